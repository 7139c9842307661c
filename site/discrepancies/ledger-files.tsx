import { render } from "preact-render-to-string";
import type { Discrepancy } from "../../scripts/spec/ledger.ts";
import { pagesOf } from "../../scripts/spec/page-link.ts";
import { operationsOf, webhooksOf } from "../../scripts/spec/spec.ts";
import { slugOf } from "../heading-anchors.ts";
import { InlineHtml } from "../html.tsx";
import { PageHead } from "../page-head.tsx";
import type { Source } from "../source.ts";
import { Entry } from "./entry.tsx";
import { groupsOf } from "./groups.ts";
import { ofSafety } from "./safety.ts";

/** No file is longer as HTML, and so none is as Markdown: models read at most 50,000 characters of a page. */
const LONGEST = 45_000;

/** A part of the ledger that is one file as Markdown. */
export interface LedgerFile {
  /** Its place in the site. */
  readonly file: string;
  readonly title: string;
  readonly entries: readonly Discrepancy[];
  /** Its entries, as they are on the page of the ledger. */
  readonly html: string;
}

/** Divides the ledger into files that a language model can read whole: one for each group, or more if it is long. */
export function ledgerFiles(source: Source): LedgerFile[] {
  const { ledger, spec } = source;
  const groups = [
    { title: "People's safety", entries: ofSafety(ledger) },
    ...groupsOf(
      ledger.filter(({ safety }) => !safety),
      spec,
    ),
  ];
  const operations = [...operationsOf(spec), ...webhooksOf(spec)].map(({ operation }) => operation);
  const documented = operations.flatMap(pagesOf);
  const htmlOf = (entry: Discrepancy) => render(<Entry entry={entry} documented={documented} source={source} />);
  return groups.flatMap(({ title, entries }) => {
    const parts = packed(entries.map((entry) => ({ entry, html: htmlOf(entry) })));
    return parts.map((part, index) => ({
      file: `discrepancies/${slugOf(title)}${parts.length > 1 ? `-${index + 1}` : ""}.md`,
      title: parts.length > 1 ? `${title} (${index + 1} of ${parts.length})` : title,
      entries: part.map(({ entry }) => entry),
      html: part.map(({ html }) => html).join(""),
    }));
  });
}

/** Puts as many into a part as it can hold, in their order. */
function packed<T extends { readonly html: string }>(items: readonly T[]): T[][] {
  const parts: T[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const item of items) {
    length += item.html.length;
    if (length > LONGEST) {
      parts.push([]);
      length = item.html.length;
    }
    parts.at(-1)?.push(item);
  }
  return parts;
}

/** The HTML of the list of all entries, which stands in the Markdown of the ledger instead of them. */
export const ledgerIndexHtml = (files: readonly LedgerFile[], { ledger, markdown }: Source): string =>
  render(
    <>
      <PageHead crumb="About" title="Contradictions and gaps">
        The documentation contradicts itself, or is silent, in {ledger.length} places. Each file has what the places
        say, our choice and why.
      </PageHead>
      {files.map(({ file, title, entries }) => (
        <section>
          <h2>
            <a href={file}>{title}</a>
          </h2>
          <ul>
            {entries.map(({ id, what }) => (
              <li>
                <code>{id}</code>: <InlineHtml of={markdown.quoting(what)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>,
  );
