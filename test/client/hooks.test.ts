import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import {
  type CampaignClient,
  type Hooks,
  InvalidRequestError,
  OutcomeUnknownError,
  RateLimitError,
} from "../../src/index.ts";
import { json, koreAnswering } from "../support/answering.ts";
import { CAMPAIGN_ID, getByHttp, koreAt, STREAM_ID, TOKEN, thrownBy } from "../support/kore.ts";

const FINE = json(200, { status: "Active", data: {} }, { "x-seen": TOKEN, "set-cookie": "session=1" });
const LIMITED = json(429, {}, { "retry-after": "0" });
const CALL = { method: "GET", operationId: "getCampaignV2", effect: "read" };

beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => vi.restoreAllMocks());

/** Creates hooks that record their events in order. */
function recordHooks() {
  const seen: [string, object][] = [];
  const record = (name: string) => (event: object) => void seen.push([name, event]);
  const hooks: Hooks = {
    onRequest: record("request"),
    onResponse: record("response"),
    onRetry: record("retry"),
    onWait: record("wait"),
  };
  return { hooks, seen };
}

test("hooks get each request, response and retry in order", async () => {
  const { hooks, seen } = recordHooks();
  const { kore } = koreAnswering([LIMITED, FINE], hooks);
  await kore.voice.get(CAMPAIGN_ID);
  expect(seen).toMatchObject([
    ["request", { call: CALL, attempt: 1 }],
    ["response", { call: CALL, attempt: 1, status: 429 }],
    ["retry", { call: CALL, attempt: 1, milliseconds: 0 }],
    ["request", { call: CALL, attempt: 2 }],
    ["response", { call: CALL, attempt: 2, status: 200 }],
  ]);
  const [, { error }] = seen[2] as [string, { error: unknown }];
  expect(error).toBeInstanceOf(RateLimitError);
});

test("onResponse gets the time until the end of the body", async () => {
  vi.useFakeTimers();
  const later = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  const slow = async () => {
    await later(3_000);
    const pull = async (controller: ReadableStreamDefaultController) => {
      await later(4_000);
      controller.enqueue(new TextEncoder().encode('{"status":"success"}'));
      controller.close();
    };
    return new Response(new ReadableStream({ pull }, { highWaterMark: 0 }));
  };
  const took: number[] = [];
  const { kore } = koreAnswering([slow], { onResponse: ({ milliseconds }) => void took.push(milliseconds) });
  // The call does not start at 0 ms.
  await vi.advanceTimersByTimeAsync(1_000);
  const call = kore.voice.get(CAMPAIGN_ID);
  await vi.runAllTimersAsync();
  await call;
  expect(took.map(Math.round)).toEqual([7_000]);
});

test("hooks can't change the URL of a call, or make it repeat", async () => {
  const urls: unknown[] = [];
  const change = ({ call }: { call: object }) =>
    void Object.assign(call, { url: "https://elsewhere.example/", effect: "read" });
  const kore = koreAt("https://kore.example", {
    retries: 2,
    onRequest: change,
    onResponse: change,
    onRetry: change,
    fetch: async (url) => {
      urls.push(url);
      return json(503, {}, { "retry-after": "0" });
    },
  });
  const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  expect(error.constructor).toBe(OutcomeUnknownError);
  expect(urls).toEqual([error.call.url]);
  expect(urls[0]).toMatch(/^https:\/\/kore\.example\//);
});

test("onResponse gets redirects too", async () => {
  const { hooks, seen } = recordHooks();
  const { kore } = koreAnswering([new Response(null, { status: 302, headers: { location: "/" } })], hooks);
  await kore.voice.get(CAMPAIGN_ID).catch(() => {});
  expect(seen[1]).toMatchObject(["response", { call: CALL, attempt: 1, status: 302 }]);
});

test("hooks get headers without token and cookies, and can't change the request", async () => {
  const headers: Headers[] = [];
  const { kore, tokens } = koreAnswering([FINE], {
    onRequest: (event) => {
      headers.push(new Headers(event.headers));
      event.headers.set("auth", "another");
    },
    onResponse: (event) => void headers.push(event.headers),
  });
  await kore.voice.get(CAMPAIGN_ID);
  const [request, response] = headers;
  expect(request?.get("auth")).toBe("[auth]");
  expect(request?.get("iid")).toBe(STREAM_ID);
  expect(response?.get("x-seen")).toBe("[auth]");
  expect(response?.getSetCookie()).toEqual([]);
  expect(tokens).toEqual([TOKEN]);
});

test("onWait gets the call and the expected wait", async () => {
  const { hooks, seen } = recordHooks();
  const rateLimit = {
    acquire: async ({ onWait }: { onWait(milliseconds: number): void }) => onWait(1_234),
  };
  const { kore } = koreAnswering([FINE], { ...hooks, rateLimit });
  await kore.voice.get(CAMPAIGN_ID);
  expect(seen[0]).toMatchObject(["wait", { call: CALL, milliseconds: 1_234 }]);
});

describe("a call succeeds with", () => {
  test.each<[string, () => unknown]>([
    [
      "throw",
      () => {
        throw new Error("no");
      },
    ],
    ["reject", () => Promise.reject(new Error("no"))],
    ["never resolve", () => new Promise(() => {})],
  ])("hooks that %s", async (_, hook) => {
    const hooks = { onRequest: hook, onResponse: hook, onRetry: hook, onWait: hook } as Hooks;
    const { kore, tokens } = koreAnswering([LIMITED, FINE], hooks);
    expect(await kore.voice.start(CAMPAIGN_ID)).toMatchObject({ status: "Active" });
    expect(tokens).toHaveLength(2);
  });
});

test.each(["onRequest", "onResponse", "onRetry", "onWait"])("%s must be a function", (name) => {
  const make = () => koreAt("https://kore.example", { [name]: "log" });
  expect(make).toThrow(InvalidRequestError);
  expect(make).toThrow(`${name}: expected a function, but got string.`);
});

describe("the user agent", () => {
  afterEach(() => vi.unstubAllGlobals());
  const sent = async (call = (kore: CampaignClient): Promise<unknown> => kore.voice.get(CAMPAIGN_ID)) => {
    const names: (string | null)[] = [];
    const onRequest: Hooks["onRequest"] = ({ headers }) => void names.push(headers.get("user-agent"));
    await call(koreAnswering([FINE], { onRequest }).kore);
    return names;
  };

  test("names the package and its version", async () => {
    expect(await sent()).toEqual([`kore-campaigns/${packageJson.version}`]);
  });

  test("is the caller's, if kore.http gets one", async () => {
    expect(await sent((kore) => getByHttp(kore, { headers: { "user-agent": "mine/1" } }))).toEqual(["mine/1"]);
  });

  test("is not set in a browser", async () => {
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0" });
    expect(await sent()).toEqual([null]);
  });
});
