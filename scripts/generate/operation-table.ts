import { type Operation, operationsOf, resolved, type Spec } from "../spec/spec.ts";

/** Writes the module that tells the client what it must know of each operation. */
export function operationTable(spec: Spec): string {
  const rows = operationsOf(spec).map(({ path, method, operation }) => {
    const row = {
      method,
      path,
      effect: operation["x-effect"],
      accountIdInQuery: takesAccountId(operation, spec),
      responseFields: [...responseFieldsOf(operation, spec)],
    };
    return `  ${operation.operationId}: ${JSON.stringify(row)},\n`;
  });
  return `export const operations = {\n${rows.join("")}} as const;\n`;
}

/** Whether the documented URL has the account id in its query. */
const takesAccountId = ({ parameters = [] }: Operation, spec: Spec): boolean =>
  parameters
    .map((parameter) => resolved(spec, parameter))
    .some((parameter) => parameter.in === "query" && parameter.name === "accountId");

/** The top-level fields of the documented response, of all its branches. */
const responseFieldsOf = ({ responses }: Operation, spec: Spec): Set<string> =>
  new Set(fieldsOf(resolved(spec, responses["2XX"]).content["application/json"].schema, spec));

function fieldsOf(schema: object, spec: Spec): string[] {
  const { properties = {}, oneOf = [], allOf = [] } = resolved(spec, schema);
  return [...Object.keys(properties), ...[...oneOf, ...allOf].flatMap((branch) => fieldsOf(branch, spec))];
}
