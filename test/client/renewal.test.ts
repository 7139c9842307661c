import { describe, expect, test, vi } from "vitest";
import {
  type CampaignClient,
  type Hooks,
  OutcomeUnknownError,
  type TokenSource,
  UnauthorizedError,
} from "../../src/index.ts";
import { json, koreAnswering } from "../support/answering.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { REPLAY_BODY } from "../support/documented.ts";
import { CAMPAIGN_ID, thrownBy } from "../support/kore.ts";

const FINE = json(200, { status: "Active", data: {} });
const REFUSED = json(401, { errors: [{ msg: "error verifying the jwt: jwt expired", code: 401 }] });
const REPLAY = json(401, REPLAY_BODY);

/** Creates a source whose tokens all differ, and a mock of its `forget`. */
function tokenSource() {
  let count = 0;
  const forget = vi.fn<(token: string) => void>();
  return { auth: Object.assign(() => `token-${++count}`, { forget }) satisfies TokenSource, forget };
}

/** Reads: a call that writes or contacts people is never sent again after a 401. */
const METHODS = ["get", "status"] as const;
const read = (kore: CampaignClient, method: (typeof METHODS)[number]) =>
  method === "get" ? kore.voice.get(CAMPAIGN_ID) : kore.campaigns.status(CAMPAIGN_ID);

describe.each(METHODS)("a read: %s", (method) => {
  test("is retried with a new token after a 401", async () => {
    const { auth, forget } = tokenSource();
    const { kore, tokens } = koreAnswering([REFUSED, FINE], { auth });
    await read(kore, method);
    expect(tokens).toEqual(["token-1", "token-2"]);
    expect(forget.mock.calls).toEqual([["token-1"]]);
  });

  test("is retried at once, even with Retry-After", async () => {
    const waits: number[] = [];
    const refused = json(401, {}, { "retry-after": "30" });
    const onRetry: Hooks["onRetry"] = ({ milliseconds }) => void waits.push(milliseconds);
    await read(koreAnswering([refused, FINE], { auth: tokenSource().auth, onRetry }).kore, method);
    expect(waits).toEqual([0]);
  });

  test("is retried with a new token only once", async () => {
    const { auth, forget } = tokenSource();
    const { kore, tokens } = koreAnswering([REFUSED], { auth, retries: 9 });
    expect((await thrownBy(() => read(kore, method))).constructor).toBe(UnauthorizedError);
    expect(tokens).toEqual(["token-1", "token-2"]);
    expect(forget.mock.calls).toEqual([["token-1"], ["token-2"]]);
  });

  test("is not retried if auth is a string", async () => {
    const onRetry = vi.fn();
    const { kore, tokens } = koreAnswering([REFUSED], { auth: "token", onRetry });
    expect((await thrownBy(() => read(kore, method))).constructor).toBe(UnauthorizedError);
    expect(tokens).toEqual(["token"]);
    expect(onRetry).not.toHaveBeenCalled();
  });

  test("is not retried if auth returns the same token again", async () => {
    const { kore, tokens } = koreAnswering([REFUSED], { auth: () => "token" });
    expect((await thrownBy(() => read(kore, method))).constructor).toBe(UnauthorizedError);
    expect(tokens).toEqual(["token"]);
  });

  test("takes no second slot if auth returns the same token again", async () => {
    const acquire = vi.fn(async () => {});
    const { kore } = koreAnswering([REFUSED], { auth: () => "token", rateLimit: { acquire } });
    await thrownBy(() => read(kore, method));
    expect(acquire).toHaveBeenCalledTimes(1);
  });

  test("with retries: 0, is not retried, but forgets the token", async () => {
    const { auth, forget } = tokenSource();
    const { kore, tokens } = koreAnswering([REFUSED], { auth, retries: 0 });
    await thrownBy(() => read(kore, method));
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
  ])("succeeds if forget %s", async (_, forget) => {
    const auth: TokenSource = Object.assign(() => `token-${Math.random()}`, { forget: forget as () => void });
    const { kore, tokens } = koreAnswering([REFUSED, FINE], { auth });
    await read(kore, method);
    expect(tokens).toHaveLength(2);
  });
});

describe.each([
  ["a start", (kore: CampaignClient) => kore.voice.start(CAMPAIGN_ID)],
  ["a create", (kore: CampaignClient) => kore.v1.voice.create(CAMPAIGN)],
])("%s", (_, call) => {
  test("is not sent again after a 401, but the token is forgotten, so that the next call gets another", async () => {
    const { auth, forget } = tokenSource();
    const onRetry = vi.fn();
    const { kore, tokens } = koreAnswering([REFUSED], { auth, onRetry, retries: 9 });
    expect((await thrownBy(() => call(kore))).constructor).toBe(UnauthorizedError);
    expect(tokens).toEqual(["token-1"]);
    expect(forget.mock.calls).toEqual([["token-1"]]);
    expect(onRetry).not.toHaveBeenCalled();
    await thrownBy(() => call(kore));
    expect(tokens).toEqual(["token-1", "token-2"]);
  });

  test("ends with its 401 if forget throws", async () => {
    const auth: TokenSource = Object.assign(() => "token", {
      forget: () => {
        throw new Error("no");
      },
    });
    expect((await thrownBy(() => call(koreAnswering([REFUSED], { auth }).kore))).constructor).toBe(UnauthorizedError);
  });
});

test("if a success reports a bad token, retries a read, but not a start", async () => {
  const refused = json(200, { errors: [{ msg: "bad", code: 401 }] });
  const read = koreAnswering([refused, FINE], { auth: tokenSource().auth });
  await read.kore.voice.get(CAMPAIGN_ID);
  expect(read.tokens).toHaveLength(2);
  const start = koreAnswering([refused, FINE], { auth: tokenSource().auth });
  expect((await thrownBy(() => start.kore.voice.start(CAMPAIGN_ID))).constructor).toBe(UnauthorizedError);
  expect(start.tokens).toHaveLength(1);
});

test("retries with a new token after another failure too", async () => {
  vi.spyOn(Math, "random").mockReturnValueOnce(0);
  const { kore, tokens } = koreAnswering([json(503), REFUSED, FINE], { auth: tokenSource().auth });
  await kore.voice.get(CAMPAIGN_ID);
  expect(tokens).toEqual(["token-1", "token-2", "token-3"]);
});

describe("a response that says replay", () => {
  test("to a start is not retried: an earlier copy may have been executed", async () => {
    const { auth, forget } = tokenSource();
    const { kore, tokens } = koreAnswering([REPLAY, FINE], { auth });
    expect((await thrownBy(() => kore.voice.start(CAMPAIGN_ID))).constructor).toBe(OutcomeUnknownError);
    expect(tokens).toEqual(["token-1"]);
    expect(forget).toHaveBeenCalledWith("token-1");
  });

  test("with status 429 is not retried either", async () => {
    const { auth } = tokenSource();
    const { kore, tokens } = koreAnswering([json(429, { message: "possibly a replay" }), FINE], { auth });
    expect((await thrownBy(() => kore.voice.start(CAMPAIGN_ID))).constructor).toBe(OutcomeUnknownError);
    expect(tokens).toHaveLength(1);
  });

  test("is assumed if the body of a 401 is cut off", async () => {
    const { auth } = tokenSource();
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

  test("to a read is retried", async () => {
    const { auth } = tokenSource();
    const { kore, tokens } = koreAnswering([REPLAY, FINE], { auth });
    await kore.voice.get(CAMPAIGN_ID);
    expect(tokens).toEqual(["token-1", "token-2"]);
  });
});

test("calls auth for each attempt", async () => {
  const { auth, forget } = tokenSource();
  vi.spyOn(Math, "random").mockReturnValueOnce(0).mockReturnValueOnce(0);
  const { kore, tokens } = koreAnswering([json(503), json(503), FINE], { auth });
  await kore.voice.get(CAMPAIGN_ID);
  expect(tokens).toEqual(["token-1", "token-2", "token-3"]);
  expect(forget).not.toHaveBeenCalled();
});
