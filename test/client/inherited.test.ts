import { runInNewContext } from "node:vm";
import { describe, expect, test, vi } from "vitest";
import {
  type CampaignClient,
  type CampaignClientOptions,
  createCampaignClient,
  InvalidRequestError,
} from "../../src/index.ts";
import { jwtAuth } from "../../src/jwt/jwt-auth.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { ACCOUNT_ID, CAMPAIGN_ID, getByHttp, koreAt, STREAM_ID, TOKEN, thrownBy } from "../support/kore.ts";

/** Runs a function while every object inherits these properties. */
async function inheriting<Result>(properties: object, run: () => Promise<Result>): Promise<Result> {
  const names = Object.keys(properties);
  for (const [name, value] of Object.entries(properties))
    Object.defineProperty(Object.prototype, name, { value, writable: true, enumerable: true, configurable: true });
  try {
    return await run();
  } finally {
    for (const name of names) delete (Object.prototype as Record<string, unknown>)[name];
  }
}

/** Calls of every kind: with and without parameters, a query and a body. */
const CALLS: [string, (kore: CampaignClient) => Promise<unknown>][] = [
  ["voice.get", (kore) => kore.voice.get(CAMPAIGN_ID)],
  ["voice.start", (kore) => kore.voice.start(CAMPAIGN_ID)],
  ["v1.voice.create", (kore) => kore.v1.voice.create(CAMPAIGN)],
  ["voice.delete", (kore) => kore.voice.delete(CAMPAIGN_ID)],
  ["campaigns.list", (kore) => kore.campaigns.list({ type: "voice" })],
  ["campaigns.status", (kore) => kore.campaigns.status(CAMPAIGN_ID)],
  ["campaigns.disableSchedule", (kore) => kore.campaigns.disableSchedule("Library books due")],
  ["contactLists.list", (kore) => kore.contactLists.list()],
];

/** What a client sends for a call. */
interface Sent {
  readonly url: string;
  readonly method: string | undefined;
  readonly headers: object;
  readonly body: string;
}

/** A client that notes what it sends. */
function recording(options: Partial<CampaignClientOptions> = {}) {
  const sent: Sent[] = [];
  const kore = koreAt("https://kore.example", {
    ...options,
    fetch: async (url, { method, headers, body } = {}) => {
      const text = typeof body === "string" ? body : await new Response(body).text();
      sent.push({ url: String(url), method, headers: Object.fromEntries(new Headers(headers)), body: text });
      return new Response('{"status":"success","data":{"_id":"cd-1"}}');
    },
  });
  return { kore, sent };
}

async function sentFor(call: (kore: CampaignClient) => Promise<unknown>): Promise<Sent[]> {
  const { kore, sent } = recording();
  await call(kore);
  return sent;
}

/** By call: the one request that it sends when nothing is inherited. */
const USUALLY_SENT = new Map(
  await Promise.all(CALLS.map(async ([name, call]) => [name, [await onlySentFor(call)]] as const)),
);

async function onlySentFor(call: (kore: CampaignClient) => Promise<unknown>): Promise<Sent> {
  const [sent, ...more] = await sentFor(call);
  if (!sent || more.length > 0) throw new Error("The call does not send one request.");
  return sent;
}

const OPTIONS: [string, object][] = Object.entries({
  timeout: -1,
  deadline: -1,
  signal: AbortSignal.abort(),
  retries: -1,
  allow: ["nothing"],
  rateLimit: "none",
  baseUrl: "https://elsewhere.example",
  streamId: "st-elsewhere",
  accountId: "elsewhere",
  auth: "another-token-of-somebody",
  trustConnectionErrors: "yes",
  paths: { getCampaignV2: "/elsewhere" },
  onRequest: "log",
  campaignId: "cd-elsewhere",
  campaignType: "sms",
  trigger: "play",
  method: "DELETE",
  effect: "read",
  url: "https://elsewhere.example",
  enableSchedule: true,
  query: { trigger: "play" },
  path: { streamId: "st-elsewhere" },
  headers: { "x-added": "1" },
  header: { "x-added": "1" },
  querySerializer: (): string => "trigger=play",
  pathSerializer: (): string => "/elsewhere",
  bodySerializer: (): string => "{}",
  middleware: [{ onRequest: () => new Response("{}") }],
  Request: class {},
  accountIdInQuery: true,
  requestInitExt: {},
  format: "advanced",
  dialingMode: "Progressive",
}).map(([name, value]) => [name, { [name]: value }]);

describe("what every object inherits changes no request", () => {
  test.each(OPTIONS)("%s", async (_, properties) => {
    for (const [name, call] of CALLS)
      expect(await inheriting(properties, () => sentFor(call)), name).toEqual(USUALLY_SENT.get(name));
  });

  test("fetch", async () => {
    const fetch = vi.fn();
    for (const [name, call] of CALLS)
      expect(await inheriting({ fetch }, () => sentFor(call)), name).toEqual(USUALLY_SENT.get(name));
    expect(fetch).not.toHaveBeenCalled();
  });

  test("fetch of a client without one", async () => {
    const fetch = vi.fn();
    const error = await inheriting({ fetch }, () =>
      thrownBy(() => koreAt("http://127.0.0.1:2").voice.start(CAMPAIGN_ID)),
    );
    expect(error.name).toBe("ConnectionError");
    expect(fetch).not.toHaveBeenCalled();
  });
});

test.each(["timeout", "deadline"])("%s does not end a call of kore.http", async (name) => {
  const respond = () =>
    new Promise<Response>((resolve) => setTimeout(() => resolve(Response.json({ status: "x" })), 100));
  const kore = koreAt("https://kore.example", { fetch: respond });
  expect((await inheriting({ [name]: 10 }, () => getByHttp(kore))).data).toEqual({ status: "x" });
});

test("the token goes nowhere else through kore.http", async () => {
  const { kore, sent } = recording();
  const get = () =>
    kore.http.GET("/campaign/api/v2/public/{streamId}/campaign/{campaignId}", {
      params: { path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID } },
    });
  await get();
  const error = await inheriting({ baseUrl: "https://elsewhere.example" }, () => thrownBy(get));
  expect(error.constructor).toBe(InvalidRequestError);
  expect(sent).toHaveLength(1);
});

describe("required options must be the object's own", () => {
  const REQUIRED = { baseUrl: "https://kore.example", streamId: STREAM_ID, accountId: ACCOUNT_ID, auth: TOKEN };

  test.each(Object.keys(REQUIRED))("%s", async (name) => {
    const { [name as "auth"]: value, ...others } = REQUIRED;
    const error = await inheriting({ [name]: value }, () => thrownBy(() => createCampaignClient(others as never)));
    expect(error.constructor).toBe(InvalidRequestError);
    expect(error.message).toMatch(new RegExp(`^${name}: `));
  });

  test("of an object that inherits all of them", async () => {
    const error = await thrownBy(() => createCampaignClient(Object.create(REQUIRED)));
    expect(error.message).toMatch(/^streamId: expected an id/);
  });

  test("of jwtAuth", async () => {
    const good = { clientId: "cs-1", subject: "somebody", clientSecret: "secret-of-the-client" };
    for (const [name, value] of Object.entries(good)) {
      const { [name as "clientId"]: _, ...others } = good;
      const error = await inheriting({ [name]: value }, () => thrownBy(() => jwtAuth(others as never)));
      expect(error.message).toMatch(new RegExp(`^${name}: expected a non-empty string`));
    }
    expect((await thrownBy(() => jwtAuth(Object.create(good)))).message).toMatch(/^clientId: /);
  });

  test("other options of jwtAuth are not inherited", async () => {
    const auth = await inheriting({ jti: "yes", expiresInMinutes: -1, algorithm: "none", privateKey: "x" }, async () =>
      jwtAuth({ clientId: "cs-1", subject: "somebody", clientSecret: "secret-of-the-client" }),
    );
    expect(await auth()).toBe(await auth());
    const [header, payload] = (await auth()).split(".").map((part) => Buffer.from(part, "base64url").toString());
    expect(JSON.parse(header as string)).toEqual({ alg: "HS256", typ: "JWT" });
    const { iat, exp } = JSON.parse(payload as string);
    expect(exp - iat).toBe(300);
  });
});

describe("options that an object inherits from another one are not honoured", () => {
  test("of the client", async () => {
    const inherited = { retries: -1, timeout: -1, allow: ["nothing"], fetch: "none", paths: 5, rateLimit: "none" };
    const own = { baseUrl: "https://kore.example", streamId: STREAM_ID, accountId: ACCOUNT_ID, auth: TOKEN };
    expect(() => createCampaignClient(Object.assign(Object.create(inherited), own))).not.toThrow();
  });

  test("of a call", async () => {
    const { kore, sent } = recording();
    await kore.voice.get(CAMPAIGN_ID, Object.create({ timeout: -1, deadline: -1, signal: AbortSignal.abort() }));
    expect(sent).toHaveLength(1);
  });

  test("of the option paths", async () => {
    const { kore, sent } = recording({ paths: Object.create({ getCampaignV2: "/elsewhere" }) });
    await kore.voice.get(CAMPAIGN_ID);
    expect(sent[0]?.url).toContain(`/campaign/api/v2/public/${STREAM_ID}/campaign/${CAMPAIGN_ID}`);
  });

  test("an option of the object's own is, beside one that it inherits", async () => {
    const { kore } = recording();
    const options = Object.assign(Object.create({ timeout: 5 }), { timeout: -1 });
    expect((await thrownBy(() => kore.voice.get(CAMPAIGN_ID, options))).message).toMatch(/^timeout: /);
  });
});

/** A value in a body, at a place that no method looks at. */
const bodyWith = (value: unknown) => ({ ...CAMPAIGN, extra: { list: [{ value }] } }) as never;

async function sentBody(value: unknown) {
  const [sent] = await sentFor((kore) => kore.v1.voice.create(bodyWith(value)));
  return JSON.parse(sent?.body as string).extra.list[0].value;
}

describe("a body is written as JSON is", () => {
  const DATE = new Date(Date.UTC(2026, 0, 2, 3, 4, 5));
  class Money {
    constructor(readonly cents: number) {}
    toJSON() {
      return { cents: this.cents };
    }
  }

  test.each<[string, unknown, unknown]>([
    ["a Date", DATE, "2026-01-02T03:04:05.000Z"],
    ["a URL", new URL("https://kore.example/a"), "https://kore.example/a"],
    ["an object with toJSON", { toJSON: () => "told" }, "told"],
    ["an instance of a class with toJSON", new Money(5), { cents: 5 }],
    ["an object without a prototype", Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
    ["an object of another realm", runInNewContext("({ a: [1, { b: 2 }] })"), { a: [1, { b: 2 }] }],
    ["a list of another realm", runInNewContext("[1, 2]"), [1, 2]],
    ["a Date of another realm", runInNewContext("new Date(0)"), "1970-01-01T00:00:00.000Z"],
    ["what JSON.parse makes", JSON.parse('{"__proto__":{"a":1}}'), JSON.parse('{"__proto__":{"a":1}}')],
    ["null", null, null],
    ["a list with null in a place", [null, 1], [null, 1]],
    ["nothing", undefined, undefined],
    ["text, numbers and flags", ["a", 1, 1.5, true], ["a", 1, 1.5, true]],
  ])("%s", async (_, value, written) => {
    expect(await sentBody(value)).toEqual(written);
  });

  class Contact {
    name = "somebody";
  }
  const formData = new FormData();
  formData.set("a", "b");

  /** What JSON would write as `{}` or as an object of numbers. */
  const REFUSED: [string, unknown][] = [
    ["Map", new Map([["a", 1]])],
    ["Set", new Set(["a"])],
    ["WeakMap", new WeakMap()],
    ["FormData", formData],
    ["URLSearchParams", new URLSearchParams("a=b")],
    ["Headers", new Headers()],
    ["Contact", new Contact()],
    ["Error", new Error("no")],
    ["RegExp", /a/],
    ["Promise", Promise.resolve()],
    ["Uint8Array", new Uint8Array([1])],
    ["ArrayBuffer", new ArrayBuffer(1)],
    ["Blob", new Blob(["a"])],
    ["String", new String("a")],
    ["Map", runInNewContext("new Map()")],
    ["Object", Object.create({ inherited: 1 })],
    ["undefined", Object.create(Object.create(Object.create(null)))],
  ];

  test.each(REFUSED)("an object of the class %s is refused inside, and the place is named", async (name, value) => {
    const { kore, sent } = recording();
    const error = await thrownBy(() => kore.v1.voice.create(bodyWith(value)));
    expect(error.constructor).toBe(InvalidRequestError);
    expect(error.message).toContain(`body.extra.list[0].value: an object of the class ${name} can't be sent`);
    expect(sent).toHaveLength(0);
  });

  test.each(REFUSED)("an object of the class %s is refused as the body", async (_, value) => {
    const { kore, sent } = recording();
    for (const [place, call] of [
      ["campaign", () => kore.v1.voice.create(value as never)],
      ["campaign", () => kore.v1.sms.update(CAMPAIGN_ID, value as never)],
      ["query", () => kore.campaigns.list(value as never)],
      ["page", () => kore.campaigns.contacts(CAMPAIGN_ID, value as never)],
      ["schedule", () => kore.campaigns.enableSchedule("a name", value as never)],
    ] as const) {
      const error = await thrownBy(call);
      expect(error.constructor).toBe(InvalidRequestError);
      expect(error.message).toBe(`${place}: expected a plain object, but got one of a class.`);
    }
    expect(sent).toHaveLength(0);
  });

  test("an object without a prototype, and one of another realm, are bodies", async () => {
    const bare = Object.assign(Object.create(null), CAMPAIGN);
    const foreign = runInNewContext(`(${JSON.stringify(CAMPAIGN)})`);
    for (const campaign of [bare, foreign]) {
      const [sent] = await sentFor((kore) => kore.v1.voice.create(campaign));
      expect(JSON.parse(sent?.body as string)).toEqual({ ...CAMPAIGN, campaignType: "voice" });
    }
  });

  test("what an object inherits is not in the body", async () => {
    const [sent] = await inheriting({ priority: "5", extra: 1, campaignType: "sms" }, () =>
      sentFor((kore) => kore.v1.voice.create(CAMPAIGN)),
    );
    expect(JSON.parse(sent?.body as string)).toEqual({ ...CAMPAIGN, campaignType: "voice" });
  });

  test("what contains itself is refused", async () => {
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    const { kore, sent } = recording();
    const error = await thrownBy(() => kore.v1.voice.create(bodyWith(circular)));
    expect(error.message).toBe("body: it contains itself, nests too deep, or a getter or a proxy throws.");
    expect(error.cause).toBeInstanceOf(TypeError);
    expect(sent).toHaveLength(0);
  });
});

test("a query holds what an object itself has", async () => {
  const { kore, sent } = recording();
  const get = () => kore.contactLists.list();
  await get();
  await inheriting({ page: 2, filter: "x" }, get);
  expect(sent[1]?.url).toBe(sent[0]?.url);
  expect(sent[0]?.url).not.toContain("page");
});
