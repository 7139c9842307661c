import { type Discrepancy, isGeneral } from "./ledger.ts";
import type { Confidence, Operation } from "./spec.ts";

/**
 * Derives the confidence in an operation from its entries. It is `contradicted` if places disagree about what the call
 * does or, unless it only reads, in a way that people's safety depends on; else `inferred` if the documentation
 * contradicts itself or is silent about what to send or what the call does; else `documented`.
 */
export function confidenceIn(
  { operationId, "x-effect": effect }: Pick<Operation, "operationId" | "x-effect">,
  operationIds: readonly string[],
  ledger: Discrepancy[],
): Confidence {
  const entries = ledger.filter((entry) => entry.operations.includes(operationId) && !isGeneral(entry, operationIds));
  const deciding = entries.filter(({ affects }) => affects.includes("send") || affects.includes("behaviour"));
  const contradicted = deciding.some(
    ({ nature, affects, safety }) =>
      nature === "contradiction" && (affects.includes("behaviour") || (safety && effect !== "read")),
  );
  const level = contradicted ? "contradicted" : deciding.length > 0 ? "inferred" : "documented";
  return { level, ...(entries.length > 0 && { discrepancies: entries.map(({ id }) => id) }) };
}
