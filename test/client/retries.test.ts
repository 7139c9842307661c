import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  AbortedError,
  ApiError,
  ConnectionError,
  OutcomeUnknownError,
  RateLimitError,
  ServerError,
  TimeoutError,
  UnreadableResponseError,
} from "../../src/index.ts";
import { json, koreAnswering, NEVER, networkError, type Reply } from "../support/answering.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { CAMPAIGN_ID, getByHttp, thrownBy } from "../support/kore.ts";

const FINE = json(200, { status: "Active", data: {} });
const cut = () =>
  new Response(new ReadableStream({ pull: (controller) => controller.error(networkError("ECONNRESET")) }), {
    status: 200,
  });

beforeEach(() => {
  // The wait is random. With 0, tests that don't set Retry-After don't wait.
  const random = vi.spyOn(Math, "random").mockReturnValue(0);
  return () => random.mockRestore();
});

/** Failures after which a read is retried: name, reply, whether the call was surely not executed, and the error. */
const RETRYABLE: [string, Reply, boolean, unknown][] = [
  ["no connection", networkError("ECONNREFUSED"), true, ConnectionError],
  ["a name that does not resolve", networkError("ENOTFOUND"), true, ConnectionError],
  ["a reset", networkError("ECONNRESET"), false, ConnectionError],
  ["a timeout", NEVER, false, TimeoutError],
  ["a body that is cut off", cut, false, UnreadableResponseError],
  ["408", json(408), false, ApiError],
  ["429", json(429), true, RateLimitError],
  ["429 with Retry-After", json(429, {}, { "retry-after": "0" }), true, RateLimitError],
  ["500", json(500), false, ServerError],
  ["502", json(502), false, ServerError],
  ["503", json(503), false, ServerError],
  ["504", json(504), false, ServerError],
  ["500 with code 401", json(500, { errors: [{ code: 401 }] }), false, ServerError],
  ["500 with code 429", json(500, { errors: [{ code: 429 }] }), false, ServerError],
];

/** Failures that a retry does not change. */
const PERMANENT: [string, Reply][] = [
  ["400", json(400)],
  ["403", json(403)],
  ["404", json(404)],
  ["409", json(409)],
  ["501", json(501)],
  ["a redirect", new Response(null, { status: 307, headers: { location: "https://elsewhere.example/" } })],
  ["a 303", new Response(null, { status: 303 })],
  ["an empty success", new Response("")],
  ["HTML", new Response("<html>")],
  ["a success that reports a failure", json(200, { status: "failure" })],
];

describe("a read", () => {
  test.each(RETRYABLE)("is sent three times after %s", async (_, reply, __, ErrorClass) => {
    const { kore, tokens } = koreAnswering([reply], { timeout: 20 });
    expect((await thrownBy(() => kore.voice.get(CAMPAIGN_ID))).constructor).toBe(ErrorClass);
    expect(tokens).toHaveLength(3);
  });

  test.each(RETRYABLE)("succeeds on the third attempt after %s", async (_, reply) => {
    const { kore, tokens } = koreAnswering([reply, reply, FINE], { timeout: 20 });
    await kore.voice.get(CAMPAIGN_ID);
    expect(tokens).toHaveLength(3);
  });

  test.each(PERMANENT)("is sent once after %s", async (_, reply) => {
    const { kore, tokens } = koreAnswering([reply]);
    await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
    expect(tokens).toHaveLength(1);
  });

  test("is retried after these statuses, and no other", async () => {
    const retried: number[] = [];
    for (let status = 400; status < 600; status++) {
      const { kore, tokens } = koreAnswering([json(status)], { retries: 1 });
      await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
      if (tokens.length > 1) retried.push(status);
    }
    expect(retried).toEqual([408, 429, 500, 502, 503, 504]);
  });

  test("is sent once after a response that is too long", async () => {
    const { kore, tokens } = koreAnswering([() => new Response(new Uint8Array(33 * 1024 * 1024))]);
    expect((await thrownBy(() => kore.voice.get(CAMPAIGN_ID))).constructor).toBe(UnreadableResponseError);
    expect(tokens).toHaveLength(1);
  });
});

describe.each([
  ["writes", (kore: ReturnType<typeof koreAnswering>["kore"]) => kore.v1.voice.create(CAMPAIGN)],
  ["contacts people", (kore: ReturnType<typeof koreAnswering>["kore"]) => kore.voice.start(CAMPAIGN_ID)],
])("a call that %s", (_, call) => {
  test.each(RETRYABLE)(
    "is retried after %s only if it was not executed",
    async (_, reply, surelyNotExecuted, ErrorClass) => {
      const { kore, tokens } = koreAnswering([reply], { timeout: 20 });
      const error = await thrownBy(() => call(kore));
      expect(tokens).toHaveLength(surelyNotExecuted ? 3 : 1);
      expect(error.constructor).toBe(surelyNotExecuted ? ErrorClass : OutcomeUnknownError);
      expect((surelyNotExecuted ? error : error.cause).constructor).toBe(ErrorClass);
    },
  );

  test.each(PERMANENT)("is sent once after %s", async (_, reply) => {
    const { kore, tokens } = koreAnswering([reply]);
    await thrownBy(() => call(kore));
    expect(tokens).toHaveLength(1);
  });
});

describe("the option retries", () => {
  test.each(RETRYABLE)("0: sends nothing twice after %s", async (_, reply) => {
    for (const call of ["get", "start"] as const) {
      const { kore, tokens } = koreAnswering([reply], { timeout: 20, retries: 0 });
      await thrownBy(() => kore.voice[call](CAMPAIGN_ID));
      expect(tokens).toHaveLength(1);
    }
  });

  test("5: up to six attempts", async () => {
    const { kore, tokens } = koreAnswering([json(503)], { retries: 5 });
    await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
    expect(tokens).toHaveLength(6);
  });
});

describe("kore.http", () => {
  test("retries a read, and returns the last refusal", async () => {
    const { kore, tokens } = koreAnswering([json(503, { message: "busy" })]);
    const { error, response } = await getByHttp(kore);
    expect(tokens).toHaveLength(3);
    expect(response.status).toBe(503);
    expect(error).toEqual({ message: "busy" });
  });
});

describe("the wait before a retry", () => {
  /** Returns the waits of a read that only gets this reply, in ms, with a random factor of almost 1. */
  async function waits(reply: Reply, options = {}) {
    vi.useFakeTimers();
    vi.mocked(Math.random).mockReturnValue(0.999_999);
    const milliseconds: number[] = [];
    const { kore } = koreAnswering([reply], { ...options, onRetry: (event) => milliseconds.push(event.milliseconds) });
    const start = performance.now();
    const call = thrownBy(() => kore.voice.get(CAMPAIGN_ID));
    await vi.runAllTimersAsync();
    await call;
    const waited = performance.now() - start;
    expect(Math.abs(waited - milliseconds.reduce((a, b) => a + b, 0))).toBeLessThan(2 * milliseconds.length);
    return milliseconds.map(Math.round);
  }
  const late = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString();

  test("doubles with each attempt, up to a minute", async () => {
    expect(await waits(json(503), { retries: 9 })).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000,
    ]);
  });

  test("starts at 20 seconds after a 429", async () => {
    expect(await waits(json(429), { retries: 3 })).toEqual([20_000, 40_000, 60_000]);
  });

  test.each<[string, string, number]>([
    ["seconds", "7", 7_000],
    ["more seconds than the maximum", "3600", 60_000],
    ["a date in the past", late(-10), 0],
    ["a date beyond the maximum", late(600), 60_000],
  ])("follows Retry-After: %s", async (_, value, expected) => {
    for (const status of [429, 503])
      expect(await waits(json(status, {}, { "retry-after": value }))).toEqual([expected, expected]);
  });

  test("counts a date in Retry-After from the Date of the response, whatever the clock of this machine says", async () => {
    const date = "Mon, 02 Mar 2026 14:00:00 GMT";
    const after = "Mon, 02 Mar 2026 14:00:30 GMT";
    const { "0": first } = await waits(() => json(503, {}, { "retry-after": after, date }));
    expect(first).toBe(30_000);
    const ago = await waits(() => json(503, {}, { "retry-after": date, date: after }));
    expect(ago[0]).toBe(0);
  });

  test("counts a date in Retry-After from now if the response has no Date, however long the process runs", async () => {
    vi.useFakeTimers({ now: Date.parse("2026-03-02T14:00:00Z") });
    await vi.advanceTimersByTimeAsync(3_600_000);
    const seen: number[] = [];
    const onRetry = ({ milliseconds }: { milliseconds: number }) => void seen.push(milliseconds);
    const { kore } = koreAnswering([json(503, {}, { "retry-after": late(20) })], { onRetry });
    const read = kore.voice.get(CAMPAIGN_ID).catch(() => {});
    await vi.advanceTimersByTimeAsync(60_000);
    await read;
    expect(seen[0]).toBe(20_000);
  });

  test("follows Retry-After: a date", async () => {
    const [first] = await waits(() => json(503, {}, { "retry-after": late(20) }));
    expect(first).toBeGreaterThan(18_000);
    expect(first).toBeLessThanOrEqual(20_000);
  });

  test.each([
    "",
    "soon",
    "-5",
    "1.5",
    "5 May",
    "5 GMT",
    "after Sat, 21 Nov 2026 12:00:00 GMT",
    "Sat, 21 Nov 2026 12:00:00 GMT+2",
  ])("ignores Retry-After: %s", async (value) => {
    expect(await waits(json(503, {}, { "retry-after": value }))).toEqual([500, 1_000]);
  });

  test("ends when the call is aborted", async () => {
    const controller = new AbortController();
    const { kore, tokens } = koreAnswering([json(503, {}, { "retry-after": "60" })]);
    setTimeout(() => controller.abort(), 10);
    const error = await thrownBy(() => kore.voice.get(CAMPAIGN_ID, { signal: controller.signal }));
    expect(error.constructor).toBe(AbortedError);
    expect(error.message).toContain("before it was sent again");
    expect(tokens).toHaveLength(1);
  });

  test("does not start, and leaves no timer, if onRetry aborts the call", async () => {
    vi.useFakeTimers();
    const controller = new AbortController();
    const onRetry = () => controller.abort();
    const { kore } = koreAnswering([json(503, {}, { "retry-after": "60" })], { onRetry });
    const error = await thrownBy(() => kore.voice.get(CAMPAIGN_ID, { signal: controller.signal }));
    expect(error.constructor).toBe(AbortedError);
    expect(vi.getTimerCount()).toBe(0);
  });
});
