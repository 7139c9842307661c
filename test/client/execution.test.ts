import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  ApiError,
  type CampaignClient,
  NotFoundError,
  OutcomeUnknownError,
  RateLimitError,
  ServerError,
  type TokenSource,
  UnauthorizedError,
  UnreadableAnswerError,
} from "../../src/index.ts";
import { json, koreAnswering, type Reply } from "../support/answering.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { RATE_LIMIT_SENTENCE, RATE_LIMIT_TEXTS, REPLAY_BODY } from "../support/documented.ts";
import { CAMPAIGN_ID, thrownBy } from "../support/kore.ts";

beforeEach(() => {
  const random = vi.spyOn(Math, "random").mockReturnValue(0);
  return () => random.mockRestore();
});

/**
 * How a write or a contact ends. `resent`: it was not executed, so it is retried. `refused`: it is not retried.
 * `unknown`: it may have been executed. `returned`: it succeeded.
 */
type Execution = "resent" | "refused" | "unknown" | "returned";

/** A case: its name, the response, how a write or a contact ends, and the class of its error, or of the `cause`. */
type Case = [name: string, reply: Reply, execution: Execution, ErrorClass: unknown];

const CALLS: Record<"write" | "contact", (kore: CampaignClient) => Promise<unknown>> = {
  write: (kore) => kore.v1.voice.create(CAMPAIGN),
  contact: (kore) => kore.voice.start(CAMPAIGN_ID),
};

/** Makes a call whose requests all get the same reply. Each request has a new token. */
async function outcomeOf(reply: Reply, call: (kore: CampaignClient) => Promise<unknown>) {
  let count = 0;
  const { kore, tokens } = koreAnswering([reply], { auth: () => `token-of-request-${++count}` });
  const error = await call(kore).then(
    () => undefined,
    (reason) => reason,
  );
  return { error, attempts: tokens.length };
}

function expectExecution(
  execution: Execution,
  ErrorClass: unknown,
  { error, attempts }: Awaited<ReturnType<typeof outcomeOf>>,
) {
  if (execution === "returned") return expect(error).toBeUndefined();
  // After a 401 there is one retry, with a new token. Otherwise there are two.
  expect(attempts).toBe(execution !== "resent" ? 1 : ErrorClass === UnauthorizedError ? 2 : 3);
  if (execution === "unknown") {
    expect(error?.constructor).toBe(OutcomeUnknownError);
    expect(error.cause.constructor).toBe(ErrorClass);
  } else expect(error?.constructor).toBe(ErrorClass);
}

/** Runs the cases for a write and a contact. */
const describeCases = (cases: Case[]) =>
  describe.each(["write", "contact"] as const)("%s", (effect) => {
    test.each(cases)("%s", async (_, reply, execution, ErrorClass) => {
      expectExecution(execution, ErrorClass, await outcomeOf(reply, CALLS[effect]));
    });
  });

const text = (status: number, body: string, headers: Record<string, string> = {}) =>
  new Response(body, { status, headers });

/** Creates a response whose body breaks off after this text. */
const cutOff =
  (status: number, body: string): Reply =>
  () =>
    new Response(
      new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode(body)),
        pull: (controller) => controller.error(new Error("reset")),
      }),
      { status },
    );

const bytes = (status: number, ...values: number[]) => new Response(new Uint8Array(values), { status });

const DATA = { status: "success", data: { _id: "cd-1" } };

describe("a complete 429 was not executed, unless it says otherwise", () => {
  describeCases([
    ["empty", text(429, ""), "resent", RateLimitError],
    ["JSON", json(429), "resent", RateLimitError],
    ["HTML", text(429, "<h1>Slow down</h1>"), "resent", RateLimitError],
    ["with another message", json(429, { message: "Quota exceeded, try again later." }), "resent", RateLimitError],
    ["with the documented text", json(429, { message: RATE_LIMIT_SENTENCE }), "resent", RateLimitError],
    ["with code 401", json(429, { errors: [{ code: 401 }] }), "resent", RateLimitError],

    ["cut off", cutOff(429, '{"message":"You'), "unknown", RateLimitError],
    ["cut off after valid JSON", cutOff(429, "{}"), "unknown", RateLimitError],
    ["longer than 64 KiB", text(429, "a".repeat(64 * 1024 + 1)), "unknown", RateLimitError],
    ["JSON that its server cut off", text(429, '{"message":"You'), "unknown", RateLimitError],
    ["compressed", bytes(429, 0x1f, 0x8b, 8, 0, 0, 0, 0, 0), "unknown", RateLimitError],
    ["in UTF-16", bytes(429, 0x7b, 0, 0x7d, 0), "unknown", RateLimitError],
    ["that says replay", json(429, { message: "possibly a replay" }), "unknown", RateLimitError],
    ["with a code of 503", json(429, { errors: [{ msg: "no", code: 503 }] }), "unknown", RateLimitError],
  ]);
});

describe("a complete 401 was not executed, unless it says that the token was already used", () => {
  const EXPIRED = { errors: [{ msg: "error verifying the jwt: jwt expired", code: 401 }] };
  describeCases([
    ["documented", json(401, EXPIRED), "resent", UnauthorizedError],
    ["empty", text(401, ""), "resent", UnauthorizedError],
    ["HTML", text(401, "<h1>Unauthorized</h1>"), "resent", UnauthorizedError],
    ["compressed JSON", text(401, "{}", { "content-encoding": "gzip" }), "resent", UnauthorizedError],
    [
      "HTML with its length",
      text(401, "<h1>No</h1>", { connection: "close", "content-length": "11" }),
      "resent",
      UnauthorizedError,
    ],
    [
      "HTML that was compressed, and may be cut",
      text(401, "<h1>error verifying", { "content-encoding": "gzip" }),
      "unknown",
      UnauthorizedError,
    ],
    [
      "HTML that ends with its connection",
      text(401, "<h1>error verifying", { connection: "close" }),
      "unknown",
      UnauthorizedError,
    ],
    ["nothing, and the end of the connection", text(401, "", { connection: "close" }), "unknown", UnauthorizedError],
    [
      "what is called JSON and is not",
      text(401, ")]}'", { "content-type": "application/json" }),
      "unknown",
      UnauthorizedError,
    ],
    [
      "white space that is called JSON",
      text(401, " \n", { "content-type": "application/json" }),
      "resent",
      UnauthorizedError,
    ],
    ["HTML with quotes", text(401, '<h1 class="no">"No"</h1>'), "resent", UnauthorizedError],
    ["HTML that begins with a quote", text(401, '<h1>"No"</h1>'), "resent", UnauthorizedError],
    ["a placeholder", json(401, { message: "error %d" }), "resent", UnauthorizedError],
    [
      "a nonce in a content security policy",
      text(401, "", { "content-security-policy-report-only": "script-src 'nonce-a'" }),
      "resent",
      UnauthorizedError,
    ],
    [
      "a replay in headers that don't speak of the request",
      text(401, "", { "set-cookie": "replay=1", "report-to": "replay", nel: "replay", link: "</replay>" }),
      "resent",
      UnauthorizedError,
    ],
    ["a replay in a header named like those", text(401, "", { "x-link": "replay" }), "unknown", UnauthorizedError],
    ["a replay in a header that begins so", text(401, "", { "link-error": "replay" }), "unknown", UnauthorizedError],
    ["JSON after a line break that its server cut off", text(401, '\n {"errors":['), "unknown", UnauthorizedError],
    ["an escape behind three others", json(401, { message: "%25252541" }), "unknown", UnauthorizedError],
    ["nothing that is called JSON", text(401, "", { "content-type": "application/json" }), "resent", UnauthorizedError],
    ["another language", json(401, { message: "Jeton déjà utilisé" }), "unknown", UnauthorizedError],
    ["an escape that is not known", json(401, { message: "re&rarr;play" }), "unknown", UnauthorizedError],
    ["a replay in any header", text(401, "", { "x-denied": "token replayed" }), "unknown", UnauthorizedError],
    ["a nonce in a challenge", text(401, "", { "www-authenticate": 'Digest nonce="a"' }), "resent", UnauthorizedError],
    ["of exactly 64 KiB", text(401, "a".repeat(64 * 1024)), "resent", UnauthorizedError],
    [
      "with WWW-Authenticate",
      text(401, "", { "www-authenticate": 'Bearer error="invalid_token"' }),
      "resent",
      UnauthorizedError,
    ],

    ["cut off", cutOff(401, '{"errors":[{"msg":"error verifying the jwt: poss'), "unknown", UnauthorizedError],
    ["cut off before its first byte", cutOff(401, ""), "unknown", UnauthorizedError],
    ["longer than 64 KiB", text(401, "a".repeat(64 * 1024 + 1)), "unknown", UnauthorizedError],
    [
      "JSON that its server cut off",
      text(401, '{"errors":[{"msg":"error verifying the jwt: poss'),
      "unknown",
      UnauthorizedError,
    ],
    ["compressed", bytes(401, 0x1f, 0x8b, 8, 0, 0, 0, 0, 0), "unknown", UnauthorizedError],
    ["a replay, as documented", json(401, REPLAY_BODY), "unknown", UnauthorizedError],
    [
      "a replay, in the second error",
      json(401, { errors: [{ msg: "no" }, { msg: "a replay" }] }),
      "unknown",
      UnauthorizedError,
    ],
    ["a replay, in another field", json(401, { deep: { reason: ["token replayed"] } }), "unknown", UnauthorizedError],
    ["a replay, escaped", text(401, '{"message":"possibly a \\u0072epl\\u0061y"}'), "unknown", UnauthorizedError],
    [
      "a replay, in WWW-Authenticate",
      text(401, "", { "www-authenticate": 'Bearer error_description="The token was already used"' }),
      "unknown",
      UnauthorizedError,
    ],
    [
      "a replay, in an error header",
      text(401, "", { "x-error-message": "token reused" }),
      "unknown",
      UnauthorizedError,
    ],
    [
      "a replay, in the reason phrase",
      () => new Response("", { status: 401, statusText: "Token Replayed" }),
      "unknown",
      UnauthorizedError,
    ],
    ["with a code of 500", json(401, { code: 500, message: "no" }), "unknown", UnauthorizedError],
    // This text is documented without a status. Only a 429 means that the call was not executed.
    ["the rate-limit text", json(401, { message: RATE_LIMIT_SENTENCE }), "refused", RateLimitError],
  ]);

  test.each(["write", "contact"] as const)("a %s is not retried with a single-use token", async (effect) => {
    let count = 0;
    const auth = Object.assign(() => `token-of-request-${++count}`, { singleUse: true });
    const { kore, tokens } = koreAnswering([json(401, EXPIRED)], { auth });
    expect((await thrownBy(() => CALLS[effect](kore))).constructor).toBe(UnauthorizedError);
    expect(tokens).toHaveLength(1);
  });

  test("a read is retried with a single-use token", async () => {
    let count = 0;
    const auth = Object.assign(() => `token-of-request-${++count}`, { singleUse: true });
    const { kore, tokens } = koreAnswering([json(401, EXPIRED), json(200, DATA)], { auth });
    await kore.voice.get(CAMPAIGN_ID);
    expect(tokens).toHaveLength(2);
  });
});

test("auth may learn during the call that its tokens are single-use", async () => {
  let count = 0;
  const auth: TokenSource = () => {
    Object.assign(auth, { singleUse: true });
    return `token-of-request-${++count}`;
  };
  const { kore, tokens } = koreAnswering([json(401)], { auth });
  expect((await thrownBy(() => kore.voice.start(CAMPAIGN_ID))).constructor).toBe(UnauthorizedError);
  expect(tokens).toHaveLength(1);
});

describe("any other 4xx is a refusal", () => {
  describeCases([
    ["400", json(400), "refused", ApiError],
    ["404, cut off", cutOff(404, '{"message":"no su'), "refused", NotFoundError],
    ["407, which never reached the service", json(407), "refused", ApiError],
    ["408", json(408), "refused", ApiError],
    ["421", json(421), "refused", ApiError],
    ["425", json(425), "refused", ApiError],
    ["a message that says replay", json(400, { message: "possibly a replay" }), "refused", ApiError],
    ["code 401", json(400, { errors: [{ code: 401 }] }), "refused", ApiError],
    ["code 429", json(400, { errors: [{ code: 429 }] }), "refused", ApiError],
    [
      "500 in fields that are not a code",
      json(400, { message: "500", limit: 500, data: { code: 500 } }),
      "refused",
      ApiError,
    ],
    ["an error that is null", json(400, { error: null, message: "no" }), "refused", ApiError],
    ["a code with 500 further on", json(400, { code: "line 500" }), "refused", ApiError],
    [
      "a code of 500, five levels deep",
      json(400, { a: { b: { c: { d: { e: { code: 500 } } } } } }),
      "refused",
      ApiError,
    ],
    [
      "codes outside 500 to 599",
      json(400, { errors: [{ code: 5000 }, { code: "5xx" }, { code: 499 }] }),
      "refused",
      ApiError,
    ],

    ["460, the client closed the connection (AWS)", json(460), "unknown", ApiError],
    ["499, the client closed the connection (nginx)", json(499), "unknown", ApiError],
    ["a body that says 500", json(400, { errors: [{ msg: "no", code: 500 }] }), "unknown", ApiError],
    ["a body that says 502, as text", json(404, { errors: [{ msg: "no", code: "502" }] }), "unknown", NotFoundError],
    ["a second error that says 503", json(400, { errors: [{ code: 400 }, { code: 503 }] }), "unknown", ApiError],
    ["a body that says 500 in its status", json(400, { status: 500 }), "unknown", ApiError],
    ["errors that are an object with code 500", json(400, { errors: { code: 500 } }), "unknown", ApiError],
    ["error that is a list with code 500", json(400, { error: [{ code: 500 }] }), "unknown", ApiError],
    ["error 500", json(400, { error: 500 }), "unknown", ApiError],
    ["a status that begins with 500", json(400, { status: "500 Internal Server Error" }), "unknown", ApiError],
    ["a fault with responseCode 502", json(400, { fault: { responseCode: 502 } }), "unknown", ApiError],
    ["a code of 500, four levels deep", json(400, { a: { b: { c: { d: { code: 500 } } } } }), "unknown", ApiError],
    ["a code of 500 after white space", json(400, { code: " 500" }), "unknown", ApiError],
    ["errorCode 502", json(400, { errorCode: 502 }), "unknown", ApiError],
    ["a heading with a class that says 504", text(404, '<h1 class="no">504</h1>'), "unknown", NotFoundError],
    ["a title that says 502 after a line break", text(404, "<title>\n  502 Bad gateway"), "unknown", NotFoundError],
    ["a page that says 504", text(404, "<html><h1>504 Gateway Time-out</h1>"), "unknown", NotFoundError],
    ["a page that says 404, and 500 further on", text(404, "<h1>404</h1> 500 pages"), "refused", NotFoundError],
    ["a body that says 599 in its statusCode", json(400, { statusCode: 599 }), "unknown", ApiError],
    ["a body that says 503 in its status_code", json(400, { status_code: 503 }), "unknown", ApiError],
    ["a body that says 503 in its status-code", json(400, { "status-code": 503 }), "unknown", ApiError],
    ["an error that says 500", json(400, { error: { code: 500 } }), "unknown", ApiError],
  ]);
});

describe("the documented rate-limit text in another 4xx is a refusal, and a read is retried", () => {
  describeCases([
    ...RATE_LIMIT_TEXTS.map((message): Case => [message, json(400, { message }), "refused", RateLimitError]),
    ["after white space", json(400, { message: ` ${RATE_LIMIT_SENTENCE}` }), "refused", RateLimitError],
    ["in capitals", json(400, { message: RATE_LIMIT_SENTENCE.toUpperCase() }), "refused", RateLimitError],
    ["in error", json(403, { error: RATE_LIMIT_SENTENCE }), "refused", RateLimitError],
    ["in errors[0].msg", json(400, { errors: [{ msg: RATE_LIMIT_SENTENCE }] }), "refused", RateLimitError],
    [
      "in errors[1].msg",
      json(400, { errors: [{ msg: "no" }, { msg: RATE_LIMIT_SENTENCE }] }),
      "refused",
      RateLimitError,
    ],
    ["with a code of 500", json(400, { errors: [{ msg: RATE_LIMIT_SENTENCE, code: 500 }] }), "unknown", RateLimitError],
  ]);

  test.each(RATE_LIMIT_TEXTS)("a read is sent three times: %s", async (message) => {
    const { error, attempts } = await outcomeOf(json(400, { message }), (kore) => kore.voice.get(CAMPAIGN_ID));
    expect([error.constructor, attempts]).toEqual([RateLimitError, 3]);
  });
});

/** Responses that only resemble the documented rate-limit text. */
const SIMILAR_TO_RATE_LIMIT: [string, Reply][] = [
  ["not at the beginning", json(400, { message: `Echo: ${RATE_LIMIT_SENTENCE}` })],
  ["other words", json(400, { message: "rate limit service crashed" })],
  ["half of it", json(400, { message: "You've exceeded the per-minute" })],
  ["only its first words", json(400, { message: "Rate limit" })],
  ["in another field", json(400, { detail: RATE_LIMIT_SENTENCE, description: RATE_LIMIT_SENTENCE })],
  [
    "nested deeper",
    json(400, { error: { message: RATE_LIMIT_SENTENCE }, errors: [RATE_LIMIT_SENTENCE, [RATE_LIMIT_SENTENCE]] }),
  ],
  ["in a list", json(400, { message: [RATE_LIMIT_SENTENCE] })],
  ["as plain text", text(400, RATE_LIMIT_SENTENCE)],
  ["as a JSON string", text(400, JSON.stringify(RATE_LIMIT_SENTENCE))],
  ["in HTML", text(400, `<p>${RATE_LIMIT_SENTENCE}</p>`)],
  ["cut off", cutOff(400, `{"message":"${RATE_LIMIT_SENTENCE}"}`)],
  ["in an array", text(400, JSON.stringify([{ message: RATE_LIMIT_SENTENCE }]))],
];

describe("a text that only resembles the rate-limit text is an ordinary refusal", () => {
  describeCases(SIMILAR_TO_RATE_LIMIT.map(([name, reply]): Case => [name, reply, "refused", ApiError]));

  test.each(SIMILAR_TO_RATE_LIMIT)("for a read: %s", async (_, reply) => {
    const { error, attempts } = await outcomeOf(reply, (kore) => kore.voice.get(CAMPAIGN_ID));
    expect([error.constructor, attempts]).toEqual([ApiError, 1]);
  });
});

describe("a 5xx is unknown, whatever it says", () => {
  describeCases([
    ...[500, 501, 502, 503, 504, 529, 599].map(
      (status): Case => [String(status), json(status), "unknown", ServerError],
    ),
    ["code 401", json(500, { errors: [{ code: 401 }] }), "unknown", ServerError],
    ["code 429", json(500, { errors: [{ code: 429 }] }), "unknown", ServerError],
    ...RATE_LIMIT_TEXTS.map((message): Case => [`503, ${message}`, json(503, { message }), "unknown", ServerError]),
    ["a message about a rate limit", json(500, { message: "rate limit service crashed" }), "unknown", ServerError],
    ["an HTML page that says 429", text(502, `429 ${RATE_LIMIT_SENTENCE}`), "unknown", ServerError],
  ]);
});

describe("a 307 or 308 is a refusal, any other redirect is unknown", () => {
  const redirect = (status: number) => new Response(null, { status, headers: { location: "/there" } });
  describeCases([
    ...[307, 308].map((status): Case => [String(status), redirect(status), "refused", ApiError]),
    ...[300, 301, 302, 303, 304].map((status): Case => [String(status), redirect(status), "unknown", ApiError]),
  ]);
});

describe("a 2xx never counts as not executed", () => {
  describeCases([
    ["data", json(200, DATA), "returned", undefined],
    ["one documented field", json(200, { status: "Active" }), "returned", undefined],
    ["a documented field that is null", json(200, { status: null }), "returned", undefined],
    ["201", json(201, { ...DATA }), "returned", undefined],
    ["empty errors", json(200, { errors: [], ...DATA }), "returned", undefined],
    [
      "an error that is null",
      json(200, { status: "success", error: null, success: true, code: 200 }),
      "returned",
      undefined,
    ],
    [
      "the rate-limit text in the data",
      json(200, { ...DATA, data: { description: RATE_LIMIT_SENTENCE } }),
      "returned",
      undefined,
    ],

    ["an error that is empty", json(200, { ...DATA, error: {} }), "returned", undefined],
    ["a status that is a list", json(200, { status: ["failure"] }), "returned", undefined],
    ["another status that is a list", json(200, { status: ["failed"] }), "returned", undefined],
    ["status no failure", json(200, { status: "no failure" }), "returned", undefined],
    ["status error-free", json(200, { status: "error-free" }), "returned", undefined],
    ["status not rejected", json(200, { status: "not rejected" }), "returned", undefined],
    ["status failed over", json(200, { status: "failed over" }), "returned", undefined],
    ["code 600", json(200, { ...DATA, code: 600 }), "returned", undefined],
    [
      "fields that only resemble those of a failure",
      json(200, { ...DATA, areaCode: 415, dialStatus: "failed", statusReason: "failed", callsFailed: 3 }),
      "returned",
      undefined,
    ],
    [
      "fields that only resemble those of an error or a success",
      json(200, { ...DATA, validationErrorsIgnored: 3, successRate: 0, lastSuccess: false }),
      "returned",
      undefined,
    ],
    ["success that is a sentence", json(200, { ...DATA, success: "notified" }), "returned", undefined],
    ["ok that is a sentence", json(200, { ...DATA, ok: "nobody said no" }), "returned", undefined],

    ["status failure", json(200, { status: "failure", message: "no" }), "refused", ApiError],
    ["status failure between white space", json(200, { status: " failure\n" }), "refused", ApiError],
    [
      "status failure beside what tells the failure",
      json(200, { status: "failure", error: "no", errorCode: 7, statusCode: 400, detail: "no" }),
      "refused",
      ApiError,
    ],
    [
      "status failure beside a field that ends like one of a failure",
      json(200, { status: "failure", smsMessage: "sent" }),
      "unknown",
      ApiError,
    ],
    ["status ERROR", json(200, { status: "ERROR" }), "refused", ApiError],
    [
      "status failure beside what tells the request",
      json(200, { status: "failure", requestId: "r-1", timestamp: 1 }),
      "refused",
      ApiError,
    ],
    ["status failure and success: false", json(200, { status: "failure", success: false }), "refused", ApiError],
    ["errors beside status success", json(200, { status: "success", errors: [{ msg: "no" }] }), "refused", ApiError],
    [
      "errors beside status success between white space",
      json(200, { status: " success\n", errors: [1] }),
      "refused",
      ApiError,
    ],
    [
      "errors beside status success: started",
      json(200, { status: "success: started", errors: [1] }),
      "unknown",
      ApiError,
    ],
    [
      "errors beside status partial success",
      json(200, { status: "partial success", errors: [1] }),
      "unknown",
      ApiError,
    ],
    [
      "errors beside the state of a campaign",
      json(200, { status: "Active", errors: [{ msg: "2 skipped" }] }),
      "unknown",
      ApiError,
    ],
    [
      "status failure beside the id of a run",
      json(200, { status: "failure", campaignInstanceId: "cid-1" }),
      "unknown",
      ApiError,
    ],
    [
      "status failure beside the id of a message",
      json(200, { status: "failure", messageId: "m-1" }),
      "unknown",
      ApiError,
    ],
    ["status failure and success: true", json(200, { status: "failure", success: true }), "unknown", ApiError],
    ["status fail", json(200, { status: "fail" }), "unknown", ApiError],
    ["status rejected between white space", json(200, { status: " rejected\n" }), "unknown", ApiError],
    ["success: 0", json(200, { ...DATA, success: 0 }), "unknown", ApiError],
    ["success: no", json(200, { ...DATA, success: "no" }), "unknown", ApiError],
    ["code 400", json(200, { ...DATA, code: 400 }), "unknown", ApiError],
    ["httpStatus 404", json(200, { ...DATA, httpStatus: 404 }), "unknown", ApiError],
    ["errorMessage", json(200, { ...DATA, errorMessage: "no" }), "unknown", ApiError],
    ["errorDetail", json(200, { ...DATA, errorDetail: "no" }), "unknown", ApiError],
    ["status false", json(200, { status: false }), "unknown", ApiError],
    ["status rejected", json(200, { status: "rejected" }), "unknown", ApiError],
    ["Error", json(200, { Error: "no", message: "m" }), "unknown", ApiError],
    ["hasError", json(200, { hasError: true, status: "s" }), "unknown", ApiError],
    ["validationErrors", json(200, { validationErrors: ["no"], status: "s" }), "unknown", ApiError],
    [
      "how many calls failed",
      json(200, { ...DATA, failedCalls: 3, errorCount: 2, failure_rate: 1 }),
      "returned",
      undefined,
    ],
    [
      "an error code that says success",
      json(200, { ...DATA, errorCode: "0000", error: "No error" }),
      "returned",
      undefined,
    ],
    ["status failure, data null", json(200, { status: "failure", data: null }), "refused", ApiError],
    ["documented errors", json(200, { errors: [{ msg: "no", code: 400 }] }), "refused", ApiError],
    ["errors with code 401", json(200, { errors: [{ msg: "no", code: 401 }] }), "refused", UnauthorizedError],
    ["errors with code 429", json(200, { errors: [{ msg: "no", code: 429 }] }), "refused", RateLimitError],
    ["errors that say replay", json(200, REPLAY_BODY), "unknown", UnauthorizedError],
    [
      "errors with code 400 that say replay",
      json(200, { errors: [{ msg: "a replay", code: 400 }] }),
      "refused",
      ApiError,
    ],

    ["errors with a code of 500", json(200, { errors: [{ msg: "no", code: 500 }] }), "unknown", ServerError],
    ["status failure beside data", json(200, { ...DATA, status: "failure" }), "unknown", ApiError],
    ["errors beside data", json(200, { errors: [{ msg: "no" }], ...DATA }), "unknown", ApiError],
    [
      "errors with a code of 401 beside data",
      json(200, { errors: [{ code: 401 }], ...DATA }),
      "unknown",
      UnauthorizedError,
    ],
    ["error", json(200, { error: "no" }), "unknown", ApiError],
    ["error beside data", json(200, { error: { code: 1 }, ...DATA }), "unknown", ApiError],
    ["errors that are not an array", json(200, { errors: "no" }), "unknown", ApiError],
    ["success: false", json(200, { success: false }), "unknown", ApiError],
    ["success: false beside a message", json(200, { success: false, message: "no" }), "unknown", ApiError],
    ["ok: false", json(200, { ok: false, message: "no" }), "unknown", ApiError],
    ["statusCode 500 beside a message", json(200, { statusCode: 500, message: "no" }), "unknown", ServerError],
    ["status failed", json(200, { status: "failed" }), "unknown", ApiError],
    ["exception", json(200, { exception: "java.lang.NullPointerException", message: "no" }), "unknown", ApiError],
    ...RATE_LIMIT_TEXTS.map((message): Case => [message, json(200, { message }), "unknown", RateLimitError]),
    [
      "a failure with the rate-limit text",
      json(200, { status: "failure", message: RATE_LIMIT_SENTENCE }),
      "unknown",
      RateLimitError,
    ],

    ["an empty object", json(200, {}), "unknown", UnreadableAnswerError],
    ["no documented field", json(200, { result: "ok", campaign: {} }), "unknown", UnreadableAnswerError],
    ["the rate-limit text as plain text", text(200, RATE_LIMIT_SENTENCE), "unknown", UnreadableAnswerError],
    ["an empty body", text(200, ""), "unknown", UnreadableAnswerError],
    ["204", new Response(null, { status: 204 }), "unknown", UnreadableAnswerError],
    ["cut off", cutOff(200, '{"status":"Act'), "unknown", UnreadableAnswerError],
    ["cut off after valid JSON", cutOff(200, '{"status":"Active"}'), "unknown", UnreadableAnswerError],
  ]);

  test("a start that returns an error and a campaignInstanceId is unknown", async () => {
    const reply = json(200, { status: "error", campaignInstanceId: "cid-1" });
    expectExecution("unknown", ApiError, await outcomeOf(reply, CALLS.contact));
  });

  test("the response of sms.send has one documented field", async () => {
    const { error } = await outcomeOf(json(200, { status: "success" }), (kore) =>
      kore.sms.send({ fromNo: "+12025550100", toNo: "+12025550143" } as never),
    );
    expect(error.constructor).toBe(OutcomeUnknownError);
    expect(error.message).toContain("has none of the documented fields (message)");
    const read = await outcomeOf(json(200, {}), (kore) => kore.voice.get(CAMPAIGN_ID));
    expect(read.error.message).toContain("has none of the documented fields (status, message, data)");
  });

  test.each<[string, Reply, unknown, number]>([
    ["an empty object", json(200, {}), UnreadableAnswerError, 1],
    ["success: false", json(200, { success: false }), ApiError, 1],
    ["a failure beside data", json(200, { ...DATA, status: "failure" }), ApiError, 1],
    ["the rate-limit text", json(200, { message: RATE_LIMIT_SENTENCE }), RateLimitError, 3],
    ["code 429", json(200, { errors: [{ code: 429 }] }), RateLimitError, 3],
    ["code 401", json(200, { errors: [{ code: 401 }] }), UnauthorizedError, 2],
    ["code 503", json(200, { errors: [{ code: 503 }] }), ServerError, 3],
  ])("a read that gets %s", async (_, reply, ErrorClass, sent) => {
    const { error, attempts } = await outcomeOf(reply, (kore) => kore.voice.get(CAMPAIGN_ID));
    expect([error.constructor, attempts]).toEqual([ErrorClass, sent]);
  });
});
