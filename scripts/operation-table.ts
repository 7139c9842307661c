import { operationsOf, type Spec } from "./spec.ts";

/** The module that tells the client the method, the path and the effect of each operation. */
export function operationTable(spec: Spec): string {
  const rows = operationsOf(spec).map(
    ({ path, method, operation }) =>
      `  ${operation.operationId}: ${JSON.stringify({ method, path, effect: operation["x-effect"] })},\n`,
  );
  return `export const operations = {\n${rows.join("")}} as const;\n`;
}
