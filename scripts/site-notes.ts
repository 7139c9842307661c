import type { Effect } from "../src/operation.ts";
import { linkTo } from "./page-link.ts";
import { type Discrepancy, type Operation, operationsOf, type Spec } from "./spec.ts";

const EFFECTS: Record<Effect, string> = {
  read: "It changes nothing.",
  write: "It changes configuration; nobody is called or messaged.",
  contact: "People get called or messaged.",
};

/**
 * The spec for the reference site: what the `x-` fields of each operation say is appended to its description, for
 * a reader to see, and its discrepancies with it.
 */
export function withNotes(spec: Spec): Spec {
  const changed = structuredClone(spec);
  for (const { operation } of operationsOf(changed))
    operation.description += `\n${notesOn(operation, spec["x-discrepancies"])}`;
  return changed;
}

function notesOn(operation: Operation, discrepancies: Discrepancy[]): string {
  const { level, discrepancies: cited = [] } = operation["x-confidence"];
  const touching = discrepancies.filter(({ id }) => cited.includes(id));
  const list = touching.map(({ what, choice, why }) => `- ${what} *Our choice:* ${choice} *Why:* ${why}`).join("\n");
  return `
**Effect:** \`${operation["x-effect"]}\`. ${EFFECTS[operation["x-effect"]]}

**Made from:** ${operation["x-pages"].map(linkTo).join(", ")}

**Confidence:** \`${level}\`

${touching.length > 0 ? `<details><summary>Where the documentation disagrees or is silent (${touching.length})</summary>\n\n${list}\n\n</details>` : ""}
`;
}
