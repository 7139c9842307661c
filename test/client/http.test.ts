import { describe, expect, onTestFinished, test, vi } from "vitest";
import { requestExample } from "../../scripts/spec/examples.ts";
import { AbortedError, type CampaignClient, InvalidRequestError } from "../../src/index.ts";
import { createMatcher } from "../../src/operations/matcher.ts";
import { ROWS } from "../contract/rows.ts";
import { json, koreAnswering, networkError, type Reply } from "../support/answering.ts";
import { ACCOUNT_ID, CAMPAIGN_ID, getByHttp, koreAt, STREAM_ID, TOKEN, thrownBy } from "../support/kore.ts";
import { serve } from "../support/server.ts";

test.each(ROWS)("kore.http takes the URL of $page for the call of its method", async ({ page, call, sends }) => {
  const error = await thrownBy(() => call(koreAnswering([json(404)]).kore, requestExample(page)));
  const [method = "", path] = sends.split(" ");
  const match = createMatcher(new URL("https://kore.example"), new Map());
  expect(match(method, new URL(`https://kore.example${path}`))?.call).toEqual(error.call);
});

interface HttpResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

const start = ({ http }: CampaignClient) =>
  http.POST("/api/v2/public/{streamId}/campaign/trigger/{campaignId}", {
    params: {
      path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID },
      query: { accountId: ACCOUNT_ID, campaignType: "voice", trigger: "play" },
    },
    body: {},
  });

describe("kore.http returns what openapi-fetch can tell a success from, and throws the rest", () => {
  /** Returns whether a call returns `data` or `error`, or the class that it throws, and the class of its cause. */
  const endOf = async (call: (kore: CampaignClient) => Promise<HttpResult>, reply: Reply) => {
    try {
      const { data, error, response } = await call(koreAnswering([reply], { retries: 0 }).kore);
      return data === undefined ? ["error", error !== undefined, response.status] : ["data", data];
    } catch (error) {
      const { name, cause } = error as Error;
      return name === "OutcomeUnknownError" ? `${name} < ${(cause as Error).name}` : name;
    }
  };
  const errors = (code: number, msg = "Refused") => ({ errors: [{ msg, code }] });
  const failure = { status: "failure", message: "The campaign is not ready." };
  const text = (status: number, body: string) => new Response(body, { status });
  const redirect = (status: number) => new Response(null, { status, headers: { location: "https://kore.example/x" } });
  const ERROR = (status: number) => ["error", true, status];

  test.each<[string, Reply, read: unknown, start: unknown]>([
    // The end of a start comes second. Each refusal is returned, each outcome that is unknown is thrown.
    ["400", json(400, errors(400)), ERROR(400), ERROR(400)],
    ["400 with a code of the server", json(400, errors(500)), ERROR(400), "OutcomeUnknownError < ApiError"],
    ["401", json(401, errors(401)), ERROR(401), ERROR(401)],
    [
      "401 after a replay",
      json(401, errors(401, "possibly a replay")),
      ERROR(401),
      "OutcomeUnknownError < UnauthorizedError",
    ],
    ["404", json(404), ERROR(404), ERROR(404)],
    ["404, text", text(404, "no such page"), ERROR(404), ERROR(404)],
    ["408", json(408), ERROR(408), "OutcomeUnknownError < ApiError"],
    ["429", json(429), ERROR(429), ERROR(429)],
    ["429 with a result", json(429, { status: "Active" }), ERROR(429), "OutcomeUnknownError < RateLimitError"],
    ["499", json(499), ERROR(499), "OutcomeUnknownError < ApiError"],
    ["500", json(500), ERROR(500), "OutcomeUnknownError < ServerError"],
    ["503, text", text(503, "no"), ERROR(503), "OutcomeUnknownError < ServerError"],

    // A success that is the documented failure alone could only be returned as data.
    ["a failure", json(200, failure), "ApiError", "ApiError"],
    ["a failure, 404", json(200, errors(404)), "NotFoundError", "NotFoundError"],
    ["a failure, 429", json(200, errors(429)), "RateLimitError", "RateLimitError"],
    ["a failure, 500", json(200, errors(500)), "ServerError", "OutcomeUnknownError < ServerError"],
    [
      "a failure after a replay",
      json(200, errors(401, "possibly a replay")),
      "UnauthorizedError",
      "OutcomeUnknownError < UnauthorizedError",
    ],

    // What is only like it is data of a read.
    ["a success", json(200, { status: "Active" }), ["data", { status: "Active" }], ["data", { status: "Active" }]],
    [
      "a failure beside data",
      json(200, { ...failure, data: {} }),
      ["data", { ...failure, data: {} }],
      "OutcomeUnknownError < ApiError",
    ],
    ["another failure", json(200, { success: false }), ["data", { success: false }], "OutcomeUnknownError < ApiError"],
    ["no documented field", json(200, {}), ["data", {}], "OutcomeUnknownError < UnreadableResponseError"],

    ["HTML", text(200, "<p>Sign in"), "UnreadableResponseError", "OutcomeUnknownError < UnreadableResponseError"],
    ["nothing", text(200, ""), "UnreadableResponseError", "OutcomeUnknownError < UnreadableResponseError"],
    ["302", redirect(302), "ApiError", "OutcomeUnknownError < ApiError"],
    ["307", redirect(307), "ApiError", "ApiError"],
    ["no connection", networkError("ECONNREFUSED"), "ConnectionError", "ConnectionError"],
    ["a broken connection", networkError("ECONNRESET"), "ConnectionError", "OutcomeUnknownError < ConnectionError"],
  ])("%s", async (_, reply, read, started) => {
    expect([await endOf(getByHttp, reply), await endOf(start, reply)]).toEqual([read, started]);
  });
});

test("kore.http leaves no unhandled rejection if a call is not allowed whose body a middleware has read", async () => {
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);
  onTestFinished(() => void process.off("unhandledRejection", unhandled));
  const { kore } = koreAnswering([json(200)], { allow: ["read"] });
  kore.http.use({ onRequest: async ({ request }) => void (await request.text()) });
  const call = kore.http.POST("/campaign/api/v2/public/{streamId}/campaign/{campaignId}", {
    params: { path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID }, query: { campaignType: "sms", trigger: "play" } },
    body: {},
  });
  expect((await thrownBy(() => call)).name).toBe("NotAllowedError");
  await new Promise((resolve) => setTimeout(resolve));
  expect(unhandled).not.toHaveBeenCalled();
});

test("kore.http never sends the token to another host", async () => {
  let reached = 0;
  const otherHost = await serve((_, response) => response.end(String(++reached)));
  const url = await serve((_, response) => response.end('{"status":"success"}'));
  const call = getByHttp(koreAt(url), { baseUrl: otherHost });
  await expect(call).rejects.toThrow(
    `at ${otherHost}: this is not one of the described calls below baseUrl, and the token goes nowhere else`,
  );
  expect(reached).toBe(0);
});

test("kore.http never sends the token over http to the host of an https baseUrl", async () => {
  const { kore, tokens } = koreAnswering([json(200)]);
  await expect(getByHttp(kore, { baseUrl: "http://kore.example" })).rejects.toThrow(
    "at http://kore.example: this is not one of the described calls",
  );
  expect(tokens).toHaveLength(0);
});

test("kore.http never sends the token to a path outside baseUrl", async () => {
  let reached = 0;
  const url = await serve((_, response) => response.end(String(++reached)));
  for (const baseUrl of [url, `${url}/proxy/elsewhere`, `${url}/elsewhere/proxy`])
    await expect(getByHttp(koreAt(`${url}/proxy`), { baseUrl })).rejects.toThrow("not one of the described calls");
  expect(reached).toBe(0);
});

const UNDESCRIBED_PATH = `/api/1x1/public/${STREAM_ID}/campaign/contactList/addContacts`;

test.each<[string, object]>([
  ["no path parameters", { params: { query: {} } }],
  ["another method", { method: "PATCH" }],
  [
    "a described path with another character instead of its dot",
    { method: "POST", pathSerializer: (url: string) => new URL(UNDESCRIBED_PATH, url).href },
  ],
  [
    "a pathSerializer that leads to another path",
    { pathSerializer: (path: string) => path.replace("{streamId}", "st-1").replace("{campaignId}", "..") },
  ],
])("kore.http sends nothing that the spec does not describe: %s", async (_, init) => {
  let reached = 0;
  const url = await serve((_, response) => response.end(String(++reached)));
  const { method = "GET", ...rest } = init as { method?: "GET" };
  const call = koreAt(url).http[method]("/campaign/api/v2/public/{streamId}/campaign/{campaignId}", {
    params: { path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID } },
    ...rest,
  });
  await expect(call).rejects.toThrow("this is not one of the described calls");
  expect(reached).toBe(0);
});

test("kore.http overwrites auth, iid and accountId headers of the caller", async () => {
  const seen: (string | undefined)[] = [];
  const url = await serve(({ headers }, response) => {
    seen.push(headers.auth as string, headers.iid as string, headers.accountid as string);
    response.end('{"status":"success"}');
  });
  await getByHttp(koreAt(url), { headers: { auth: "another", iid: "another", accountId: "another" } });
  expect(seen).toEqual([TOKEN, STREAM_ID, ACCOUNT_ID]);
});

test("kore.http hides the token from middleware", async () => {
  const kore = koreAt(await serve((_, response) => response.end('{"status":"success"}')));
  const seen: (string | null)[] = [];
  kore.http.use({ onResponse: ({ request }) => void seen.push(request.headers.get("auth")) });
  await getByHttp(kore);
  expect(seen).toEqual([null]);
});

test("kore.http refuses a body that a middleware has read, and sends nothing", async () => {
  const { kore, tokens } = koreAnswering([json(200)]);
  kore.http.use({ onRequest: async ({ request }) => void (await request.text()) });
  const call = kore.http.POST("/campaign/api/v2/public/{streamId}/campaign/{campaignId}", {
    params: { path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID }, query: { campaignType: "sms", trigger: "play" } },
    body: {},
  });
  const error = await thrownBy(() => call);
  expect(error.constructor).toBe(InvalidRequestError);
  expect(error.message).toContain("body: a middleware has read it. Let it read a clone");
  expect(error.cause).toBeInstanceOf(TypeError);
  expect(tokens).toHaveLength(0);
});

test("kore.http can be aborted while it reads an endless request body", async () => {
  const abort = new AbortController();
  setTimeout(() => abort.abort(), 20);
  const call = koreAt("https://kore.example").http.POST("/campaign/api/v2/public/{streamId}/campaign/{campaignId}", {
    params: { path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID }, query: { campaignType: "sms", trigger: "play" } },
    body: {},
    bodySerializer: () => new ReadableStream(),
    duplex: "half",
    signal: abort.signal,
  });
  const error = await thrownBy(() => call);
  expect(error.constructor).toBe(AbortedError);
  expect(error.message).toContain("before anything was sent");
});
