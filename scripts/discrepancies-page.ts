import { readFileSync } from "node:fs";
import { entriesOn, entryLinks } from "./entry-links.ts";
import { escapeHtml, linkHtml, listHtml, proseHtml } from "./html.ts";
import type { Discrepancy } from "./ledger.ts";
import { pagesOf } from "./page-link.ts";
import { type Operation, operationsOf, type Spec } from "./spec.ts";

const STYLE = "scripts/discrepancies-page.css";

/** A list that is longer is folded: one that names half the API hides the next entry. */
const LONGEST_LIST = 6;

/** The page of all discrepancies, complete in itself. `reference` is where the reference stands, seen from it. */
export function discrepanciesPage(spec: Spec, discrepancies: Discrepancy[], reference: string): string {
  const operations = operationsOf(spec).map(({ operation }) => operation);
  const pages = operations.flatMap(pagesOf);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Where the documentation disagrees – Kore.ai Campaign Management API</title>
<style>
${readFileSync(STYLE, "utf8")}</style>
</head>
<body>
<header>
<p>${linkHtml(reference, "← Reference of the Kore.ai Campaign Management API")}</p>
<h1>Where the documentation disagrees</h1>
<p>The documentation of the API contradicts itself, or is silent where a reader needs an answer, in
${discrepancies.length} places. Each has an entry here: what each place says, what the description does, and why. Nobody
has tried the choices against the live service.</p>
<p>The links to the documentation lead to its public repository, at the commit that was read.</p>
</header>
<nav aria-labelledby="by-operation">
<h2 id="by-operation">By operation</h2>
${indexOf(spec.tags, operations, discrepancies)}
</nav>
<main>
<h2>All entries</h2>
${discrepancies.map((entry) => sectionOn(entry, pages, operations, reference)).join("\n")}
</main>
</body>
</html>
`;
}

function indexOf(tags: Spec["tags"], operations: Operation[], discrepancies: Discrepancy[]): string {
  return tags
    .map(({ name }) => ({ name, tagged: operations.filter((operation) => operation.tags.includes(name)) }))
    .filter(({ tagged }) => tagged.length > 0)
    .map(({ name, tagged }) => {
      const folds = tagged.map((operation) => {
        const entries = entriesOn(operation, discrepancies);
        return fold(`${escapeHtml(operation.summary)} (${entries.length})`, entryLinks(entries));
      });
      return `<h3>${escapeHtml(name)}</h3>\n${folds.join("\n")}`;
    })
    .join("\n");
}

function sectionOn(
  { id, what, says, choice, why, ...touched }: Discrepancy,
  pages: ReturnType<typeof pagesOf>,
  operations: Operation[],
  reference: string,
): string {
  const pageLinks = touched.pages.map((slug) => {
    const page = found(pages, (page) => page.slug === slug, slug);
    return linkHtml(page.url, escapeHtml(page.description));
  });
  const operationLinks = touched.operations.map((operationId) => {
    const { summary } = found(operations, (operation) => operation.operationId === operationId, operationId);
    return linkHtml(`${reference}#operation/${operationId}`, escapeHtml(summary));
  });
  return `<section id="${escapeHtml(id)}">
<h3>${proseHtml(what)}</h3>
<p class="id">${linkHtml(`#${id}`, escapeHtml(id))}</p>
<dl class="says">
${Object.entries(says)
  .map(([place, said]) => pair(proseHtml(place), proseHtml(said)))
  .join("\n")}
</dl>
<dl>
${pair("Our choice", proseHtml(choice), "choice")}
${pair("Why", proseHtml(why))}
${pair("Pages", foldedIfLong(pageLinks, "pages"))}
${pair("Operations", foldedIfLong(operationLinks, "operations"))}
</dl>
</section>`;
}

const pair = (term: string, description: string, name?: string) =>
  `<div${name ? ` class="${name}"` : ""}><dt>${term}</dt><dd>${description}</dd></div>`;

const fold = (summary: string, html: string) => `<details><summary>${summary}</summary>${html}</details>`;

const foldedIfLong = (links: string[], noun: string) =>
  links.length > LONGEST_LIST ? fold(`${links.length} ${noun}`, listHtml(links)) : listHtml(links);

function found<Item>(items: Item[], isIt: (item: Item) => boolean, name: string): Item {
  const item = items.find(isIt);
  if (!item) throw new Error(`A discrepancy names "${name}", which is not there. Run "npm run check:discrepancies".`);
  return item;
}
