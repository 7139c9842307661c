import { beforeEach, describe, expect, test, vi } from "vitest";
import { type CampaignClient, ConnectionError, OutcomeUnknownError, TimeoutError } from "../../src/index.ts";
import { koreAnswering, type Reply } from "../support/answering.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { CAMPAIGN_ID, getByHttp, TOKEN, thrownBy } from "../support/kore.ts";
import { leakText } from "../support/leak-text.ts";

// A framework's `fetch` throws an error with a `digest` to make itself heard. The framework looks for the digest in what
// reaches it.

// The delay of a retry is a random part of its bound.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));

const thrownWith = (fields: object) => Object.assign(new Error("Dynamic server usage"), fields);
const DYNAMIC = { digest: "DYNAMIC_SERVER_USAGE" };

describe("an error with a digest that fetch throws", () => {
  test.each<[string, (kore: CampaignClient) => Promise<unknown>]>([
    ["a read", (kore) => kore.campaigns.status(CAMPAIGN_ID)],
    ["a POST that reads", (kore) => kore.campaigns.list({ type: "voice" })],
    ["a read of kore.http", (kore) => getByHttp(kore)],
  ])("ends %s at once, in a ConnectionError that has it", async (_, call) => {
    const { kore, tokens } = koreAnswering([thrownWith(DYNAMIC)]);
    const error = await thrownBy(() => call(kore));
    expect([error.constructor, error.digest, tokens.length]).toEqual([ConnectionError, "DYNAMIC_SERVER_USAGE", 1]);
  });

  test.each<[string, (kore: CampaignClient) => Promise<unknown>]>([
    ["a start", (kore) => kore.voice.start(CAMPAIGN_ID)],
    ["a stop", (kore) => kore.voice.stop(CAMPAIGN_ID)],
    ["a create", (kore) => kore.v1.voice.create(CAMPAIGN)],
  ])("leaves the outcome of %s unknown, and stands on both errors", async (_, call) => {
    const { kore, tokens } = koreAnswering([thrownWith(DYNAMIC)]);
    const error = await thrownBy(() => call(kore));
    expect([error.constructor, error.digest, tokens.length]).toEqual([OutcomeUnknownError, "DYNAMIC_SERVER_USAGE", 1]);
    expect([error.cause.constructor, error.cause.digest]).toEqual([ConnectionError, "DYNAMIC_SERVER_USAGE"]);
    expect(Object.hasOwn(error, "digest")).toBe(true);
  });

  test("ends a start as it would without: a code that says that nothing was sent is believed, but not repeated", async () => {
    const refused = { cause: Object.assign(new Error("refused"), { code: "ECONNREFUSED" }) };
    const without = koreAnswering([thrownWith(refused)]);
    const plain = await thrownBy(() => without.kore.voice.start(CAMPAIGN_ID));
    const { kore, tokens } = koreAnswering([thrownWith({ ...refused, ...DYNAMIC })]);
    const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
    expect([error.constructor, error.message]).toEqual([ConnectionError, plain.message]);
    expect([error.digest, plain.digest]).toEqual(["DYNAMIC_SERVER_USAGE", undefined]);
    expect([tokens.length, without.tokens.length]).toEqual([1, 3]);
  });

  test("comes too late for a request that timed out, which is retried", async () => {
    const throwAtAbort: Reply = ({ signal }) =>
      new Promise((_, reject) => signal?.addEventListener("abort", () => reject(thrownWith(DYNAMIC))));
    const { kore, tokens } = koreAnswering([throwAtAbort], { timeout: 20 });
    const error = await thrownBy(() => kore.campaigns.status(CAMPAIGN_ID));
    expect([error.constructor, error.digest, tokens.length]).toEqual([TimeoutError, undefined, 3]);
  });

  test("has no token in it", async () => {
    const { kore } = koreAnswering([thrownWith({ digest: `DYNAMIC;${TOKEN}` })]);
    const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
    expect([error.digest, error.cause.digest]).toEqual(["DYNAMIC;[auth]", "DYNAMIC;[auth]"]);
    expect(leakText(error)).not.toContain(TOKEN);
  });

  test("is heard whatever was thrown", async () => {
    const { kore, tokens } = koreAnswering([() => Promise.reject({ digest: "NEXT_REDIRECT" })]);
    const error = await thrownBy(() => kore.campaigns.status(CAMPAIGN_ID));
    expect([error.constructor, error.digest, tokens.length]).toEqual([ConnectionError, "NEXT_REDIRECT", 1]);
  });
});

describe("an error without a digest is retried, and ends without one", () => {
  const throwing = (thrown: unknown) => () => Promise.reject(thrown);
  const hostile = Object.defineProperty(new Error("no"), "digest", {
    get: () => {
      throw new Error(TOKEN);
    },
  });
  const { proxy, revoke } = Proxy.revocable(new Error("no"), {});
  revoke();

  test.each<[string, unknown]>([
    ["none", new Error("no")],
    ["a number", thrownWith({ digest: 1 })],
    ["an object", thrownWith({ digest: { toString: () => "DYNAMIC_SERVER_USAGE" } })],
    ["a String", thrownWith({ digest: new String("DYNAMIC_SERVER_USAGE") })],
    ["undefined", thrownWith({ digest: undefined })],
    ["one in its cause", new Error("no", { cause: thrownWith(DYNAMIC) })],
    ["a getter that throws", hostile],
    ["a revoked proxy", proxy],
    ["nothing thrown", undefined],
    ["null thrown", null],
    ["a text thrown", "DYNAMIC_SERVER_USAGE"],
  ])("%s", async (_, thrown) => {
    const { kore, tokens } = koreAnswering([throwing(thrown)]);
    const read = await thrownBy(() => kore.campaigns.status(CAMPAIGN_ID));
    expect([read.constructor, tokens.length]).toEqual([ConnectionError, 3]);
    const start = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
    expect([start.constructor, start.cause.constructor, tokens.length]).toEqual([
      OutcomeUnknownError,
      ConnectionError,
      4,
    ]);
    for (const error of [read, start, start.cause]) expect("digest" in error).toBe(false);
  });
});

test("a digest in a response is data of the server", async () => {
  const { kore, tokens } = koreAnswering([Response.json({ digest: "DYNAMIC_SERVER_USAGE" }, { status: 500 })], {
    retries: 0,
  });
  const error = await thrownBy(() => kore.campaigns.status(CAMPAIGN_ID));
  expect([error.name, error.digest, tokens.length]).toEqual(["ServerError", undefined, 1]);
});
