import type { OperationId } from "../../operations/operation.ts";
import { stepsOf } from "../../validation/issue.ts";
import { requestIssues } from "../../validation/request-issues.ts";

/**
 * Validates the query and the body of a request against the description.
 *
 * @param body the parsed body; `undefined` if there is none
 * @returns a sentence for each mistake, which names the field; none if the request is valid
 */
export const validateRequest = (operationId: OperationId, query: URLSearchParams, body: unknown): string[] =>
  requestIssues(operationId, query, body).map(({ path, message }) => `${placeOf(path)} ${message}.`);

/** `/days/0/start` as `body.days[0].start`, and `query/trigger` as `query.trigger`. */
const placeOf = (path: string): string =>
  stepsOf(path).reduce(
    (place, name) => (/^\d+$/.test(name) ? `${place}[${name}]` : `${place}.${name}`),
    path.startsWith("query/") ? "query" : "body",
  );
