import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CampaignClient, createCampaignClient, InvalidRequestError } from "../../src/index.ts";
import { jwtAuth } from "../../src/jwt/jwt-auth.ts";
import { SUCCESS } from "../support/answering.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { ACCOUNT_ID, CAMPAIGN_ID, koreAt, STREAM_ID, TOKEN, thrownBy } from "../support/kore.ts";

/** A client that notes the URL and the body of what it sends. */
function recording() {
  const sent: { url: URL; body: string }[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    sent.push({ url: new URL(String(url)), body: await new Response(init?.body).text() });
    return Response.json(SUCCESS);
  };
  return { kore: koreAt("https://kore.example", { fetch }), sent };
}

/** The error of a call that must send nothing. */
async function refusalOf(call: (kore: CampaignClient) => unknown): Promise<InvalidRequestError> {
  const { kore, sent } = recording();
  const error = await thrownBy(() => call(kore));
  expect(error.constructor).toBe(InvalidRequestError);
  expect(sent).toEqual([]);
  return error;
}

/** The body that a call sends. */
async function bodyOf(call: (kore: CampaignClient) => Promise<unknown>): Promise<unknown> {
  const { kore, sent } = recording();
  await call(kore);
  expect(sent).toHaveLength(1);
  return JSON.parse(sent[0]?.body ?? "");
}

const INSTANCE_ID = "cid-1";
const INVALID_DATE = new Date("garbage");
/** Luxon and Moment write an invalid date so. */
const TO_JSON_NULL = { toJSON: () => null };
const TO_JSON_NOTHING = { toJSON: () => undefined };

describe("a body that JSON would change is refused, and the path is named", () => {
  test.each<[string, unknown, string]>([
    ["an invalid Date", INVALID_DATE, "an invalid Date can't be sent."],
    ["an invalid Date of another realm", runInNewContext("new Date(NaN)"), "an invalid Date can't be sent."],
    ["a toJSON that returns undefined", TO_JSON_NOTHING, "an invalid Object can't be sent."],
    ["a toJSON that returns null", TO_JSON_NULL, "an invalid Object can't be sent."],
    ["NaN", Number.NaN, "NaN can't be sent."],
    ["Infinity", Number.POSITIVE_INFINITY, "Infinity can't be sent."],
    ["-Infinity", Number.NEGATIVE_INFINITY, "-Infinity can't be sent."],
    ["a toJSON that returns NaN", { toJSON: () => Number.NaN }, "NaN can't be sent."],
    ["a function", () => {}, "a function can't be sent."],
    ["a toJSON that returns a function", { toJSON: () => () => {} }, "a function can't be sent."],
    ["a class", class Contact {}, "a function can't be sent."],
    ["a symbol", Symbol("x"), "a symbol can't be sent."],
    ["a toJSON that returns a symbol", { toJSON: () => Symbol("x") }, "a symbol can't be sent."],
    ["a bigint", 5n, "a bigint can't be sent."],
    ["a Map", new Map(), "an object of the class Map can't be sent."],
    ["a toJSON that returns a Map", { toJSON: () => new Map() }, "an object of the class Map can't be sent."],
    ["a toJSON that returns a Date", { toJSON: () => new Date(0) }, "an object of the class Date can't be sent."],
  ])("%s", async (_, value, problem) => {
    const callback = { campaignDialingListId: "cdl-1", timeToContact: value };
    const inList = await refusalOf((kore) => kore.campaigns.scheduleCallbacks(INSTANCE_ID, [callback] as never));
    expect(inList.message).toContain(`body[0].timeToContact: ${problem}`);

    const asField = await refusalOf((kore) => kore.voice.create({ ...CAMPAIGN, maxAttemptsPerRecord: value } as never));
    expect(asField.message).toContain(`body.maxAttemptsPerRecord: ${problem}`);

    const asItem = await refusalOf((kore) => kore.voice.create({ ...CAMPAIGN, contactLists: ["A", value] } as never));
    expect(asItem.message).toContain(`body.contactLists[1]: ${problem}`);
  });

  test.each<[string, unknown]>([
    ["a hole", Object.assign(new Array(2), { 1: "Recalls" })],
    ["undefined", [undefined, "Recalls"]],
    ["nothing but a hole", new Array(1)],
    ["a hole, in a list of another realm", runInNewContext("[, 'Recalls']")],
  ])("%s in a list", async (_, contactLists) => {
    const error = await refusalOf((kore) => kore.voice.create({ ...CAMPAIGN, contactLists } as never));
    expect(error.message).toBe("body.contactLists[0]: undefined can't be sent.");
  });

  test("deep inside, past values that are fine", async () => {
    const days = [
      { day: "Monday", start: "09:00" },
      { day: "Tuesday", start: Number.NaN },
    ];
    const shared = { zone: "UTC" };
    const dialingStrategy = { first: shared, callingHours: { second: shared, list: [[], [shared]], days } };
    const error = await refusalOf((kore) => kore.voice.create({ ...CAMPAIGN, dialingStrategy } as never));
    expect(error.message).toBe("body.dialingStrategy.callingHours.days[1].start: NaN can't be sent.");
  });

  test("in an object that is there twice, at its second place", async () => {
    let reads = 0;
    const shared = {
      get times() {
        reads += 1;
        return reads === 1 ? [1] : [Number.NaN];
      },
    };
    const error = await refusalOf((kore) => kore.voice.create({ ...CAMPAIGN, a: shared, b: [shared] } as never));
    expect(error.message).toBe("body.b[0].times[0]: NaN can't be sent.");
  });

  test("as the whole body of kore.http", async () => {
    const post = (body: unknown) => (kore: CampaignClient) =>
      kore.http.POST("/campaign/api/v2/public/{streamId}/campaign/{campaignId}", {
        params: {
          path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID },
          query: { campaignType: "sms", trigger: "play" },
        },
        body: body as never,
      });
    for (const [body, message] of [
      ["{}", "body: expected an object or an array."],
      [5, "body: expected an object or an array."],
      [null, "body: expected an object or an array."],
      [{ toJSON: () => "[]" }, "body: expected an object or an array."],
      [Number.NaN, "body: NaN can't be sent."],
      [() => {}, "body: a function can't be sent."],
      [new Map(), "body: an object of the class Map can't be sent."],
      [new FormData(), "body: an object of the class FormData can't be sent."],
      [INVALID_DATE, "body: an invalid Date can't be sent."],
    ])
      expect((await refusalOf(post(body))).message).toContain(message);
    expect(await bodyOf(post({ a: 1 }))).toEqual({ a: 1 });
    expect(await bodyOf(post([]))).toEqual([]);
    expect(await bodyOf(post({ toJSON: () => ({ a: 1 }) }))).toEqual({ a: 1 });
  });
});

describe("a body that JSON does not change is sent", () => {
  test("fields that are undefined are left out", async () => {
    const callback = { campaignDialingListId: "cdl-1", timeToContact: new Date(0), note: undefined };
    expect(await bodyOf((kore) => kore.campaigns.scheduleCallbacks(INSTANCE_ID, [callback] as never))).toEqual([
      { campaignDialingListId: "cdl-1", timeToContact: "1970-01-01T00:00:00.000Z" },
    ]);
  });

  test.each<[string, unknown, unknown]>([
    ["null", null, null],
    ["zero, and an empty text", [0, ""], [0, ""]],
    ["the largest number", Number.MAX_VALUE, Number.MAX_VALUE],
    ["false", false, false],
    ["empty lists", [[], [[]]], [[], [[]]]],
    ["a toJSON that returns a list", { toJSON: () => [1, { a: null }] }, [1, { a: null }]],
    ["a toJSON that gets the name of its field", { toJSON: (name: string) => name }, "extra"],
    ["a name that is empty, and one with a dot", { "": { "a.b": 1 } }, { "": { "a.b": 1 } }],
    [
      "a getter",
      {
        get a() {
          return 1;
        },
      },
      { a: 1 },
    ],
    ["a proxy", new Proxy({ a: [1] }, {}), { a: [1] }],
  ])("%s", async (_, value, written) => {
    const body = await bodyOf((kore) => kore.voice.create({ ...CAMPAIGN, extra: value } as never));
    expect(body).toEqual({ ...CAMPAIGN, extra: written, campaignType: "voice" });
  });

  test("any JSON arrives as it is, and any one value in it that JSON has not is named by its path", async () => {
    const bad = fc.constantFrom(
      Number.NaN,
      Number.NEGATIVE_INFINITY,
      INVALID_DATE,
      TO_JSON_NOTHING,
      1n,
      () => {},
      Symbol(),
    );
    const containers = fc.array(fc.oneof(fc.nat({ max: 3 }), fc.constantFrom("a", "b", "c")), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), bad, containers, async (value, problem, steps) => {
        const { body, place } = wrap(value, steps);
        expect(await bodyOf((kore) => kore.voice.create({ ...CAMPAIGN, extra: body } as never))).toEqual(
          JSON.parse(JSON.stringify({ ...CAMPAIGN, extra: body, campaignType: "voice" })),
        );
        const error = await refusalOf((kore) =>
          kore.voice.create({ ...CAMPAIGN, extra: wrap(problem, steps).body } as never),
        );
        expect(error.message.startsWith(`body.extra${place}: `)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

/** Puts a value into objects and lists, from the inside out: a number stands for a list with the value at that index. */
function wrap(value: unknown, steps: (number | string)[]) {
  let body = value;
  let place = "";
  for (const step of steps) {
    body = typeof step === "number" ? [...Array(step).fill(0), body] : { first: 1, [step]: body };
    place = `${typeof step === "number" ? `[${step}]` : `.${step}`}${place}`;
  }
  return { body, place };
}

describe("a query", () => {
  const getWith = (query: unknown) => (kore: CampaignClient) =>
    kore.http.GET("/campaign/api/v2/public/{streamId}/campaign/{campaignId}", {
      params: { path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID }, query: query as never },
    });

  test.each<[string, unknown, string]>([
    ["NaN", { page: Number.NaN }, "page: NaN can't be sent."],
    ["Infinity", { page: Number.POSITIVE_INFINITY }, "page: Infinity can't be sent."],
    ["an invalid Date", { since: INVALID_DATE }, "since: an invalid Date can't be sent."],
    ["a function", { trigger: () => "play" }, "trigger: a function can't be sent."],
    ["a symbol", { trigger: Symbol("play") }, "trigger: a symbol can't be sent."],
    ["a Map", { trigger: new Map() }, "trigger: an object of the class Map can't be sent."],
    ["a hole", { trigger: Object.assign(new Array(2), { 1: "play" }) }, "trigger[0]: undefined can't be sent."],
    ["NaN in a list", { page: [1, Number.NaN] }, "page[1]: NaN can't be sent."],
    ["NaN in an object", { filter: { page: Number.NaN } }, "filter.page: NaN can't be sent."],
    ["a list in a list", { filter: [["a"]] }, "filter: it can't be written in a URL. It nests too deep"],
    ["URLSearchParams", new URLSearchParams("a=b"), "query: expected a plain object, but got one of a class."],
    ["a list", ["a"], "query: expected a plain object, but got an array."],
    ["text", "a=b", "query: expected a plain object, but got string."],
  ])("with %s is refused", async (_, query, message) => {
    expect((await refusalOf(getWith(query))).message).toContain(message);
  });

  test.each<[object, string]>([
    [{ page: 0 }, "?page=0"],
    [{ flag: false }, "?flag=false"],
    [{ name: "" }, "?name="],
    [{ name: "a b&c=d" }, "?name=a%20b%26c%3Dd"],
    [{ since: new Date(0) }, "?since=1970-01-01T00%3A00%3A00.000Z"],
    [{ list: ["a", 1, true] }, "?list=a&list=1&list=true"],
    [{ filter: { a: "x", b: 1 } }, "?filter[a]=x&filter[b]=1"],
    [{ a: undefined, b: null, c: [], d: "x" }, "?d=x"],
    [{}, ""],
  ])("of %j is sent", async (query, search) => {
    const { kore, sent } = recording();
    await getWith(query)(kore);
    expect(sent.map(({ url }) => url.search)).toEqual([search]);
  });
});

const THROWN = new Error("no");
const throws = () => {
  throw THROWN;
};

/** Objects that throw when they are looked at, and what the error then has as its cause. */
const UNREADABLE: [string, () => object, unknown][] = [
  ["a getter that throws", () => Object.defineProperty({}, "anything", { get: throws, enumerable: true }), THROWN],
  ["a proxy that throws", () => new Proxy({}, { get: throws, ownKeys: throws, getPrototypeOf: throws }), THROWN],
  [
    "a revoked proxy",
    () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return proxy;
    },
    expect.any(TypeError),
  ],
];

/** Every method that takes an object, and `kore.http`. */
const TAKES_AN_OBJECT: [string, (kore: CampaignClient, value: never) => unknown][] = [
  ["voice.create", (kore, value) => kore.voice.create(value)],
  ["voice.update", (kore, value) => kore.voice.update(CAMPAIGN_ID, value)],
  ["sms.create", (kore, value) => kore.sms.create(value)],
  ["sms.update", (kore, value) => kore.sms.update(CAMPAIGN_ID, value)],
  ["sms.send", (kore, value) => kore.sms.send(value)],
  ["v1.voice.create", (kore, value) => kore.v1.voice.create(value)],
  ["v1.voice.update", (kore, value) => kore.v1.voice.update(CAMPAIGN_ID, value)],
  ["v1.sms.create", (kore, value) => kore.v1.sms.create(value)],
  ["v1.sms.update", (kore, value) => kore.v1.sms.update(CAMPAIGN_ID, value)],
  ["campaigns.list", (kore, value) => kore.campaigns.list(value)],
  ["campaigns.contacts", (kore, value) => kore.campaigns.contacts(CAMPAIGN_ID, value)],
  ["campaigns.enableSchedule", (kore, value) => kore.campaigns.enableSchedule("A", value)],
  ["campaigns.scheduleCallbacks", (kore, value) => kore.campaigns.scheduleCallbacks("cid-1", [value])],
  ["v1.campaigns.list", (kore, value) => kore.v1.campaigns.list(value)],
  ["v1.campaigns.contacts", (kore, value) => kore.v1.campaigns.contacts(CAMPAIGN_ID, value)],
  ["contactLists.create", (kore, value) => kore.contactLists.create(value)],
  ["contactLists.update", (kore, value) => kore.contactLists.update("cl-1", value)],
  ["contactLists.addContacts", (kore, value) => kore.contactLists.addContacts(value)],
  ["v1.contactLists.create", (kore, value) => kore.v1.contactLists.create(value)],
  ["v1.contactLists.update", (kore, value) => kore.v1.contactLists.update("cl-1", value)],
  ["the last argument", (kore, value) => kore.voice.start(CAMPAIGN_ID, value)],
  ["the last argument of a read without others", (kore, value) => kore.contactLists.list(value)],
];

const PATH = "/campaign/api/v2/public/{streamId}/campaign/{campaignId}";
const path = { streamId: STREAM_ID, campaignId: CAMPAIGN_ID };

/** Where `kore.http` takes objects. */
const HTTP_TAKES: [string, (kore: CampaignClient, value: never) => unknown][] = [
  ["the options", ({ http }, value) => http.GET(PATH, value)],
  ["params", ({ http }, value) => http.GET(PATH, { params: value })],
  ["path", ({ http }, value) => http.GET(PATH, { params: { path: value } })],
  ["query", ({ http }, value) => http.GET(PATH, { params: { path, query: value } })],
  ["a parameter of the query", ({ http }, value) => http.GET(PATH, { params: { path, query: { a: value } as never } })],
  ["header", ({ http }, value) => http.GET(PATH, { params: { path, header: value } })],
  ["headers", ({ http }, value) => http.GET(PATH, { params: { path }, headers: value })],
  ["signal", ({ http }, value) => http.GET(PATH, { params: { path }, signal: value })],
  [
    "body",
    ({ http }, value) =>
      http.POST(PATH, { params: { path, query: { campaignType: "sms", trigger: "play" } }, body: value }),
  ],
  ["the options of request", ({ http }, value) => http.request("get", PATH, value)],
];

describe.each(UNREADABLE)("%s ends in an InvalidRequestError, and nothing is sent", (_, make, cause) => {
  test.each(TAKES_AN_OBJECT)("%s", async (name, call) => {
    const error = await refusalOf((kore) => rejecting(() => call(kore, make() as never)));
    expect(error.cause).toEqual(name.startsWith("the last") ? undefined : cause);
    expect(error.message).toMatch(/ a getter or a proxy throws\.$/);
  });

  test.each(TAKES_AN_OBJECT.filter(([name]) => !name.startsWith("the last")))(
    "inside the object of %s",
    async (_, call) => {
      const nested = { deep: [{ value: make() }] };
      const error = await refusalOf((kore) =>
        rejecting(() => call(kore, { format: "simple", dncLists: nested, nested } as never)),
      );
      expect(error.cause).toEqual(cause);
      expect(error.message).toMatch(/^body: .* a getter or a proxy throws\.$/);
    },
  );

  test.each(HTTP_TAKES)("%s of kore.http", async (_, call) => {
    const error = await refusalOf((kore) => rejecting(() => call(kore, make() as never)));
    expect(error.cause).toEqual(cause);
  });

  test("as an option", async () => {
    const client = { baseUrl: "https://kore.example", streamId: STREAM_ID, accountId: ACCOUNT_ID, auth: TOKEN };
    const error = await thrownBy(() => createCampaignClient({ ...client, paths: make() }));
    expect(error.constructor).toBe(InvalidRequestError);
    expect(error.cause).toEqual(cause);
  });

  test("as options, among them secrets, without what was thrown", async () => {
    for (const create of [() => createCampaignClient(make() as never), () => jwtAuth(make() as never)]) {
      const error = await thrownBy(create);
      expect(error.constructor).toBe(InvalidRequestError);
      expect(error.cause).toBeUndefined();
    }
  });
});

/** Fails if a method throws, instead of returning a promise that rejects. */
function rejecting(call: () => unknown): unknown {
  try {
    return call();
  } catch {
    throw new Error("It threw at once.");
  }
}

test("options that throw deeper inside end in an InvalidRequestError", async () => {
  const client = { baseUrl: "https://kore.example", streamId: STREAM_ID, accountId: ACCOUNT_ID, auth: TOKEN };
  const { proxy: revoked, revoke } = Proxy.revocable([], {});
  revoke();
  const getter = (name: string) => Object.defineProperty([], name, { get: throws });
  for (const [options, place] of [
    [{ allow: revoked }, "allow"],
    [{ allow: getter("0") && Object.assign(getter("0"), { length: 1 }) }, "allow"],
    [{ rateLimit: getter("acquire") }, "rateLimit"],
    [{ rateLimit: revoked }, "rateLimit"],
    [{ paths: revoked }, "paths"],
    [{ auth: revoked }, "auth"],
    [{ baseUrl: revoked }, "baseUrl"],
    [{ streamId: revoked }, "streamId"],
    [{ fetch: revoked }, "fetch"],
    [{ trustConnectionErrors: revoked }, "trustConnectionErrors"],
    [{ now: revoked }, "now"],
    [{ timeout: revoked }, "timeout"],
  ] as const) {
    const error = await thrownBy(() => createCampaignClient({ ...client, ...options } as never));
    expect(error.constructor).toBe(InvalidRequestError);
    expect(error.message).toMatch(new RegExp(`^${place}: `));
  }
  const good = { clientId: "cs-1", clientSecret: "secret-of-the-client", subject: "somebody" };
  for (const name of ["clientId", "clientSecret", "subject", "algorithm", "jti", "expiresInMinutes", "now"]) {
    const error = await thrownBy(() => jwtAuth({ ...good, [name]: revoked } as never));
    expect(error.constructor).toBe(InvalidRequestError);
    expect(error.message).toMatch(new RegExp(`^${name}: `));
  }
});

test("arguments that are no objects, but throw when they are looked at, end in an InvalidRequestError", async () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  for (const [call, message] of [
    [
      (kore) => kore.voice.start(proxy as never),
      "campaignId: expected an id, a non-empty string, but got a revoked proxy.",
    ],
    [(kore) => kore.campaigns.disableSchedule(proxy as never), "campaignName: expected the name of the campaign"],
    [(kore) => kore.campaigns.scheduleCallbacks("cid-1", proxy as never), "callbacks: a getter or a proxy throws"],
    [(kore) => kore.voice.start(CAMPAIGN_ID, { signal: proxy as never }), "signal: a getter or a proxy throws"],
    [(kore) => kore.voice.start(CAMPAIGN_ID, { timeout: proxy as never }), "timeout: expected a whole number"],
    [
      (kore) => kore.voice.start(CAMPAIGN_ID, { signal: Object.create(AbortSignal.prototype) }),
      "signal: a getter or a proxy throws",
    ],
  ] as [(kore: CampaignClient) => unknown, string][])
    expect((await refusalOf((kore) => rejecting(() => call(kore)))).message).toContain(message);
});

test("a getter is called once, so what was checked is what is sent", async () => {
  let reads = 0;
  const campaign = {
    ...CAMPAIGN,
    get campaignType() {
      reads += 1;
      return reads === 1 ? "voice" : "sms";
    },
  };
  expect(await bodyOf((kore) => kore.voice.create(campaign as never))).toMatchObject({ campaignType: "voice" });
  expect(reads).toBe(1);
});

test("objects of a class that throw in kore.http end in an InvalidRequestError", async () => {
  class Ids {
    readonly streamId = STREAM_ID;
    get campaignId(): string {
      return throws();
    }
  }
  const inPath = await refusalOf(({ http }) => http.GET(PATH, { params: { path: new Ids() } }));
  expect(inPath).toMatchObject({ message: "campaignId: a getter or a proxy throws.", cause: THROWN });
  class Init {}
  const init = Object.defineProperty(new Init(), "params", { get: throws, enumerable: true });
  const asOptions = await refusalOf(({ http }) => rejecting(() => http.GET(PATH, init as never)));
  expect(asOptions).toMatchObject({ message: "http.GET: a getter or a proxy throws.", cause: THROWN });
});

test("kore.http.use and kore.http.eject return at once", async () => {
  const { kore, sent } = recording();
  const middleware = { onRequest: throws };
  expect(kore.http.use(middleware)).toBeUndefined();
  expect(kore.http.eject(middleware)).toBeUndefined();
  expect(() => kore.http.use("middleware" as never)).toThrow("Middleware must be an object");
  await kore.http.GET(PATH, { params: { path } });
  expect(sent).toHaveLength(1);
});

test("what a middleware of kore.http throws stays as it is", async () => {
  const { kore, sent } = recording();
  kore.http.use({ onRequest: throws });
  await expect(kore.http.GET(PATH, { params: { path } })).rejects.toBe(THROWN);
  expect(sent).toEqual([]);
});

test("every method is a property that a test can replace", () => {
  const { voice, sms, campaigns, contactLists, v1, http } = koreAt("https://kore.example");
  for (const group of [voice, sms, campaigns, contactLists, ...Object.values(v1), http])
    for (const [name, { value, writable, configurable }] of Object.entries(Object.getOwnPropertyDescriptors(group)))
      expect([name, typeof value, writable, configurable]).toEqual([name, "function", true, true]);
});
