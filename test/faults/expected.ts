import type { Effect } from "../../src/index.ts";
import type { FaultName } from "./faults.ts";

/** How a call ends: with the expected response or another one, or with an error. For `OutcomeUnknownError`, the name of its `cause` follows. */
export type End = "done" | "foreign answer" | `${string}Error` | `OutcomeUnknownError < ${string}Error`;

/** How a call ends, how many requests the client sends, and how many of them the server executes. */
export type Expected = readonly [end: End, sent: number, executed: number];

/** The expected results for a fault. */
interface Expectation {
  /** For reads. */
  readonly read: Expected;
  /** For calls that write or contact people. */
  readonly other: Expected;
  /**
   * The status of the response that `kore.http` returns, like openapi-fetch, where a method throws anything but an
   * `OutcomeUnknownError`.
   */
  readonly returned?: number | undefined;
}

const outcomeUnknown = (cause: string): Expected => [`OutcomeUnknownError < ${cause}Error`, 1, 1];

/** Expects the same for every effect. */
const always = (expected: Expected, returned?: number): Expectation => ({ read: expected, other: expected, returned });

/** Each request is refused and not executed. */
const refused = (status: number, error: End = "ApiError") => always([error, 1, 0], status);

/** Each request is executed, and the server says that it refused it. */
const misreported = (status: number, error: End = "ApiError") => always([error, 1, 1], status);

/** The first request was surely not executed, so every call is sent again. */
const sentAgain = (status: number) => always(["done", 2, 1], status);

/** The first request may have been executed, so only a read is sent again. */
const readAgain = (cause: string, returned?: number): Expectation => ({
  read: ["done", 2, 2],
  other: outcomeUnknown(cause),
  returned,
});

/** Each request may have been executed, so only a read is sent again, as long as retries are left. */
const readThreeTimes = (cause: string, returned?: number): Expectation => ({
  read: [`${cause}Error`, 3, 3],
  other: outcomeUnknown(cause),
  returned,
});

/** The request may have been executed. Nothing is sent again, because the response would be the same. */
const readOnce = (cause: string, returned?: number): Expectation => ({
  read: [`${cause}Error`, 1, 1],
  other: outcomeUnknown(cause),
  returned,
});

/** The server never got the whole request, but the client can't know that. */
const BROKEN_EARLY: Expectation = {
  read: ["ConnectionError", 3, 0],
  other: ["OutcomeUnknownError < ConnectionError", 1, 0],
};

/** A 401 that is taken for a refusal, although the request was executed. */
const misreported401: Expectation = { read: ["done", 2, 2], other: ["UnauthorizedError", 1, 1], returned: 401 };

/** A success that reports another state than the one that was asked for. Nothing was executed. */
const anotherState: Expectation = {
  read: ["foreign answer", 1, 0],
  other: ["OutcomeUnknownError < UnreadableResponseError", 1, 0],
  returned: 200,
};

/**
 * The expected results for each fault with the default of two retries. A read is retried after every temporary failure.
 * Any other call is executed at most once (the last number).
 */
export const EXPECTED: Record<FaultName, Expectation> = {
  fine: always(["done", 1, 1]),

  // No connection was made, so nothing was executed.
  "refused connection": always(["ConnectionError", 3, 0]),

  // No response.
  "reset on connect": BROKEN_EARLY,
  "reset during the body": BROKEN_EARLY,
  "reset after the request": readThreeTimes("Connection"),
  "reset of a reused connection": readAgain("Connection"),
  "half a header": readThreeTimes("Connection"),
  "half a body": readThreeTimes("UnreadableResponse"),
  "wrong content-length": readThreeTimes("UnreadableResponse"),
  "response after the timeout": readThreeTimes("Timeout"),
  "response after the abort": readOnce("Aborted"),
  "no response": readThreeTimes("Timeout"),

  // A 2xx never says that nothing was executed. Only the documented failure alone is a refusal, unless the token was used.
  // A state that was not asked for is neither. A read gets whatever has a documented field.
  "empty success": readOnce("UnreadableResponse"),
  "HTML success": readOnce("UnreadableResponse"),
  "array success": readOnce("UnreadableResponse"),
  "text success": readOnce("UnreadableResponse"),
  "200 without a field": readOnce("UnreadableResponse", 200),
  "200 with success false": readOnce("Api", 200),
  "200 with error": readOnce("Api", 200),
  "200 with a failure beside data": readOnce("Api", 200),
  "200 with another state": anotherState,
  "200 with a status that nobody documented": anotherState,
  "200 with a failure": always(["ApiError", 1, 0]),
  "401 in a 200": { read: ["done", 2, 2], other: ["UnauthorizedError", 1, 1] },
  "401 replay in a 200": readAgain("Unauthorized", 200),
  "429 in a 200": { read: ["done", 2, 2], other: ["RateLimitError", 1, 1] },

  // A 303 refers to the result of a request that was executed (RFC 9110, section 15.4.4). Servers use 301 and 302 like it.
  "301 elsewhere": readOnce("Api"),
  "302 elsewhere": readOnce("Api"),
  "303 elsewhere": readOnce("Api"),
  "307 elsewhere": always(["ApiError", 1, 0]),

  // A refused token is renewed once for a read, and never for any other call. Whatever is not the documented replay counts
  // as a refusal, if it is whole and has no result.
  "401 once": { read: ["done", 2, 1], other: ["UnauthorizedError", 1, 0], returned: 401 },
  "401 always": { read: ["UnauthorizedError", 2, 0], other: ["UnauthorizedError", 1, 0], returned: 401 },
  "401 expired": { read: ["done", 2, 1], other: ["UnauthorizedError", 1, 0], returned: 401 },
  "401 misreported": misreported401,
  "401 in another language": misreported401,
  "401 with a result": readAgain("Unauthorized", 401),
  "401 that says 503": readAgain("Unauthorized", 401),
  "401 replay": readAgain("Unauthorized", 401),
  "401 replay in other words": readAgain("Unauthorized", 401),
  "401 replay in escapes": readAgain("Unauthorized", 401),
  "401 replay in an attribute": readAgain("Unauthorized", 401),
  "401 replay in a header": readAgain("Unauthorized", 401),
  "401 cut off": readAgain("Unauthorized", 401),
  "401 with half of its JSON": readAgain("Unauthorized", 401),
  "401 compressed": readAgain("Unauthorized", 401),
  "401 with half of its gzip": readAgain("Unauthorized", 401),
  "401 that ends with its connection": readAgain("Unauthorized", 401),
  "401 broken gzip": readAgain("Unauthorized", 401),

  // A 429 says that nothing was executed, if it is whole, has no result and does not speak of a replay or a 5xx.
  "429 with Retry-After": sentAgain(429),
  "429 without Retry-After": sentAgain(429),
  "429 always": always(["RateLimitError", 3, 0], 429),
  "429 empty": sentAgain(429),
  "429 as text": sentAgain(429),
  "429 in chunks": readAgain("RateLimit", 429),
  "429 as a failure": sentAgain(429),
  "429 as an array": readAgain("RateLimit", 429),
  "429 with half of its JSON": readAgain("RateLimit", 429),
  "429 with a result": readAgain("RateLimit", 429),
  "429 with data": readAgain("RateLimit", 429),
  "429 that says 503": readAgain("RateLimit", 429),
  "429 that ends with its connection": readAgain("RateLimit", 429),
  "429 replay": readAgain("RateLimit", 429),
  "429 cut off": readAgain("RateLimit", 429),

  // With another status, the documented text is for reads only. Cut off, as text, in HTML or echoed, it means nothing.
  "rate limit in a 200": readAgain("RateLimit", 200),
  "hourly rate limit in a 200": readAgain("RateLimit", 200),
  "rate limit in a 200, cut off": readAgain("UnreadableResponse"),
  "rate limit in a 200, as text": readOnce("UnreadableResponse"),
  "rate limit in a 400": { read: ["done", 2, 2], other: ["RateLimitError", 1, 1], returned: 400 },
  "rate limit in a 400, cut off": misreported(400),
  "rate limit in a 400, as HTML": misreported(400),
  "rate limit in a 400, echoed": misreported(400),
  "rate limit in a 401": { read: ["done", 2, 2], other: ["RateLimitError", 1, 1], returned: 401 },
  "rate limit in a 503": readThreeTimes("Server", 503),
  "rate limit service crashed": readThreeTimes("Server", 500),

  // Any other 4xx is a refusal, unless the server failed or stopped waiting.
  "status 400": refused(400),
  "400 replay": misreported(400),
  "500 in a 400": readOnce("Api", 400),
  // Node's fetch takes it for a demand of a proxy and rejects, without the status.
  "status 407": BROKEN_EARLY,
  "status 408": readThreeTimes("Api", 408),
  "409 replay": misreported(409, "ConflictError"),
  // Node's fetch sends a read twice.
  "status 421": { read: ["ApiError", 1, 2], other: ["ApiError", 1, 1], returned: 421 },
  "status 460": readOnce("Api", 460),
  "status 499": readOnce("Api", 499),

  // The server failed, maybe after it executed the call.
  "status 500": readThreeTimes("Server", 500),
  "status 502": readThreeTimes("Server", 502),
  "503 twice": { read: ["done", 3, 3], other: outcomeUnknown("Server"), returned: 503 },
  "status 504": readThreeTimes("Server", 504),
};

/** The expected results with `retries: 0`: one request each. Lists the faults after which a client might retry. */
export const EXPECTED_WITHOUT_RETRIES = {
  "refused connection": always(["ConnectionError", 1, 0]),
  "reset on connect": { read: ["ConnectionError", 1, 0], other: BROKEN_EARLY.other },
  "reset during the body": { read: ["ConnectionError", 1, 0], other: BROKEN_EARLY.other },
  "reset after the request": readOnce("Connection"),
  "reset of a reused connection": readOnce("Connection"),
  "half a header": readOnce("Connection"),
  "half a body": readOnce("UnreadableResponse"),
  "no response": readOnce("Timeout"),
  "401 in a 200": misreported(200, "UnauthorizedError"),
  "429 in a 200": misreported(200, "RateLimitError"),
  "401 once": refused(401, "UnauthorizedError"),
  "401 expired": refused(401, "UnauthorizedError"),
  "401 misreported": misreported(401, "UnauthorizedError"),
  "401 replay": readOnce("Unauthorized"),
  "401 cut off": readOnce("Unauthorized"),
  "429 with Retry-After": refused(429, "RateLimitError"),
  "429 without Retry-After": refused(429, "RateLimitError"),
  "429 cut off": readOnce("RateLimit"),
  "rate limit in a 200": readOnce("RateLimit"),
  "rate limit in a 400": misreported(400, "RateLimitError"),
  "rate limit in a 503": readOnce("Server"),
  "status 407": { read: ["ConnectionError", 1, 0], other: BROKEN_EARLY.other },
  "status 408": readOnce("Api"),
  // Without a second request by Node, which a GET gets all the same.
  "status 421": always(["ApiError", 1, 1], 421),
  "status 500": readOnce("Server"),
  "503 twice": readOnce("Server"),
} as const satisfies Partial<typeof EXPECTED>;

/** Whether Node's fetch sends the request of a call twice by itself. The client prevents it for all calls but reads. */
export const resentByNode = ({ fault, effect }: { readonly fault: FaultName; readonly effect: Effect }): boolean =>
  fault === "status 421" && effect === "read";

/** Returns the expectation for an effect. */
export const expectedFor = ({ read, other }: Expectation, effect: Effect): Expected =>
  effect === "read" ? read : other;

/** How a call through `kore.http` ends. */
export type HttpEnd = End | `returned ${number}`;

/** Converts an expectation for a method to one for `kore.http`. Only the end may differ, not the counts. */
export function expectedThroughHttp([end, ...counts]: Expected, fault: FaultName): readonly [HttpEnd, number, number] {
  const { returned } = EXPECTED[fault];
  const isReturned = end !== "done" && !end.startsWith("OutcomeUnknownError") && returned !== undefined;
  return [isReturned ? `returned ${returned}` : end, ...counts];
}
