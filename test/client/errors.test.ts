import { describe, expect, test, vi } from "vitest";
import * as ours from "../../src/index.ts";
import { json, koreAnswering, networkError } from "../support/answering.ts";
import { CAMPAIGN_ID, koreAt, STREAM_ID, TOKEN, thrownBy } from "../support/kore.ts";

/** Loads a second copy of the package, as in a program that uses both `require` and `import`. */
async function loadSecondCopy(): Promise<typeof ours> {
  vi.resetModules();
  return import("../../src/index.ts");
}

describe("instanceof across copies of the package", () => {
  test("matches the class and its superclasses, and no other", async () => {
    const theirs = await loadSecondCopy();
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

  test("rethrows an error of the auth function unchanged, whichever copy created it", async () => {
    const theirs = await loadSecondCopy();
    const thrown = new theirs.CampaignError("The key is locked.");
    const kore = koreAt("https://kore.example", { auth: () => Promise.reject(thrown) });
    expect(await kore.voice.get(CAMPAIGN_ID).catch((reason) => reason)).toBe(thrown);
  });

  test("does not match another class of the same name, or a non-object", () => {
    class ApiError extends Error {
      override name = "ApiError";
    }
    for (const value of [new ApiError(), new Error(), { name: "ApiError" }, null, undefined, "ApiError", 1])
      expect(value instanceof ours.ApiError).toBe(false);
  });

  test("works with subclasses", () => {
    class QuietError extends ours.ApiError {}
    const options = { status: 1, headers: new Headers(), body: null, code: undefined };
    expect(new QuietError("", options) instanceof ours.ApiError).toBe(true);
    expect(new QuietError("", options) instanceof QuietError).toBe(true);
    expect(new ours.ApiError("", options) instanceof QuietError).toBe(false);
  });
});

describe("an error as JSON", () => {
  test("contains all fields of a refusal", async () => {
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

  test("contains sentAt and the causes of a lost call", async () => {
    const { kore } = koreAnswering([networkError("ECONNRESET")]);
    const before = Date.now();
    const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
    const parsed = JSON.parse(JSON.stringify(error));
    expect(parsed).toMatchObject({
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

  test("keeps a cause that is a string", async () => {
    const kore = koreAt("https://kore.example", { fetch: () => Promise.reject("no way through") });
    expect((await thrownBy(() => kore.voice.get(CAMPAIGN_ID))).toJSON().cause).toBe("no way through");
  });

  test("has no call if the arguments were invalid", async () => {
    const { kore } = koreAnswering([json(200)]);
    const error = await thrownBy(() => kore.voice.start(".."));
    expect(JSON.parse(JSON.stringify(error))).toEqual({ name: "InvalidRequestError", message: error.message });
  });
});

test("keeps the name, message, stack, code and cause of an error from fetch", async () => {
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

test("an OutcomeUnknownError has the status and headers of the response", async () => {
  const { kore } = koreAnswering([json(500, {}, { "x-request": "7" })]);
  const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  expect(error).toBeInstanceOf(ours.OutcomeUnknownError);
  expect([error.status, error.headers.get("x-request")]).toEqual([500, "7"]);
});

test("sentAt is when the lost attempt was sent, not an earlier attempt, and not when it failed", async () => {
  vi.useFakeTimers();
  const start = Date.now();
  const failAfter7Seconds = () =>
    new Promise<Response>((_, reject) => setTimeout(() => reject(networkError("ECONNRESET")), 7_000));
  const { kore } = koreAnswering([json(429, {}, { "retry-after": "5" }), failAfter7Seconds]);
  const call = thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  await vi.runAllTimersAsync();
  expect((await call).sentAt.getTime() - start).toBe(5_000);
});

test("campaignId is undefined if the URL has no campaign", async () => {
  const { kore } = koreAnswering([networkError("ECONNRESET")]);
  const error = await thrownBy(() => kore.contactLists.create({ name: "n", description: "d", source: "passiveApi" }));
  expect(error).toBeInstanceOf(ours.OutcomeUnknownError);
  expect(error.campaignId).toBeUndefined();
});

test("reads at most 64 KiB of an error body", async () => {
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

test("reads all of an error body of exactly 64 KiB", async () => {
  const { kore } = koreAnswering([new Response("a".repeat(64 * 1024), { status: 400 })]);
  const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  expect(error.body).toHaveLength(64 * 1024);
  expect(error.cause).toBeUndefined();
});
