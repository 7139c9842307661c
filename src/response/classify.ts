import type { CallContext } from "../call/context.ts";
import {
  ApiError,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  RateLimitError,
  ServerError,
  UnauthorizedError,
  UnreadableAnswerError,
} from "../errors/api-error.ts";
import type { CampaignError } from "../errors/campaign-error.ts";
import { formatCall } from "../operations/operation.ts";
import type { ReceivedResponse } from "./read.ts";
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
  const limited = status === 429 || (json !== undefined && saysRateLimited(json));
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
    const isAlone =
      documented && Object.entries(json).every(([name, value]) => !hasValue(value) || isOfFailure(name, value));
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

const hasValue = (value: unknown) => value !== undefined && value !== null;

/** Whether a field only says how a call failed. Any other may be a result, such as the id of what was started. */
const isOfFailure = (name: string, value: unknown): boolean => {
  if (name === "status") return /^\s*(?:success|failure|error)\s*$/i.test(textOf(value));
  return FAILURE_FIELD.test(name) || (SUCCESS_FIELD.test(name) && value === false);
};

const FAILURE_FIELD =
  /^(?:message|errors?|code|error_?code|status_?code|timestamp|path|details?|title|type|(?:request|trace|correlation)_?id)$/i;

/**
 * The documented failure of a success: `status` says so (status and list pages), or there are `errors` (token
 * failures).
 */
const isDocumentedFailure = ({ status, errors }: Json): boolean =>
  (typeof status === "string" && /^\s*(?:failure|error)\s*$/i.test(status)) ||
  (Array.isArray(errors) && errors.length > 0);

/** A failure that is told in a way which the documentation does not show. */
const isOtherFailure = (json: Json): boolean =>
  Object.entries(json).some(
    ([name, value]) =>
      (ERROR_FIELD.test(name) && !isNothing(value)) ||
      (SUCCESS_FIELD.test(name) && (value === false || value === 0 || /^(?:false|no)$/i.test(textOf(value)))) ||
      (CODE_FIELD.test(name) && (value === false || statusIn(value) !== undefined || FAILED.test(textOf(value)))),
  );

const ERROR_FIELD =
  /^(?:has|is)?_?(?:err|errors?|exception|fault|failure|failed)(?:_?(?:message|msg|code|description|details?|reason))?$|Errors$/i;
const SUCCESS_FIELD = /^(?:is)?_?(?:success(?:ful)?|succeeded|ok)$/i;
const CODE_FIELD = /^(?:http_?|error_?|response_?)?(?:status|code|status[_-]?code)$/i;
const FAILED = /^\s*(?:fail(?:ed)?|rejected|denied|refused|unsuccessful)\s*$/i;

const textOf = (value: unknown): string => (typeof value === "object" ? "" : String(value));

/** Whether a field for an error, or for a result, says that there is none. */
const isNothing = (value: unknown): boolean =>
  typeof value === "object"
    ? Object.keys(Object(value)).length === 0
    : /^\s*(?:0*|false|none|null|undefined|no error|success|ok)\s*$/i.test(String(value));

/**
 * The status of a failure, 400 to 599, that a field for a code has as a number, or at the beginning of a text;
 * `undefined` if it does not.
 */
function statusIn(value: unknown): number | undefined {
  const code = typeof value === "string" ? Number(/^\s*(\d{3})\b(?!\.)/.exec(value)?.[1]) : value;
  return typeof code === "number" && code >= 400 && code < 600 ? code : undefined;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * The documented texts for too many requests, as their pages begin them: rate-limit-ccai and the release notes of
 * v11.5.0 for the first, the list of all APIs for the second. No page gives a status or a field.
 */
const RATE_LIMIT_TEXT =
  /^\s*(?:You(?:[’'`ʼ]ve| have) exceeded the per-minute rate limit|Rate limit for this API has been reached)\b/i;

/** Whether a response says in one of its own fields, at the beginning, that there were too many requests. */
export function saysRateLimited({ message, error, errors }: Json): boolean {
  const texts = [message, error, ...(Array.isArray(errors) ? errors.map((item) => Object(item).msg) : [])];
  return texts.some((text) => typeof text === "string" && RATE_LIMIT_TEXT.test(text));
}

/** How deep a body is searched for the code of a server that failed. */
const MAX_CODE_DEPTH = 4;

/** Whether a body says, in a field for a code or a status, that the server failed. What it has in `data` is not a code. */
function says5xx(value: unknown, depth = 0): boolean {
  if (typeof value !== "object" || value === null || depth > MAX_CODE_DEPTH) return false;
  return Object.entries(value).some(([name, inner]) => {
    if (name === "data") return false;
    const isCode = CODE_FIELD.test(name) || name === "error";
    return (isCode && (statusIn(inner) ?? 0) >= 500) || says5xx(inner, depth + 1);
  });
}

/** Whether the page of a gateway has a 5xx for its title. */
const isPageOf5xx = (text: string): boolean => /<(?:title|h1)[^<>]*>\s*5\d\d\b/i.test(text);

/** `errors[0].code`, as a number. */
function codeIn({ errors }: Json): number | undefined {
  const code: unknown = Array.isArray(errors) ? Object(errors[0]).code : undefined;
  const number = typeof code === "string" && code !== "" ? Number(code) : code;
  return Number.isInteger(number) ? (number as number) : undefined;
}

/** What to look at, by status. The documentation says nothing of any status, so this is what HTTP means by it. */
const WAYS_OUT: Readonly<Record<number, string>> = {
  401: "check the token: its client id, its key and its expiry, and the clock of this machine",
  403: "check that the application has the API scope Campaign Management, and that the scope is published",
  404: "check the ids, streamId and baseUrl; the option paths replaces a path that is served elsewhere",
  409: "look at the state of the campaign first",
  429: "an account may send 60 requests a minute; wait before you call again",
};

const TOKEN_WAS_USED =
  "the token was used before: an earlier copy of this request may have been executed; use a new token for each request";

function apiError(ErrorClass: typeof ApiError, response: ReceivedResponse, { call, redactor }: CallContext): ApiError {
  const { status, headers, json, text, truncatedBy } = response;
  const code = json && codeIn(json);
  const body = json ? redactor.json(json) : redactor.text(text);
  // Redacted before it is cut: a part of the token could stay otherwise.
  const message = json ? excerpt(redactor.text(messageIn(json) ?? ""), MAX_MESSAGE) : excerpt(body as string);
  const meant = ErrorClass === RateLimitError ? 429 : status < 300 ? (code ?? status) : status;
  const tokenWasUsed = (meant === 401 || status === 429) && saysTokenWasUsed(text);
  const wayOut = tokenWasUsed ? TOKEN_WAS_USED : WAYS_OUT[meant];
  return new ErrorClass(
    `${formatCall(call)} was refused with ${status}${message && `: ${message}`}${wayOut ? ` (${wayOut})` : ""}`,
    { call, status, headers: redactor.headers(headers), body, code, cause: redactor.cause(truncatedBy) },
  );
}

function unreadableError(
  response: ReceivedResponse,
  { call, operation, redactor }: CallContext,
): UnreadableAnswerError {
  const { status, headers, text, json, truncatedBy } = response;
  const what = json
    ? `has none of the documented fields (${operation.responseFields.join(", ")})`
    : truncatedBy !== undefined
      ? "broke off"
      : text === ""
        ? "is empty"
        : "is not a JSON object";
  return new UnreadableAnswerError(
    `${formatCall(call)} was answered with ${status}, but the response ${what}. Does baseUrl lead to the API?`,
    { call, cause: redactor.cause(truncatedBy), status, headers: redactor.headers(headers), body: redactor.text(text) },
  );
}

/** The message of the documented error body `{errors: [{msg, code}]}`, or a usual one. */
function messageIn({ errors, message, error, detail, title }: Json): string | undefined {
  const candidates: unknown[] = [
    Array.isArray(errors) ? Object(errors[0]).msg : undefined,
    message,
    error,
    detail,
    title,
  ];
  return candidates.find((candidate) => typeof candidate === "string");
}

/** How much of the server's own message an error repeats, in characters. */
const MAX_MESSAGE = 2_000;

/** The beginning of a text in one line, without control characters. */
function excerpt(text: string, length = 200): string {
  const cut = text.length > length ? `${text.slice(0, length)}…` : text;
  return cut.replace(/[\s\p{Cc}\p{Bidi_Control}\p{Surrogate}]+/gu, " ").trim();
}
