import { type Operation, operationsOf, type Spec } from "./spec.ts";

/** Lists what is wrong in the discrepancies and in the operations that cite them, one sentence each. */
export function faultsIn(spec: Spec): string[] {
  const discrepancies = spec["x-discrepancies"];
  const operations = operationsOf(spec).map(({ operation }) => operation);
  const pages = operations.flatMap((operation) => operation["x-pages"].map(({ slug }) => slug));
  const ids = discrepancies.map(({ id }) => id);

  const faults: string[] = [];
  for (const { id, says, pages: found, operations: touched, ...sentences } of discrepancies) {
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`${id}: the id is taken more than once.`);
    for (const name of ["what", "choice", "why"] as const)
      if (!sentences[name]?.trim()) faults.push(`${id}: "${name}" is missing.`);
    if (Object.keys(says ?? {}).length === 0) faults.push(`${id}: "says" names no place.`);
    // YAML does not read a bare true or 5 as text.
    for (const [place, said] of Object.entries(says ?? {}))
      if (typeof said !== "string" || !said.trim()) faults.push(`${id}: what "${place}" says is no text.`);
    if (!found?.length) faults.push(`${id}: it names no page.`);
    if (!touched?.length) faults.push(`${id}: it names no operation.`);
    for (const page of found ?? [])
      if (!pages.includes(page)) faults.push(`${id}: there is no page "${page}" in any operation's x-pages.`);
    for (const operationId of touched ?? []) {
      const operation = operations.find((operation) => operation.operationId === operationId);
      if (!operation) faults.push(`${id}: there is no operation "${operationId}".`);
      else if (!citedBy(operation).includes(id)) faults.push(`${id}: ${operationId} does not cite it in x-confidence.`);
    }
  }
  for (const operation of operations)
    for (const id of citedBy(operation)) {
      const entry = discrepancies.find((entry) => entry.id === id);
      if (!entry) faults.push(`${operation.operationId}: it cites "${id}", and there is no such entry.`);
      else if (!entry.operations.includes(operation.operationId))
        faults.push(`${operation.operationId}: it cites "${id}", and the entry does not name the operation.`);
    }
  return faults;
}

const citedBy = (operation: Operation) => operation["x-confidence"].discrepancies ?? [];
