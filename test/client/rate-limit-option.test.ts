import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  AbortedError,
  type CampaignClient,
  type CampaignClientOptions,
  createCampaignClient,
  InvalidRequestError,
  RateLimitError,
  type RateLimitRequest,
  TimeoutError,
} from "../../src/index.ts";
import { json, koreAnswering } from "../support/answering.ts";
import { CAMPAIGN_ID, getByHttp, koreAt, STREAM_ID, TOKEN, thrownBy } from "../support/kore.ts";

beforeEach(() => void vi.useFakeTimers());

let account = 0;
/** Returns an account id that no other test uses. */
const newAccount = () => `account-${++account}`;

/** Creates a client with the default retries and rate limit, and records when it sends requests, in ms from now. */
function koreFor(accountId: string, options: Partial<CampaignClientOptions> = {}) {
  const sent: number[] = [];
  const start = performance.now();
  const kore = createCampaignClient({
    baseUrl: "https://kore.example",
    streamId: STREAM_ID,
    accountId,
    auth: TOKEN,
    fetch: async () => {
      sent.push(performance.now() - start);
      return json(200, { status: "success", data: {} });
    },
    ...options,
  });
  return { kore, sent };
}

const times = (count: number, call: () => Promise<unknown>) => Promise.all(Array.from({ length: count }, call));

test("by default sends 55 requests at once, keeps 5 slots free for stops, and sends the next ones a minute later", async () => {
  const waits: number[] = [];
  const { kore, sent } = koreFor(newAccount(), { onWait: ({ milliseconds }) => void waits.push(milliseconds) });
  const calls = times(57, () => kore.voice.get(CAMPAIGN_ID));
  await vi.advanceTimersByTimeAsync(59_999);
  expect(sent).toHaveLength(55);
  await vi.runAllTimersAsync();
  await calls;
  expect(sent.slice(55).every((time) => time >= 60_000 && time < 60_100)).toBe(true);
  expect(waits).toEqual([60_000, 60_000]);
});

test("methods, kore.http and other clients of the account share the window", async () => {
  const accountId = newAccount();
  const one = koreFor(accountId);
  const other = koreFor(accountId);
  const otherAccount = koreFor(newAccount());
  const otherHost = koreFor(accountId, { baseUrl: "https://localhost" });
  const otherOrigin = koreFor(accountId, { baseUrl: "http://localhost" });
  await times(30, () => one.kore.voice.get(CAMPAIGN_ID));
  await times(24, () => getByHttp(other.kore));
  const calls = [one, other].map(({ kore }) => kore.voice.start(CAMPAIGN_ID));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(one.sent.length + other.sent.length).toBe(55);
  await otherAccount.kore.voice.get(CAMPAIGN_ID);
  await times(55, () => otherHost.kore.voice.get(CAMPAIGN_ID));
  await otherOrigin.kore.voice.get(CAMPAIGN_ID);
  await vi.runAllTimersAsync();
  await Promise.all(calls);
});

test.each<[string, (kore: CampaignClient) => Promise<unknown>]>([
  ["a stop", (kore) => kore.voice.stop(CAMPAIGN_ID)],
  ["a start", (kore) => kore.voice.start(CAMPAIGN_ID)],
])("%s of a client with a lower limit waits, and holds up nobody", async (_, call) => {
  const accountId = newAccount();
  const many = koreFor(accountId);
  const few = koreFor(accountId, { rateLimit: 10 });
  await times(20, () => many.kore.voice.get(CAMPAIGN_ID));
  const waiting = [call(few.kore), call(few.kore)];
  await vi.advanceTimersByTimeAsync(1_000);
  await times(35, () => many.kore.voice.start(CAMPAIGN_ID));
  await many.kore.voice.stop(CAMPAIGN_ID);
  expect([many.sent.length, few.sent.length]).toEqual([56, 0]);
  await vi.runAllTimersAsync();
  await Promise.all(waiting);
  expect(few.sent.map(Math.round)).toEqual([61_000, 61_000]);
});

test("three calls under fake timers an hour apart leave nothing behind for real ones", async () => {
  const { kore, sent } = koreFor(newAccount(), { rateLimit: 1 });
  for (let call = 0; call < 3; call++) {
    await vi.advanceTimersByTimeAsync(3_600_000);
    await kore.voice.get(CAMPAIGN_ID);
  }
  vi.useRealTimers();
  const start = performance.now();
  await kore.voice.get(CAMPAIGN_ID);
  expect(performance.now() - start).toBeLessThan(1_000);
  expect(sent).toHaveLength(4);
});

test("retries count against the limit", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const sent: string[] = [];
  const fetch: typeof globalThis.fetch = async (url) => {
    sent.push(String(url));
    return json(503);
  };
  const { kore } = koreFor(newAccount(), { rateLimit: 4, fetch });
  const calls = times(2, () => kore.voice.get(CAMPAIGN_ID).catch(() => {}));
  await vi.advanceTimersByTimeAsync(50_000);
  expect(sent).toHaveLength(4);
  await vi.runAllTimersAsync();
  await calls;
  expect(sent).toHaveLength(6);
});

test.each([
  ["that is retried", 2],
  ["that is not retried", 0],
])("a 429 to a call %s delays every other call of the account", async (_, retries) => {
  const accountId = newAccount();
  let responses = 0;
  const fetch = async () =>
    responses++ === 0 ? json(429, {}, { "retry-after": "20" }) : json(200, { status: "success", data: {} });
  const limited = koreFor(accountId, { fetch, retries });
  const other = koreFor(accountId);
  const first = limited.kore.voice.get(CAMPAIGN_ID).catch(() => {});
  await vi.advanceTimersByTimeAsync(1);
  const second = other.kore.voice.start(CAMPAIGN_ID);
  await vi.advanceTimersByTimeAsync(19_000);
  expect([responses, other.sent.length]).toEqual([1, 0]);
  await vi.advanceTimersByTimeAsync(2_000);
  await Promise.all([first, second]);
  expect(responses).toBe(retries ? 2 : 1);
  expect(other.sent).toHaveLength(1);
});

test("a slow auth function never lets more requests leave than the limit", async () => {
  const delays = [50_000, 50_000, 0, 0, 0, 0];
  const auth = () => new Promise<string>((resolve) => setTimeout(() => resolve(TOKEN), delays.shift() ?? 0));
  const { kore, sent } = koreFor(newAccount(), { rateLimit: 2, auth });
  const calls = times(6, () => kore.voice.get(CAMPAIGN_ID));
  await vi.runAllTimersAsync();
  await calls;
  expect(sent).toHaveLength(6);
  for (const [i, time] of sent.slice(2).entries()) expect(time - (sent[i] as number)).toBeGreaterThanOrEqual(60_000);
});

test("a call without a token takes no slot", async () => {
  const accountId = newAccount();
  const without = koreFor(accountId, { rateLimit: 1, auth: () => Promise.reject(new Error("no key")) });
  const { kore, sent } = koreFor(accountId, { rateLimit: 1 });
  await times(3, () => without.kore.voice.get(CAMPAIGN_ID).catch(() => {}));
  await kore.voice.get(CAMPAIGN_ID);
  expect(sent).toEqual([0]);
});

test("gets a new token after a long wait for a slot", async () => {
  const tokens: (string | null)[] = [];
  let count = 0;
  const fetch: typeof globalThis.fetch = async (_, init) => {
    tokens.push(new Headers(init?.headers).get("auth"));
    return json(200, { status: "success", data: {} });
  };
  const { kore } = koreFor(newAccount(), { rateLimit: 1, auth: () => `token-${++count}`, fetch });
  const calls = times(2, () => kore.voice.get(CAMPAIGN_ID));
  await vi.runAllTimersAsync();
  await calls;
  expect(tokens).toEqual(["token-1", "token-3"]);
});

test.each([
  [10_000, 1],
  [10_001, 2],
])("a request that waits for %i ms calls auth %i time(s)", async (milliseconds, asked) => {
  const auth = vi.fn(() => TOKEN);
  const rateLimit = { acquire: () => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)) };
  const { kore } = koreFor(newAccount(), { auth, rateLimit });
  const call = kore.voice.get(CAMPAIGN_ID);
  await vi.runAllTimersAsync();
  await call;
  expect(auth).toHaveBeenCalledTimes(asked);
});

test("a call that waits can be aborted, and sends nothing", async () => {
  const { kore, sent } = koreFor(newAccount(), { rateLimit: 1 });
  await kore.voice.get(CAMPAIGN_ID);
  const controller = new AbortController();
  const call = thrownBy(() => kore.voice.start(CAMPAIGN_ID, { signal: controller.signal }));
  await vi.advanceTimersByTimeAsync(10);
  controller.abort(new Error("enough"));
  const error = await call;
  expect(error.constructor).toBe(AbortedError);
  expect(error.message).toContain("before anything was sent");
  expect(error.cause.message).toBe("enough");
  expect(sent).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});

test("a call whose deadline passes while it waits takes no slot", async () => {
  const { kore, sent } = koreFor(newAccount(), { rateLimit: 1 });
  await kore.voice.get(CAMPAIGN_ID);
  // The deadline uses AbortSignal.timeout, which is not faked.
  const late = new AbortController();
  vi.spyOn(AbortSignal, "timeout").mockReturnValueOnce(late.signal);
  const call = thrownBy(() => kore.voice.get(CAMPAIGN_ID, { deadline: 1_000 }));
  await vi.advanceTimersByTimeAsync(1_000);
  const next = kore.voice.get(CAMPAIGN_ID);
  await vi.advanceTimersByTimeAsync(0);
  late.abort();
  expect((await call).constructor).toBe(TimeoutError);
  await vi.runAllTimersAsync();
  await next;
  expect(sent.map(Math.round)).toEqual([0, 60_000]);
});

test("timeout starts when the request is sent, not while it waits", async () => {
  vi.useRealTimers();
  const rateLimit = { acquire: () => new Promise<void>((resolve) => setTimeout(resolve, 80)) };
  const { kore, sent } = koreFor(newAccount(), { rateLimit, timeout: 40 });
  await kore.voice.get(CAMPAIGN_ID);
  expect(sent).toHaveLength(1);
});

test("rateLimit: false sets no limit", async () => {
  const { kore, sent } = koreFor(newAccount(), { rateLimit: false });
  await times(200, () => kore.voice.get(CAMPAIGN_ID));
  expect(sent).toHaveLength(200);
});

describe("a custom limiter", () => {
  test("acquires a slot for every request, and pauses after a 429", async () => {
    const acquire = vi.fn(async () => {});
    const pause = vi.fn();
    let responses = 0;
    const fetch = async () =>
      responses++ === 0 ? json(429, {}, { "retry-after": "3" }) : json(200, { status: "success", data: {} });
    const { kore } = koreFor(newAccount(), { rateLimit: { acquire, pause }, fetch });
    const call = kore.voice.get(CAMPAIGN_ID);
    await vi.runAllTimersAsync();
    await call;
    expect(acquire).toHaveBeenCalledTimes(2);
    expect(pause.mock.calls).toEqual([[3_000]]);
  });

  test.each([
    [30_000, {}, {}],
    [5_000, { timeout: 5_000 }, {}],
    [2_000, { timeout: 5_000 }, { timeout: 2_000 }],
  ])("is told the timeout of each request, %i ms", async (timeout, options, callOptions) => {
    const acquire = vi.fn(async (_: RateLimitRequest) => {});
    const fetch = async () => json(acquire.mock.calls.length === 1 ? 503 : 200, { status: "success", data: {} });
    const { kore } = koreFor(newAccount(), { rateLimit: { acquire }, fetch, ...options });
    const call = kore.voice.get(CAMPAIGN_ID, callOptions);
    await vi.runAllTimersAsync();
    await call;
    expect(acquire.mock.calls.map(([request]) => request.timeout)).toEqual([timeout, timeout]);
  });

  test("may be an instance of a class", async () => {
    class Limiter {
      readonly seen: string[] = [];
      async acquire() {
        this.seen.push("acquire");
      }
      pause() {
        this.seen.push("pause");
      }
    }
    const rateLimit = new Limiter();
    const { kore } = koreFor(newAccount(), { rateLimit, fetch: async () => json(429), retries: 0 });
    expect((await thrownBy(() => kore.voice.get(CAMPAIGN_ID))).constructor).toBe(RateLimitError);
    expect(rateLimit.seen).toEqual(["acquire", "pause"]);
  });

  test("needs no pause method", async () => {
    const fetch = async () => json(429);
    const { kore } = koreFor(newAccount(), { rateLimit: { acquire: async () => {} }, fetch, retries: 0 });
    expect((await thrownBy(() => kore.voice.get(CAMPAIGN_ID))).constructor).toBe(RateLimitError);
  });

  test("may return without a promise", async () => {
    const { kore, sent } = koreFor(newAccount(), { rateLimit: { acquire: (() => {}) as never } });
    await kore.voice.get(CAMPAIGN_ID, { signal: new AbortController().signal });
    expect(sent).toHaveLength(1);
  });

  test("does not pause after a 503", async () => {
    const pause = vi.fn();
    const fetch = async () => json(503, {}, { "retry-after": "3" });
    const { kore } = koreFor(newAccount(), { rateLimit: { acquire: async () => {}, pause }, fetch, retries: 0 });
    await thrownBy(() => kore.voice.get(CAMPAIGN_ID));
    expect(pause).not.toHaveBeenCalled();
  });

  test.each<[string, () => Promise<void>]>([
    ["rejects", () => Promise.reject(new Error(`the store is down, ${TOKEN}`))],
    [
      "throws",
      () => {
        throw new Error(`the store is down, ${TOKEN}`);
      },
    ],
  ])("that %s fails the call, and nothing is sent", async (_, acquire) => {
    const { kore, sent } = koreFor(newAccount(), { rateLimit: { acquire } });
    const { signal } = new AbortController();
    const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID, { signal }));
    expect(error.constructor).toBe(InvalidRequestError);
    expect(error.call.operationId).toBe("triggerVoiceCampaignV2");
    expect(error.message).toContain("rateLimit.acquire(): it failed, and the request was not sent");
    expect(error.cause.message).toBe("the store is down, [auth]");
    expect(sent).toHaveLength(0);
  });

  test("that ignores the signal can't delay an abort", async () => {
    const { kore } = koreFor(newAccount(), { rateLimit: { acquire: () => new Promise(() => {}) } });
    const controller = new AbortController();
    const call = thrownBy(() => kore.voice.start(CAMPAIGN_ID, { signal: controller.signal }));
    controller.abort();
    expect((await call).constructor).toBe(AbortedError);
  });
});

describe("a call succeeds if pause", () => {
  const fail = () => {
    throw new Error("no redis");
  };
  test.each<[string, unknown]>([
    ["throws", fail],
    ["rejects", async () => fail()],
    ["is not a function", 5],
  ])("%s", async (_, pause) => {
    const { kore, tokens } = koreAnswering(
      [json(429, {}, { "retry-after": "0" }), json(200, { status: "success", data: {} })],
      {
        rateLimit: { acquire: async () => {}, pause: pause as () => void },
      },
    );
    const call = kore.voice.start(CAMPAIGN_ID);
    await vi.runAllTimersAsync();
    await call;
    expect(tokens).toHaveLength(2);
  });
});

test.each([[0], [1.5], [100_001], [Number.NaN], ["60"], [true], [null], [{}], [{ acquire: 1 }]])(
  "refuses rateLimit: %j",
  (rateLimit) => {
    const make = () => koreAt("https://kore.example", { rateLimit: rateLimit as never });
    expect(make).toThrow(InvalidRequestError);
    expect(make).toThrow(
      typeof rateLimit === "number"
        ? "rateLimit: expected a whole number of requests a minute, 1 to 100000."
        : "rateLimit: expected a number of requests a minute, false, or a rate limiter with acquire().",
    );
  },
);

test.each([[-1], [1.5], [11], ["2"], [null]])("refuses retries: %j", (retries) => {
  const make = () => koreAt("https://kore.example", { retries: retries as never });
  expect(make).toThrow("retries: expected a whole number, 0 to 10.");
});

test.each([[0], [1.5], [2 ** 31], ["9"], [null]])("refuses deadline: %j", async (deadline) => {
  const options = { deadline: deadline as never };
  expect(() => koreAt("https://kore.example", options)).toThrow("deadline: expected a whole number of milliseconds");
  const call = () => koreAt("https://kore.example").voice.get(CAMPAIGN_ID, options);
  expect((await thrownBy(call)).message).toContain("deadline: expected a whole number of milliseconds");
});
