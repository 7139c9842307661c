import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { ConnectionError, InvalidRequestError, OutcomeUnknownError } from "../../src/index.ts";
import { dispatcherRetries } from "../../src/platform.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { CAMPAIGN_ID, getByHttp, koreAt, STREAM_ID, thrownBy } from "../support/kore.ts";
import { serve } from "../support/server.ts";

const FIRST = Symbol.for("undici.globalDispatcher.1");
const SECOND = Symbol.for("undici.globalDispatcher.2");
const globals = globalThis as { [key: symbol]: unknown };

/** The dispatchers that Node had before a test; it makes them with its first request. */
const real = new Map<symbol, unknown>();
const dispatch = (...args: unknown[]) => {
  const dispatcher = real.get(SECOND) ?? real.get(FIRST);
  return (dispatcher as { dispatch(...args: unknown[]): boolean }).dispatch(...args);
};

beforeAll(async () => {
  await fetch("data:,");
  for (const key of [FIRST, SECOND]) if (key in globals) real.set(key, globals[key]);
});

beforeEach(() => {
  for (const key of [FIRST, SECOND]) setDispatcher(key, undefined);
});

afterEach(() => {
  for (const key of [FIRST, SECOND])
    if (real.has(key)) globals[key] = real.get(key);
    else delete globals[key];
});

/** As `setGlobalDispatcher` of undici does. */
function setDispatcher(key: symbol, value: unknown): void {
  globals[key] = value;
}

function setBothDispatchers(value: unknown): void {
  for (const key of [FIRST, SECOND]) setDispatcher(key, value);
}

/** A dispatcher of a class of this name, which sends with the real one. */
function dispatcherOf(name: string): object {
  const Dispatcher = { [name]: class {} }[name] as new () => object;
  Object.assign(Dispatcher.prototype, { dispatch });
  return new Dispatcher();
}

/** What `compose` of undici makes of a dispatcher. */
const composed = (name: string) => {
  const intercepted = (...args: unknown[]) => dispatch(...args);
  return new Proxy(dispatcherOf(name), {
    get: (target, key) => (key === "dispatch" ? intercepted : Reflect.get(target, key)),
  });
};

const PLAIN = ["Agent", "Client", "Pool", "BalancedPool", "ProxyAgent", "EnvHttpProxyAgent"];

describe("whether the global dispatcher retries", () => {
  test("no, if there is none yet", () => {
    expect(dispatcherRetries()).toBe("no");
  });

  test.each(PLAIN)("%s does not", (name) => {
    for (const key of [FIRST, SECOND]) {
      setDispatcher(key, dispatcherOf(name));
      expect(dispatcherRetries()).toBe("no");
    }
  });

  test("a RetryAgent does", () => {
    for (const key of [FIRST, SECOND]) {
      setDispatcher(key, dispatcherOf("RetryAgent"));
      expect(dispatcherRetries()).toBe("yes");
    }
  });

  test.each(PLAIN)("%s may, if it is composed of interceptors", (name) => {
    setDispatcher(FIRST, composed(name));
    expect(dispatcherRetries()).toBe("maybe");
  });

  test("a class derived from RetryAgent does", () => {
    const derived = Object.create(dispatcherOf("RetryAgent"), { constructor: { value: class MyRetryAgent {} } });
    setBothDispatchers(derived);
    expect(dispatcherRetries()).toBe("yes");
  });

  test("a composed RetryAgent does", () => {
    setDispatcher(FIRST, composed("RetryAgent"));
    expect(dispatcherRetries()).toBe("yes");
  });

  test.each(["MockAgent", "MyAgent", "agent", "Agent2", "RetryAgents", "Object", "DecoratorHandler", ""])(
    "a class that is not known may: %j",
    (name) => {
      setDispatcher(FIRST, dispatcherOf(name));
      expect(dispatcherRetries()).toBe("maybe");
    },
  );

  test("an Agent whose dispatch was replaced may", () => {
    setDispatcher(FIRST, Object.assign(dispatcherOf("Agent"), { dispatch: () => true }));
    expect(dispatcherRetries()).toBe("maybe");
  });

  test("an object with a dispatch of its own may", () => {
    setDispatcher(FIRST, { dispatch: () => true });
    expect(dispatcherRetries()).toBe("maybe");
  });

  test.each<[string, object]>([
    ["has no class", Object.create(null, { dispatch: { value: () => true } })],
    ["only says that it is an Agent", { constructor: { name: "Agent" }, dispatch: () => true }],
  ])("an object may that %s", (_, dispatcher) => {
    setDispatcher(FIRST, dispatcher);
    expect(dispatcherRetries()).toBe("maybe");
  });

  test.each([
    ["Agent", "RetryAgent", "yes"],
    ["RetryAgent", "Agent", "yes"],
    ["Dispatcher1Wrapper", "Agent", "no"],
    ["Dispatcher1Wrapper", "RetryAgent", "yes"],
    ["Agent", "MyAgent", "maybe"],
    ["MyAgent", "Agent", "maybe"],
    ["MyAgent", "RetryAgent", "yes"],
  ])("either of the two may count: %s and %s: %s", (first, second, expected) => {
    setDispatcher(FIRST, dispatcherOf(first));
    setDispatcher(SECOND, dispatcherOf(second));
    expect(dispatcherRetries()).toBe(expected);
  });
});

const path = { streamId: STREAM_ID, campaignId: CAMPAIGN_ID };

describe("with a RetryAgent", () => {
  test.each<[string, (kore: ReturnType<typeof koreAt>) => Promise<unknown>]>([
    ["a write", (kore) => kore.v1.voice.create(CAMPAIGN)],
    ["a deletion", (kore) => kore.voice.delete(CAMPAIGN_ID)],
    ["a stop", (kore) => kore.voice.stop(CAMPAIGN_ID)],
    ["a contact", (kore) => kore.voice.start(CAMPAIGN_ID)],
    [
      "a contact of kore.http",
      (kore) =>
        kore.http.POST("/campaign/api/v2/public/{streamId}/campaign/{campaignId}", {
          params: { path, query: { campaignType: "sms", trigger: "play" } },
          body: {},
        }),
    ],
  ])("%s throws before anything is sent", async (_, call) => {
    let requests = 0;
    const url = await serve((_, response) => void response.end(String(++requests)));
    setBothDispatchers(dispatcherOf("RetryAgent"));
    const asked = vi.fn(() => "token-of-a-call");
    const acquire = vi.fn(async () => {});
    const error = await thrownBy(() => call(koreAt(url, { auth: asked, rateLimit: { acquire } })));
    expect(error.constructor).toBe(InvalidRequestError);
    expect(error.message).toContain("was not sent: the global dispatcher of undici is a RetryAgent");
    expect(error.call.effect).not.toBe("read");
    expect([requests, asked.mock.calls.length, acquire.mock.calls.length]).toEqual([0, 0, 0]);
  });

  test("a read is sent", async () => {
    const url = await serve((_, response) => void response.end('{"status":"success","data":{}}'));
    const kore = koreAt(url);
    setBothDispatchers(dispatcherOf("RetryAgent"));
    expect(await kore.voice.get(CAMPAIGN_ID)).toMatchObject({ status: "success" });
    expect(await kore.campaigns.status(CAMPAIGN_ID)).toMatchObject({ status: "success" });
    expect((await getByHttp(kore)).data).toMatchObject({ status: "success" });
  });

  test("a write is not sent if the platform's fetch is given as an option", async () => {
    setBothDispatchers(dispatcherOf("RetryAgent"));
    const error = await thrownBy(() => koreAt("https://kore.example", { fetch }).voice.start(CAMPAIGN_ID));
    expect(error.constructor).toBe(InvalidRequestError);
  });

  test("a write is sent through a fetch of the caller's", async () => {
    setBothDispatchers(dispatcherOf("RetryAgent"));
    const fetch = vi.fn(async () => Response.json({ status: "Active" }));
    await koreAt("https://kore.example", { fetch }).voice.start(CAMPAIGN_ID);
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

describe("the code of a failed connection", () => {
  // Nothing listens there.
  const start = () => thrownBy(() => koreAt("http://127.0.0.1:2").voice.start(CAMPAIGN_ID));

  test("is believed with an Agent", async () => {
    setBothDispatchers(dispatcherOf("Agent"));
    const error = await start();
    expect(error.constructor).toBe(ConnectionError);
    expect(error.message).toContain("was not sent: no connection could be made (ECONNREFUSED)");
  });

  test.each<[string, () => unknown]>([
    ["one that is composed", () => composed("Agent")],
    ["one of another class", () => dispatcherOf("MyAgent")],
  ])("is not believed with a dispatcher that may retry: %s", async (_, dispatcher) => {
    setBothDispatchers(dispatcher());
    const error = await start();
    expect(error.constructor).toBe(OutcomeUnknownError);
    expect(error.cause.constructor).toBe(ConnectionError);
    expect(error.message).toContain("(ECONNREFUSED)");
    expect(error.message).not.toContain("was not sent");
    const read = await thrownBy(() => koreAt("http://127.0.0.1:2").voice.get(CAMPAIGN_ID));
    expect(read.constructor).toBe(ConnectionError);
  });

  test("is believed with one that may retry if the caller says so", async () => {
    setBothDispatchers(composed("Agent"));
    const kore = koreAt("http://127.0.0.1:2", { trustConnectionErrors: true });
    expect((await thrownBy(() => kore.voice.start(CAMPAIGN_ID))).constructor).toBe(ConnectionError);
  });
});
