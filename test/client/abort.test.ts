import { getEventListeners } from "node:events";
import { expect, onTestFinished, test, vi } from "vitest";
import { AbortedError, type CampaignClientOptions, OutcomeUnknownError, type RateLimiter } from "../../src/index.ts";
import { json, koreAnswering, NEVER, networkError } from "../support/answering.ts";
import { CAMPAIGN_ID, getByHttp, koreAt, thrownBy } from "../support/kore.ts";
import { serve } from "../support/server.ts";

test("sends nothing if the signal is aborted before the call", async () => {
  let arrived = 0;
  const url = await serve((_, response) => response.end(String(++arrived)));
  const signal = AbortSignal.abort(new Error("the user went home"));
  const error = await thrownBy(() => koreAt(url).voice.start(CAMPAIGN_ID, { signal }));
  expect(error).toBeInstanceOf(AbortedError);
  expect(error.message).toContain("before anything was sent");
  expect(error.cause.message).toBe("the user went home");
  expect(arrived).toBe(0);
});

/** Creates a client, and a signal that its server aborts when a request arrives. */
async function abortedOnArrival(options: Partial<CampaignClientOptions> = {}) {
  const controller = new AbortController();
  const url = await serve(() => controller.abort());
  return { kore: koreAt(url, options), signal: controller.signal };
}

test("a read that is aborted after it was sent throws AbortedError", async () => {
  const onRetry = vi.fn();
  const { kore, signal } = await abortedOnArrival({ retries: 2, onRetry });
  const error = await thrownBy(() => kore.voice.get(CAMPAIGN_ID, { signal }));
  expect(error).toBeInstanceOf(AbortedError);
  expect(error.message).toContain("was aborted after it was sent");
  expect(error.cause.name).toBe("AbortError");
  expect(onRetry).not.toHaveBeenCalled();
});

test("a start that is aborted after it was sent throws OutcomeUnknownError", async () => {
  const { kore, signal } = await abortedOnArrival();
  const error = await thrownBy(() => kore.v1.sms.start(CAMPAIGN_ID, { signal }));
  expect(error).toBeInstanceOf(OutcomeUnknownError);
  expect(error.cause).toBeInstanceOf(AbortedError);
  expect(error.call).toMatchObject({ operationId: "triggerCampaignV1", effect: "contact" });
});

test("kore.http takes a signal too", async () => {
  const { kore, signal } = await abortedOnArrival();
  await expect(getByHttp(kore, { signal })).rejects.toThrow(AbortedError);
});

test("a call that is aborted while the body arrives ends like one without a response", async () => {
  const url = await serve((_, response) => void response.write('{"status":'));
  const kore = koreAt(url);
  const read = await thrownBy(() => kore.voice.get(CAMPAIGN_ID, { signal: AbortSignal.timeout(40) }));
  expect(read).toBeInstanceOf(AbortedError);
  const start = await thrownBy(() => kore.voice.start(CAMPAIGN_ID, { signal: AbortSignal.timeout(40) }));
  expect(start).toBeInstanceOf(OutcomeUnknownError);
  expect(start.cause).toBeInstanceOf(AbortedError);
});

test.each(["a slot", "a token"])("a call that is aborted while it waits for %s to retry says so", async (what) => {
  const controller = new AbortController();
  let asked = 0;
  const secondNever = async () => {
    if (++asked === 1) return "token";
    controller.abort();
    return new Promise<never>(() => {});
  };
  const options =
    what === "a token" ? { auth: secondNever } : { rateLimit: { acquire: secondNever as () => Promise<never> } };
  const { kore, tokens } = koreAnswering([json(429, {}, { "retry-after": "0" })], options);
  const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID, { signal: controller.signal }));
  expect(error.constructor).toBe(AbortedError);
  expect(error.message).toContain("was aborted before it was sent again");
  expect(tokens).toHaveLength(1);
});

test("the code of an abort reason does not decide the outcome", async () => {
  const controller = new AbortController();
  const elsewhere = Object.assign(new Error("another server is down"), { code: "ECONNREFUSED" });
  const url = await serve(() => controller.abort(elsewhere));
  const error = await thrownBy(() => koreAt(url).voice.start(CAMPAIGN_ID, { signal: controller.signal }));
  expect(error).toBeInstanceOf(OutcomeUnknownError);
  expect(error.cause).toBeInstanceOf(AbortedError);
});

test("never calls fetch after an abort, whenever the abort happens", async () => {
  const abortedBefore: (boolean | undefined)[] = [];
  for (let ticks = 0; ticks < 20; ticks++) {
    const controller = new AbortController();
    const auth = () => {
      let delay = Promise.resolve();
      for (let tick = 0; tick < ticks; tick++) delay = delay.then(() => {});
      delay.then(() => controller.abort());
      return "token";
    };
    const fetch: typeof globalThis.fetch = async (_, init) => {
      abortedBefore.push(init?.signal?.aborted);
      return Response.json({ status: "success" });
    };
    const kore = koreAt("https://kore.example", { auth, fetch });
    await kore.voice.start(CAMPAIGN_ID, { signal: controller.signal }).catch(() => {});
  }
  // Some aborts came before fetch and some after, so every moment in between is covered.
  expect(abortedBefore.length).toBeGreaterThan(0);
  expect(abortedBefore.length).toBeLessThan(20);
  expect(abortedBefore).not.toContain(true);
});

test("a call leaves no listener on the caller's signal", async () => {
  const { signal } = new AbortController();
  const listeners = () => getEventListeners(signal, "abort").length;
  const during: number[] = [];
  let sent = 0;
  const fetch = async () => {
    during.push(listeners());
    return Response.json({ status: "success" }, { status: ++sent % 2 ? 503 : 200, headers: { "retry-after": "0" } });
  };
  const kore = koreAt("https://kore.example", { auth: async () => "token", fetch, retries: 1 });
  await kore.voice.get(CAMPAIGN_ID, { signal });
  expect(listeners()).toBe(0);
  await kore.voice.get(CAMPAIGN_ID, { signal });
  expect(listeners()).toBe(0);
  expect(during).toEqual([1, 1, 1, 1]);
});

test("an abort reaches the calls that still share the signal when one has ended", async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const { kore } = koreAnswering([NEVER, json(200)]);
  const waiting = thrownBy(() => kore.voice.get(CAMPAIGN_ID, { signal, deadline: 5000 }));
  await kore.voice.get(CAMPAIGN_ID, { signal });
  controller.abort();
  expect(await waiting).toBeInstanceOf(AbortedError);
});

test("an abort after a call has ended does not reach it", async () => {
  const controller = new AbortController();
  const { kore } = koreAnswering([json(200)]);
  for (let call = 0; call < 3; call++) await kore.voice.get(CAMPAIGN_ID, { signal: controller.signal });
  const abort = vi.spyOn(AbortController.prototype, "abort");
  onTestFinished(() => abort.mockRestore());
  controller.abort();
  // That of the caller's controller is the only one.
  expect(abort).toHaveBeenCalledTimes(1);
});

test("retries add no listeners to the signal of a call", async () => {
  const listeners: number[] = [];
  const acquire: RateLimiter["acquire"] = async ({ signal }) =>
    void listeners.push(getEventListeners(signal as AbortSignal, "abort").length);
  const busy = json(503, {}, { "retry-after": "0" });
  const { kore } = koreAnswering([busy], { rateLimit: { acquire }, retries: 9, deadline: 60_000 });
  await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
  expect(listeners).toEqual(Array(10).fill(listeners[0]));
});

test("many waiting calls can share a signal without a leak warning", async () => {
  const controller = new AbortController();
  const kore = koreAt("https://kore.example", { rateLimit: { acquire: () => new Promise<void>(() => {}) } });
  const calls = Array.from({ length: 20 }, () =>
    thrownBy(() => kore.voice.get(CAMPAIGN_ID, { signal: controller.signal })),
  );
  await new Promise(setImmediate);
  // Node warns from the eleventh listener on.
  expect(getEventListeners(controller.signal, "abort").length).toBeLessThan(11);
  controller.abort();
  for (const error of await Promise.all(calls)) expect(error).toBeInstanceOf(AbortedError);
});

test("with finishSent, a request that is under way runs to its end, and none is sent after it", async () => {
  const controller = new AbortController();
  const url = await serve((_, response) => {
    controller.abort();
    setTimeout(
      () => response.setHeader("content-type", "application/json").end('{"status":"Active","message":"ok"}'),
      30,
    );
  });
  const options = { signal: controller.signal, finishSent: true };
  await expect(koreAt(url).v1.sms.start(CAMPAIGN_ID, options)).resolves.toMatchObject({ status: "Active" });
  await expect(koreAt(url).v1.sms.start(CAMPAIGN_ID, options)).rejects.toThrow(AbortedError);
});

test("with finishSent, what fails is classified as without an abort, and is not sent again", async () => {
  for (const [code, Expected] of [
    ["ECONNREFUSED", AbortedError],
    ["ECONNRESET", OutcomeUnknownError],
  ] as const) {
    const controller = new AbortController();
    const fail = () => {
      controller.abort();
      throw networkError(code);
    };
    const { kore, tokens } = koreAnswering([fail, json(200)]);
    const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID, { signal: controller.signal, finishSent: true }));
    expect(error).toBeInstanceOf(Expected);
    expect(error.cause?.message).not.toContain("was aborted after it was sent");
    expect(tokens).toHaveLength(1);
  }
});

test("with finishSent, the timeout of a request still ends it", async () => {
  const { kore } = koreAnswering([NEVER], { timeout: 20 });
  const error = await thrownBy(() =>
    kore.voice.start(CAMPAIGN_ID, { finishSent: true, signal: AbortSignal.timeout(5) }),
  );
  expect(error.cause).toMatchObject({ name: "TimeoutError", timeout: 20 });
});
