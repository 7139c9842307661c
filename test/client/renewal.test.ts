import { describe, expect, test, vi } from "vitest";
import { type Hooks, OutcomeUnknownError, type TokenSource, UnauthorizedError } from "../../src/index.ts";
import { json, koreAnswering } from "../support/answering.ts";
import { REPLAY_BODY } from "../support/documented.ts";
import { CAMPAIGN_ID, thrownBy } from "../support/kore.ts";

const FINE = json(200, { status: "Active", data: {} });
const REFUSED = json(401, { errors: [{ msg: "error verifying the jwt: jwt expired", code: 401 }] });
const REPLAY = json(401, REPLAY_BODY);

/** Tokens that differ, and a note of those that were to be forgotten. */
function source() {
  let count = 0;
  const forget = vi.fn<(token: string) => void>();
  return { auth: Object.assign(() => `token-${++count}`, { forget }) satisfies TokenSource, forget };
}

describe.each(["get", "start"] as const)("voice.%s", (method) => {
  test("is made once more with a new token", async () => {
    const { auth, forget } = source();
    const { kore, tokens } = koreAnswering([REFUSED, FINE], { auth });
    await kore.voice[method](CAMPAIGN_ID);
    expect(tokens).toEqual(["token-1", "token-2"]);
    expect(forget.mock.calls).toEqual([["token-1"]]);
  });

  test("is made once more without a wait: it was the token, not the service", async () => {
    const waits: number[] = [];
    const refused = json(401, {}, { "retry-after": "30" });
    const onRetry: Hooks["onRetry"] = ({ milliseconds }) => void waits.push(milliseconds);
    await koreAnswering([refused, FINE], { auth: source().auth, onRetry }).kore.voice[method](CAMPAIGN_ID);
    expect(waits).toEqual([0]);
  });

  test("is made once more, and not again", async () => {
    const { auth, forget } = source();
    const { kore, tokens } = koreAnswering([REFUSED], { auth, retries: 9 });
    expect((await thrownBy(() => kore.voice[method](CAMPAIGN_ID))).constructor).toBe(UnauthorizedError);
    expect(tokens).toEqual(["token-1", "token-2"]);
    expect(forget.mock.calls).toEqual([["token-1"], ["token-2"]]);
  });

  test("is made once where the token is a text", async () => {
    const onRetry = vi.fn();
    const { kore, tokens } = koreAnswering([REFUSED], { auth: "token", onRetry });
    expect((await thrownBy(() => kore.voice[method](CAMPAIGN_ID))).constructor).toBe(UnauthorizedError);
    expect(tokens).toEqual(["token"]);
    expect(onRetry).not.toHaveBeenCalled();
  });

  test("is made once where the function has no other token", async () => {
    const { kore, tokens } = koreAnswering([REFUSED], { auth: () => "token" });
    expect((await thrownBy(() => kore.voice[method](CAMPAIGN_ID))).constructor).toBe(UnauthorizedError);
    expect(tokens).toEqual(["token"]);
  });

  test("does not wait for another turn where the function has no other token", async () => {
    const acquire = vi.fn(async () => {});
    const { kore } = koreAnswering([REFUSED], { auth: () => "token", rateLimit: { acquire } });
    await thrownBy(() => kore.voice[method](CAMPAIGN_ID));
    expect(acquire).toHaveBeenCalledTimes(1);
  });

  test("is made once with retries: 0, and the token is forgotten all the same", async () => {
    const { auth, forget } = source();
    const { kore, tokens } = koreAnswering([REFUSED], { auth, retries: 0 });
    await thrownBy(() => kore.voice[method](CAMPAIGN_ID));
    expect(tokens).toEqual(["token-1"]);
    expect(forget.mock.calls).toEqual([["token-1"]]);
  });

  test.each<[string, () => unknown]>([
    [
      "throws",
      () => {
        throw new Error("no");
      },
    ],
    ["rejects", () => Promise.reject(new Error("no"))],
  ])("does not fail where forget %s", async (_, forget) => {
    const auth: TokenSource = Object.assign(() => `token-${Math.random()}`, { forget: forget as () => void });
    const { kore, tokens } = koreAnswering([REFUSED, FINE], { auth });
    await kore.voice[method](CAMPAIGN_ID);
    expect(tokens).toHaveLength(2);
  });
});

test("a refused token in a success is replaced for a read, and for nothing else", async () => {
  const refused = json(200, { errors: [{ msg: "bad", code: 401 }] });
  const read = koreAnswering([refused, FINE], { auth: source().auth });
  await read.kore.voice.get(CAMPAIGN_ID);
  expect(read.tokens).toHaveLength(2);
  const start = koreAnswering([refused, FINE], { auth: source().auth });
  expect((await thrownBy(() => start.kore.voice.start(CAMPAIGN_ID))).constructor).toBe(UnauthorizedError);
  expect(start.tokens).toHaveLength(1);
});

test("a token can be replaced after a failure of another kind", async () => {
  vi.spyOn(Math, "random").mockReturnValueOnce(0);
  const { kore, tokens } = koreAnswering([json(503), REFUSED, FINE], { auth: source().auth });
  await kore.voice.get(CAMPAIGN_ID);
  expect(tokens).toEqual(["token-1", "token-2", "token-3"]);
  vi.restoreAllMocks();
});

describe("a replay", () => {
  test("is never sent again where people are contacted: the first copy may have been carried out", async () => {
    const { auth, forget } = source();
    const { kore, tokens } = koreAnswering([REPLAY, FINE], { auth });
    expect((await thrownBy(() => kore.voice.start(CAMPAIGN_ID))).constructor).toBe(OutcomeUnknownError);
    expect(tokens).toEqual(["token-1"]);
    expect(forget).toHaveBeenCalledWith("token-1");
  });

  test("with a rate limit's status is not sent again either", async () => {
    const { auth } = source();
    const { kore, tokens } = koreAnswering([json(429, { message: "possibly a replay" }), FINE], { auth });
    expect((await thrownBy(() => kore.voice.start(CAMPAIGN_ID))).constructor).toBe(OutcomeUnknownError);
    expect(tokens).toHaveLength(1);
  });

  test("may be what a 401 speaks of that broke off", async () => {
    const { auth } = source();
    const half = new TextEncoder().encode('{"errors":[{"msg":"error verifying the jwt: poss');
    const broken = () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(half),
          pull: (controller) => controller.error(new Error("reset")),
        }),
        { status: 401 },
      );
    const start = koreAnswering([broken, FINE], { auth });
    expect((await thrownBy(() => start.kore.voice.start(CAMPAIGN_ID))).constructor).toBe(OutcomeUnknownError);
    expect(start.tokens).toHaveLength(1);
    const get = koreAnswering([broken, FINE], { auth });
    await get.kore.voice.get(CAMPAIGN_ID);
    expect(get.tokens).toHaveLength(2);
  });

  test("of a read is harmless", async () => {
    const { auth } = source();
    const { kore, tokens } = koreAnswering([REPLAY, FINE], { auth });
    await kore.voice.get(CAMPAIGN_ID);
    expect(tokens).toEqual(["token-1", "token-2"]);
  });
});

test("a token is asked for each time that a request is sent", async () => {
  const { auth, forget } = source();
  vi.spyOn(Math, "random").mockReturnValueOnce(0).mockReturnValueOnce(0);
  const { kore, tokens } = koreAnswering([json(503), json(503), FINE], { auth });
  await kore.voice.get(CAMPAIGN_ID);
  expect(tokens).toEqual(["token-1", "token-2", "token-3"]);
  expect(forget).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
