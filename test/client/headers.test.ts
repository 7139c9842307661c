import { describe, expect, test, vi } from "vitest";
import { type CampaignClientOptions, InvalidRequestError } from "../../src/index.ts";
import { json } from "../support/answering.ts";
import { CAMPAIGN_ID, getByHttp, koreAt, thrownBy } from "../support/kore.ts";

type HeadersOption = NonNullable<CampaignClientOptions["headers"]>;

/** Creates a client with the option. `sent` has the headers of each request. */
function koreWith(headers: HeadersOption, responses = [json(200)]) {
  const sent: Headers[] = [];
  const fetch: CampaignClientOptions["fetch"] = async (_, init) => {
    sent.push(new Headers(init?.headers));
    return (responses[Math.min(sent.length, responses.length) - 1] as Response).clone();
  };
  return { kore: koreAt("https://kore.example", { headers, fetch, retries: 2 }), sent };
}

test("an object adds headers to each request, through a method and through kore.http", async () => {
  const { kore, sent } = koreWith({ traceparent: "00-1", "User-Agent": "mine/1" });
  await kore.voice.start(CAMPAIGN_ID);
  await getByHttp(kore);
  expect(sent.map((headers) => [headers.get("traceparent"), headers.get("user-agent")])).toEqual([
    ["00-1", "mine/1"],
    ["00-1", "mine/1"],
  ]);
  expect(sent[0]?.get("content-type")).toBe("application/json");
});

test("a function is asked once a call, with the call, and its headers go with each attempt", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const headers = vi.fn(({ operationId }) => ({ "x-call": `${operationId}-${headers.mock.calls.length}` }));
  const { kore, sent } = koreWith(headers, [json(429), json(429), json(200)]);
  await kore.voice.start(CAMPAIGN_ID);
  await kore.voice.get(CAMPAIGN_ID);
  expect(sent.map((each) => each.get("x-call"))).toEqual([
    ...Array(3).fill("triggerVoiceCampaignV2-1"),
    "getCampaignV2-2",
  ]);
});

test("a header that a request of kore.http has goes before", async () => {
  const { kore, sent } = koreWith({ "x-trace": "option" });
  await getByHttp(kore, { headers: { "X-Trace": "request" } });
  expect(sent[0]?.get("x-trace")).toBe("request");
});

test("later changes to the object have no effect", async () => {
  const headers = { "x-trace": "first" };
  const { kore, sent } = koreWith(headers);
  Object.assign(headers, { "x-trace": "second", auth: "mine" });
  await kore.voice.get(CAMPAIGN_ID);
  expect(sent[0]?.get("x-trace")).toBe("first");
});

const RESERVED = [
  "auth",
  "Auth",
  "iid",
  "accountId",
  "ACCOUNTID",
  "host",
  "Cookie",
  "content-type",
  "Content-Length",
  "content-x",
  "connection",
  "expect",
  "keep-alive",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
];

/** Values that are no headers, and what the message says of them. */
const INVALID: [name: string, headers: unknown, message: string][] = [
  ...RESERVED.map((name): [string, unknown, string] => [
    name,
    { [name]: "x" },
    `headers.${name}: the client sends this header itself.`,
  ]),
  ["a number", { "x-n": 5 }, "headers.x-n: expected a string, but got number."],
  ["undefined", { "x-n": undefined }, "headers.x-n: expected a string, but got undefined."],
  ["a name with a space", { "x n": "x" }, "headers.x n: the name or the value can't be sent in a header."],
  ["a line break", { "x-n": "secret\r\nauth: x" }, "headers.x-n: the name or the value can't be sent in a header."],
  ["a character that no header has", { "x-n": "\u{1f512}" }, "headers.x-n: the name or the value can't be sent"],
  ["a string", "x-n: 1", "headers: expected a plain object, but got string."],
  ["an array", [["x-n", "1"]], "headers: expected a plain object, but got an array."],
  ["Headers", new Headers(), "headers: expected a plain object, but got one of a class."],
];

describe("is refused before anything is sent", () => {
  test.each(INVALID)("as an object: %s", (_, headers, message) => {
    expect(() => koreWith(headers as HeadersOption)).toThrow(InvalidRequestError);
    expect(() => koreWith(headers as HeadersOption)).toThrow(message);
    expect(() => koreWith(headers as HeadersOption)).not.toThrow("secret");
  });

  test.each([
    ...INVALID.filter(([name]) => name !== "a string"),
    ["a promise", Promise.resolve({}), "headers: expected a plain object, but got one of a class."],
  ])("as the result of a function: %s", async (_, headers, message) => {
    const { kore, sent } = koreWith(() => headers as Record<string, string>);
    for (const call of [() => kore.voice.start(CAMPAIGN_ID), () => getByHttp(kore)]) {
      const error = await thrownBy(call);
      expect(error.constructor).toBe(InvalidRequestError);
      expect(error.message).toContain(message);
    }
    expect(sent).toEqual([]);
  });

  test("by a function that throws, whose error is left out: it may hold a secret", async () => {
    const { kore, sent } = koreWith(() => {
      throw new Error("secret");
    });
    const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
    expect(error.message).toBe("headers(): the function threw, and the request was not sent.");
    expect([error.cause, error.call.operationId, sent.length]).toEqual([undefined, "triggerVoiceCampaignV2", 0]);
  });
});

test.each(["transfer", "hosted", "x-auth", "cookies", "xcontent-type"])("%s is no reserved header", (name) => {
  expect(() => koreWith({ [name]: "x" })).not.toThrow();
});
