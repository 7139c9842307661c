import { readFileSync } from "node:fs";
import { type DiscrepancySummary, readYaml } from "./spec.ts";

/** An entry of the ledger, as `openapi/discrepancies.yaml` describes it. */
export interface Discrepancy extends DiscrepancySummary {
  nature: "contradiction" | "silence";
  /** The slugs of the pages that it was found on. */
  pages: string[];
  /** What each place says, by place. */
  says: Record<string, string>;
  why: string;
  /** The ids of the operations that it bears on. */
  operations: string[];
}

/** Reads the ledger as we write it. */
export const readLedger = (): Discrepancy[] => readYaml("openapi/discrepancies.yaml");

/** Reads the ledger as it is published, with the addresses of what it links to. */
export const readPublishedLedger = (): Discrepancy[] =>
  JSON.parse(readFileSync("generated/discrepancies.json", "utf8")).entries;

/** Whether an entry bears on more than half of the operations. It is cited once, by the document, and by no operation. */
export const isGeneral = ({ operations }: Discrepancy, operationIds: readonly string[]): boolean =>
  operations.length > operationIds.length / 2;
