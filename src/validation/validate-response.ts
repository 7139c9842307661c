import * as validators from "../../generated/response-validators.js";
import type { OperationId } from "../operations/operation.ts";
import type { Issue } from "./issue.ts";
import { assertOperation } from "./operation.ts";
import { schemaIssues } from "./schema-issues.ts";

const VALIDATORS: Readonly<Record<OperationId, validators.Validator>> = validators;

/**
 * Compares the response of a call with the published description: fields that are missing, types, times, and states that
 * no page names. Fields that are not described are no issue. It sends nothing and uses no `eval`.
 *
 * ```ts
 * createCampaignClient({ ...options, validateResponse, onDrift: ({ call, issues }) => log(call.operationId, issues) });
 * ```
 *
 * @param operationId of the published description, such as `getCampaignV2`
 * @param response the response of a success, as a method returns it
 * @returns an issue for each difference; none if the response fits
 * @throws {@link InvalidRequestError} if there is no such operation
 */
export function validateResponse(operationId: OperationId, response: unknown): Issue[] {
  assertOperation(operationId, VALIDATORS);
  return schemaIssues(VALIDATORS[operationId], response);
}
