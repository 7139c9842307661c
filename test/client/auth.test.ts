import { expect, test } from "vitest";
import { AbortedError, CampaignError, InvalidRequestError } from "../../src/index.ts";
import { CAMPAIGN_ID, koreAt, thrownBy } from "../support/kore.ts";

/** Creates a client, and records the tokens that it sends. */
function koreWith(auth: () => string | Promise<string>) {
  const tokens: (string | null)[] = [];
  const kore = koreAt("https://kore.example", {
    auth,
    fetch: async (_, init) => {
      tokens.push(new Headers(init?.headers).get("auth"));
      return Response.json({ status: "Active" });
    },
  });
  return { kore, tokens };
}

test("calls the auth function for every call", async () => {
  let count = 0;
  const { kore, tokens } = koreWith(async () => `token-${++count}`);
  await kore.voice.start(CAMPAIGN_ID);
  await kore.v1.sms.start(CAMPAIGN_ID);
  expect(tokens).toEqual(["token-1", "token-2"]);
});

test.each<[string, () => unknown]>([
  ["an error without a constructor", () => Object.defineProperty(new Error("no"), "constructor", { value: undefined })],
  ["a revoked proxy", () => revoked()],
])("if the auth function throws %s, the call still ends in an InvalidRequestError", async (_, thrown) => {
  const { kore, tokens } = koreWith(() => Promise.reject(thrown()));
  expect((await thrownBy(() => kore.voice.start(CAMPAIGN_ID))).constructor).toBe(InvalidRequestError);
  expect(tokens).toEqual([]);
});

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

test.each<[string, () => unknown, string]>([
  [
    "throws",
    () => {
      throw new RangeError("no key");
    },
    "auth(): the function threw (RangeError), and the request was not sent.",
  ],
  ["rejects", () => Promise.reject("no key"), "auth(): the function threw (string), and the request was not sent."],
  [
    "throws what can't be looked at",
    () => {
      throw revoked();
    },
    "auth(): the function threw (object), and the request was not sent.",
  ],
  ["returns undefined", () => undefined, "auth(): expected a token, a non-empty string, but got undefined."],
  ["returns an empty token", () => "", "auth(): expected a token, a non-empty string, but got an empty one."],
  ["returns an object", async () => ({ token: "t" }), "auth(): expected a token, a non-empty string, but got object."],
  ["returns a header value", () => "Bearer t", 'Give the bare JWT, without "Bearer".'],
])("if the auth function %s, the call fails and sends nothing", async (_, auth, message) => {
  const { kore, tokens } = koreWith(auth as () => string);
  const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  expect(error).toBeInstanceOf(InvalidRequestError);
  expect(error.message).toContain(message);
  expect(tokens).toEqual([]);
});

test("if the auth function throws, the error names the call", async () => {
  const { kore } = koreWith(() => Promise.reject(new Error("no key")));
  expect((await thrownBy(() => kore.voice.start(CAMPAIGN_ID))).call.operationId).toBe("triggerVoiceCampaignV2");
});

test("if the auth function throws a CampaignError, rethrows it unchanged", async () => {
  const thrown = new CampaignError("The key is locked.");
  const { kore } = koreWith(() => Promise.reject(thrown));
  expect(await thrownBy(() => kore.voice.start(CAMPAIGN_ID))).toBe(thrown);
});

test("a call can be aborted while the auth function runs", async () => {
  const { kore, tokens } = koreWith(() => new Promise(() => {}));
  const controller = new AbortController();
  const call = kore.voice.start(CAMPAIGN_ID, { signal: controller.signal });
  setTimeout(() => controller.abort(), 5);
  await expect(call).rejects.toThrow(AbortedError);
  expect(tokens).toEqual([]);
});

test("a call can be aborted inside the auth function", async () => {
  const controller = new AbortController();
  const { kore, tokens } = koreWith(() => {
    controller.abort();
    return new Promise(() => {});
  });
  await expect(kore.voice.start(CAMPAIGN_ID, { signal: controller.signal })).rejects.toThrow(AbortedError);
  expect(tokens).toEqual([]);
});
