import type { Effect } from "../../src/index.ts";
import type { FaultName } from "./faults.ts";

/** How a call ends: with its answer, or with an error of a class. Of an outcome that is unknown, `cause` is named too. */
export type End = "done" | `${string}Error` | `OutcomeUnknownError < ${string}Error`;

/** How a call ends, how many requests the client sends for it, and how many of them the server carries out. */
export type Expected = readonly [end: End, sent: number, executed: number];

const unknown = (cause: string): Expected => [`OutcomeUnknownError < ${cause}Error`, 1, 1];

/** The same whatever the call does. */
const always = (...expected: Expected) => ({ read: expected, other: expected });

const UNREADABLE = { read: ["UnreadableAnswerError", 1, 1], other: unknown("UnreadableAnswer") } as const;
const CUT_OFF = { read: ["UnreadableAnswerError", 3, 3], other: unknown("UnreadableAnswer") } as const;
const BROKEN = { read: ["ConnectionError", 3, 3], other: unknown("Connection") } as const;
/** The server never had the whole request, and the client can't know that. */
const BROKEN_EARLY = {
  read: ["ConnectionError", 3, 0],
  other: ["OutcomeUnknownError < ConnectionError", 1, 0],
} as const;
const FAILED = { read: ["ServerError", 3, 3], other: unknown("Server") } as const;
const TIMED_OUT = { read: ["TimeoutError", 3, 3], other: unknown("Timeout") } as const;
const LIMITED_ONCE = always("done", 2, 1);

/**
 * What must come of each fault with the default of two retries, for calls that read, and for those that write or contact
 * people. A read is sent again after whatever may pass. Of the others, what counts is the last column: never more than 1.
 */
export const EXPECTED: Record<FaultName, { readonly read: Expected; readonly other: Expected }> = {
  fine: always("done", 1, 1),

  // No connection was made, so nothing can have happened.
  "refused connection": always("ConnectionError", 3, 0),

  // The answer is lost.
  "reset on connect": BROKEN_EARLY,
  "reset during the body": BROKEN_EARLY,
  "reset after the request": BROKEN,
  "reset of a reused connection": { read: ["done", 2, 2], other: unknown("Connection") },
  "half a header": BROKEN,
  "half a body": CUT_OFF,
  "wrong content-length": CUT_OFF,
  "answer after the timeout": TIMED_OUT,
  "answer never": TIMED_OUT,
  "answer after the abort": { read: ["AbortedError", 1, 1], other: unknown("Aborted") },

  // It says success, and can't be read. Reading again would bring the same.
  "empty success": UNREADABLE,
  "HTML success": UNREADABLE,
  "array success": UNREADABLE,
  "text success": UNREADABLE,

  // The server refuses, and means it.
  "envelope failure": always("ApiError", 1, 0),
  "status 400": always("ApiError", 1, 0),
  "status 408": { read: ["ApiError", 3, 0], other: ["ApiError", 1, 0] },
  "307 elsewhere": always("ApiError", 1, 0),
  // "See the outcome over there": it was carried out (RFC 9110, section 15.4.4).
  "303 elsewhere": { read: ["ApiError", 1, 1], other: unknown("Api") },

  // A refused token is replaced once, but an earlier copy of a replayed request may have been carried out.
  "401 once": always("done", 2, 1),
  "401 always": always("UnauthorizedError", 2, 0),
  "401 replay": { read: ["done", 2, 2], other: unknown("Unauthorized") },
  "401 replay cut off": { read: ["done", 2, 2], other: unknown("Unauthorized") },

  // Too many requests: nothing was carried out.
  "429 with Retry-After": LIMITED_ONCE,
  "429 without Retry-After": LIMITED_ONCE,
  "rate limit in a 200": LIMITED_ONCE,
  "rate limit in a 200 text": LIMITED_ONCE,
  "rate limit in a 400": LIMITED_ONCE,
  "429 always": always("RateLimitError", 3, 0),

  // The server failed at some point, maybe after it had carried the call out.
  "status 500": FAILED,
  "status 502": FAILED,
  "status 504": FAILED,
  "503 twice": { read: ["done", 3, 3], other: unknown("Server") },
};

/**
 * What must come of faults with `retries: 0`: one request each, whatever the end. These are the faults after which a
 * client might send something again.
 */
export const EXPECTED_WITHOUT_RETRIES = {
  "refused connection": always("ConnectionError", 1, 0),
  "reset on connect": { read: ["ConnectionError", 1, 0], other: BROKEN_EARLY.other },
  "reset during the body": { read: ["ConnectionError", 1, 0], other: BROKEN_EARLY.other },
  "reset after the request": { read: ["ConnectionError", 1, 1], other: unknown("Connection") },
  "reset of a reused connection": { read: ["ConnectionError", 1, 1], other: unknown("Connection") },
  "half a header": { read: ["ConnectionError", 1, 1], other: unknown("Connection") },
  "half a body": { read: ["UnreadableAnswerError", 1, 1], other: unknown("UnreadableAnswer") },
  "answer never": { read: ["TimeoutError", 1, 1], other: unknown("Timeout") },
  "status 408": always("ApiError", 1, 0),
  "status 500": { read: ["ServerError", 1, 1], other: unknown("Server") },
  "503 twice": { read: ["ServerError", 1, 1], other: unknown("Server") },
  "401 once": always("UnauthorizedError", 1, 0),
  "401 replay": { read: ["UnauthorizedError", 1, 1], other: unknown("Unauthorized") },
  "429 with Retry-After": always("RateLimitError", 1, 0),
  "429 without Retry-After": always("RateLimitError", 1, 0),
  "rate limit in a 200": always("RateLimitError", 1, 0),
  "rate limit in a 400": always("RateLimitError", 1, 0),
} as const satisfies Partial<typeof EXPECTED>;

/** The expectation that goes for an effect. */
export const expectedIn = ({ read, other }: { read: Expected; other: Expected }, effect: Effect): Expected =>
  effect === "read" ? read : other;

/** The status of the answers that `kore.http` returns, as openapi-fetch does, where a method throws. */
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

/** What must come of a fault where the call is made through `kore.http`: as many requests, however it ends. */
export function throughHttp([end, ...counts]: Expected, fault: FaultName): readonly [HttpEnd, number, number] {
  const status = RETURNED[fault];
  return [end !== "done" && status ? `returned ${status}` : end, ...counts];
}
