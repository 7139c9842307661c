import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import {
  AbortedError,
  type CampaignClient,
  type CampaignClientOptions,
  ConnectionError,
  OutcomeUnknownError,
  TimeoutError,
} from "../../src/index.ts";
import { networkError } from "../support/answering.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { CAMPAIGN_ID, getByHttp, koreAt, thrownBy } from "../support/kore.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

type Fetch = typeof globalThis.fetch;

const koreWith = (fetch: (url: unknown, init: RequestInit) => unknown, options: Partial<CampaignClientOptions> = {}) =>
  koreAt("https://kore.example", { ...options, fetch: fetch as Fetch });

const READS: [string, (kore: CampaignClient) => Promise<unknown>][] = [
  ["a GET", (kore) => kore.voice.get(CAMPAIGN_ID)],
  ["a POST that reads", (kore) => kore.campaigns.status(CAMPAIGN_ID)],
  ["a GET of kore.http", (kore) => getByHttp(kore)],
];

const WRITES: [string, (kore: CampaignClient) => Promise<unknown>][] = [
  ["a write", (kore) => kore.v1.voice.create(CAMPAIGN)],
  ["a deletion", (kore) => kore.voice.delete(CAMPAIGN_ID)],
  ["a contact", (kore) => kore.voice.start(CAMPAIGN_ID)],
];

/** Makes every call with a client whose requests fail like this. Returns the errors and the numbers of requests. */
async function failures(calls: typeof READS, fail: () => unknown, options: Partial<CampaignClientOptions> = {}) {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const outcomes: [name: string, sent: number][] = [];
  for (const [, call] of calls) {
    const fetch = vi.fn(async () => fail());
    const error = await thrownBy(() => call(koreWith(fetch, { retries: 2, ...options })));
    expect((error instanceof OutcomeUnknownError ? error.cause : error).constructor).toBe(ConnectionError);
    outcomes.push([error.name, fetch.mock.calls.length]);
  }
  return outcomes;
}

const CONNECT_CODES = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"];
const TLS_CODES = [
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
];

describe.each([...CONNECT_CODES, ...TLS_CODES])("%s", (code) => {
  const fail = () => Promise.reject(networkError(code));
  const attempts = CONNECT_CODES.includes(code) ? 3 : 1;

  test("is not believed of a fetch of the caller's: a write may have been sent", async () => {
    expect(await failures(WRITES, fail)).toEqual(WRITES.map(() => ["OutcomeUnknownError", 1]));
    expect(await failures(WRITES, fail, { trustConnectionErrors: false })).toEqual(
      WRITES.map(() => ["OutcomeUnknownError", 1]),
    );
  });

  test("is believed with trustConnectionErrors: nothing was sent", async () => {
    expect(await failures(WRITES, fail, { trustConnectionErrors: true })).toEqual(
      WRITES.map(() => ["ConnectionError", attempts]),
    );
  });

  test("ends a read in a ConnectionError, believed or not", async () => {
    for (const trustConnectionErrors of [true, false])
      expect(await failures(READS, fail, { trustConnectionErrors })).toEqual(
        READS.map(() => ["ConnectionError", attempts]),
      );
  });

  test("is not believed of a fetch that replaced the platform's", async () => {
    const fetch = vi.fn(fail);
    vi.stubGlobal("fetch", fetch);
    for (const [, call] of WRITES) {
      const error = await thrownBy(() => call(koreAt("https://kore.example", { retries: 2 })));
      expect(error.constructor).toBe(OutcomeUnknownError);
      expect(error.message).not.toContain("was not sent");
    }
    expect(fetch).toHaveBeenCalledTimes(WRITES.length);
    const read = await thrownBy(() => koreAt("https://kore.example").voice.get(CAMPAIGN_ID));
    expect(read.constructor).toBe(ConnectionError);
    expect(read.message).toMatch(
      /^GET \S+: (no connection could be made|the certificate of the server is not accepted) /,
    );
  });
});

test("the platform's fetch is believed, also if it is given as an option", async () => {
  for (const options of [{}, { fetch: globalThis.fetch }]) {
    const error = await thrownBy(() => koreAt("http://127.0.0.1:2", options).voice.start(CAMPAIGN_ID));
    expect(error.constructor).toBe(ConnectionError);
    expect(error.message).toContain("was not sent: no connection could be made (ECONNREFUSED)");
  }
});

test("the platform's fetch is not believed behind a function of the caller's", async () => {
  const options = { fetch: ((...request) => fetch(...request)) as Fetch };
  const error = await thrownBy(() => koreAt("http://127.0.0.1:2", options).voice.start(CAMPAIGN_ID));
  expect(error.constructor).toBe(OutcomeUnknownError);
});

describe("any other code leaves a write unknown, even if connection errors are trusted", () => {
  test.each<[unknown]>(
    [
      "EHOSTUNREACH",
      "ENETUNREACH",
      "EHOSTDOWN",
      "ENETDOWN",
      "ETIMEDOUT",
      "ECONNRESET",
      "EPIPE",
      "ECONNABORTED",
      "UND_ERR_SOCKET",
      "UND_ERR_HEADERS_TIMEOUT",
      "UND_ERR_BODY_TIMEOUT",
      "UND_ERR_ABORTED",
      "UND_ERR_CONNECT",
      "ENOENT",
      "EAI_FAIL",
      "EADDRNOTAVAIL",
      "EACCES",
      "EPROTO",
      "ERR_SSL_WRONG_VERSION_NUMBER",
      "ERR_TLS_HANDSHAKE",
      "econnrefused",
      "Econnrefused",
      " ECONNREFUSED",
      "ECONNREFUSED ",
      "ECONNREFUSED,ECONNRESET",
      "ENOTFOUND2",
      "CERT_REVOKED",
      "cert_has_expired",
      "ConnectionRefused",
      "",
      "0",
      -111,
      111,
      0,
      Number.NaN,
      null,
      true,
      ["ECONNREFUSED"],
      { code: "ECONNREFUSED" },
    ].map((code) => [code] as [unknown]),
  )("%j", async (code) => {
    const inner = Object.assign(new Error("inner"), { code });
    for (const reason of [Object.assign(new Error("outer"), { code }), new TypeError("fetch failed", { cause: inner })])
      expect(await failures(WRITES, () => Promise.reject(reason), { trustConnectionErrors: true })).toEqual(
        WRITES.map(() => ["OutcomeUnknownError", 1]),
      );
  });

  test.each<[string, unknown]>([
    ["a message that names a code", new TypeError("connect ECONNREFUSED 127.0.0.1:443")],
    ["a name that is a code", Object.assign(new Error("no"), { name: "ECONNREFUSED" })],
    [
      "a code two causes deep",
      new Error("a", { cause: new Error("b", { cause: networkError("ECONNREFUSED").cause }) }),
    ],
    ["a code outside the list before one inside", Object.assign(networkError("ECONNREFUSED"), { code: "ECONNRESET" })],
    ["an object that is no error", { code: "ECONNREFUSED" }],
    ["an error whose cause is no error", new Error("no", { cause: { code: "ECONNREFUSED" } })],
    ["an errno", Object.assign(new Error("no"), { errno: -111, syscall: "connect" })],
    ["text", "ECONNREFUSED"],
    ["nothing", undefined],
  ])("%s", async (_, reason) => {
    expect(await failures(WRITES, () => Promise.reject(reason), { trustConnectionErrors: true })).toEqual(
      WRITES.map(() => ["OutcomeUnknownError", 1]),
    );
  });
});

/** A body whose reader does this. */
const bodyOf = (reader: object) => ({
  getReader: () => ({ cancel: async () => {}, releaseLock: () => {}, ...reader }),
  cancel: async () => {},
});

/** A body that brings these chunks. */
const chunksOf = (...chunks: unknown[]) => {
  const read = async () => (chunks.length > 0 ? { done: false, value: chunks.shift() } : { done: true });
  return bodyOf({ read });
};

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** A response of which one field can't be read. */
const throwingAt = (name: string) =>
  Object.defineProperty({ status: 200, statusText: "", headers: [], body: null }, name, {
    get: () => {
      throw new Error(`no ${name}`);
    },
  });

function usedResponse(): Response {
  const used = new Response('{"status":"success","data":{}}');
  used.text();
  return used;
}

describe("whatever fetch brings, a CampaignError is thrown, and the outcome of a write is unknown", () => {
  test.each<[string, () => unknown]>([
    ["204 with a body that is no JSON", () => ({ status: 204, headers: [], body: chunksOf(Buffer.from("x")) })],
    ["204 without a body", () => new Response(null, { status: 204 })],
    ["205", () => new Response(null, { status: 205 })],
    ["a revoked proxy", revoked],
    ["a promise of a revoked proxy", async () => revoked()],
    [
      "a promise of an object with a revoked proxy as its body",
      async () => ({ status: 200, headers: [], body: revoked() }),
    ],
    ["a promise of an object with revoked headers", async () => ({ status: 200, headers: revoked(), body: null })],
    ["headers that are a number", () => ({ status: 200, headers: 5, body: null })],
    ["headers that are text", () => ({ status: 200, headers: "content-type: text", body: null })],
    ["headers that no header may have", () => ({ status: 200, headers: [["a b", "c"]], body: null })],
    ["headers with a line break", () => ({ status: 200, headers: { a: "b\r\nc: d" }, body: null })],
    ["headers that are null", () => ({ status: 200, headers: null, body: null })],
    ["a body of text chunks", () => ({ status: 200, headers: [], body: chunksOf('{"status":', '"success"}') })],
    ["a body of null", () => ({ status: 200, headers: [], body: chunksOf(null) })],
    ["a body of numbers", () => ({ status: 200, headers: [], body: chunksOf(1, 2) })],
    ["a body that is text", () => ({ status: 200, headers: [], body: '{"status":"success"}' })],
    ["a reader that reads nothing", () => ({ status: 200, headers: [], body: bodyOf({ read: () => undefined }) })],
    ["a reader without read", () => ({ status: 200, headers: [], body: bodyOf({}) })],
    [
      "a reader that throws null",
      () => ({ status: 200, headers: [], body: bodyOf({ read: () => Promise.reject(null) }) }),
    ],
    ["a response that was used before", usedResponse],
    ["a status that is none", () => ({ status: Number.NaN, headers: [], body: null })],
    ["a status that is missing", () => ({ headers: [], body: null })],
    [
      "status 199 with a body",
      () => ({ status: 199, headers: [], body: chunksOf(Buffer.from('{"status":"Active"}')) }),
    ],
    [
      "status 600 with a body",
      () => ({ status: 600, headers: [], body: chunksOf(Buffer.from('{"status":"Active"}')) }),
    ],
    ["a status that is negative", () => ({ status: -200, headers: [], body: null })],
    ...["status", "headers", "body", "type", "then"].map((name): [string, () => unknown] => [
      `a response whose ${name} can't be read`,
      () => throwingAt(name),
    ]),
    [
      "a revoked proxy, thrown",
      () => {
        throw revoked();
      },
    ],
    ["a revoked proxy, rejected", () => Promise.reject(revoked())],
    [
      "a symbol, thrown",
      () => {
        throw Symbol("no");
      },
    ],
    [
      "an error whose fields can't be read",
      () =>
        Promise.reject(
          new Proxy(new Error("no"), {
            get: () => {
              throw new Error("no");
            },
          }),
        ),
    ],
  ])("%s", async (_, bring) => {
    for (const [, call] of WRITES) {
      const fetch = vi.fn(bring);
      const error = await thrownBy(() => call(koreWith(fetch, { retries: 2 })));
      expect(error.constructor).toBe(OutcomeUnknownError);
      expect(["ConnectionError", "UnreadableResponseError"]).toContain(error.cause.name);
      expect(JSON.parse(JSON.stringify(error)).name).toBe("OutcomeUnknownError");
      expect(fetch).toHaveBeenCalledTimes(1);
    }
    for (const [, call] of READS) await thrownBy(() => call(koreWith(bring)));
  });

  test.each<[string, () => object, string]>([
    ["its status is Infinity", () => ({ status: Number.POSITIVE_INFINITY, headers: [] }), "no valid status: Infinity."],
    ["its body was read before", usedResponse, "The body was read before."],
    ["it came after a redirect", () => ({ status: 200, headers: [], redirected: true }), "fetch followed a redirect."],
  ])("the cause says what is wrong with a response: %s", async (_, bring, message) => {
    const error = await thrownBy(() => koreWith(bring).voice.get(CAMPAIGN_ID));
    expect(error.cause.message).toContain(message);
    expect(error.body ?? "").toBe("");
  });

  test("a complete 429 whose body was used before may have said anything", async () => {
    const fetch = vi.fn(async () => {
      const response = new Response('{"message":"possibly a replay"}', { status: 429 });
      await response.text();
      return response;
    });
    const error = await thrownBy(() => koreWith(fetch, { retries: 2 }).voice.start(CAMPAIGN_ID));
    expect(error.constructor).toBe(OutcomeUnknownError);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test("a redirect that was followed may lead anywhere", async () => {
    const fetch = vi.fn(async () =>
      Object.defineProperty(new Response("{}", { status: 429 }), "redirected", { value: true }),
    );
    const kore = koreAt("https://kore.example", { fetch, retries: 2 });
    expect((await thrownBy(() => kore.voice.start(CAMPAIGN_ID))).constructor).toBe(OutcomeUnknownError);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test("a body of empty chunks without an end is given up at the timeout", async () => {
    const body = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(0)) });
    const kore = koreAt("https://kore.example", { fetch: async () => new Response(body), timeout: 50 });
    expect((await thrownBy(() => kore.voice.get(CAMPAIGN_ID))).constructor).toBe(TimeoutError);
  });

  test.each([401, 429])("a %i whose body was read to its end may have said anything", async (status) => {
    const fetch = vi.fn(async () => {
      const response = new Response('{"message":"possibly a replay"}', { status, headers: { "retry-after": "0" } });
      for await (const _ of response.body as unknown as AsyncIterable<unknown>);
      return response;
    });
    let count = 0;
    const auth = () => `token-of-request-${++count}`;
    const kore = koreAt("https://kore.example", { fetch, retries: 2, auth });
    const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(error.constructor).toBe(OutcomeUnknownError);
  });

  test.each<[string, object]>([
    ["statusText null", { status: 200, statusText: null, headers: [] }],
    ["no statusText", { status: 200, headers: [] }],
    ["headers that are an object", { status: 200, statusText: "OK", headers: { a: "b" } }],
    ["204 with a body", { status: 204, statusText: "", headers: [] }],
  ])("a response that says what it is to say is returned: %s", async (_, head) => {
    const body = () => new Response('{"status":"Active","data":{}}').body;
    const kore = koreWith(() => ({ ...head, body: body() }));
    expect(await kore.voice.start(CAMPAIGN_ID)).toMatchObject({ status: "Active" });
    const { response, error } = await getByHttp(kore);
    expect([response.status, error]).toEqual([(head as { status: number }).status, undefined]);
  });

  test("a statusText that no response may have is still readable", async () => {
    const kore = koreWith(() => ({ status: 404, statusText: "Nicht ge\u00f6ffnet", headers: [], body: null }));
    expect((await getByHttp(kore)).response.statusText).toBe("Nicht ge?ffnet");
  });

  test("statusText null of a refusal is none", async () => {
    const kore = koreWith(() => ({ status: 404, statusText: null, headers: [], body: null }));
    const { response } = await getByHttp(kore);
    expect([response.status, response.statusText]).toEqual([404, ""]);
  });
});

describe("a fetch that ignores its signal does not hold a call up", () => {
  // A busy machine can't let a deadline pass before the request is sent.
  beforeEach(() => void vi.useFakeTimers());

  /** Returns the error of a call, once all timers have fired. */
  async function thrownInTime(call: () => unknown) {
    const error = thrownBy(call);
    await vi.runAllTimersAsync();
    return error;
  }

  /** A fetch that responds only when it is told to, whatever its signal says. */
  function lateFetch(status = 200) {
    const cancel = vi.fn();
    let respond: () => void = () => {};
    const settled = new Promise<Response>((resolve) => {
      const pull = () => new Promise<void>(() => {});
      respond = () => resolve(new Response(new ReadableStream({ pull, cancel }), { status }));
    });
    return { fetch: () => settled, respond: () => respond(), cancel };
  }

  /** Collects the rejections that nobody handles. */
  function unhandledRejections() {
    const reasons: unknown[] = [];
    const note = (reason: unknown) => void reasons.push(reason);
    process.on("unhandledRejection", note);
    process.on("uncaughtException", note);
    onTestFinished(() => {
      process.off("unhandledRejection", note);
      process.off("uncaughtException", note);
    });
    return reasons;
  }

  const settle = () => vi.advanceTimersByTimeAsync(5);

  /** What ends a call, the options for it, and the error that a read ends in. */
  const ENDS: [string, (controller: AbortController) => object, unknown][] = [
    ["timeout", () => ({ timeout: 20 }), TimeoutError],
    ["deadline", () => ({ deadline: 20 }), TimeoutError],
    [
      "abort",
      (controller) => {
        setTimeout(() => controller.abort(), 20);
        return { signal: controller.signal };
      },
      AbortedError,
    ],
  ];

  test.each(ENDS)("%s ends it, and a response that comes later is cancelled", async (_, options, ErrorClass) => {
    const unhandled = unhandledRejections();
    for (const [call, isRead] of [
      [(kore: CampaignClient, given: object) => kore.voice.get(CAMPAIGN_ID, given), true],
      [(kore: CampaignClient, given: object) => kore.voice.start(CAMPAIGN_ID, given), false],
    ] as const) {
      const { fetch, respond, cancel } = lateFetch();
      const error = await thrownInTime(() => call(koreWith(fetch), options(new AbortController())));
      expect(error.constructor).toBe(isRead ? ErrorClass : OutcomeUnknownError);
      expect((isRead ? error : error.cause).constructor).toBe(ErrorClass);
      expect(cancel).not.toHaveBeenCalled();
      respond();
      await settle();
      expect(cancel).toHaveBeenCalledTimes(1);
    }
    expect(unhandled).toEqual([]);
  });

  test.each(ENDS)("%s ends it, and a redirect or a refusal that comes later is cancelled", async (_, options) => {
    for (const status of [307, 429]) {
      const { fetch, respond, cancel } = lateFetch(status);
      await thrownInTime(() => koreWith(fetch).voice.start(CAMPAIGN_ID, options(new AbortController())));
      respond();
      await settle();
      expect(cancel).toHaveBeenCalledTimes(1);
    }
  });

  test.each(ENDS)("%s ends it, and a rejection that comes later is handled", async (_, options) => {
    const unhandled = unhandledRejections();
    let reject: (reason: unknown) => void = () => {};
    const fetch = () => new Promise((_, rejectFetch) => (reject = rejectFetch));
    await thrownInTime(() => koreWith(fetch).voice.start(CAMPAIGN_ID, options(new AbortController())));
    reject(new Error("late"));
    await settle();
    expect(unhandled).toEqual([]);
  });

  test.each(ENDS)("%s ends it, and what comes later may be anything", async (_, options) => {
    const unhandled = unhandledRejections();
    for (const late of [undefined, revoked(), throwingAt("headers"), throwingAt("body"), usedResponse()]) {
      let resolve: (value: unknown) => void = () => {};
      const fetch = () => new Promise((resolveFetch) => (resolve = resolveFetch));
      await thrownInTime(() => koreWith(fetch).voice.start(CAMPAIGN_ID, options(new AbortController())));
      resolve(late);
      await settle();
    }
    expect(unhandled).toEqual([]);
  });

  test.each(ENDS)("%s ends a body that never ends, and cancels it", async (_, options, ErrorClass) => {
    const unhandled = unhandledRejections();
    const cancel = vi.fn(async () => {});
    const read = () => new Promise(() => {});
    const kore = koreWith(() => ({ status: 200, headers: [], body: bodyOf({ read, cancel }) }));
    const error = await thrownInTime(() => kore.voice.start(CAMPAIGN_ID, options(new AbortController())));
    expect(error.constructor).toBe(OutcomeUnknownError);
    expect(error.cause.constructor).toBe(ErrorClass);
    await settle();
    expect(cancel).toHaveBeenCalledTimes(1);
    expect(unhandled).toEqual([]);
  });

  test.each<[string, object]>([
    ["is missing", {}],
    ["returns nothing", { cancel: () => {} }],
    [
      "throws",
      {
        cancel: () => {
          throw new Error("can't");
        },
      },
    ],
  ])("a reader whose cancel %s crashes nothing", async (_, reader) => {
    const uncaught = vi.fn();
    process.on("uncaughtException", uncaught);
    onTestFinished(() => void process.off("uncaughtException", uncaught));
    const body = bodyOf({ read: () => new Promise(() => {}), ...reader });
    const kore = koreWith(() => ({ status: 200, headers: [], body }));
    expect((await thrownInTime(() => kore.voice.get(CAMPAIGN_ID, { timeout: 20 }))).constructor).toBe(TimeoutError);
    await settle();
    expect(uncaught).not.toHaveBeenCalled();
  });

  test("a cancellation that fails is nobody's concern", async () => {
    const unhandled = unhandledRejections();
    const reader = { read: () => new Promise(() => {}), cancel: () => Promise.reject(new Error("can't")) };
    const kore = koreWith(() => ({ status: 200, headers: [], body: bodyOf(reader) }));
    expect((await thrownInTime(() => kore.voice.get(CAMPAIGN_ID, { timeout: 20 }))).constructor).toBe(TimeoutError);
    await settle();
    expect(unhandled).toEqual([]);
  });
});
