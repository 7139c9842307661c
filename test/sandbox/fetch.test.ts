import { describe, expect, test } from "vitest";
import { requestExample } from "../../scripts/spec/examples.ts";
import { ApiError, ConflictError, NotFoundError, RateLimitError, UnauthorizedError } from "../../src/index.ts";
import { jwtAuth } from "../../src/jwt/jwt-auth.ts";
import { ok, Refusal } from "../../src/sandbox/api/reply.ts";
import type { Handler } from "../../src/sandbox/api/request.ts";
import { OWN_STREAM_ID } from "../../src/sandbox/http/own-ids.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { CAMPAIGN_ID, thrownBy } from "../support/kore.ts";
import { HEADERS, NOW, START, testSandbox } from "./test-sandbox.ts";

/** Records what a handler gets. */
function recorder() {
  const requests: Parameters<Handler>[0][] = [];
  const handler: Handler = (request) => {
    requests.push(request);
    return ok({ status: "success", data: { id: CAMPAIGN_ID } });
  };
  return { requests, handler };
}

test("a call of the client gets to the handler of its operation", async () => {
  const { requests, handler } = recorder();
  const { kore, log } = testSandbox({ handlers: { createCampaignV1: handler, deleteCampaignV2: handler } });
  await kore.v1.voice.create(CAMPAIGN);
  await kore.voice.delete(CAMPAIGN_ID);
  expect(requests).toMatchObject([
    { operationId: "createCampaignV1", parameters: { streamId: OWN_STREAM_ID }, body: CAMPAIGN },
    {
      operationId: "deleteCampaignV2",
      parameters: { streamId: OWN_STREAM_ID, campaignId: CAMPAIGN_ID },
      body: undefined,
    },
  ]);
  expect(requests[0]?.query.get("campaignType")).toBe("voice");
  expect(log).toEqual([
    { at: new Date(NOW), operationId: "createCampaignV1", status: 200 },
    { at: new Date(NOW), operationId: "deleteCampaignV2", status: 200 },
  ]);
});

test.each<[string, () => RequestInit]>([
  ["a string", () => ({ body: "{}" })],
  ["a Blob", () => ({ body: new Blob(["{}"]) })],
  ["a stream", () => ({ body: new Blob(["{}"]).stream(), duplex: "half" }) as RequestInit],
  ["nothing", () => ({})],
])("takes a body that is %s", async (_, init) => {
  const { requests, handler } = recorder();
  const { fetch } = testSandbox({ handlers: { triggerVoiceCampaignV2: handler } });
  const response = await fetch(START, { method: "POST", headers: HEADERS, ...init() });
  expect([response.status, response.headers.get("x-sandbox-assumptions")]).toEqual([200, null]);
  expect(requests[0]?.body).toEqual("body" in init() ? {} : undefined);
});

test("takes a Request, and a URL", async () => {
  const { fetch, log } = testSandbox();
  const init = { method: "POST", headers: HEADERS };
  await fetch(new Request(START, init));
  await fetch(new URL(START), init);
  expect(log).toHaveLength(2);
});

test("rejects with the reason of a signal that is aborted, and carries nothing out", async () => {
  const { fetch, log } = testSandbox();
  const reason = new Error("no more");
  const call = fetch(START, { method: "POST", headers: HEADERS, signal: AbortSignal.abort(reason) });
  await expect(call).rejects.toBe(reason);
  expect(log).toEqual([]);
});

describe("credentials", () => {
  test.each(["auth", "iid", "accountId"])("401 without the header %s", async (name) => {
    const { fetch, log } = testSandbox();
    const headers = new Headers(HEADERS);
    headers.delete(name);
    const response = await fetch(START, { method: "POST", headers });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ errors: [{ msg: `the header ${name} is missing`, code: 401 }] });
    expect(response.headers.get("x-sandbox-assumptions")).toBe("refusal-body, credentials-status");
    expect(log).toEqual([]);
  });

  test.each([
    [["iid", "accountId"], 200],
    [["auth"], 401],
  ])("a single message without the headers %j: %i", async (names, status) => {
    const { fetch } = testSandbox({ handlers: { sendOutboundSmsV1: recorder().handler } });
    const headers = new Headers(HEADERS);
    for (const name of names) headers.delete(name);
    const url = `https://sandbox.example/api/public/bot/${OWN_STREAM_ID}/outboundsms`;
    const body = JSON.stringify(requestExample("send-outbound-sms"));
    expect((await fetch(url, { method: "POST", headers, body })).status).toBe(status);
  });

  test("a JWT expires by the clock of the sandbox, and jwtAuth makes new ones by it", async () => {
    const { koreWith, clock } = testSandbox();
    const now = () => new Date(clock.now());
    const auth = jwtAuth({ clientId: "cs-1", clientSecret: "c".repeat(32), subject: "test", now });
    const once = await auth();
    clock.runUntil(NOW + 299_999);
    await koreWith({ auth: once }).voice.get(CAMPAIGN_ID);
    clock.runUntil(NOW + 300_000);
    await expect(koreWith({ auth: once }).voice.get(CAMPAIGN_ID)).rejects.toThrow(UnauthorizedError);
    await koreWith({ auth }).voice.get(CAMPAIGN_ID);
    expect(await auth()).not.toBe(once);
  });
});

describe("refuses", () => {
  test("a request that breaks the description, with a sentence for each mistake", async () => {
    const { fetch, log } = testSandbox();
    const response = await fetch(START.replace("play", "pause"), { method: "POST", headers: HEADERS, body: '{"a":1}' });
    expect(response.status).toBe(400);
    const msg = 'query.trigger must be "play" or "stop". body must be empty.';
    expect(await response.json()).toEqual({ errors: [{ msg, code: 400 }] });
    expect(response.headers.get("x-sandbox-assumptions")).toBe("refusal-body, invalid-request-status");
    expect(log).toEqual([]);
  });

  test("a body that is not JSON", async () => {
    const { fetch } = testSandbox();
    const response = await fetch(START, { method: "POST", headers: HEADERS, body: "{" });
    expect(await response.json()).toEqual({ errors: [{ msg: "body is not JSON.", code: 400 }] });
  });

  test("an unknown path", async () => {
    const { fetch } = testSandbox();
    const response = await fetch("https://sandbox.example/campaigns", { headers: HEADERS });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ errors: [{ msg: "no page documents GET /campaigns", code: 404 }] });
  });

  test("what a handler refuses, and logs it", async () => {
    const refuse: Handler = (_, { assumptions }) => {
      assumptions.use("unknown-path-status");
      throw new Refusal(409, "the campaign is active");
    };
    const { kore, log } = testSandbox({ handlers: { deleteCampaignV2: refuse } });
    const error = await thrownBy(() => kore.voice.delete(CAMPAIGN_ID));
    expect(error).toBeInstanceOf(ConflictError);
    expect(error.body).toEqual({ errors: [{ msg: "the campaign is active", code: 409 }] });
    expect(error.headers.get("x-sandbox-assumptions")).toBe("unknown-path-status, refusal-body");
    expect(log).toMatchObject([{ operationId: "deleteCampaignV2", status: 409 }]);
    expect((await thrownBy(() => kore.voice.delete(CAMPAIGN_ID))).headers.get("x-sandbox-assumptions")).toBe(
      "unknown-path-status, refusal-body",
    );
  });

  test("to guess, with strict, and says so to the caller", async () => {
    const guess: Handler = () => {
      throw new Refusal(404, "no such campaign");
    };
    const { kore } = testSandbox({ strict: true, handlers: { getCampaignV2: guess } });
    const error = await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).not.toBeInstanceOf(NotFoundError);
    expect(error.body.errors[0].msg).toContain('strict: the sandbox would have to guess "refusal-body".');
  });
});

test("names the assumptions of this very response, not those of one that failed before", async () => {
  const broken: Handler = (_, { assumptions }) => {
    assumptions.use("unknown-path-status");
    throw new TypeError("a bug");
  };
  const { fetch } = testSandbox({ handlers: { triggerVoiceCampaignV2: broken } });
  await expect(fetch(START, { method: "POST", headers: HEADERS })).rejects.toThrow(TypeError);
  const stop = await fetch(
    START.replace("/api/v2", "/campaign/api/v2").replace("voice", "sms").replace("play", "stop"),
    {
      method: "POST",
      headers: HEADERS,
    },
  );
  expect([stop.status, stop.headers.get("x-sandbox-assumptions")]).toEqual([200, null]);
});

test("passes on an error in a handler that is no refusal", async () => {
  const broken: Handler = () => {
    throw new TypeError("a bug");
  };
  const { fetch } = testSandbox({ handlers: { triggerVoiceCampaignV2: broken } });
  await expect(fetch(START, { method: "POST", headers: HEADERS })).rejects.toThrow("a bug");
});

describe("dates by the clock of the sandbox", () => {
  const at = (fetch: typeof globalThis.fetch, url = START) =>
    fetch(url, { method: "POST", headers: HEADERS }).then(({ status, headers }) => [status, headers.get("date")]);

  test("a response", async () => {
    const { fetch, clock } = testSandbox();
    expect(await at(fetch)).toEqual([200, "Mon, 02 Mar 2026 14:00:00 GMT"]);
    clock.runUntil(Date.parse("2026-10-31T23:59:59.999Z"));
    expect(await at(fetch)).toEqual([200, "Sat, 31 Oct 2026 23:59:59 GMT"]);
  });

  test.each([
    ["a request that breaks the description", START.replace("play", "pause"), 400],
    ["a request to an unknown path", "https://sandbox.example/campaigns", 404],
  ])("the refusal of %s", async (_, url, status) => {
    expect(await at(testSandbox().fetch, url)).toEqual([status, "Mon, 02 Mar 2026 14:00:00 GMT"]);
  });

  test.each([
    ["rate-limited", 429],
    ["rate-limited-without-retry-after", 429],
    ["unauthorized-once", 401],
    ["token-replayed", 401],
    ["server-error", 500],
    ["done-then-server-error", 500],
    ["gateway-html", 502],
    ["cut", 200],
  ] as const)("the fault %s", async (fault, status) => {
    const { fetch, faults } = testSandbox();
    faults.next("triggerVoiceCampaignV2", fault);
    expect(await at(fetch)).toEqual([status, "Mon, 02 Mar 2026 14:00:00 GMT"]);
  });

  test("a slow response, when it comes", async () => {
    const { fetch, faults, clock } = testSandbox();
    faults.next("triggerVoiceCampaignV2", "slow");
    const response = at(fetch);
    while (clock.next() === undefined) await new Promise((resolve) => setTimeout(resolve));
    clock.runUntil(NOW + 60_000);
    expect(await response).toEqual([200, "Mon, 02 Mar 2026 14:01:00 GMT"]);
  });
});

test("the rate limit counts by the clock of the sandbox", async () => {
  const { kore, clock, log } = testSandbox({ rateLimit: 60 });
  for (let i = 0; i < 60; i++) await kore.voice.get(CAMPAIGN_ID);
  const error = await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error.body.errors[0].msg).toBe(
    "You've exceeded the per-minute rate limit. Please wait for sometime before retrying.",
  );
  clock.runUntil(NOW + 59_999);
  await expect(kore.voice.get(CAMPAIGN_ID)).rejects.toThrow(RateLimitError);
  clock.runUntil(NOW + 60_000);
  await kore.voice.get(CAMPAIGN_ID);
  expect(log).toHaveLength(61);
});

test("no rate limit by default", async () => {
  const { kore, log } = testSandbox();
  for (let i = 0; i < 70; i++) await kore.voice.get(CAMPAIGN_ID);
  expect(log).toHaveLength(70);
});
