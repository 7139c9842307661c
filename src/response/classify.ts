import type { CallContext } from "../call/context.ts";
import {
  ApiError,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  RateLimitError,
  ServerError,
  UnauthorizedError,
} from "../errors/api-error.ts";
import type { CampaignError } from "../errors/campaign-error.ts";
import { formatCall } from "../operations/operation.ts";
import type { ReceivedResponse } from "./read.ts";
import {
  codeIn,
  hasResult,
  isDocumentedFailure,
  isNothing,
  isOtherFailure,
  isPageOf5xx,
  says5xx,
  saysRateLimited,
} from "./reported-failure.ts";
import { apiError, excerpt, unreadableError } from "./response-error.ts";
import { maySayTokenWasUsed, saysTokenWasUsed } from "./used-token.ts";

/** What is known of an attempt that failed. */
export interface Failure {
  /** What a read throws, and the `cause` of an {@link OutcomeUnknownError}. */
  readonly error: CampaignError;
  /**
   * What became of the request. `not-executed` has three meanings only: no connection was made, a complete 429, or a
   * complete 401 that does not say that the token was used before, with a token that is not single-use. `refused`: the
   * server says that it did not execute it. `unknown`: anything else; it may have been executed.
   */
  readonly execution: "not-executed" | "refused" | "unknown";
  /** Whether the same request may succeed a little later. */
  readonly retryable: boolean;
}

/**
 * Classifies a response: `undefined` if it reports success.
 *
 * | response | `execution` |
 * |---|---|
 * | a success with at least one documented field that reports no failure | |
 * | a success that reports a failure in the documented way, and nothing else | `refused`; `unknown` for a used token and 5xx |
 * | any other success: unreadable, cut off, a failure beside results or in another way, no documented field, too many requests | `unknown` |
 * | 307, 308 | `refused` |
 * | any other redirect | `unknown` |
 * | 401, 429 | see {@link Failure} |
 * | 460, 499, any 4xx whose body says 5xx | `unknown` |
 * | any other 4xx | `refused` |
 * | 5xx | `unknown` |
 *
 * What the server may have echoed decides nothing: only the fields in which it speaks of the request itself are looked
 * at.
 */
export function classifyResponse(response: ReceivedResponse, context: CallContext): Failure | undefined {
  if (response.redirect) return classifyRedirect(response, context);
  if (response.status < 300) return classifySuccess(response, context);
  const { status } = response;
  if (status >= 500)
    return {
      error: apiError(ServerError, response, context),
      execution: "unknown",
      retryable: RETRYABLE_STATUSES.includes(status),
    };
  return classifyClientError(response, context);
}

/** Statuses after which the same request may succeed later (RFC 9110, section 15; RFC 6585, section 4). */
const RETRYABLE_STATUSES = [408, 429, 500, 502, 503, 504];

/** Gateways say so when the caller went away while the server worked (nginx, AWS). */
const CLIENT_CLOSED_REQUEST = [460, 499];

const BY_STATUS: Readonly<Record<number, typeof ApiError>> = {
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  429: RateLimitError,
};

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

function classifyClientError(response: ReceivedResponse, context: CallContext): Failure {
  const { status, json, text } = response;
  const limited = json !== undefined && saysRateLimited(json);
  const error = apiError(limited ? RateLimitError : (BY_STATUS[status] ?? ApiError), response, context);
  const retryable = limited || RETRYABLE_STATUSES.includes(status);

  if (CLIENT_CLOSED_REQUEST.includes(status) || says5xx(json) || isPageOf5xx(text))
    return { error, execution: "unknown", retryable };
  if (status !== 401 && status !== 429) return { error, execution: "refused", retryable };
  if (maySayTokenWasUsed(response)) return { error, execution: "unknown", retryable };
  const surely = status === 429 || !(limited || context.isSingleUse());
  return { error, execution: surely ? "not-executed" : "refused", retryable };
}

function classifySuccess(response: ReceivedResponse, context: CallContext): Failure | undefined {
  const { json, truncatedBy } = response;
  const { responseFields } = context.operation;
  if (!json) {
    const retryable = truncatedBy !== undefined && !(truncatedBy instanceof RangeError);
    return { error: unreadableError(response, context), execution: "unknown", retryable };
  }
  if (isNothing(json.data) && saysRateLimited(json))
    return { error: apiError(RateLimitError, response, context), execution: "unknown", retryable: true };

  const documented = isDocumentedFailure(json);
  if (documented || isOtherFailure(json)) {
    const code = codeIn(json);
    const ErrorClass = says5xx(json) ? ServerError : (BY_STATUS[code ?? 0] ?? ApiError);
    const isAlone = documented && !hasResult(json);
    const leavesOpen = ErrorClass === ServerError || (code === 401 && saysTokenWasUsed(response.text));
    return {
      error: apiError(ErrorClass, response, context),
      execution: isAlone && !leavesOpen ? "refused" : "unknown",
      retryable: RETRYABLE_STATUSES.includes(code ?? 0),
    };
  }
  if (responseFields.some((field) => Object.hasOwn(json, field))) return undefined;
  return { error: unreadableError(response, context), execution: "unknown", retryable: false };
}
