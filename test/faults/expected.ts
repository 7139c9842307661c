import type { Effect } from "../../src/index.ts";
import type { FaultName } from "./faults.ts";

/** How a call ends: with the expected response, or with an error. For `OutcomeUnknownError`, the name of its `cause` follows. */
export type End = "done" | `${string}Error` | `OutcomeUnknownError < ${string}Error`;

/** How a call ends, how many requests the client sends, and how many of them the server executes. */
export type Expected = readonly [end: End, sent: number, executed: number];

const outcomeUnknown = (cause: string): Expected => [`OutcomeUnknownError < ${cause}Error`, 1, 1];

/** Expects the same for every effect. */
const always = (...expected: Expected) => ({ read: expected, other: expected });

const UNREADABLE = { read: ["UnreadableAnswerError", 1, 1], other: outcomeUnknown("UnreadableAnswer") } as const;
const CUT_OFF = { read: ["UnreadableAnswerError", 3, 3], other: outcomeUnknown("UnreadableAnswer") } as const;
const BROKEN = { read: ["ConnectionError", 3, 3], other: outcomeUnknown("Connection") } as const;
/** The server never got the whole request, but the client can't know that. */
const BROKEN_EARLY = {
  read: ["ConnectionError", 3, 0],
  other: ["OutcomeUnknownError < ConnectionError", 1, 0],
} as const;
const FAILED = { read: ["ServerError", 3, 3], other: outcomeUnknown("Server") } as const;
const TIMED_OUT = { read: ["TimeoutError", 3, 3], other: outcomeUnknown("Timeout") } as const;
const LIMITED_ONCE = always("done", 2, 1);

/**
 * The expected results for each fault with the default of two retries: `read` for reads, `other` for calls that write or
 * contact people. A read is retried after every temporary failure. Any other call is executed at most once (the last
 * column).
 */
export const EXPECTED: Record<FaultName, { readonly read: Expected; readonly other: Expected }> = {
  fine: always("done", 1, 1),

  // No connection was made, so nothing was executed.
  "refused connection": always("ConnectionError", 3, 0),

  // The response is lost.
  "reset on connect": BROKEN_EARLY,
  "reset during the body": BROKEN_EARLY,
  "reset after the request": BROKEN,
  "reset of a reused connection": { read: ["done", 2, 2], other: outcomeUnknown("Connection") },
  "half a header": BROKEN,
  "half a body": CUT_OFF,
  "wrong content-length": CUT_OFF,
  "answer after the timeout": TIMED_OUT,
  "answer never": TIMED_OUT,
  "answer after the abort": { read: ["AbortedError", 1, 1], other: outcomeUnknown("Aborted") },

  // The response reports success but can't be read. A retry would get the same response.
  "empty success": UNREADABLE,
  "HTML success": UNREADABLE,
  "array success": UNREADABLE,
  "text success": UNREADABLE,

  // The server refuses the request.
  "envelope failure": always("ApiError", 1, 0),
  "status 400": always("ApiError", 1, 0),
  "status 408": { read: ["ApiError", 3, 0], other: ["ApiError", 1, 0] },
  "307 elsewhere": always("ApiError", 1, 0),
  // A 303 refers to the result of a request that was executed (RFC 9110, section 15.4.4).
  "303 elsewhere": { read: ["ApiError", 1, 1], other: outcomeUnknown("Api") },

  // A refused token is renewed once. If the token was already used, an earlier copy of the request may have been executed.
  "401 once": always("done", 2, 1),
  "401 always": always("UnauthorizedError", 2, 0),
  "401 replay": { read: ["done", 2, 2], other: outcomeUnknown("Unauthorized") },
  "401 replay cut off": { read: ["done", 2, 2], other: outcomeUnknown("Unauthorized") },

  // Too many requests: nothing was executed.
  "429 with Retry-After": LIMITED_ONCE,
  "429 without Retry-After": LIMITED_ONCE,
  "rate limit in a 200": LIMITED_ONCE,
  "rate limit in a 200 text": LIMITED_ONCE,
  "rate limit in a 400": LIMITED_ONCE,
  "429 always": always("RateLimitError", 3, 0),

  // The server failed, maybe after it executed the call.
  "status 500": FAILED,
  "status 502": FAILED,
  "status 504": FAILED,
  "503 twice": { read: ["done", 3, 3], other: outcomeUnknown("Server") },
};

/** The expected results with `retries: 0`: one request each. Lists the faults after which a client might retry. */
export const EXPECTED_WITHOUT_RETRIES = {
  "refused connection": always("ConnectionError", 1, 0),
  "reset on connect": { read: ["ConnectionError", 1, 0], other: BROKEN_EARLY.other },
  "reset during the body": { read: ["ConnectionError", 1, 0], other: BROKEN_EARLY.other },
  "reset after the request": { read: ["ConnectionError", 1, 1], other: outcomeUnknown("Connection") },
  "reset of a reused connection": { read: ["ConnectionError", 1, 1], other: outcomeUnknown("Connection") },
  "half a header": { read: ["ConnectionError", 1, 1], other: outcomeUnknown("Connection") },
  "half a body": { read: ["UnreadableAnswerError", 1, 1], other: outcomeUnknown("UnreadableAnswer") },
  "answer never": { read: ["TimeoutError", 1, 1], other: outcomeUnknown("Timeout") },
  "status 408": always("ApiError", 1, 0),
  "status 500": { read: ["ServerError", 1, 1], other: outcomeUnknown("Server") },
  "503 twice": { read: ["ServerError", 1, 1], other: outcomeUnknown("Server") },
  "401 once": always("UnauthorizedError", 1, 0),
  "401 replay": { read: ["UnauthorizedError", 1, 1], other: outcomeUnknown("Unauthorized") },
  "429 with Retry-After": always("RateLimitError", 1, 0),
  "429 without Retry-After": always("RateLimitError", 1, 0),
  "rate limit in a 200": always("RateLimitError", 1, 0),
  "rate limit in a 400": always("RateLimitError", 1, 0),
} as const satisfies Partial<typeof EXPECTED>;

/** Returns the expectation for an effect. */
export const expectedFor = ({ read, other }: { read: Expected; other: Expected }, effect: Effect): Expected =>
  effect === "read" ? read : other;

/** The status of the responses that `kore.http` returns, like openapi-fetch, where a method throws. */
const RETURNED: { readonly [Name in FaultName]?: number } = {
  "envelope failure": 200,
  "status 400": 400,
  "status 408": 408,
  "status 500": 500,
  "status 502": 502,
  "status 504": 504,
  "401 once": 401,
  "401 always": 401,
  "401 replay": 401,
  "401 replay cut off": 401,
  "429 with Retry-After": 429,
  "429 without Retry-After": 429,
  "429 always": 429,
  "rate limit in a 200": 200,
  "rate limit in a 400": 400,
  "503 twice": 503,
};

/** How a call through `kore.http` ends. */
export type HttpEnd = End | `returned ${number}`;

/** Converts an expectation for a method to one for `kore.http`. Only the end may differ, not the counts. */
export function expectedThroughHttp([end, ...counts]: Expected, fault: FaultName): readonly [HttpEnd, number, number] {
  const status = RETURNED[fault];
  return [end !== "done" && status ? `returned ${status}` : end, ...counts];
}
