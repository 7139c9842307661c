import type { CallContext } from "../call/context.ts";
import { ApiError, RateLimitError, ServerError } from "../errors/api-error.ts";
import type { CampaignError } from "../errors/campaign-error.ts";
import { formatCall } from "../operations/operation.ts";
import { ownProperties } from "../validate.ts";
import { isDone } from "./done.ts";
import type { ReceivedResponse } from "./read.ts";
import {
  beginsLikeJson,
  codeIn,
  hasResult,
  isDocumentedFailure,
  isOtherFailure,
  isWhole,
  type Json,
  saysRateLimited,
  saysReplayed,
} from "./reported-failure.ts";
import { apiError, excerpt, unreadableError } from "./response-error.ts";
import { CLASS_BY_STATUS } from "./statuses.ts";

/** What is known of an attempt that failed. */
export interface Failure {
  /** What a read throws, and the `cause` of an {@link OutcomeUnknownError}. */
  readonly error: CampaignError;
  /**
   * What became of the request. `not-executed` has two meanings only: no connection was made, or a complete 429 without
   * a result. `refused`: the server says that it did not execute it. `unknown`: anything else; it may have been executed.
   */
  readonly execution: "not-executed" | "refused" | "unknown";
  /** Whether the same request may succeed a little later. */
  readonly retryable: boolean;
}

/**
 * Classifies a response: `undefined` if it reports what was asked for. `retryable` counts for reads, and for other calls
 * that were not executed.
 *
 * | response | `execution` | `retryable` |
 * |---|---|---|
 * | a success that names the state that a start or a stop asks for, the id of what was created, or a documented field | | |
 * | a success that is the documented failure alone | `refused`; `unknown` if its `errors[0].code` were as a status | like its code |
 * | a success that is cut off, or has the text for too many requests and no result | `unknown` | yes |
 * | any other success: unreadable, another state, another failure | `unknown` | like its code |
 * | 429: whole, without a result; no body, a JSON object, or a text that does not begin like JSON | `not-executed` | yes |
 * | 401 or 429 that is cut off, has a result, or says that the token was used; any other 429 | `unknown` | yes |
 * | 401 | `refused` | with a new token |
 * | 408, 500, 502, 503, 504 | `unknown` | yes |
 * | 460, 499, a 4xx whose `errors[0].code` is 500 or more, any other 5xx | `unknown` | |
 * | any other 4xx | `refused` | with the text for too many requests |
 * | 307, 308 | `refused` | |
 * | any other redirect | `unknown` | |
 */
export function classifyResponse(response: ReceivedResponse, context: CallContext): Failure | undefined {
  if (response.redirect) return classifyRedirect(response, context);
  if (response.status < 300) return classifySuccess(response, context);
  const { status, json } = response;
  const limited = status < 500 && json !== undefined && saysRateLimited(json);
  const ErrorClass = status >= 500 ? ServerError : limited ? RateLimitError : (CLASS_BY_STATUS[status] ?? ApiError);
  return {
    error: apiError(ErrorClass, response, context),
    execution: executionOf(status, response, context),
    retryable: limited || RETRYABLE_STATUSES.includes(status),
  };
}

/** What became of a request that was refused with a status. */
function executionOf(status: number, response: ReceivedResponse, { operation }: CallContext): Failure["execution"] {
  const json: Json = ownProperties(response.json ?? {});
  if (status >= 500 || GAVE_UP.includes(status) || (codeIn(json) ?? 0) >= 500) return "unknown";
  if (status !== 401 && status !== 429) return "refused";
  if (!isWhole(response) || hasResult(json, operation.responseFields) || saysReplayed(response)) return "unknown";
  if (status === 401) return "refused";
  return response.json || !beginsLikeJson(response.text) ? "not-executed" : "unknown";
}

/** Statuses after which the same request may succeed later (RFC 9110, section 15; RFC 6585, section 4). */
const RETRYABLE_STATUSES = [408, 429, 500, 502, 503, 504];

/** A server or a gateway stopped waiting, for the request or for its caller (RFC 9110, section 15.5.9; nginx, AWS). */
const GAVE_UP = [408, 460, 499];

/**
 * A redirect is never followed, because that would hand the token to another place. 307 and 308 say that the request
 * belongs elsewhere. A 303 stands for the result of a request that was executed (RFC 9110, section 15.4.4), and servers
 * use the others like it.
 */
function classifyRedirect(response: ReceivedResponse, context: CallContext): Failure {
  const { call, redactor } = context;
  const { status } = response;
  const headers = redactor.headers(response.headers);
  const location = headers.get("location");
  const error = new ApiError(
    `${formatCall(call)} was answered with a redirect${location ? ` to ${excerpt(location)}` : ""}, which is not followed: the token only goes to baseUrl. If the API has moved, set baseUrl to its new place.`,
    { call, status, headers },
  );
  return { error, execution: status === 307 || status === 308 ? "refused" : "unknown", retryable: false };
}

function classifySuccess(response: ReceivedResponse, context: CallContext): Failure | undefined {
  if (!response.json) {
    const { truncatedBy } = response;
    const retryable = truncatedBy !== undefined && !(truncatedBy instanceof RangeError);
    return { error: unreadableError(response, context), execution: "unknown", retryable };
  }
  const json = ownProperties(response.json);
  const isAlone = !hasResult(json, context.operation.responseFields);
  if (isAlone && saysRateLimited(json))
    return { error: apiError(RateLimitError, response, context), execution: "unknown", retryable: true };

  const isDocumented = isDocumentedFailure(json);
  if (isDocumented || isOtherFailure(json)) {
    const code = codeIn(json) ?? 400;
    const isRefused = isDocumented && isAlone && executionOf(code, response, context) !== "unknown";
    return {
      error: apiError(code >= 500 ? ServerError : (CLASS_BY_STATUS[code] ?? ApiError), response, context),
      execution: isRefused ? "refused" : "unknown",
      retryable: RETRYABLE_STATUSES.includes(code),
    };
  }
  if (isDone(json, context)) return undefined;
  return { error: unreadableError(response, context), execution: "unknown", retryable: false };
}
