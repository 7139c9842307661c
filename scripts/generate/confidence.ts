import { type Discrepancy, isGeneral } from "../spec/ledger.ts";
import type { Confidence } from "../spec/spec.ts";

/**
 * Derives the confidence in an operation from the entries of the ledger on what to send and what the call does. It is
 * `contradicted` if places disagree about what the call does: no schema can allow for both. It is `inferred` if they
 * disagree about what to send, or if the documentation is silent about either: we chose a reading. Else it is
 * `documented`.
 */
export function confidenceIn(operationId: string, operationIds: readonly string[], ledger: Discrepancy[]): Confidence {
  const deciding = ledger.filter(
    (entry) =>
      entry.operations.includes(operationId) &&
      !isGeneral(entry, operationIds) &&
      (entry.affects.includes("send") || entry.affects.includes("behaviour")),
  );
  if (deciding.length === 0) return { level: "documented" };
  const isContradicted = deciding.some(
    ({ nature, affects }) => nature === "contradiction" && affects.includes("behaviour"),
  );
  return { level: isContradicted ? "contradicted" : "inferred", discrepancies: deciding.map(({ id }) => id) };
}
