import type { Discrepancy } from "../../scripts/spec/ledger.ts";
import type { pagesOf } from "../../scripts/spec/page-link.ts";
import { InlineHtml } from "../html.tsx";
import type { Source } from "../source.ts";
import { AFFECTS } from "./affects.ts";

/** A longer list is folded and has no links: one that names half the API hides the next entry, and makes the page slow. */
const LONGEST_LIST = 6;

/** What an entry is shown with. */
export interface EntryOptions {
  readonly entry: Discrepancy;
  /** The pages of the documentation. */
  readonly documented: ReturnType<typeof pagesOf>;
  readonly source: Source;
}

/** Shows what an entry is about and our choice. What each place says, and why, is folded. */
export function Entry({ entry, documented, source: { pages, markdown } }: EntryOptions) {
  const { id, what, nature, affects, safety, says, choice, why } = entry;
  const touched = pages.filter(({ operation }) => entry.operations.includes(operation.operationId));
  const found = entry.pages.map((slug) => {
    const page = documented.find((each) => each.slug === slug);
    if (!page) throw new Error(`${id} names the page "${slug}", which no operation has.`);
    return page;
  });
  return (
    <article
      class="entry"
      aria-labelledby={id}
      data-affects={affects.join(" ")}
      data-operation={entry.operations.join(" ")}
      data-page={entry.pages.join(" ")}
      data-safety={safety ? "yes" : undefined}
    >
      <h3 id={id}>
        <a class="anchor" href={`#${id}`}>
          <InlineHtml of={markdown.quoting(what)} />
        </a>
      </h3>
      <p>
        <span class="mute">Our choice:</span> <InlineHtml of={markdown.quoting(choice)} />
      </p>
      <details class="more">
        <summary>
          <u data-markdown-ignore="">Details</u>
        </summary>
        <p>
          <code>{id}</code>, a {nature} about {affects.map((each) => AFFECTS[each]).join(", ")}
        </p>
        <dl>
          {Object.entries(says).map(([place, said]) => (
            <>
              <InlineHtml as="dt" of={markdown.quoting(place)} />
              <InlineHtml as="dd" of={markdown.quoting(said)} />
            </>
          ))}
          <dt>Why we chose so</dt>
          <InlineHtml as="dd" of={markdown.quoting(why)} />
          {touched.length > 0 && (
            <>
              <dt>Calls</dt>
              <dd>
                <LinkList
                  noun="calls"
                  links={touched.map(({ name, title, version }) => [
                    `operations/${name}.html`,
                    `${title} (${version})`,
                  ])}
                />
              </dd>
            </>
          )}
          <dt>Found on</dt>
          <dd>
            <LinkList noun="pages" links={found.map(({ url, description }) => [url, description])} />
          </dd>
        </dl>
      </details>
    </article>
  );
}

function LinkList({ noun, links }: { noun: string; links: readonly (readonly [url: string, title: string])[] }) {
  if (links.length > LONGEST_LIST)
    return (
      <details>
        <summary>
          {links.length} {noun}
        </summary>
        {links.map(([, title]) => title).join(" · ")}
      </details>
    );
  return links.map(([url, title], index) => (
    <>
      {index > 0 && " · "}
      <a href={url}>{title}</a>
    </>
  ));
}
