import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import {
  AbortedError,
  ApiError,
  ConnectionError,
  OutcomeUnknownError,
  RateLimitError,
  ServerError,
  TimeoutError,
  UnreadableAnswerError,
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
  // The dice decide how long a client waits, at most: a low throw keeps the tests fast.
  const random = vi.spyOn(Math, "random").mockReturnValue(0);
  return () => random.mockRestore();
});

/** What may pass, whether it surely was not carried out, and what it ends a read in. */
const PASSING: [string, Reply, boolean, unknown][] = [
  ["no connection", networkError("ECONNREFUSED"), true, ConnectionError],
  ["a name that does not resolve", networkError("ENOTFOUND"), true, ConnectionError],
  ["a reset", networkError("ECONNRESET"), false, ConnectionError],
  ["a time-out", NEVER, false, TimeoutError],
  ["an answer that breaks off", cut, false, UnreadableAnswerError],
  ["408", json(408), false, ApiError],
  ["429", json(429), true, RateLimitError],
  ["429 with Retry-After", json(429, {}, { "retry-after": "0" }), true, RateLimitError],
  ["500", json(500), false, ServerError],
  ["502", json(502), false, ServerError],
  ["503", json(503), false, ServerError],
  ["504", json(504), false, ServerError],
  ["500 with the code of a bad token", json(500, { errors: [{ code: 401 }] }), false, ServerError],
  ["500 with the code of the rate limit", json(500, { errors: [{ code: 429 }] }), false, ServerError],
];

/** What the same request would meet again. */
const LASTING: [string, Reply][] = [
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

describe("a call that reads", () => {
  test.each(PASSING)("is sent three times after %s", async (_, reply, __, ErrorClass) => {
    const { kore, tokens } = koreAnswering([reply], { timeout: 20 });
    expect((await thrownBy(() => kore.voice.get(CAMPAIGN_ID))).constructor).toBe(ErrorClass);
    expect(tokens).toHaveLength(3);
  });

  test.each(PASSING)("succeeds when %s has passed", async (_, reply) => {
    const { kore, tokens } = koreAnswering([reply, reply, FINE], { timeout: 20 });
    await kore.voice.get(CAMPAIGN_ID);
    expect(tokens).toHaveLength(3);
  });

  test.each(LASTING)("is sent once after %s", async (_, reply) => {
    const { kore, tokens } = koreAnswering([reply]);
    await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
    expect(tokens).toHaveLength(1);
  });

  test("is sent once after an answer that is too long", async () => {
    const { kore, tokens } = koreAnswering([() => new Response(new Uint8Array(33 * 1024 * 1024))]);
    expect((await thrownBy(() => kore.voice.get(CAMPAIGN_ID))).constructor).toBe(UnreadableAnswerError);
    expect(tokens).toHaveLength(1);
  });
});

describe.each([
  ["writes", (kore: ReturnType<typeof koreAnswering>["kore"]) => kore.v1.voice.create(CAMPAIGN)],
  ["contacts people", (kore: ReturnType<typeof koreAnswering>["kore"]) => kore.voice.start(CAMPAIGN_ID)],
])("a call that %s", (_, call) => {
  test.each(PASSING)("and %s", async (_, reply, surelyNotExecuted, ErrorClass) => {
    const { kore, tokens } = koreAnswering([reply], { timeout: 20 });
    const error = await thrownBy(() => call(kore));
    expect(tokens).toHaveLength(surelyNotExecuted ? 3 : 1);
    const refused = surelyNotExecuted || ErrorClass === ApiError;
    expect(error.constructor).toBe(refused ? ErrorClass : OutcomeUnknownError);
    expect((refused ? error : error.cause).constructor).toBe(ErrorClass);
  });

  test.each(LASTING)("is sent once after %s", async (_, reply) => {
    const { kore, tokens } = koreAnswering([reply]);
    await thrownBy(() => call(kore));
    expect(tokens).toHaveLength(1);
  });
});

describe("the option retries", () => {
  test.each(PASSING)("0: nothing is sent twice after %s", async (_, reply) => {
    for (const call of ["get", "start"] as const) {
      const { kore, tokens } = koreAnswering([reply], { timeout: 20, retries: 0 });
      await thrownBy(() => kore.voice[call](CAMPAIGN_ID));
      expect(tokens).toHaveLength(1);
    }
  });

  test("5: six tries", async () => {
    const { kore, tokens } = koreAnswering([json(503)], { retries: 5 });
    await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
    expect(tokens).toHaveLength(6);
  });
});

describe("kore.http", () => {
  test("sends a read again, and returns the last refusal", async () => {
    const { kore, tokens } = koreAnswering([json(503, { message: "busy" })]);
    const { error, response } = await getByHttp(kore);
    expect(tokens).toHaveLength(3);
    expect(response.status).toBe(503);
    expect(error).toEqual({ message: "busy" });
  });
});

describe("the wait before a request is sent again", () => {
  /** The waits of a read that fails in this way, in ms, with the dice showing almost the most. */
  async function waits(reply: Reply, options = {}) {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
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

  test("doubles its bound", async () => {
    expect(await waits(json(503), { retries: 9 })).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000,
    ]);
  });

  test("is long after too many requests", async () => {
    expect(await waits(json(429), { retries: 3 })).toEqual([20_000, 40_000, 60_000]);
  });

  test.each<[string, string, number]>([
    ["seconds", "7", 7_000],
    ["more seconds than are waited", "3600", 60_000],
    ["a date that has passed", late(-10), 0],
    ["a date that is too far", late(600), 60_000],
  ])("is what Retry-After says, in %s", async (_, value, expected) => {
    for (const status of [429, 503])
      expect(await waits(json(status, {}, { "retry-after": value }))).toEqual([expected, expected]);
  });

  test("is what Retry-After says, as a date", async () => {
    const [first] = await waits(() => json(503, {}, { "retry-after": late(20) }));
    expect(first).toBeGreaterThan(18_000);
    expect(first).toBeLessThanOrEqual(20_000);
  });

  test.each(["", "soon", "-5", "1.5", "5 May", "5 GMT"])("does not heed Retry-After: %s", async (value) => {
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

  test("is not begun where a hook has aborted the call, and leaves no timer", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const controller = new AbortController();
    const onRetry = () => controller.abort();
    const { kore } = koreAnswering([json(503, {}, { "retry-after": "60" })], { onRetry });
    const error = await thrownBy(() => kore.voice.get(CAMPAIGN_ID, { signal: controller.signal }));
    expect(error.constructor).toBe(AbortedError);
    expect(vi.getTimerCount()).toBe(0);
  });
});
