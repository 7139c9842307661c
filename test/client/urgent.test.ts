import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  AbortedError,
  type CallOptions,
  type CampaignClient,
  type CampaignClientOptions,
  createCampaignClient,
  InvalidRequestError,
  type RateLimitRequest,
} from "../../src/index.ts";
import { limiterOf } from "../../src/rate-limit/rate-limit.ts";
import { json, koreAnswering, networkError, type Reply } from "../support/answering.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { CAMPAIGN_ID, getByHttp, STREAM_ID, TOKEN, thrownBy } from "../support/kore.ts";

const MINUTE = 60_000;

beforeEach(() => void vi.useFakeTimers());

let account = 0;

/** A client of an account of its own with the default limit. `left` has each request and when it left. */
function koreWithLimit(options: Partial<CampaignClientOptions> = {}) {
  const left: [url: string, time: number][] = [];
  const start = performance.now();
  const kore = createCampaignClient({
    baseUrl: "https://kore.example",
    streamId: STREAM_ID,
    accountId: `urgent-${++account}`,
    auth: TOKEN,
    fetch: async (url) => {
      left.push([String(url), performance.now() - start]);
      return json(200);
    },
    ...options,
  });
  /** When the requests left whose URL contains this. */
  const timesOf = (part: string) => left.filter(([url]) => url.includes(part)).map(([, time]) => Math.round(time));
  return { kore, left, timesOf };
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const repeat = (count: number, call: () => Promise<unknown>) => Array.from({ length: count }, call);

type Call = (kore: CampaignClient) => Promise<unknown>;

const path = { streamId: STREAM_ID, campaignId: CAMPAIGN_ID };
const triggerByHttp =
  (trigger: "play" | "stop"): Call =>
  ({ http }) =>
    http.POST("/api/v2/public/{streamId}/campaign/trigger/{campaignId}", {
      params: { path, query: { campaignType: "voice", trigger } as never },
      body: {},
    });

const STOPS: [name: string, call: Call][] = [
  ["voice.stop", (kore) => kore.voice.stop(CAMPAIGN_ID)],
  ["v1.voice.stop", (kore) => kore.v1.voice.stop(CAMPAIGN_ID)],
  ["sms.stop", (kore) => kore.sms.stop(CAMPAIGN_ID)],
  ["v1.sms.stop", (kore) => kore.v1.sms.stop(CAMPAIGN_ID)],
  ["campaigns.disableSchedule", (kore) => kore.campaigns.disableSchedule("Library books due")],
  ["a stop of kore.http", triggerByHttp("stop")],
];

const SCHEDULE = {
  startDateTime: "2026-01-01 10:00:00",
  endDateTime: "2026-01-02 10:00:00",
  recurrenceObject: { recurType: "Daily", recurEvery: 1 },
};

const OTHERS: [name: string, call: Call][] = [
  ["voice.get", (kore) => kore.voice.get(CAMPAIGN_ID)],
  ["campaigns.status", (kore) => kore.campaigns.status(CAMPAIGN_ID)],
  ["voice.start", (kore) => kore.voice.start(CAMPAIGN_ID)],
  ["sms.start", (kore) => kore.sms.start(CAMPAIGN_ID)],
  ["v1.voice.start", (kore) => kore.v1.voice.start(CAMPAIGN_ID)],
  ["v1.voice.create", (kore) => kore.v1.voice.create(CAMPAIGN)],
  ["voice.delete", (kore) => kore.voice.delete(CAMPAIGN_ID)],
  ["campaigns.enableSchedule", (kore) => kore.campaigns.enableSchedule("Library books due", SCHEDULE as never)],
  [
    "campaigns.enableSchedule of a campaign with a name that says otherwise",
    (kore) => kore.campaigns.enableSchedule("x&enableSchedule=false&trigger=stop", SCHEDULE as never),
  ],
  ["a start of kore.http", triggerByHttp("play")],
  [
    "a stop of kore.http where only a start is described",
    ({ http }) =>
      http.POST("/campaign/api/v2/public/{streamId}/campaign/{campaignId}", {
        params: { path, query: { campaignType: "sms", trigger: "stop" } as never },
        body: {},
      }),
  ],
  ["a read of kore.http", (kore) => getByHttp(kore)],
];

describe("stops go first", () => {
  test.each(STOPS)("%s leaves at once, although others wait", async (_, stop) => {
    const { kore, left } = koreWithLimit();
    const reads = repeat(60, () => kore.voice.get(CAMPAIGN_ID));
    await pass(1_000);
    expect(left).toHaveLength(55);
    await stop(kore);
    expect(left).toHaveLength(56);
    expect(Math.round(left[55]?.[1] as number)).toBe(1_000);
    await vi.runAllTimersAsync();
    await Promise.all(reads);
  });

  test.each(OTHERS)("%s does not", async (_, call) => {
    const { kore, left } = koreWithLimit();
    const reads = repeat(60, () => kore.voice.get(CAMPAIGN_ID));
    await pass(1_000);
    const other = call(kore);
    await pass(MINUTE - 1_001);
    expect(left).toHaveLength(55);
    await vi.runAllTimersAsync();
    await Promise.all([...reads, other]);
    expect(left).toHaveLength(61);
    // First come, first served.
    expect(left[60]?.[1]).toBeGreaterThanOrEqual(MINUTE);
  });

  test("at most 5 leave within the window; then they wait as well, ahead of all others", async () => {
    const { kore, timesOf, left } = koreWithLimit();
    const reads = repeat(55, () => kore.voice.get(CAMPAIGN_ID));
    await pass(10_000);
    const waiting = repeat(55, () => kore.campaigns.status(CAMPAIGN_ID));
    const stops = repeat(8, () => kore.voice.stop(CAMPAIGN_ID));
    await pass(MINUTE - 10_001);
    expect(timesOf("trigger=stop")).toEqual(Array(5).fill(10_000));
    expect(left).toHaveLength(60);
    await pass(1);
    expect(timesOf("trigger=stop").slice(5)).toEqual(Array(3).fill(MINUTE));
    // Whose timer fires first does not matter: five stops of the last minute and three new ones take as much of the 55
    // places of all others.
    expect(timesOf("view=status")).toEqual(Array(47).fill(MINUTE));
    await vi.runAllTimersAsync();
    await Promise.all([...reads, ...waiting, ...stops]);
  });

  test("stops among themselves go in the order of the calls, one at a time with a limit of 1", async () => {
    const { kore, left } = koreWithLimit({ rateLimit: 1 });
    const calls = [
      kore.voice.get(CAMPAIGN_ID),
      kore.campaigns.status(CAMPAIGN_ID),
      kore.voice.stop("cd-1"),
      kore.voice.stop("cd-2"),
    ];
    await vi.runAllTimersAsync();
    await Promise.all(calls);
    expect(left.map(([url]) => /cd-[12](?=\?)|view=status/.exec(url)?.[0])).toEqual([
      undefined,
      "cd-1",
      "cd-2",
      "view=status",
    ]);
  });

  test("a stop skips the pause after a 429, the others keep it", async () => {
    let count = 0;
    const { kore, timesOf } = koreWithLimit();
    const limited = koreWithLimit({
      accountId: `urgent-${account}`,
      retries: 0,
      fetch: async () => json(429, { count: ++count }, { "retry-after": "30" }),
    });
    await thrownBy(() => limited.kore.voice.get(CAMPAIGN_ID));
    const read = kore.voice.get(CAMPAIGN_ID);
    await pass(1_000);
    await kore.voice.stop(CAMPAIGN_ID);
    await kore.campaigns.disableSchedule("Library books due");
    expect([timesOf("trigger=stop"), timesOf("enableSchedule=false")]).toEqual([[1_000], [1_000]]);
    await vi.runAllTimersAsync();
    await read;
    expect(timesOf(CAMPAIGN_ID)).toEqual([1_000, 30_000]);
    expect(count).toBe(1);
  });

  test("a stop that waits is told how long, and can be aborted", async () => {
    const waits: number[] = [];
    const { kore, left } = koreWithLimit({ rateLimit: 1, onWait: ({ milliseconds }) => void waits.push(milliseconds) });
    await kore.voice.get(CAMPAIGN_ID);
    const read = kore.campaigns.status(CAMPAIGN_ID);
    const controller = new AbortController();
    const stop = thrownBy(() => kore.voice.stop(CAMPAIGN_ID, { signal: controller.signal }));
    await pass(1_000);
    controller.abort();
    expect((await stop).constructor).toBe(AbortedError);
    await vi.runAllTimersAsync();
    await read;
    expect(waits).toEqual([MINUTE, MINUTE]);
    expect(left).toHaveLength(2);
  });
});

test.each([
  [1, 0],
  [2, 0],
  [11, 0],
  [12, 1],
  [23, 1],
  [24, 2],
  [59, 4],
  [60, 5],
  [100, 8],
  [1_000, 83],
])("of a limit of %i, %i places are kept for stops", async (limit, reserve) => {
  const limiter = limiterOf(`reserve-${limit}`, limit);
  const call = { method: "GET", url: "https://kore.example/", operationId: "getCampaignV2", effect: "read" } as const;
  /** How many leave before one has to wait. */
  const leaveAtOnce = async (urgent: boolean) => {
    const controller = new AbortController();
    let waits = false;
    const onWait = () => {
      waits = true;
    };
    for (let count = 0; count <= limit; count++) {
      const acquiring = limiter.acquire({ call, urgent, timeout: 30_000, signal: controller.signal, onWait });
      if (!waits) continue;
      controller.abort();
      await acquiring.catch(() => {});
      return count;
    }
    return Number.POSITIVE_INFINITY;
  };
  expect(await leaveAtOnce(false)).toBe(limit - reserve);
  expect(await leaveAtOnce(true)).toBe(reserve);
});

describe("a custom limiter", () => {
  /** A limiter that notes what it is told, and when its slots are given back. */
  function noting() {
    const asked: RateLimitRequest[] = [];
    const events: string[] = [];
    const acquire = async (request: RateLimitRequest) => {
      asked.push(request);
      events.push("acquire");
      return () => void events.push("release");
    };
    return { asked, events, rateLimit: { acquire } };
  }

  test.each([
    ...STOPS.map(([name, call]) => [name, true, call] as const),
    ...OTHERS.map(([name, call]) => [name, false, call] as const),
  ])("is told of %s that its urgency is %s", async (_, urgent, call) => {
    const { asked, rateLimit } = noting();
    const { kore } = koreAnswering([json(200)], { rateLimit });
    await call(kore);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.urgent).toBe(urgent);
    expect(asked[0]?.call).toMatchObject({ url: expect.stringContaining("https://kore.example/") });
    expect(asked[0]?.signal === undefined || asked[0].signal instanceof AbortSignal).toBe(true);
  });

  test("is told the very call, which it can't change", async () => {
    const { asked, rateLimit } = noting();
    const { kore } = koreAnswering([json(404)], { rateLimit });
    const error = await thrownBy(() => kore.voice.stop(CAMPAIGN_ID));
    expect(asked[0]?.call).toBe(error.call);
    expect(Object.isFrozen(asked[0]?.call)).toBe(true);
    expect(error.call).toMatchObject({ method: "POST", operationId: "triggerVoiceCampaignV2", effect: "write" });
  });

  test("gets its slot back once, after the response has been read", async () => {
    const { events, rateLimit } = noting();
    const body = () =>
      new ReadableStream({
        pull: async (controller) => {
          await new Promise((resolve) => setTimeout(resolve, 5_000));
          events.push("body");
          controller.enqueue(new TextEncoder().encode('{"status":"Stopped"}'));
          controller.close();
        },
      });
    const reply: Reply = () => {
      events.push("fetch");
      return new Response(body());
    };
    const { kore } = koreAnswering([reply], { rateLimit });
    const call = kore.voice.stop(CAMPAIGN_ID);
    await vi.runAllTimersAsync();
    await call;
    expect(events).toEqual(["acquire", "fetch", "body", "release"]);
  });

  const never: Reply = () => new Promise(() => {});

  test.each<[string, Reply, Partial<CampaignClientOptions>]>([
    ["is refused", json(400), {}],
    ["fails", networkError("ECONNRESET"), {}],
    ["times out", never, { timeout: 1_000 }],
    ["passes its deadline", never, { deadline: 1_000 }],
  ])("gets its slot back once when the attempt %s", async (_, reply, options) => {
    const { events, rateLimit } = noting();
    const { kore } = koreAnswering([reply], { rateLimit, retries: 0, ...options });
    const call = thrownBy(() => kore.voice.stop(CAMPAIGN_ID));
    await vi.runAllTimersAsync();
    await call;
    expect(events).toEqual(["acquire", "release"]);
  });

  test("gets a slot back for each attempt", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const { events, rateLimit } = noting();
    const { kore } = koreAnswering([json(429), json(429), json(200)], { rateLimit });
    const call = kore.voice.stop(CAMPAIGN_ID);
    await vi.runAllTimersAsync();
    await call;
    expect(events).toEqual(["acquire", "release", "acquire", "release", "acquire", "release"]);
  });

  test("gets its slot back once when the call is aborted on its way", async () => {
    const { events, rateLimit } = noting();
    const { kore, tokens } = koreAnswering([never], { rateLimit });
    const controller = new AbortController();
    const call = thrownBy(() => kore.voice.stop(CAMPAIGN_ID, { signal: controller.signal }));
    await pass(1_000);
    expect([events, tokens.length]).toEqual([["acquire"], 1]);
    controller.abort();
    await call;
    expect(events).toEqual(["acquire", "release"]);
  });

  test("gets its slot back once when the call is aborted in onRequest", async () => {
    const { events, rateLimit } = noting();
    const controller = new AbortController();
    const { kore, tokens } = koreAnswering([json(200)], { rateLimit, onRequest: () => controller.abort() });
    await thrownBy(() => kore.voice.stop(CAMPAIGN_ID, { signal: controller.signal }));
    expect([events, tokens.length]).toEqual([["acquire", "release"], 0]);
  });

  test("gets a slot back that comes after the call was aborted", async () => {
    const release = vi.fn();
    let grant: (release: () => void) => void = () => {};
    const rateLimit = { acquire: () => new Promise<() => void>((resolve) => (grant = resolve)) };
    const controller = new AbortController();
    const { kore, tokens } = koreAnswering([json(200)], { rateLimit });
    const call = thrownBy(() => kore.voice.stop(CAMPAIGN_ID, { signal: controller.signal }));
    await pass(1_000);
    controller.abort();
    await call;
    expect(release).not.toHaveBeenCalled();
    grant(release);
    await pass(0);
    expect(release).toHaveBeenCalledTimes(1);
    expect(tokens).toHaveLength(0);
  });

  test("gets its slot back once when there is no second token", async () => {
    const release = vi.fn();
    const acquire = () => new Promise<() => void>((resolve) => setTimeout(() => resolve(release), 20_000));
    let asked = 0;
    const auth = async () => {
      if (++asked > 1) throw new Error("no key");
      return TOKEN;
    };
    const { kore, tokens } = koreAnswering([json(200)], { rateLimit: { acquire }, auth });
    const call = thrownBy(() => kore.voice.stop(CAMPAIGN_ID));
    await vi.runAllTimersAsync();
    expect((await call).constructor).toBe(InvalidRequestError);
    expect([asked, release.mock.calls.length, tokens.length]).toEqual([2, 1, 0]);
  });

  test.each<[string, unknown]>([
    ["returns nothing", undefined],
    ["returns something else", 5],
    [
      "returns a function that throws",
      () => {
        throw new Error("the store is down");
      },
    ],
    ["returns a function that rejects", () => Promise.reject(new Error("the store is down"))],
  ])("may be one that %s", async (_, release) => {
    const rateLimit = { acquire: async () => release as undefined };
    const { kore } = koreAnswering([json(200, { status: "Stopped" })], { rateLimit });
    expect(await kore.voice.stop(CAMPAIGN_ID)).toEqual({ status: "Stopped" });
  });
});

describe("the server never sees more than the limit within 60 seconds", () => {
  const LIMIT = 12;

  /** When a request was handed to fetch, and when it ended: the server saw it at some time in between. */
  interface Span {
    readonly from: number;
    to: number;
  }

  const most = (counts: number[]) => Math.max(...counts);
  const within = (time: number, start: number) => time >= start && time < start + MINUTE;

  /** The most requests in any minute: by when they left, by when they ended, and with all that may have arrived in it. */
  const mostInAMinute = (spans: Span[]) => [
    most(spans.map(({ from: start }) => spans.filter(({ from }) => within(from, start)).length)),
    most(spans.map(({ to: start }) => spans.filter(({ to }) => within(to, start)).length)),
    most(spans.map(({ to: start }) => spans.filter(({ from, to }) => to >= start && from < start + MINUTE).length)),
  ];

  /** Makes many calls, some urgent, over some minutes, and returns when the server may have seen them. */
  async function seenBy(
    takes: (count: number) => number,
    options: Partial<CampaignClientOptions> = {},
    abortAfter?: (count: number) => number | undefined,
  ): Promise<Span[]> {
    const spans: Span[] = [];
    const { kore } = koreWithLimit({
      rateLimit: LIMIT,
      retries: 0,
      ...options,
      fetch: (_, init) => {
        const span: Span = { from: performance.now(), to: Number.POSITIVE_INFINITY };
        spans.push(span);
        return new Promise((resolve, reject) => {
          const timer = setTimeout(() => {
            span.to = performance.now();
            resolve(json(200));
          }, takes(spans.length));
          init?.signal?.addEventListener("abort", () => {
            clearTimeout(timer);
            span.to = performance.now();
            reject(init.signal?.reason);
          });
        });
      },
    });
    const calls: Promise<unknown>[] = [];
    for (let count = 0; count < 60; count++) {
      const controller = new AbortController();
      const given = { signal: controller.signal };
      const call = count % 7 === 3 ? kore.voice.stop(CAMPAIGN_ID, given) : kore.voice.get(CAMPAIGN_ID, given);
      calls.push(call.catch(() => {}));
      const after = abortAfter?.(count);
      if (after !== undefined) setTimeout(() => controller.abort(), after);
      await pass(count % 5 === 0 ? 3_000 : 100);
    }
    await vi.runAllTimersAsync();
    await Promise.all(calls);
    return spans;
  }

  const slowAuth = () => new Promise<string>((resolve) => setTimeout(() => resolve(TOKEN), 30_000));
  let tokens = 0;
  const unevenAuth = () =>
    new Promise<string>((resolve) => setTimeout(() => resolve(TOKEN), ++tokens % 3 === 0 ? 30_000 : 0));

  test.each<[string, (count: number) => number, Partial<CampaignClientOptions>, number]>([
    ["fast responses", () => 0, {}, 60],
    ["slow responses", () => 30_000, { timeout: 100_000 }, 60],
    ["slow and fast responses", (count) => (count % 2) * 30_000, { timeout: 100_000 }, 60],
    ["responses that take longer than a minute", () => 90_000, { timeout: 100_000 }, 60],
    ["responses that never come in time", () => 90_000, { timeout: 20_000 }, 60],
    ["slow tokens", () => 100, { auth: slowAuth }, 60],
    ["slow and fast tokens, and slow responses", (count) => (count % 3) * 10_000, { auth: unevenAuth }, 60],
  ])("with %s", async (_, takes, options, sent) => {
    const spans = await seenBy(takes, options);
    expect(spans).toHaveLength(sent);
    expect(most(mostInAMinute(spans))).toBe(LIMIT);
  });

  test("with calls that are aborted on their way", async () => {
    const spans = await seenBy(
      () => 30_000,
      {},
      (count) => (count % 2 === 0 ? 1_500 : undefined),
    );
    expect(spans.length).toBeGreaterThan(30);
    expect(most(mostInAMinute(spans))).toBe(LIMIT);
  });
});

describe("an abort inside onRequest sends nothing and says so", () => {
  test.each<[string, (kore: CampaignClient, options: CallOptions) => Promise<unknown>]>([
    ["a read", (kore, options) => kore.voice.get(CAMPAIGN_ID, options)],
    ["a stop", (kore, options) => kore.voice.stop(CAMPAIGN_ID, options)],
    ["a start", (kore, options) => kore.voice.start(CAMPAIGN_ID, options)],
  ])("%s", async (_, call) => {
    const controller = new AbortController();
    const onRequest = vi.fn(() => controller.abort(new Error("enough")));
    const { kore, tokens } = koreAnswering([json(200)], { onRequest });
    const error = await thrownBy(() => call(kore, { signal: controller.signal }));
    expect(error.constructor).toBe(AbortedError);
    expect(error.message).toContain("was aborted before anything was sent");
    expect(error.cause.message).toBe("enough");
    expect([tokens.length, onRequest.mock.calls.length]).toEqual([0, 1]);
  });

  test("before a retry it says that the call is not sent again", async () => {
    const controller = new AbortController();
    const onRequest = vi.fn(({ attempt }: { attempt: number }) => void (attempt === 2 && controller.abort()));
    const { kore, tokens } = koreAnswering([json(429, {}, { "retry-after": "0" }), json(200)], { onRequest });
    const call = thrownBy(() => kore.voice.start(CAMPAIGN_ID, { signal: controller.signal }));
    await vi.runAllTimersAsync();
    const error = await call;
    expect(error.constructor).toBe(AbortedError);
    expect(error.message).toContain("was aborted before it was sent again");
    expect(tokens).toHaveLength(1);
  });

  test("through kore.http", async () => {
    const controller = new AbortController();
    const { kore, tokens } = koreAnswering([json(200)], { onRequest: () => controller.abort() });
    const error = await thrownBy(() => getByHttp(kore, { signal: controller.signal }));
    expect(error.constructor).toBe(AbortedError);
    expect(tokens).toHaveLength(0);
  });

  test("an abort inside onResponse comes too late", async () => {
    const controller = new AbortController();
    const { kore, tokens } = koreAnswering([json(200, { status: "Active" })], {
      onResponse: () => controller.abort(),
    });
    expect(await kore.voice.start(CAMPAIGN_ID, { signal: controller.signal })).toEqual({ status: "Active" });
    expect(tokens).toHaveLength(1);
  });
});
