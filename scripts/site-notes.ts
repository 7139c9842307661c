import { entriesOn, entryLinks } from "./entry-links.ts";
import type { Discrepancy } from "./ledger.ts";
import { linkTo, pagesOf } from "./page-link.ts";
import { type Operation, operationsOf, type Spec } from "./spec.ts";

/**
 * The spec for the reference site: the pages and the confidence of each operation are appended to its description, with
 * links to its discrepancies, which stand on a page of their own.
 */
export function withNotes(spec: Spec, discrepancies: Discrepancy[], discrepanciesPage: string): Spec {
  const changed = structuredClone(spec);
  const [opening, ...chapters] = spec.info.description.split(/^(?=## )/m);
  const pointer = `In ${discrepancies.length} places the documentation disagrees with itself or is silent: [what each place says, what was chosen and why](${discrepanciesPage}).\n\n`;
  changed.info.description = [opening, pointer, ...chapters].join("");
  for (const { operation } of operationsOf(changed))
    operation.description += `\n${notesOn(operation, entriesOn(operation, discrepancies), discrepanciesPage)}`;
  return changed;
}

function notesOn(operation: Operation, entries: Discrepancy[], discrepanciesPage: string): string {
  // In HTML, for Markdown would take an underscore or an angle bracket of an entry for its own.
  const links = `<details><summary>Where the documentation disagrees or is silent (${entries.length})</summary>${entryLinks(entries, discrepanciesPage)}</details>`;
  return `
**Made from:** ${pagesOf(operation).map(linkTo).join(", ")}

**Confidence:** \`${operation["x-confidence"].level}\`

${entries.length > 0 ? links : ""}
`;
}
