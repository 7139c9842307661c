import type { OperationPage } from "../pages/operation-pages.ts";
import type { Schema } from "../schema/flatten.ts";
import { Sentences } from "../schema/folded-sentences.tsx";
import { splitSentences } from "../schema/sentences.ts";
import type { Source } from "../source.ts";

/** A header that tells who calls. */
interface Header {
  readonly name: string;
  /** Markdown: what it is, and then what only some readers need. */
  readonly text: string;
  /** How many sentences are for all. */
  readonly shown: number;
}

/** Lists the headers of every call, as the specification describes them. */
function headersOf({ spec }: Pick<Source, "spec">): Header[] {
  const { security, components } = spec as Schema;
  return Object.keys(security[0]).map((scheme) => {
    const { name, description } = components.securitySchemes[scheme];
    const [text = "", ...more] = splitSentences(description.trim());
    // The parameter knows what else the id is called.
    const [, names = ""] = /\. Also (called .*)/s.exec(components.parameters.StreamId.description) ?? [];
    if (!names)
      throw new Error("headers.tsx: the specification no longer says what else the application id is called.");
    const what = scheme === "streamId" ? `${text.replace(/\.$/, "")}, also ${names}` : text;
    return { name, text: [what, ...more].join(" "), shown: splitSentences(what).length };
  });
}

/** Shows the headers, and the calls that are documented with fewer. */
export function Headers({ source }: { source: Source }) {
  const { pages, markdown, spec } = source;
  const [{ url, description, variables }] = (spec as Schema).servers;
  const baseUrl = url.replace("{host}", variables.host.default);
  return (
    <>
      <ul class="fields">
        <li id="base-url">
          <p class="key">
            <a href="#base-url">Base URL</a> <code>{baseUrl}</code>
          </p>
          <Sentences of={description.trim()} most={3} markdown={markdown} />
        </li>
        {headersOf(source).map(({ name, text, shown }) => (
          <li id={name}>
            <p class="key">
              <a href={`#${name}`}>
                <code>{name}</code>
              </a>{" "}
              <span class="req">required</span>
            </p>
            <Sentences of={text} most={shown} markdown={markdown} />
          </li>
        ))}
      </ul>
      <p class="small">
        <a href="guides/token.html">Make a token</a>.{" "}
        {pages.filter(hasOwnSecurity).map(({ name, title, operation }) => (
          <>
            <a href={`operations/${name}.html`}>{title}</a> is documented with{" "}
            {Object.keys(operation.security?.[0] ?? {}).map((scheme) => (
              <code>{source.spec.components.securitySchemes[scheme]?.name}</code>
            ))}{" "}
            alone.
          </>
        ))}
      </p>
    </>
  );
}

const hasOwnSecurity = ({ operation }: OperationPage) => operation.security !== undefined;
