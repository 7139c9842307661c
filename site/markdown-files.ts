import { ledgerFiles, ledgerIndexHtml } from "./discrepancies/ledger-files.tsx";
import { markdownPath } from "./layout/page.ts";
import { markdownLinks } from "./markdown-links.ts";
import { hasNewer } from "./pages/versions.ts";
import { samplesIn } from "./sample-languages.ts";
import type { Source } from "./source.ts";
import { toMarkdown } from "./to-markdown.ts";

const LEDGER = "discrepancies.html";

/**
 * Writes all pages as Markdown, for language models: a file each, but several for the ledger.
 *
 * @param html the content of the pages, by their places
 * @param source what the pages at the root are made from
 */
export function markdownFiles(
  html: ReadonlyMap<string, string>,
  source: Source,
  siteUrl?: string,
): Map<string, string> {
  const ledger = ledgerFiles(source);
  const anchors = new Map(ledger.flatMap(({ file, entries }) => entries.map(({ id }) => [`${LEDGER}#${id}`, file])));
  const written = (content: string, page: string, file = markdownPath(page)): [file: string, text: string] => {
    const linkTo = markdownLinks(page, file, anchors, siteUrl);
    return [file, `> All pages: [llms.txt](${linkTo("/llms.txt")})\n\n${toMarkdown(content, linkTo)}`];
  };
  const contents = new Map(html).set(LEDGER, ledgerIndexHtml(ledger, source));
  return new Map([
    ...Array.from(contents, ([page, content]) => written(shortened(content), page)),
    ...ledger.map(({ file, title, html }) =>
      written(`<h1>Contradictions and gaps: ${title}</h1>${html}`, LEDGER, file),
    ),
  ]);
}

/** Leaves out Python and Go where each kind has its own samples: with them, a page is too long. */
const shortened = (html: string): string => (html.includes('name="kind"') ? samplesIn(html, ["curl", "ts"]) : html);

/** Writes the guides, the errors and the newest version of each call as one Markdown file, with samples in TypeScript. */
export function fullText(html: ReadonlyMap<string, string>, { pages }: Source, siteUrl?: string): string {
  const calls = pages.filter((page) => !hasNewer(page, pages)).map(({ name }) => `operations/${name}.html`);
  const wanted = [...html.keys()].filter((path) => path.startsWith("guides/") || path === "errors-and-limits.html");
  return [...wanted, ...calls]
    .map((page) => {
      const linkTo = markdownLinks(page, "llms-full.txt", undefined, siteUrl);
      return toMarkdown(samplesIn(html.get(page) ?? "", ["ts"]), linkTo);
    })
    .join("\n---\n\n");
}
