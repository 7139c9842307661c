import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import {
  type CampaignClient,
  type CampaignClientOptions,
  type EndEvent,
  type Hooks,
  InvalidRequestError,
  OutcomeUnknownError,
  RateLimitError,
} from "../../src/index.ts";
import { json, koreAnswering, networkError, type Reply } from "../support/answering.ts";
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
    onEnd: record("end"),
  };
  return { hooks, seen };
}

test("hooks get each request, response and retry in order, and the end", async () => {
  const { hooks, seen } = recordHooks();
  const { kore } = koreAnswering([LIMITED, FINE], hooks);
  await kore.voice.get(CAMPAIGN_ID);
  expect(seen).toMatchObject([
    ["request", { call: CALL, attempt: 1 }],
    ["response", { call: CALL, attempt: 1, status: 429 }],
    ["retry", { call: CALL, attempt: 1, milliseconds: 0 }],
    ["request", { call: CALL, attempt: 2 }],
    ["response", { call: CALL, attempt: 2, status: 200 }],
    ["end", { call: CALL, attempts: 2, status: 200 }],
  ]);
  const [, { error }] = seen[2] as [string, { error: unknown }];
  expect(error).toBeInstanceOf(RateLimitError);
});

test("call is one object in all events of a call, and another in the next call", async () => {
  const { hooks, seen } = recordHooks();
  const rateLimit = { acquire: async ({ onWait }: { onWait(milliseconds: number): void }) => onWait(1) };
  const { kore } = koreAnswering([LIMITED, FINE], { ...hooks, rateLimit });
  await kore.voice.get(CAMPAIGN_ID);
  const calls = new Set(seen.map(([, event]) => (event as { call: object }).call));
  expect(seen.map(([name]) => name)).toEqual([
    "wait",
    "request",
    "response",
    "retry",
    "wait",
    "request",
    "response",
    "end",
  ]);
  expect(calls.size).toBe(1);
  await getByHttp(kore);
  expect(new Set(seen.map(([, event]) => (event as { call: object }).call)).size).toBe(2);
});

describe("onEnd is called once, however a call ends", () => {
  const never: Reply = () => new Promise(() => {});
  const ends: [name: string, replies: Reply[], options: Partial<CampaignClientOptions>, end: object][] = [
    ["a success", [json(200)], {}, { attempts: 1, status: 200 }],
    ["a refusal", [json(404)], {}, { attempts: 1, status: 404, error: { name: "NotFoundError" } }],
    ["retries", [LIMITED], {}, { attempts: 3, status: 429, error: { name: "RateLimitError" } }],
    ["no connection", [networkError("ECONNREFUSED")], {}, { attempts: 3, error: { name: "ConnectionError" } }],
    ["an unknown outcome", [json(500)], {}, { attempts: 1, status: 500, error: { name: "OutcomeUnknownError" } }],
    ["a timeout", [never], { timeout: 5 }, { attempts: 1, error: { name: "OutcomeUnknownError" } }],
    [
      "an effect that is not allowed",
      [json(200)],
      { allow: ["read"] },
      { attempts: 0, error: { name: "NotAllowedError" } },
    ],
    [
      "auth that throws",
      [json(200)],
      { auth: () => Promise.reject(new Error("no")) },
      { attempts: 0, error: { name: "InvalidRequestError" } },
    ],
    [
      "headers that throw",
      [json(200)],
      {
        headers: () => {
          throw new Error("no");
        },
      },
      { attempts: 0, error: { name: "InvalidRequestError" } },
    ],
  ];

  test.each(ends)("with %s", async (_, replies, options, end) => {
    const ended: EndEvent[] = [];
    const { kore } = koreAnswering(replies, { ...options, onEnd: (event) => void ended.push(event) });
    const error = await kore.voice.start(CAMPAIGN_ID).then(
      () => undefined,
      (thrown) => thrown,
    );
    expect(ended).toEqual([
      {
        call: expect.objectContaining({ operationId: "triggerVoiceCampaignV2" }),
        milliseconds: expect.any(Number),
        ...end,
        ...(error && { error }),
      },
    ]);
    expect(error?.name).toBe((end as { error?: Error }).error?.name);
  });

  test("with an aborted signal", async () => {
    const onEnd = vi.fn();
    await thrownBy(() => koreAnswering([FINE], { onEnd }).kore.voice.get(CAMPAIGN_ID, { signal: AbortSignal.abort() }));
    expect(onEnd).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ attempts: 0 }));
    expect(onEnd.mock.calls[0]?.[0].error.name).toBe("AbortedError");
  });

  test("with a campaign of the other kind", async () => {
    const onEnd = vi.fn();
    const { kore } = koreAnswering([json(200, { data: { dialingMode: "Preview" } })], { onEnd });
    const error = await thrownBy(() => kore.sms.get(CAMPAIGN_ID));
    expect(onEnd).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ status: 200, error }));
  });

  test("with a refusal that kore.http returns", async () => {
    const onEnd = vi.fn();
    const { response } = await getByHttp(koreAnswering([json(403)], { onEnd }).kore);
    expect(response.status).toBe(403);
    expect(onEnd.mock.calls[0]?.[0].error.name).toBe("ForbiddenError");
    expect(onEnd).toHaveBeenCalledTimes(1);
  });

  test("and not if the arguments make no call", async () => {
    const onEnd = vi.fn();
    await thrownBy(() => koreAnswering([FINE], { onEnd }).kore.voice.get(".."));
    expect(onEnd).not.toHaveBeenCalled();
  });

  test("with the time of the whole call, its waits included", async () => {
    vi.useFakeTimers();
    const took: number[] = [];
    const limited = json(429, {}, { "retry-after": "7" });
    const { kore } = koreAnswering([limited, FINE], { onEnd: ({ milliseconds }) => void took.push(milliseconds) });
    await vi.advanceTimersByTimeAsync(1_000);
    const call = kore.voice.get(CAMPAIGN_ID);
    await vi.runAllTimersAsync();
    await call;
    expect(took.map(Math.round)).toEqual([7_000]);
  });
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
    onEnd: change,
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
    const hooks = { onRequest: hook, onResponse: hook, onRetry: hook, onWait: hook, onEnd: hook } as Hooks;
    const { kore, tokens } = koreAnswering([LIMITED, FINE], hooks);
    expect(await kore.voice.start(CAMPAIGN_ID)).toMatchObject({ status: "Active" });
    expect(tokens).toHaveLength(2);
  });
});

test.each(["onRequest", "onResponse", "onRetry", "onWait", "onEnd"])("%s must be a function", (name) => {
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
