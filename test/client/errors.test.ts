import { describe, expect, onTestFinished, test, vi } from "vitest";
import * as ours from "../../src/index.ts";
import { json, koreAnswering, networkError } from "../support/answering.ts";
import { CAMPAIGN_ID, koreAt, STREAM_ID, TOKEN, thrownBy } from "../support/kore.ts";

/** Another copy of the package, as a program has that requires one and imports one. */
async function anotherCopy(): Promise<typeof ours> {
  vi.resetModules();
  return import("../../src/index.ts");
}

describe("instanceof across copies of the package", () => {
  test("knows the class and those above it, and no other", async () => {
    const theirs = await anotherCopy();
    expect(theirs.ApiError).not.toBe(ours.ApiError);
    const kore = theirs.createCampaignClient({
      baseUrl: "https://kore.example",
      streamId: STREAM_ID,
      accountId: "a",
      auth: TOKEN,
      fetch: async () => json(404),
    });
    const error = await kore.voice.get(CAMPAIGN_ID).catch((reason) => reason);
    expect(error.constructor).toBe(theirs.NotFoundError);
    for (const ErrorClass of [ours.NotFoundError, ours.ApiError, ours.CampaignError])
      expect(error).toBeInstanceOf(ErrorClass);
    for (const ErrorClass of [ours.ConflictError, ours.OutcomeUnknownError, ours.TimeoutError])
      expect(error).not.toBeInstanceOf(ErrorClass);
  });

  test("an error that auth throws goes through as it is, whichever copy made it", async () => {
    const theirs = await anotherCopy();
    const thrown = new theirs.CampaignError("The key is locked.");
    const kore = koreAt("https://kore.example", { auth: () => Promise.reject(thrown) });
    expect(await kore.voice.get(CAMPAIGN_ID).catch((reason) => reason)).toBe(thrown);
  });

  test("is not fooled by a name, nor by what is no object", () => {
    class ApiError extends Error {
      override name = "ApiError";
    }
    for (const value of [new ApiError(), new Error(), { name: "ApiError" }, null, undefined, "ApiError", 1])
      expect(value instanceof ours.ApiError).toBe(false);
  });

  test("holds for a class that somebody derives", () => {
    class QuietError extends ours.ApiError {}
    const options = { status: 1, headers: new Headers(), body: null, code: undefined };
    expect(new QuietError("", options) instanceof ours.ApiError).toBe(true);
    expect(new QuietError("", options) instanceof QuietError).toBe(true);
    expect(new ours.ApiError("", options) instanceof QuietError).toBe(false);
  });
});

describe("an error as JSON", () => {
  test("tells of a refusal all that its fields do", async () => {
    const headers = { "retry-after": "9", "set-cookie": "session=1", "x-echo": TOKEN };
    const { kore } = koreAnswering([json(409, { message: `no, ${TOKEN}` }, headers)]);
    const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: "ConflictError",
      message: error.message,
      call: {
        method: "POST",
        url: error.call.url,
        operationId: "triggerVoiceCampaignV2",
        effect: "contact",
      },
      status: 409,
      headers: { "content-type": "application/json", "retry-after": "9", "x-echo": "[auth]" },
      body: { message: "no, [auth]" },
    });
  });

  test("tells of a lost call when it was sent, and the causes", async () => {
    const { kore } = koreAnswering([networkError("ECONNRESET")]);
    const before = Date.now();
    const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
    const told = JSON.parse(JSON.stringify(error));
    expect(told).toMatchObject({
      name: "OutcomeUnknownError",
      campaignId: CAMPAIGN_ID,
      sentAt: error.sentAt.toISOString(),
      cause: {
        name: "ConnectionError",
        message: expect.stringContaining("the connection broke (ECONNRESET)"),
        call: { operationId: "triggerVoiceCampaignV2" },
        cause: { name: "TypeError", message: "fetch failed", cause: { message: "ECONNRESET", code: "ECONNRESET" } },
      },
    });
    expect(error.sentAt.getTime()).toBeGreaterThanOrEqual(before);
    expect(error.sentAt.getTime()).toBeLessThanOrEqual(Date.now());
    expect(JSON.stringify(error)).not.toContain(".ts:");
  });

  test("keeps a cause that is only a text", async () => {
    const kore = koreAt("https://kore.example", { fetch: () => Promise.reject("no way through") });
    expect((await thrownBy(() => kore.voice.get(CAMPAIGN_ID))).toJSON().cause).toBe("no way through");
  });

  test("of a mistake has no call", async () => {
    const { kore } = koreAnswering([json(200)]);
    const error = await thrownBy(() => kore.voice.start(".."));
    expect(JSON.parse(JSON.stringify(error))).toEqual({ name: "InvalidRequestError", message: error.message });
  });
});

test("of what fetch rejects with, the name, the message, the stack, the code and the cause are kept", async () => {
  class ProxyError extends Error {
    override name = "ProxyError";
    code = 7;
    agent = "left out";
  }
  const thrown = new ProxyError("no way through", { cause: new Error("a", { cause: new Error("b", { cause: "c" }) }) });
  const { cause } = await thrownBy(() => koreAnswering([thrown], { retries: 0 }).kore.voice.get(CAMPAIGN_ID));
  const { name, message, stack, code } = thrown;
  expect({ ...cause, message: cause.message, stack: cause.stack, cause: undefined }).toEqual({
    ...{ name, message, stack, code },
    cause: undefined,
  });
  expect([cause.cause.message, cause.cause.cause.message, cause.cause.cause.cause]).toEqual(["a", "b", "c"]);
});

test("status and headers of an answer stand on the error of a lost call as well", async () => {
  const { kore } = koreAnswering([json(500, {}, { "x-request": "7" })]);
  const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  expect(error).toBeInstanceOf(ours.OutcomeUnknownError);
  expect([error.status, error.headers.get("x-request")]).toEqual([500, "7"]);
});

test("sentAt is when the request was sent that was lost, not the one before it, nor when it was given up", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const start = Date.now();
  const lostAfterAWhile = () =>
    new Promise<Response>((_, reject) => setTimeout(() => reject(networkError("ECONNRESET")), 7_000));
  const { kore } = koreAnswering([json(429, {}, { "retry-after": "5" }), lostAfterAWhile]);
  const call = thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  await vi.runAllTimersAsync();
  expect((await call).sentAt.getTime() - start).toBe(5_000);
});

test("a call without a campaign in its URL has no campaign id", async () => {
  const { kore } = koreAnswering([networkError("ECONNRESET")]);
  const error = await thrownBy(() => kore.contactLists.create({ name: "n", description: "d", source: "passiveApi" }));
  expect(error).toBeInstanceOf(ours.OutcomeUnknownError);
  expect(error.campaignId).toBeUndefined();
});

test("of a refusal no more than 64 KiB are read", async () => {
  let pulled = 0;
  const endless = () =>
    new Response(
      new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1024).fill(++pulled && 97)) }),
      {
        status: 400,
      },
    );
  const { kore } = koreAnswering([endless]);
  const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  expect(error.constructor).toBe(ours.ApiError);
  expect(error.body).toBe("a".repeat(64 * 1024));
  expect(error.cause.message).toContain("longer than 65536 bytes");
  expect(pulled).toBeLessThan(70);
});

test("a refusal of just 64 KiB is whole", async () => {
  const { kore } = koreAnswering([new Response("a".repeat(64 * 1024), { status: 400 })]);
  const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  expect(error.body).toHaveLength(64 * 1024);
  expect(error.cause).toBeUndefined();
});
