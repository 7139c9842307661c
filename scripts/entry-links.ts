import { linkHtml, listHtml, proseHtml } from "./html.ts";
import type { Discrepancy } from "./ledger.ts";
import type { Operation } from "./spec.ts";

/** The discrepancies that bear on an operation, in the order of the ledger. */
export const entriesOn = ({ operationId }: Operation, discrepancies: Discrepancy[]) =>
  discrepancies.filter(({ operations }) => operations.includes(operationId));

/** A list of links to discrepancies, seen from the page that they stand on (`""`) or from another one. */
export const entryLinks = (discrepancies: Discrepancy[], page = "") =>
  listHtml(discrepancies.map(({ id, what }) => linkHtml(`${page}#${id}`, proseHtml(what))));
