import { linkHtml, listHtml, proseHtml } from "./html.ts";
import type { DiscrepancySummary, Operation } from "./spec.ts";

/** The discrepancies that an operation cites, in the order of the ledger. */
export const entriesOn = <Entry extends { id: string }>(operation: Operation, discrepancies: Entry[]) =>
  discrepancies.filter(({ id }) => operation["x-confidence"].discrepancies?.includes(id));

/** A list of links to discrepancies, seen from the page that they stand on (`""`) or from another one. */
export const entryLinks = (discrepancies: DiscrepancySummary[], page = "") =>
  listHtml(discrepancies.map(({ id, what }) => linkHtml(`${page}#${id}`, proseHtml(what))));
