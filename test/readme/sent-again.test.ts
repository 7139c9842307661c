// The README's table of what is sent again is the whole rule: each row is tried with a read and with a start.
import { describe, expect, test, vi } from "vitest";
import * as index from "../../src/index.ts";
import { CAMPAIGN_ID, koreAt, thrownBy } from "../support/kore.ts";
import { BASE_URL } from "../support/sent-request.ts";
import { readMarkdown } from "./markdown.ts";

const ERRORS = new Map(Object.entries(index) as [string, typeof index.ApiError][]);
const README = readMarkdown("README.md");
const SECTION = "What is sent again";
const ROWS = README.rows(SECTION);

/** Something that belongs to a row. */
interface Example {
  /** What every request is answered with, or fails with. Default: nothing, until the request is cancelled. */
  readonly answer?: (init: RequestInit) => Response | Promise<Response>;
  readonly options?: Partial<index.CampaignClientOptions>;
  readonly call?: () => index.CallOptions;
  readonly campaignId?: string;
  /** The class of what a read throws. The cell of the row names it, or a class that it is derived from. */
  readonly error: string;
  /** Whether a start may have been executed. */
  readonly unknown?: boolean;
  /** How many requests a read sends, where the cell of the row does not say it. */
  readonly reads?: number;
  /** How many requests a start sends, if nothing is sent at all. */
  readonly starts?: number;
}

const LIMITED = "You've exceeded the per-minute rate limit. Please wait for sometime before retrying.";
const LIMITED_BY_THE_HOUR = "You've exceeded the hourly rate limit. Please wait for sometime before retrying.";

const json =
  (status: number, body: object = { errors: [{ msg: "Refused." }] }): (() => Response) =>
  () =>
    Response.json(body, { status });
const text =
  (status: number, body: string, headers: Record<string, string> = {}): (() => Response) =>
  () =>
    new Response(body, { status, headers });
const withLength = (status: number, body: string) => text(status, body, { "content-length": `${body.length}` });
const code = (number: number, msg = "Refused.") => ({ errors: [{ msg, code: number }] });
const failWith =
  (errorCode: string): (() => never) =>
  () => {
    throw new TypeError("fetch failed", { cause: Object.assign(new Error(errorCode), { code: errorCode }) });
  };
/** A body that breaks off. */
const cut = (status: number) => () => {
  const pull = (controller: ReadableStreamDefaultController) => controller.error(new TypeError("terminated"));
  return new Response(new ReadableStream({ pull }), { status });
};
const trusted = { trustConnectionErrors: true };
const refused = (...statuses: number[]): Example[] =>
  statuses.map((status) => ({ answer: json(status), error: "ApiError" }));
const unknown = (error: string, ...answers: (() => Response)[]): Example[] =>
  answers.map((answer) => ({ answer, error, unknown: true }));

/** By the first cell of the row. */
const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  "no connection was made": ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"].map((errorCode) => ({
    answer: failWith(errorCode),
    options: trusted,
    error: "ConnectionError",
  })),
  "429: complete, without a result, a used token or a code from 500": [
    json(429, code(429, LIMITED)),
    json(429, { status: "failure", message: "Slow down." }),
    withLength(429, ""),
    withLength(429, "Too Many Requests"),
    text(429, "<h1>429</h1>", { "transfer-encoding": "chunked" }),
  ].map((answer) => ({ answer, error: "RateLimitError" })),
  "any other 429": unknown(
    "RateLimitError",
    text(429, "Too Many Requests"),
    withLength(429, '{"message": "Too many'),
    json(429, ["Too Many Requests"]),
    json(429, { status: "Active" }),
    json(429, { data: {} }),
    json(429, { campaignInstanceId: "cid-7" }),
    json(429, { message: "The token was already used." }),
    json(429, code(503)),
    cut(429),
  ),
  "401": [
    { answer: json(401, code(401)), error: "UnauthorizedError" },
    { answer: withLength(401, "Das Token wurde bereits verwendet."), error: "UnauthorizedError" },
    ...unknown(
      "UnauthorizedError",
      json(401, code(401, "error verifying the jwt: possibly a replay")),
      withLength(401, '<error message="The token was already used"/>'),
      json(401, { status: "Active", campaignInstanceId: "cid-7" }),
      text(401, "Unauthorized"),
      cut(401),
    ),
  ],
  "timed out after it was sent": [{ options: { timeout: 5 }, error: "TimeoutError", unknown: true }],
  "the connection broke, or failed without a known code": [
    { answer: failWith("ECONNRESET"), options: trusted, error: "ConnectionError", unknown: true },
    { answer: failWith("ECONNREFUSED"), error: "ConnectionError", unknown: true },
  ],
  "408, 500, 502, 503, 504": [
    ...unknown("ApiError", json(408)),
    ...unknown("ServerError", ...[500, 502, 503, 504].map((status) => json(status))),
  ],
  "a 2xx that is cut off": unknown("UnreadableResponseError", cut(200)),
  "a 2xx with the rate-limit text and no result": unknown(
    "RateLimitError",
    json(200, { message: LIMITED }),
    json(200, { message: LIMITED_BY_THE_HOUR }),
    json(200, { errors: [{ msg: LIMITED }] }),
  ),
  "any other 4xx with the rate-limit text": [
    { answer: json(403, { message: LIMITED }), error: "RateLimitError" },
    { answer: json(400, { error: LIMITED_BY_THE_HOUR }), error: "RateLimitError" },
  ],
  "a 2xx that is the documented failure alone": [
    { answer: json(200, { status: "failure", message: "No." }), error: "ApiError", reads: 1 },
    { answer: json(200, code(404)), error: "NotFoundError", reads: 1 },
    { answer: json(200, code(401)), error: "UnauthorizedError", reads: 2 },
    { answer: json(200, code(429)), error: "RateLimitError", reads: 3 },
    { answer: json(200, code(503)), error: "ServerError", reads: 3, unknown: true },
    { answer: json(200, code(401, "possibly a replay")), error: "UnauthorizedError", reads: 2, unknown: true },
  ],
  "307, 308, any other 4xx": refused(307, 308, 400, 403, 404, 405, 409, 410, 413, 422, 451),
  "460, 499, a 4xx with a code from 500, any other 5xx or redirect": [
    ...unknown("ApiError", json(460), json(499), json(400, code(500)), json(301), json(302), json(303)),
    ...unknown("ServerError", json(501), json(505), json(520)),
  ],
  "any other 2xx that is not what was asked for": [
    ...[
      ...unknown("ApiError", json(200, { error: "No." }), json(200, { success: false, message: "No." })),
      ...unknown("NotFoundError", json(200, { ...code(404), data: {} })),
      ...unknown(
        "UnreadableResponseError",
        text(200, ""),
        text(200, "<h1>OK</h1>"),
        json(200, []),
        json(200, { ok: 1 }),
      ),
    ].map((example) => ({ ...example, reads: 1 })),
    ...unknown("ServerError", json(200, { ...code(503), data: {} })).map((example) => ({ ...example, reads: 3 })),
  ],
  "aborted, or past the deadline, after it was sent": [
    { call: () => ({ signal: AbortSignal.timeout(100) }), error: "AbortedError", unknown: true },
    { call: () => ({ deadline: 100 }), error: "TimeoutError", unknown: true },
  ],
  "the same before it was sent, or sent again": [
    { call: () => ({ signal: AbortSignal.abort() }), error: "AbortedError", reads: 0, starts: 0 },
    {
      call: () => ({ deadline: 5 }),
      options: { auth: () => new Promise(() => {}) },
      error: "TimeoutError",
      reads: 0,
      starts: 0,
    },
  ],
  "certificate rejected, by a known code": [
    { answer: failWith("CERT_HAS_EXPIRED"), options: trusted, error: "ConnectionError" },
  ],
  "effect not in `allow`": [{ options: { allow: ["write"] }, error: "NotAllowedError", reads: 0, starts: 0 }],
  "bad input; `auth`, `headers` or your own limiter failed": [
    { campaignId: "..", error: "InvalidRequestError", reads: 0, starts: 0 },
    ...[
      { auth: () => "" },
      { headers: () => ({ auth: "mine" }) },
      { rateLimit: { acquire: () => Promise.reject() } },
    ].map((options) => ({ options, error: "InvalidRequestError", reads: 0, starts: 0 })),
  ],
};

function errorClass(name: string): typeof index.ApiError {
  const ErrorClass = ERRORS.get(name);
  if (!ErrorClass) throw new Error(`There is no ${name}.`);
  return ErrorClass;
}

/** How many requests a cell stands for, with two retries. */
const REQUESTS: Readonly<Record<string, number>> = { again: 3, never: 1, "once, with a new token": 2 };

/** Makes a call with a client that retries twice without waiting. Returns what it throws, and how many requests it sent. */
async function outcomeOf(method: "status" | "start", { answer, options, call, campaignId = CAMPAIGN_ID }: Example) {
  let sent = 0;
  const cancelled = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  const kore = koreAt(BASE_URL, {
    retries: 2,
    auth: () => `token-${sent}`,
    fetch: async (_, init = {}) => {
      sent += 1;
      return answer ? answer(init) : cancelled(init.signal as AbortSignal);
    },
    ...options,
  });
  const { status } = kore.campaigns;
  const { start } = kore.voice;
  const error = await thrownBy(() => (method === "status" ? status : start)(campaignId, call?.()));
  return { error, sent };
}

test("every row has examples, and no example is left", () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(ROWS.map(([happened]) => happened).sort());
});

test("the table is the whole rule, with at most 200 words beside it", () => {
  const words = README.text(SECTION).match(/\S+/g) ?? [];
  expect(words.length).toBeGreaterThan(100);
  expect(words.length).toBeLessThanOrEqual(200);
});

describe.each(ROWS)("%s", (happened = "", read = "", start = "", error = "") => {
  const examples = (EXAMPLES[happened] ?? []).map((example, number) => ({ number: number + 1, ...example }));

  test.each(examples)("example $number: $error", async (example) => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const ErrorClass = errorClass(example.error);
    const named = [...error.matchAll(/`(\w+)`/g)].map(([, name = ""]) => errorClass(name));
    // What counts as its code is one of the other rows.
    if (!error.startsWith("as its code")) {
      expect(named.some((Named) => ErrorClass === Named || ErrorClass.prototype instanceof Named)).toBe(true);
      expect(error).toMatch(example.unknown ? /unknown/ : /^`/);
    }

    const ofRead = await outcomeOf("status", example);
    expect(ofRead).toEqual({ error: expect.any(ErrorClass), sent: example.reads ?? REQUESTS[read] });
    expect(ofRead.error).not.toBeInstanceOf(index.OutcomeUnknownError);

    const ofStart = await outcomeOf("start", example);
    expect(ofStart.sent).toBe(example.starts ?? REQUESTS[start]);
    expect(ofStart.error).toBeInstanceOf(example.unknown ? index.OutcomeUnknownError : ErrorClass);
    if (example.unknown) expect(ofStart.error.cause).toBeInstanceOf(ErrorClass);
    else expect(ofStart.error).not.toBeInstanceOf(index.OutcomeUnknownError);
  });
});

test.each([
  ["start", { status: "Active" }],
  ["start", { status: "success", message: "Campaign Started", campaignInstanceId: "cid-7" }],
  ["stop", { status: "Stopped" }],
  ["stop", { status: "completed" }],
  ["stop", { status: "SUCCESS" }],
  ["delete", { data: {} }],
] as const)("a %s is done with %j", async (method, body) => {
  const kore = koreAt(BASE_URL, { fetch: async () => Response.json(body) });
  expect(await kore.voice[method](CAMPAIGN_ID)).toEqual(body);
});

test.each([
  ["start", { status: "Ready" }],
  ["start", { status: "rejected" }],
  ["start", { status: "Stopped" }],
  ["start", { message: "Campaign is already running" }],
  ["stop", { status: "Active" }],
  ["stop", { message: "Campaign is stopping" }],
  ["delete", { note: "Gone." }],
] as const)("it is unknown whether a %s is done with %j", async (method, body) => {
  const kore = koreAt(BASE_URL, { fetch: async () => Response.json(body) });
  const error = await thrownBy(() => kore.voice[method](CAMPAIGN_ID));
  expect(error).toBeInstanceOf(index.OutcomeUnknownError);
  expect(error.cause.body).toBe(JSON.stringify(body));
});
