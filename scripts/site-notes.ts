import type { Effect, Effects } from "../src/operations/operation.ts";
import { entriesOn, entryLinks } from "./entry-links.ts";
import { linkTo, pagesOf } from "./page-link.ts";
import { type Operation, operationsOf, type Spec } from "./spec.ts";

const EFFECTS: Record<Effect, string> = {
  read: "It changes nothing.",
  write: "It changes something on the platform; nobody is called or messaged.",
  contact: "People get called or messaged.",
};

/**
 * The spec for the reference site: what the `x-` fields of each operation say is appended to its description, for
 * a reader to see, with links to its discrepancies, which stand on a page of their own.
 */
export function withNotes(spec: Spec, discrepanciesPage: string): Spec {
  const changed = structuredClone(spec);
  const discrepancies = spec["x-discrepancies"];
  const [opening, ...chapters] = spec.info.description.split(/^(?=## )/m);
  const pointer = `In ${discrepancies.length} places the documentation disagrees with itself or is silent: [what each place says, what was chosen and why](${discrepanciesPage}).\n\n`;
  changed.info.description = [opening, pointer, ...chapters].join("");
  for (const { operation } of operationsOf(changed))
    operation.description += `\n${notesOn(operation, entriesOn(operation, discrepancies), discrepanciesPage)}`;
  return changed;
}

function notesOn(operation: Operation, entries: Spec["x-discrepancies"], discrepanciesPage: string): string {
  // In HTML, for Markdown would take an underscore or an angle bracket of an entry for its own.
  const links = `<details><summary>Where the documentation disagrees or is silent (${entries.length})</summary>${entryLinks(entries, discrepanciesPage)}</details>`;
  return `
**Effect:** ${effectIn(operation["x-effect"])}

**Made from:** ${pagesOf(operation).map(linkTo).join(", ")}

**Confidence:** \`${operation["x-confidence"].level}\`

${entries.length > 0 ? links : ""}
`;
}

function effectIn(effects: Effects): string {
  if (typeof effects === "string") return `\`${effects}\`. ${EFFECTS[effects]}`;
  return Object.entries(effects)
    .flatMap(([parameter, values]) =>
      Object.entries(values).map(
        ([value, effect]) => `\`${effect}\` with \`${parameter}=${value}\`: ${EFFECTS[effect]}`,
      ),
    )
    .join(" ");
}
