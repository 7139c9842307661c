import { expect, test } from "vitest";
import { AbortedError, CampaignError, InvalidRequestError } from "../../src/index.ts";
import { CAMPAIGN_ID, koreAt, thrownBy } from "../support/kore.ts";

/** A client whose fetch notes the tokens that were sent. */
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

test("a function is asked before every call", async () => {
  let count = 0;
  const { kore, tokens } = koreWith(async () => `token-${++count}`);
  await kore.voice.start(CAMPAIGN_ID);
  await kore.v1.sms.start(CAMPAIGN_ID);
  expect(tokens).toEqual(["token-1", "token-2"]);
});

test.each<[string, () => unknown, string]>([
  [
    "throws",
    () => {
      throw new RangeError("no key");
    },
    "auth(): the function threw (RangeError), and the request was not sent.",
  ],
  ["rejects", () => Promise.reject("no key"), "auth(): the function threw (string), and the request was not sent."],
  ["makes nothing", () => undefined, "auth(): expected a token, a non-empty string, but got undefined."],
  ["makes an empty token", () => "", "auth(): expected a token, a non-empty string, but got an empty one."],
  ["makes an object", async () => ({ token: "t" }), "auth(): expected a token, a non-empty string, but got object."],
  ["makes a header value", () => "Bearer t", 'Give the bare JWT, without "Bearer".'],
])("a function that %s stops the call before anything is sent", async (_, auth, message) => {
  const { kore, tokens } = koreWith(auth as () => string);
  const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  expect(error).toBeInstanceOf(InvalidRequestError);
  expect(error.message).toContain(message);
  expect(tokens).toEqual([]);
});

test("the error of a function that throws tells the call", async () => {
  const { kore } = koreWith(() => Promise.reject(new Error("no key")));
  expect((await thrownBy(() => kore.voice.start(CAMPAIGN_ID))).call.operationId).toBe("triggerVoiceCampaignV2");
});

test("an error of this package that the function throws goes through as it is", async () => {
  const thrown = new CampaignError("The key is locked.");
  const { kore } = koreWith(() => Promise.reject(thrown));
  expect(await thrownBy(() => kore.voice.start(CAMPAIGN_ID))).toBe(thrown);
});

test("a call can be aborted while the function works", async () => {
  const { kore, tokens } = koreWith(() => new Promise(() => {}));
  const controller = new AbortController();
  const call = kore.voice.start(CAMPAIGN_ID, { signal: controller.signal });
  setTimeout(() => controller.abort(), 5);
  await expect(call).rejects.toThrow(AbortedError);
  expect(tokens).toEqual([]);
});

test("a call can be aborted from inside the function", async () => {
  const controller = new AbortController();
  const { kore, tokens } = koreWith(() => {
    controller.abort();
    return new Promise(() => {});
  });
  await expect(kore.voice.start(CAMPAIGN_ID, { signal: controller.signal })).rejects.toThrow(AbortedError);
  expect(tokens).toEqual([]);
});
