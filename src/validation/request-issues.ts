import * as validators from "../../generated/request-validators.js";
import type { OperationId } from "../operations/operation.ts";
import { createIssue, type Issue, toPointer } from "./issue.ts";
import { schemaIssues } from "./schema-issues.ts";

/** The validator of each operation. It takes `{ query, body }`. */
export const REQUEST_VALIDATORS: Readonly<Record<OperationId, validators.Validator>> = validators;

/**
 * Compares a request with the description.
 *
 * @param query the query as it is sent; without it, the body alone is compared
 * @param body the parsed body as it is sent; `undefined` if there is none
 */
export function requestIssues(operationId: OperationId, query: URLSearchParams | undefined, body: unknown): Issue[] {
  const names = [...(query?.keys() ?? [])];
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  if (twice.size > 0)
    return [...twice].map((name) =>
      createIssue(`query${toPointer([name])}`, "is given more than once", query?.getAll(name)),
    );
  const request = { ...(query && { query: Object.fromEntries(query) }), ...(body !== undefined && { body }) };
  return schemaIssues(REQUEST_VALIDATORS[operationId], request).map(({ path, message, value, limit }) =>
    createIssue(path.replace(/^\/body|^\/(?=query\/)/, ""), message, value, limit),
  );
}
