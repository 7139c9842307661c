import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  ApiError,
  type CampaignClient,
  ConflictError,
  NotFoundError,
  OutcomeUnknownError,
  RateLimitError,
  ServerError,
  UnauthorizedError,
  UnreadableResponseError,
} from "../../src/index.ts";
import { json, koreAnswering, type Reply } from "../support/answering.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { RATE_LIMIT_SENTENCE, RATE_LIMIT_TEXTS, REPLAY_BODY } from "../support/documented.ts";
import { CAMPAIGN_ID } from "../support/kore.ts";

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
  expect(attempts).toBe(execution === "resent" ? 3 : 1);
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

/** A text with its length, as servers send it. */
const text = (status: number, body: string, headers: Record<string, string> = {}) =>
  new Response(body, { status, headers: { "content-length": String(Buffer.byteLength(body)), ...headers } });

/** A text of which HTTP doesn't say where it ends: it may have been cut by the end of its connection. */
const unframed = (status: number, body: string, headers: Record<string, string> = {}) =>
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

const DATA = { status: "success", data: { _id: "cd-1" } };

/** Refusals with 401 or 429 that may be about a request that was executed. */
const DOUBTFUL: [name: string, reply: (status: number) => Reply][] = [
  ["cut off", (status) => cutOff(status, "Unauthori")],
  ["cut off before its first byte", (status) => cutOff(status, "")],
  ["cut off after valid JSON", (status) => cutOff(status, "{}")],
  ["longer than 64 KiB", (status) => text(status, "a".repeat(64 * 1024 + 1))],
  ["JSON that its server cut off", (status) => text(status, '{"message":"You')],
  ["JSON that its server cut off, after white space", (status) => text(status, '\ufeff\n ["You')],
  ["a JSON string that its server cut off", (status) => text(status, '"You')],
  ["an object in UTF-16", (status) => text(status, "{\0}\0")],
  ["text without a length", (status) => unframed(status, "Unauthorized: this to")],
  ["nothing, without a length", (status) => unframed(status, "")],
  ["a number, which a text may begin with, without a length", (status) => unframed(status, "429")],
  [
    "text in chunks, before an end of the connection that was announced",
    (status) => unframed(status, "No", { "transfer-encoding": "chunked", connection: "keep-alive, Close" }),
  ],
  ["text in the transfer coding identity", (status) => unframed(status, "No", { "transfer-encoding": "identity" })],
  ["text that was in chunks before", (status) => unframed(status, "No", { "transfer-encoding": "chunked, gzip" })],
  ["with data", (status) => json(status, { data: [] })],
  ["with data that is empty", (status) => json(status, { data: {} })],
  ["with the state of a campaign", (status) => json(status, { status: "Active" })],
  ["with a status that nobody documented", (status) => json(status, { status: "no failure" })],
  ["with a status of success", (status) => json(status, { status: "success" })],
  ["with the id of a run", (status) => json(status, { message: "no", campaignInstanceId: "cid-7" })],
  ["with a code of 503", (status) => json(status, { errors: [{ msg: "no", code: 503 }] })],
  ["with a code of 500 as text", (status) => json(status, { errors: [{ code: "500" }] })],
  ["a replay, as documented", (status) => json(status, REPLAY_BODY)],
  ["a replay, in the second error", (status) => json(status, { errors: [{ msg: "no" }, { msg: "A REPLAY" }] })],
  ["a replay, in another field", (status) => json(status, { deep: { reason: ["token replayed"] } })],
  ["a replay, in the name of a field", (status) => json(status, { jwtReplay: true })],
  ["a replay, escaped", (status) => text(status, '{"message":"possibly a \\u0072epl\\u0061y"}')],
  ["a replay, as text", (status) => text(status, "JwtReplayException")],
  ["already used, in an attribute", (status) => text(status, '<error message="The token was already used"/>')],
  ["already been used", (status) => json(status, { message: "The token has already been used." })],
  [
    "already used, in WWW-Authenticate",
    (status) => text(status, "", { "www-authenticate": 'Bearer error_description="The token was already used"' }),
  ],
];

/** Refusals that are whole, without a result, and say nothing of the documented replay. */
const WHOLE: [name: string, reply: (status: number) => Reply][] = [
  ["empty", (status) => text(status, "")],
  ["white space", (status) => text(status, " \n")],
  ["text", (status) => text(status, "Too Many Requests")],
  ["HTML", (status) => text(status, '<h1 class="no">"No"</h1>')],
  ["text in chunks", (status) => unframed(status, "No", { "transfer-encoding": "gzip, Chunked" })],
  ["text of exactly 64 KiB", (status) => text(status, "a".repeat(64 * 1024))],
  ["text that was compressed", (status) => text(status, "<h1>No", { "content-encoding": "gzip" })],
  ["JSON", (status) => json(status)],
  ["JSON without a length", (status) => unframed(status, '\n{"message":"No"}')],
  ["a number with its length", (status) => text(status, "7")],
  ["called JSON, but text", (status) => text(status, ")]}'", { "content-type": "application/json" })],
  ["with a message", (status) => json(status, { message: "No.", code: 7, requestId: "r-1" })],
  ["with a status of failure", (status) => json(status, { status: " Failure\n" })],
  ["with a status of error", (status) => json(status, { status: "error", error: "no" })],
  ["with a status that is a number", (status) => json(status, { status, error: "no" })],
  ["with data that is null", (status) => json(status, { data: null, id: null, message: "No." })],
  ["with an id that only other operations have", (status) => json(status, { messageId: "m-1" })],
  ["with code 401", (status) => json(status, { errors: [{ msg: "jwt expired", code: 401 }] })],
  ["with code 499", (status) => json(status, { errors: [{ code: 499 }, { code: 500 }] })],
  ["in other words", (status) => json(status, { message: "Token reused. Duplicate jti. The JWT was seen before." })],
  ["in another language", (status) => json(status, { message: "Das Token wurde bereits verwendet." })],
  ["with a replay in any other header", (status) => text(status, "", { "x-denied": "replay", link: "</replay>" })],
  ["with a challenge", (status) => text(status, "", { "www-authenticate": 'Digest nonce="a"' })],
];

describe("a 429 is sent again, if it is whole, has no result and speaks of no replay", () => {
  describeCases([
    ...WHOLE.map(([name, reply]): Case => [name, reply(429), "resent", RateLimitError]),
    ["with the documented text", json(429, { message: RATE_LIMIT_SENTENCE }), "resent", RateLimitError],
    ...DOUBTFUL.map(([name, reply]): Case => [name, reply(429), "unknown", RateLimitError]),
    ["an array", text(429, "[]"), "unknown", RateLimitError],
    ["an array without a length", unframed(429, "[1]"), "unknown", RateLimitError],
    ["a JSON string", text(429, '"Too many requests"'), "unknown", RateLimitError],
  ]);

  test.each([
    ["updatedAt", "2026-01-01T00:00:00Z"],
    ["totalCallsCompleted", 0],
    ["campaignExecutionType", ""],
  ])("a start: the documented field %s is a result", async (field, value) => {
    const reply = json(429, { [field]: value });
    expectExecution("unknown", RateLimitError, await outcomeOf(reply, CALLS.contact));
    expectExecution("resent", RateLimitError, await outcomeOf(reply, CALLS.write));
  });

  test("a create: the documented field id is a result", async () => {
    const reply = json(429, { id: "cd-1" });
    expectExecution("unknown", RateLimitError, await outcomeOf(reply, CALLS.write));
    expectExecution("resent", RateLimitError, await outcomeOf(reply, CALLS.contact));
  });
});

describe("a 401 is never sent again; it is a refusal if it is whole, has no result and speaks of no replay", () => {
  describeCases([
    ...WHOLE.map(([name, reply]): Case => [name, reply(401), "refused", UnauthorizedError]),
    ["an array", text(401, "[]"), "refused", UnauthorizedError],
    ["a JSON string", text(401, '"Unauthorized"'), "refused", UnauthorizedError],
    ["the rate-limit text", json(401, { message: RATE_LIMIT_SENTENCE }), "refused", RateLimitError],
    ...DOUBTFUL.map(([name, reply]): Case => [name, reply(401), "unknown", UnauthorizedError]),
  ]);

  test.each([...WHOLE, ...DOUBTFUL])("a read is sent again, with a new token: %s", async (_, reply) => {
    const { error, attempts } = await outcomeOf(reply(401), (kore) => kore.voice.get(CAMPAIGN_ID));
    expect([error.constructor, attempts]).toEqual([UnauthorizedError, 2]);
  });
});

describe("any other 4xx is a refusal", () => {
  describeCases([
    ["400", json(400), "refused", ApiError],
    ["404, cut off", cutOff(404, '{"message":"no su'), "refused", NotFoundError],
    ["407, which never reached the service", json(407), "refused", ApiError],
    ["421", json(421), "refused", ApiError],
    ["425", json(425), "refused", ApiError],
    ["459", json(459), "refused", ApiError],
    ["498", json(498), "refused", ApiError],
    ["a message that says replay", json(400, { message: "possibly a replay" }), "refused", ApiError],
    ["a result", json(409, { status: "Active", campaignInstanceId: "cid-1" }), "refused", ConflictError],
    ["code 401", json(400, { errors: [{ code: 401 }] }), "refused", ApiError],
    ["code 429", json(400, { errors: [{ code: 429 }] }), "refused", ApiError],
    ["code 499", json(400, { errors: [{ code: 499 }] }), "refused", ApiError],
    ["a second error that says 503", json(400, { errors: [{ code: 400 }, { code: 503 }] }), "refused", ApiError],
    ["500 in other fields", json(400, { status: 500, code: 500, error: { code: 500 } }), "refused", ApiError],
    ["a code that is no whole number", json(400, { errors: [{ code: "5xx" }] }), "refused", ApiError],
    ["a page that says 504", text(404, "<html><h1>504 Gateway Time-out</h1>"), "refused", NotFoundError],

    ["408, the server stopped waiting", json(408), "unknown", ApiError],
    ["460, the client closed the connection (AWS)", json(460), "unknown", ApiError],
    ["499, the client closed the connection (nginx)", json(499), "unknown", ApiError],
    ["a code of 500", json(400, { errors: [{ msg: "no", code: 500 }] }), "unknown", ApiError],
    ["a code of 502, as text", json(404, { errors: [{ msg: "no", code: "502" }] }), "unknown", NotFoundError],
    ["a code beyond 599", json(400, { errors: [{ code: 5000 }] }), "unknown", ApiError],
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

/** A success of a start, and one of a stop, as somebody may answer them. */
const states = (success: Execution, ...answers: object[]): Case[] =>
  answers.map((answer) => [
    JSON.stringify(answer),
    json(200, answer),
    success,
    success === "unknown" ? UnreadableResponseError : undefined,
  ]);

describe("a start is done if its response says Active or success", () => {
  test.each([
    ...states(
      "returned",
      { status: "Active" },
      { status: " ACTIVE\n" },
      { status: "success" },
      { status: "Success", message: "m" },
    ),
    ...states("returned", { status: "Active", campaignInstanceId: "cid-1", error: null, errors: [], code: 200 }),
    ...states("unknown", { message: "Campaign is already running" }, { status: "Ready", message: "Not started" }),
    ...states(
      "unknown",
      { status: "rejected" },
      { status: "Stopped" },
      { status: "Completed" },
      { status: "Activated" },
    ),
    ...states(
      "unknown",
      { status: null },
      { status: ["Active"] },
      { campaignInstanceId: "cid-1" },
      { data: { status: "Active" } },
      { status: "errors" },
      { status: "Ready", updatedAt: "2026-03-02T14:00:00.000Z" },
    ),
  ])("%s", async (_, reply, execution, ErrorClass) => {
    for (const start of [
      (kore: CampaignClient) => kore.voice.start(CAMPAIGN_ID),
      (kore: CampaignClient) => kore.v1.voice.start(CAMPAIGN_ID),
      (kore: CampaignClient) => kore.sms.start(CAMPAIGN_ID),
      (kore: CampaignClient) => kore.v1.sms.start(CAMPAIGN_ID),
    ])
      expectExecution(execution, ErrorClass, await outcomeOf(reply, start));
  });

  test.each([true, "no", { code: 5 }])("and reports no error such as %j beside it", async (error) => {
    const reply = json(200, { status: "Active", error });
    expectExecution("unknown", ApiError, await outcomeOf(reply, CALLS.contact));
  });
});

describe("a stop is done if its response says Stopped, Completed or success", () => {
  test.each([
    ...states("returned", { status: "Stopped" }, { status: "stopped" }, { status: "COMPLETED" }, { status: "success" }),
    ...states(
      "unknown",
      { status: "Active" },
      { status: "Stopping" },
      { status: "Paused" },
      { message: "Stopped" },
      {},
    ),
  ])("%s", async (_, reply, execution, ErrorClass) => {
    for (const stop of [
      (kore: CampaignClient) => kore.voice.stop(CAMPAIGN_ID),
      (kore: CampaignClient) => kore.v1.voice.stop(CAMPAIGN_ID),
      (kore: CampaignClient) => kore.sms.stop(CAMPAIGN_ID),
      (kore: CampaignClient) => kore.v1.sms.stop(CAMPAIGN_ID),
    ])
      expectExecution(execution, ErrorClass, await outcomeOf(reply, stop));
  });
});

describe("a create is done if its response has an id", () => {
  test.each([
    ...states("returned", { data: { _id: "cd-1" } }, { data: { id: "cd-1" } }, { data: { campId: "cd-1" } }),
    ...states("returned", { id: "cd-1" }, { _id: "cd-1", status: "success" }, { status: "Preparing", id: "cd-1" }),
    ...states("unknown", { status: "success" }, { status: "success", data: {} }, { data: { id: "" } }, { id: 7 }),
    ...states("unknown", { message: "Created" }, { data: [{ id: "cd-1" }] }, { data: { name: "Recalls" } }),
  ])("%s", async (_, reply, execution, ErrorClass) => {
    expectExecution(execution, ErrorClass, await outcomeOf(reply, CALLS.write));
  });
});

describe("any other call that writes or contacts people is done if its response has a documented field", () => {
  test.each([
    ...states("returned", { status: "success" }, { status: " SUCCESS " }, { message: "Updated" }, { data: [] }),
    ...states("returned", { status: 200 }, { status: "Active", data: {} }),
    ...states("unknown", {}, { status: "rejected" }, { status: "rejected", message: "no" }, { data: null }),
    ...states(
      "unknown",
      { campaignInstanceId: "cid-1", result: "ok" },
      { status: "pending", message: "m", data: null },
    ),
  ])("%s", async (_, reply, execution, ErrorClass) => {
    for (const call of [
      (kore: CampaignClient) => kore.voice.delete(CAMPAIGN_ID),
      (kore: CampaignClient) => kore.contactLists.update("cl-1", { name: "Recalls" }),
    ])
      expectExecution(execution, ErrorClass, await outcomeOf(reply, call));
  });

  test.each([{ status: "rejected" }, { status: "Ready" }, { message: null }])("a read that gets %j", async (answer) => {
    const { error } = await outcomeOf(json(200, answer), (kore) => kore.voice.get(CAMPAIGN_ID));
    expect(error?.constructor).toBe("status" in answer ? undefined : UnreadableResponseError);
  });

  test("the answer that is not enough stands in the message and in the cause", async () => {
    const { error } = await outcomeOf(json(200, { status: "Ready", message: "Not started" }), CALLS.contact);
    expect(error.message).toMatch(/the response does not report what was asked for: Ready, Not started$/);
    expect(error.cause.body).toBe('{"status":"Ready","message":"Not started"}');
  });
});

describe("a 2xx never counts as not executed", () => {
  describeCases([
    ["data", json(200, DATA), "returned", undefined],
    ["201", json(201, { ...DATA }), "returned", undefined],
    ["empty errors", json(200, { errors: [], ...DATA }), "returned", undefined],
    ["an error that is null", json(200, { ...DATA, error: null, success: true, code: 200 }), "returned", undefined],
    ["an error that is empty", json(200, { ...DATA, error: {} }), "returned", undefined],
    ["code 600", json(200, { ...DATA, code: 600 }), "returned", undefined],
    [
      "the rate-limit text in the data",
      json(200, { ...DATA, data: { id: "cd-1", description: RATE_LIMIT_SENTENCE } }),
      "returned",
      undefined,
    ],
    ["the rate-limit text beside data", json(200, { ...DATA, message: RATE_LIMIT_SENTENCE }), "returned", undefined],
    ["fields that resemble those of a failure", json(200, { ...DATA, errorCode: 7, ok: false }), "returned", undefined],

    ["status failure", json(200, { status: "failure", message: "no" }), "refused", ApiError],
    ["status failure between white space", json(200, { status: " failure\n" }), "refused", ApiError],
    ["status ERROR", json(200, { status: "ERROR" }), "refused", ApiError],
    ["status failure, data null", json(200, { status: "failure", data: null }), "refused", ApiError],
    [
      "status failure beside what tells the failure",
      json(200, { status: "failure", error: "no", statusCode: 400, requestId: "r-1" }),
      "refused",
      ApiError,
    ],
    ["documented errors", json(200, { errors: [{ msg: "no", code: 400 }] }), "refused", ApiError],
    ["errors with code 401", json(200, { errors: [{ msg: "no", code: 401 }] }), "refused", UnauthorizedError],
    ["errors with code 429", json(200, { errors: [{ msg: "no", code: 429 }] }), "refused", RateLimitError],
    ["errors with code 400 and replay", json(200, { errors: [{ msg: "a replay", code: 400 }] }), "refused", ApiError],

    ["errors that say replay", json(200, REPLAY_BODY), "unknown", UnauthorizedError],
    ["errors with code 408", json(200, { errors: [{ msg: "no", code: 408 }] }), "unknown", ApiError],
    ["errors with code 500", json(200, { errors: [{ msg: "no", code: 500 }] }), "unknown", ServerError],
    ["errors beside status success", json(200, { status: "success", errors: [{ msg: "no" }] }), "unknown", ApiError],
    ["errors beside the state of a campaign", json(200, { status: "Active", errors: [{}] }), "unknown", ApiError],
    [
      "status failure beside the id of a run",
      json(200, { status: "failure", campaignInstanceId: "cid-1" }),
      "unknown",
      ApiError,
    ],
    ["status failure beside data", json(200, { ...DATA, status: "failure" }), "unknown", ApiError],
    ["errors beside data", json(200, { errors: [{ msg: "no" }], ...DATA }), "unknown", ApiError],
    ["errors with code 401 beside data", json(200, { errors: [{ code: 401 }], ...DATA }), "unknown", UnauthorizedError],
    ["error", json(200, { error: "no" }), "unknown", ApiError],
    ["error beside data", json(200, { error: { code: 1 }, ...DATA }), "unknown", ApiError],
    ["success: false", json(200, { success: false, message: "no" }), "unknown", ApiError],
    ["code 400 beside data", json(200, { ...DATA, code: 400 }), "unknown", ApiError],
    ["statusCode 599", json(200, { statusCode: "599", message: "no" }), "unknown", ApiError],
    ["status 404", json(200, { status: 404, message: "no" }), "unknown", ApiError],
    ...RATE_LIMIT_TEXTS.map((message): Case => [message, json(200, { message }), "unknown", RateLimitError]),
    [
      "a failure with the rate-limit text",
      json(200, { status: "failure", message: RATE_LIMIT_SENTENCE }),
      "unknown",
      RateLimitError,
    ],

    ["an empty object", json(200, {}), "unknown", UnreadableResponseError],
    ["errors that are not an array", json(200, { errors: "no" }), "unknown", UnreadableResponseError],
    ["no documented field", json(200, { result: "ok", campaign: {} }), "unknown", UnreadableResponseError],
    ["the rate-limit text as plain text", text(200, RATE_LIMIT_SENTENCE), "unknown", UnreadableResponseError],
    ["an empty body", text(200, ""), "unknown", UnreadableResponseError],
    ["204", new Response(null, { status: 204 }), "unknown", UnreadableResponseError],
    ["cut off", cutOff(200, '{"status":"Act'), "unknown", UnreadableResponseError],
    ["cut off after valid JSON", cutOff(200, '{"status":"Active"}'), "unknown", UnreadableResponseError],
  ]);

  test("a start that returns an error and a campaignInstanceId is unknown", async () => {
    const reply = json(200, { status: "error", campaignInstanceId: "cid-1" });
    expectExecution("unknown", ApiError, await outcomeOf(reply, CALLS.contact));
  });

  test("the response of sms.send has one documented field", async () => {
    const { error } = await outcomeOf(json(200, { result: "ok" }), (kore) =>
      kore.sms.send({ fromNo: "+12025550100", toNo: "+12025550143" } as never),
    );
    expect(error.constructor).toBe(OutcomeUnknownError);
    expect(error.message).toContain("has none of the documented fields (message)");
    const read = await outcomeOf(json(200, {}), (kore) => kore.voice.get(CAMPAIGN_ID));
    expect(read.error.message).toContain("has none of the documented fields (status, message, data)");
  });

  test.each<[string, Reply, unknown, number]>([
    ["an empty object", json(200, {}), UnreadableResponseError, 1],
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
