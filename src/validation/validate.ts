import { InvalidRequestError } from "../errors/campaign-error.ts";
import type { OperationId } from "../operations/operation.ts";
import { describeType, readOptions } from "../validate.ts";
import { asSent, queryAsSent } from "./as-sent.ts";
import { callingHoursIssues } from "./calling-hours-issues.ts";
import { type Issue, isWithin } from "./issue.ts";
import { assertOperation } from "./operation.ts";
import { REQUEST_VALIDATORS, requestIssues } from "./request-issues.ts";

/** Options of {@link validate}. */
export interface ValidateOptions {
  /**
   * Lets calling hours through whose end is not after their start, such as 9:00 PM to 5:00 AM. Default `false`: no page
   * says what the platform makes of them, and a slip would call people at night.
   */
  readonly allowOvernight?: boolean;
}

/**
 * Compares a request with the published description, before it is sent. It sends nothing and uses no `eval`.
 *
 * It sees what would be sent: a `Date` is its text, and what the client refuses to write as JSON, such as `NaN`, is an
 * issue. Of bodies that come in several forms it reports the issues of the chosen form alone. Calling hours need a time
 * zone that this system knows, and windows that end after they start; `12:00 AM` as an end is the end of the day.
 *
 * ```ts
 * validate("createCampaignV2", { campaignType: "voice", ...campaign, priority: "9" });
 * // [{ path: "/priority", message: 'must be "1" or "2" …', limit: ["1", "2", …] }]
 * ```
 *
 * The client checks every call with it, methods and `kore.http`:
 *
 * ```ts
 * createCampaignClient({ ...options, validate });
 * createCampaignClient({ ...options, validate: (id, body, query) => validate(id, body, query, { allowOvernight: true }) });
 * ```
 *
 * @param operationId of the published description, such as `createCampaignV2`
 * @param body the body; `undefined` if there is none
 * @param query the whole query, with what a method adds, such as `campaignType`. Without it, the body alone is compared
 * @returns an issue for each mistake; none if the request fits
 * @throws {@link InvalidRequestError} if there is no such operation or option
 */
export function validate(
  operationId: OperationId,
  body: unknown,
  query?: URLSearchParams | Readonly<Record<string, unknown>>,
  options: ValidateOptions = {},
): Issue[] {
  assertOperation(operationId, REQUEST_VALIDATORS);
  const { allowOvernight = false } = readOptions("validate", options, ["allowOvernight"]);
  if (typeof allowOvernight !== "boolean")
    throw new InvalidRequestError(`allowOvernight: expected true or false, but got ${describeType(allowOvernight)}.`);
  const sentBody = body === undefined ? undefined : asSent(body);
  const sentQuery = query === undefined ? undefined : queryAsSent(query);
  const unsendable = [...(sentBody?.issues ?? []), ...(sentQuery?.issues ?? [])];
  const described = requestIssues(operationId, sentQuery?.value, sentBody?.value).filter(
    ({ path }) => !unsendable.some((issue) => isWithin(path, issue.path)),
  );
  const found = [...unsendable, ...described];
  const hours = callingHoursIssues(sentBody?.value, allowOvernight).filter(
    ({ path }) => !found.some((issue) => isWithin(issue.path, path.replace(/\/end$/, ""))),
  );
  return [...found, ...hours];
}
