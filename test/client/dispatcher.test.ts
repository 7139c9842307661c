import { EventEmitter } from "node:events";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { ConnectionError, InvalidRequestError, OutcomeUnknownError } from "../../src/index.ts";
import { usesKnownDispatcher, usesRetryAgent } from "../../src/platform.ts";
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

interface Options {
  readonly factory?: (origin: unknown, options: unknown) => unknown;
  readonly interceptors?: object;
  readonly connections?: number;
}
/** The class of undici, of the copy that is in Node. */
let Agent: new (options?: Options) => { interceptors?: unknown };

beforeAll(async () => {
  await fetch("data:,");
  for (const key of [FIRST, SECOND]) if (key in globals) real.set(key, globals[key]);
  Agent = Object(real.get(SECOND) ?? real.get(FIRST)).constructor;
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

/** A dispatcher of a class of this name, which sends with the real one. That of an Agent is the real class. */
function dispatcherOf(name: string): object {
  if (name === "Agent") return new Agent();
  const Dispatcher = { [name]: class {} }[name] as new () => object;
  Object.assign(Dispatcher.prototype, { dispatch });
  return new Dispatcher();
}

/** What `compose` of undici makes of a dispatcher. */
const composed = (dispatcher: object) => {
  const intercepted = (...args: unknown[]) => dispatch(...args);
  return new Proxy(dispatcher, {
    get: (target, key) => (key === "dispatch" ? intercepted : Reflect.get(target, key)),
  });
};

const baseClass = () => Object.getPrototypeOf(Agent) as new () => object;

/** An `EnvHttpProxyAgent`, which Node itself uses if it is started with `NODE_USE_ENV_PROXY`. */
function proxyAgentOf(options: Options): object {
  class EnvHttpProxyAgent extends baseClass() {}
  return Object.assign(new EnvHttpProxyAgent(), { [Symbol("no proxy agent")]: new Agent(options) });
}

/** An `Agent` as another version of undici may have it. */
function agentWithoutFactory(): object {
  const { Agent } = { Agent: class extends baseClass() {} };
  return Object.assign(new Agent(), { [Symbol("options")]: {} });
}

/** Makes Node say that it has this version of undici. */
const stubUndici = (undici: string) =>
  vi.stubGlobal("process", Object.create(process, { versions: { value: { ...process.versions, undici } } }));

const factory = (origin: unknown, options: unknown) => ({ origin, options });
const intercept = (dispatch: unknown) => dispatch;

describe("a dispatcher is known to make one attempt", () => {
  test("if there is none yet", () => {
    expect(usesKnownDispatcher()).toBe(true);
  });

  test("if it is the one that Node has made itself", () => {
    for (const [key, value] of real) setDispatcher(key, value);
    expect(usesKnownDispatcher()).toBe(true);
    expect(usesRetryAgent()).toBe(false);
  });

  test.each<[string, () => object]>([
    ["an Agent", () => new Agent()],
    ["an Agent with options", () => new Agent({ connections: 1 })],
    ["an EnvHttpProxyAgent", () => proxyAgentOf({ connections: 1 })],
  ])("if it is %s", (_, dispatcher) => {
    for (const key of [FIRST, SECOND]) {
      setDispatcher(key, dispatcher());
      expect(usesKnownDispatcher()).toBe(true);
      expect(usesRetryAgent()).toBe(false);
    }
  });
});

describe("a dispatcher is not known to make one attempt", () => {
  function expectUnknown(dispatcher: unknown) {
    for (const key of [FIRST, SECOND]) {
      setDispatcher(key, dispatcher);
      expect(usesKnownDispatcher()).toBe(false);
      expect(usesRetryAgent()).toBe(false);
      setDispatcher(key, undefined);
    }
  }

  test.each<[string, () => unknown]>([
    ["an Agent with a factory", () => new Agent({ factory })],
    ["an Agent whose factory has the name of undici's", () => new Agent({ factory: function defaultFactory() {} })],
    ["an Agent with interceptors", () => new Agent({ interceptors: { Agent: [intercept] } })],
    ["an Agent with interceptors for its pools", () => new Agent({ interceptors: { Pool: [intercept] } })],
    ["an Agent that gets an interceptor later", () => Object.assign(new Agent(), { interceptors: [intercept] })],
    ["a composed Agent", () => composed(new Agent())],
    ["an Agent whose dispatch was replaced", () => Object.assign(new Agent(), { dispatch: () => true })],
    ["an Agent that hides its factory", () => agentWithoutFactory()],
    ["an EnvHttpProxyAgent with a factory", () => proxyAgentOf({ factory })],
    ["an EnvHttpProxyAgent with interceptors", () => proxyAgentOf({ interceptors: { ProxyAgent: [intercept] } })],
    ["a composed EnvHttpProxyAgent", () => composed(proxyAgentOf({}))],
    ["an object with a dispatch of its own", () => ({ dispatch: () => true })],
    ["an object without a class", () => Object.create(null, { dispatch: { value: () => true } })],
    ["what only says that it is an Agent", () => ({ constructor: { name: "Agent" }, dispatch: () => true })],
    ["what throws when it is looked at", () => throwing(new Agent())],
  ])("if it is %s", (_, dispatcher) => expectUnknown(dispatcher()));

  test("if it is of a class that is derived from Agent, also under the same name", () => {
    const Original = Agent;
    const derived = {
      Agent: class extends Original {
        constructor() {
          super({ factory });
        }
      },
      MyAgent: class extends Original {},
    };
    expectUnknown(new derived.Agent());
    expectUnknown(new derived.MyAgent());
  });

  test("if the dispatch of its class was replaced", () => {
    Object.assign(Agent.prototype, { dispatch: () => true });
    try {
      expectUnknown(new Agent());
    } finally {
      delete (Agent.prototype as { dispatch?: unknown }).dispatch;
    }
  });

  test.each([
    "Client",
    "Pool",
    "BalancedPool",
    "RoundRobinPool",
    "ProxyAgent",
    "EnvHttpProxyAgent",
    "MockAgent",
    "MyAgent",
    "agent",
    "Agent2",
    "RetryAgents",
    "Object",
    "DecoratorHandler",
    "Dispatcher1Wrapper",
    "",
  ])("if its class does not tell what is behind it, or is not known: %j", (name) => {
    stubUndici("7.29.1");
    expectUnknown(dispatcherOf(name));
  });
});

/** A dispatcher whose own properties can't be read. */
const throwing = (dispatcher: object) =>
  new Proxy(dispatcher, {
    ownKeys() {
      throw new Error("no");
    },
  });

describe("a RetryAgent is recognized", () => {
  test.each<[string, () => object]>([
    ["by its class", () => dispatcherOf("RetryAgent")],
    [
      "by a class that its own is derived from",
      () => Object.create(dispatcherOf("RetryAgent"), { constructor: { value: class MyRetryAgent {} } }),
    ],
    ["if it is composed", () => composed(dispatcherOf("RetryAgent"))],
  ])("%s", (_, dispatcher) => {
    for (const key of [FIRST, SECOND]) {
      setDispatcher(key, dispatcher());
      expect(usesRetryAgent()).toBe(true);
      setDispatcher(key, undefined);
    }
  });
});

test.each([
  ["Agent", "Agent", "7.29.1", "known"],
  ["Agent", "Agent", "8.10.2", "known"],
  ["Dispatcher1Wrapper", "Agent", "8.10.2", "known"],
  ["Dispatcher1Wrapper", "Agent", "10.0.0", "known"],
  ["Dispatcher1Wrapper", "Agent", "7.29.1", "unknown"],
  ["Dispatcher1Wrapper", "MyAgent", "8.10.2", "unknown"],
  ["Dispatcher1Wrapper", "Dispatcher1Wrapper", "8.10.2", "unknown"],
  ["Dispatcher1Wrapper", "RetryAgent", "7.29.1", "RetryAgent"],
  ["Agent", "RetryAgent", "7.29.1", "RetryAgent"],
  ["RetryAgent", "Agent", "8.10.2", "RetryAgent"],
  ["Agent", "MyAgent", "7.29.1", "unknown"],
  ["MyAgent", "Agent", "8.10.2", "unknown"],
  ["MyAgent", "RetryAgent", "8.10.2", "RetryAgent"],
])("either of the two dispatchers may count: %s and %s, with undici %s: %s", (first, second, undici, expected) => {
  stubUndici(undici);
  setDispatcher(FIRST, dispatcherOf(first));
  setDispatcher(SECOND, dispatcherOf(second));
  expect(usesRetryAgent() ? "RetryAgent" : usesKnownDispatcher() ? "known" : "unknown").toBe(expected);
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
    ["one that is composed", () => composed(new Agent())],
    ["one of another class", () => dispatcherOf("MyAgent")],
    ["an Agent with a factory", () => new Agent({ factory: () => resending("ECONNREFUSED").dispatcher })],
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
    setBothDispatchers(composed(new Agent()));
    const kore = koreAt("http://127.0.0.1:2", { trustConnectionErrors: true });
    expect((await thrownBy(() => kore.voice.start(CAMPAIGN_ID))).constructor).toBe(ConnectionError);
  });

  test("leads to no second start if the factory of an Agent resends, and to further reads", async () => {
    const { dispatcher, executed } = resending("ECONNREFUSED");
    setBothDispatchers(new Agent({ factory: () => dispatcher }));
    const kore = koreAt("http://127.0.0.1:2", { retries: 1 });
    expect((await thrownBy(() => kore.voice.start(CAMPAIGN_ID))).constructor).toBe(OutcomeUnknownError);
    expect(executed()).toBe(1);
    expect((await thrownBy(() => kore.voice.get(CAMPAIGN_ID))).constructor).toBe(ConnectionError);
    expect(executed()).toBe(3);
  });
});

/** A dispatcher whose requests are executed, and which then reports the code of another attempt. */
function resending(code: string) {
  let count = 0;
  const dispatch = (_: unknown, handler: Record<string, (...args: unknown[]) => void>) => {
    count += 1;
    const error = Object.assign(new Error(code), { code });
    if (handler.onError) handler.onError(error);
    else handler.onResponseError?.(undefined, error);
    return true;
  };
  return { dispatcher: Object.assign(new EventEmitter(), { dispatch }), executed: () => count };
}
