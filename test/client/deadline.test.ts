import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createCancellation } from "../../src/call/cancellation.ts";
import { AbortedError, OutcomeUnknownError, ServerError, TimeoutError } from "../../src/index.ts";
import { json, koreAnswering, NEVER } from "../support/answering.ts";
import { CAMPAIGN_ID, thrownBy } from "../support/kore.ts";

test("the deadline ends a request in flight, and nothing is retried", async () => {
  vi.useFakeTimers();
  const { kore, tokens } = koreAnswering([NEVER], { deadline: 30 });
  const reading = thrownBy(() => kore.voice.get(CAMPAIGN_ID));
  await vi.runAllTimersAsync();
  const read = await reading;
  expect(read.constructor).toBe(TimeoutError);
  expect(read.timeout).toBe(30);
  expect(read.message).toContain("within its deadline of 30 ms");
  expect([read.cause.name, read.cause.message]).toEqual(["TimeoutError", "The deadline of the call passed."]);
  expect(tokens).toHaveLength(1);

  const starting = thrownBy(() => kore.voice.start(CAMPAIGN_ID, { deadline: 20 }));
  await vi.runAllTimersAsync();
  const start = await starting;
  expect(start.constructor).toBe(OutcomeUnknownError);
  expect(start.cause.timeout).toBe(20);
});

test("if the next wait is longer than the deadline, throws the last error at once", async () => {
  const { kore, tokens } = koreAnswering([json(503, {}, { "retry-after": "30" })], { deadline: 5_000 });
  expect((await thrownBy(() => kore.voice.get(CAMPAIGN_ID))).constructor).toBe(ServerError);
  expect(tokens).toHaveLength(1);
});

test("compares a wait with the time left, not with the whole deadline", async () => {
  vi.useFakeTimers();
  const { kore, tokens } = koreAnswering([json(503, {}, { "retry-after": "30" })], { deadline: 50_000 });
  const start = performance.now();
  const call = thrownBy(() => kore.voice.get(CAMPAIGN_ID));
  await vi.runAllTimersAsync();
  expect((await call).constructor).toBe(ServerError);
  expect(tokens).toHaveLength(2);
  expect(Math.round(performance.now() - start)).toBe(30_000);
});

test("does not wait for a retry that would begin just at the deadline", async () => {
  vi.useFakeTimers();
  const { kore } = koreAnswering([json(503, {}, { "retry-after": "5" })], { deadline: 5_000 });
  const error = await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
  expect(error.constructor).toBe(ServerError);
});

test("a signal still aborts a call with a deadline", async () => {
  const controller = new AbortController();
  const { kore } = koreAnswering([NEVER], { deadline: 60_000, onRequest: () => setTimeout(() => controller.abort()) });
  const error = await thrownBy(() => kore.voice.get(CAMPAIGN_ID, { signal: controller.signal }));
  expect(error.constructor).toBe(AbortedError);
});

test("sends nothing once it has passed, even if its timer is late", async () => {
  const block = (milliseconds: number) => {
    for (const end = performance.now() + milliseconds; performance.now() < end; );
  };
  const { kore, tokens } = koreAnswering([json(200)], { deadline: 30, onRequest: () => block(40) });
  const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  expect(error.constructor).toBe(TimeoutError);
  expect(error.message).toContain("before anything was sent");
  expect(tokens).toEqual([]);
});

test("has passed once all of it is over", () => {
  const now = vi.spyOn(performance, "now").mockReturnValue(1_000);
  onTestFinished(() => now.mockRestore());
  const cancellation = createCancellation(undefined, 500);
  onTestFinished(() => cancellation.dispose());
  now.mockReturnValue(1_499.9);
  expect(cancellation.isCancelled()).toBe(false);
  now.mockReturnValue(1_500);
  expect(cancellation.isCancelled()).toBe(true);
  expect(cancellation.cancelledBy).toBe("deadline");
});

describe("the deadline ends a call before its request, and nothing is sent", () => {
  test.each([
    ["waiting for the rate limit", { rateLimit: { acquire: () => new Promise<void>(() => {}) } }],
    ["waiting for the token", { auth: () => new Promise<string>(() => {}) }],
  ])("%s", async (_, options) => {
    const { kore, tokens } = koreAnswering([json(200)], { ...options, deadline: 30 });
    const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
    expect(error.constructor).toBe(TimeoutError);
    expect(error.message).toContain("the deadline of 30 ms passed before anything was sent");
    expect(tokens).toHaveLength(0);
  });
});

test("the deadline survives garbage collection while the caller's signal lives on", async () => {
  setFlagsFromString("--expose-gc");
  const collecting = setInterval(runInNewContext("gc"), 20);
  onTestFinished(() => clearInterval(collecting));
  const { signal } = new AbortController();
  for (const options of [
    { rateLimit: { acquire: () => new Promise<void>(() => {}) } },
    { auth: () => new Promise<string>(() => {}) },
    {},
  ]) {
    const { kore } = koreAnswering([NEVER], options);
    expect((await thrownBy(() => kore.voice.get(CAMPAIGN_ID, { signal, deadline: 60 }))).timeout).toBe(60);
  }
});

test("the deadline spans all attempts, and timeout restarts with each", async () => {
  const { kore, tokens } = koreAnswering([NEVER], { timeout: 40, deadline: 60_000, retries: 1 });
  const error = await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
  expect(error.timeout).toBe(40);
  expect(tokens).toHaveLength(2);
});
