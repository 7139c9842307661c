import { beforeEach, describe, expect, test, vi } from "vitest";
import { InvalidRequestError } from "../../src/index.ts";
import { redisRateLimiter } from "../../src/redis/index.ts";
import { GRANTED } from "../../src/redis/scripts.ts";
import { koreAt, thrownBy } from "../support/kore.ts";
import { BASE_URL } from "../support/sent-request.ts";
import { limiterWithFakeRedis, TIMEOUT } from "./fake-redis.ts";

const MINUTE = 60_000;
const granted = () => GRANTED;
const full = (milliseconds: number) => () => milliseconds;
const silent = () => new Promise(() => {});
const refuse = () => Promise.reject(new Error("connect ECONNREFUSED"));

/** Advances the fake clock and fires the timers that are due. */
const advance = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
/** Lets answers arrive that take no time. */
const settle = () => advance(0);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random").mockReturnValue(0);
});

describe("a slot", () => {
  test("is asked for with the limit less the reserve; a stop asks with the limit", async () => {
    const { acquire, asked } = limiterWithFakeRedis();
    await acquire("call");
    await acquire("stop", { urgent: true });
    const flight = String(TIMEOUT + 2_000);
    expect(asked).toEqual([
      { script: "acquire", key: "an account", args: [expect.any(String), "55", "60000", flight, "0", "0"] },
      { script: "acquire", key: "an account", args: [expect.any(String), "60", "60000", flight, "1", "0"] },
    ]);
    expect(asked[0]?.args[0]).not.toBe(asked[1]?.args[0]);
  });

  test("is released by its id", async () => {
    const { acquire, asked } = limiterWithFakeRedis();
    const release = await acquire("call");
    release();
    expect(asked[1]).toEqual({ script: "release", key: "an account", args: [asked[0]?.args[0]] });
  });

  test("is released, and a pause begins, without an error if Redis fails", async () => {
    let isBroken = false;
    const evaluate = () => {
      if (isBroken) throw new Error("It is closed.");
      return Promise.resolve(GRANTED);
    };
    const limiter = redisRateLimiter(evaluate, { key: "an account" });
    const request = { call: {} as never, urgent: false, signal: undefined, timeout: TIMEOUT, onWait: () => {} };
    const release = await limiter.acquire(request);
    isBroken = true;
    expect(release).not.toThrow();
    expect(() => limiter.pause(1_000)).not.toThrow();
    await settle();
  });

  test.each([Buffer.from(GRANTED), new String(GRANTED)])(
    "is granted by the word, as any client returns it",
    async (reply) => {
      const { acquire, answer, left } = limiterWithFakeRedis();
      answer(() => reply);
      await acquire("call");
      expect(left).toHaveLength(1);
    },
  );

  test.each(["1000", 1000n, Buffer.from("1000")])("is waited for as any client returns the time", async (reply) => {
    const { acquire, answer, left } = limiterWithFakeRedis();
    answer(() => reply, granted);
    acquire("call");
    await advance(999);
    expect(left).toEqual([]);
    await advance(1);
    expect(left).toHaveLength(1);
  });

  test.each([null, undefined, "", [], 0, "0", false, true, "OK", -1, 1.5, Number.NaN, {}, [1, 0]])(
    "is not granted by %j",
    async (reply) => {
      const { acquire, answer, left } = limiterWithFakeRedis();
      answer(() => reply);
      await expect(acquire("call")).rejects.toThrow("evaluate: expected it to resolve with what the script returns.");
      expect(left).toEqual([]);
    },
  );

  test("that comes too late, because the process stood still, is given back, and asked for again", async () => {
    const { acquire, answer, asked, left } = limiterWithFakeRedis();
    const { now } = performance;
    answer(() => {
      vi.spyOn(performance, "now").mockImplementation(() => now.call(performance) + 5_000);
      return GRANTED;
    }, granted);
    acquire("call");
    await advance(1);
    expect(asked.map(({ script }) => script)).toEqual(["acquire", "give back", "acquire"]);
    expect(asked[1]?.args).toEqual([asked[0]?.args[0]]);
    expect(left).toHaveLength(1);
  });
});

test("a pause is told to Redis in whole ms", () => {
  const { limiter, asked } = limiterWithFakeRedis();
  limiter.pause(1_500.2);
  expect(asked).toEqual([{ script: "pause", key: "an account", args: ["1501"] }]);
});

describe("requests that wait", () => {
  test("leave in the order in which they came, and the first one asks for all", async () => {
    const { acquire, answer, asked, left } = limiterWithFakeRedis();
    answer(full(1_000), granted, granted, full(2_000), granted);
    for (const name of ["1", "2", "3"]) acquire(name);
    await settle();
    expect(asked).toHaveLength(1);
    await advance(3_100);
    expect(left).toEqual([
      ["1", 1_000],
      // A timer of no time takes 1 ms.
      ["2", 1_001],
      ["3", 3_002],
    ]);
    expect(asked).toHaveLength(5);
  });

  test("let stops go first", async () => {
    const { acquire, answer, left } = limiterWithFakeRedis();
    answer(full(1_000), full(500), granted);
    acquire("call");
    await settle();
    acquire("stop", { urgent: true });
    await advance(1_000);
    expect(left.map(([name]) => name)).toEqual(["stop", "call"]);
    expect(left[0]?.[1]).toBe(500);
  });

  test("don't ask while a stop waits", async () => {
    const { acquire, answer, asked } = limiterWithFakeRedis();
    answer(full(10_000));
    acquire("stop", { urgent: true });
    acquire("call");
    await advance(1_000);
    expect(asked.map(({ args }) => args[4])).toEqual(["1"]);
  });

  test("look again after a quarter of a window, because a slot may be given back", async () => {
    const { acquire, answer, asked } = limiterWithFakeRedis();
    answer(full(MINUTE));
    acquire("call");
    await advance(MINUTE - 1);
    expect(asked).toHaveLength(4);
  });

  test("are late by chance, once others wait for the same slots", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const { acquire, answer, left } = limiterWithFakeRedis();
    await acquire("at once");
    answer(full(1_000), granted);
    for (const name of ["1", "2"]) acquire(name);
    await advance(2_000);
    expect(left).toEqual([
      ["at once", 0],
      ["1", 1_125],
      ["2", 1_250],
    ]);
  });

  test("are told how long, once, also those that come later and those that are a limit behind", async () => {
    const { acquire, answer, waits } = limiterWithFakeRedis({ requestsPerMinute: 2 });
    answer(full(10_000));
    for (const name of ["1", "2", "3"]) acquire(name);
    await advance(4_000);
    acquire("4");
    await advance(60_000);
    expect(waits).toEqual([
      ["1", 10_000],
      ["2", 10_000],
      ["3", 10_000 + MINUTE],
      ["4", 6_000 + MINUTE],
    ]);
  });
});

describe("an abort", () => {
  test("keeps a request from asking", async () => {
    const { acquire, asked } = limiterWithFakeRedis();
    await expect(acquire("call", { signal: AbortSignal.abort("a reason") })).rejects.toBe("a reason");
    expect(asked).toEqual([]);
  });

  test("ends the wait with its reason, and the next one takes the place", async () => {
    const { acquire, answer, left } = limiterWithFakeRedis();
    const controller = new AbortController();
    answer(full(1_000), granted);
    const aborted = acquire("1", { signal: controller.signal }).catch((reason) => reason);
    acquire("2");
    await settle();
    controller.abort("a reason");
    expect(await aborted).toBe("a reason");
    await advance(1_000);
    expect(left).toEqual([["2", 1_000]]);
  });

  test("of the last one leaves no timer", async () => {
    const { acquire, answer } = limiterWithFakeRedis();
    const controller = new AbortController();
    answer(full(10_000));
    const aborted = acquire("1", { signal: controller.signal }).catch((reason) => reason);
    await settle();
    controller.abort("a reason");
    await aborted;
    expect(vi.getTimerCount()).toBe(0);
  });

  test("gives back a slot that comes after it", async () => {
    const { acquire, answer, asked } = limiterWithFakeRedis();
    const controller = new AbortController();
    answer(() => new Promise((resolve) => setTimeout(resolve, 100, GRANTED)));
    const aborted = acquire("1", { signal: controller.signal }).catch((reason) => reason);
    await settle();
    controller.abort("a reason");
    expect(await aborted).toBe("a reason");
    await advance(100);
    expect(asked.map(({ script }) => script)).toEqual(["acquire", "give back"]);
  });
});

describe("while Redis is away", () => {
  test("all that wait fail within the timeout, with an error that says it", async () => {
    const { acquire, answer, left } = limiterWithFakeRedis();
    answer(silent);
    const failed: unknown[] = [];
    for (const name of ["1", "2", "3"]) acquire(name).catch((error) => failed.push(error));
    await advance(1_999);
    expect(failed).toEqual([]);
    await advance(2);
    expect(failed).toEqual(Array(3).fill(new Error("Redis gave no answer within 2000 ms.")));
    expect(left).toEqual([]);
  });

  test("what the Redis client throws is passed on, and the next request asks again", async () => {
    const { acquire, answer } = limiterWithFakeRedis();
    answer(refuse, granted);
    await expect(acquire("1")).rejects.toThrow("connect ECONNREFUSED");
    await expect(acquire("2")).resolves.toBeInstanceOf(Function);
  });

  test("a slot whose answer comes after the timeout is given back", async () => {
    const { acquire, answer, askedFor } = limiterWithFakeRedis({ timeout: 50 });
    answer(() => new Promise((resolve) => setTimeout(resolve, 100, GRANTED)));
    const failed = expect(acquire("1")).rejects.toThrow("within 50 ms");
    await advance(100);
    await failed;
    expect(askedFor("give back")).toHaveLength(1);
  });

  test("all stops leave by default, and are told to Redis once it is back", async () => {
    const { acquire, answer, askedFor, left } = limiterWithFakeRedis();
    answer(silent);
    const stops = ["1", "2"].map((name) => acquire(name, { urgent: true }));
    await advance(2_001);
    expect(left.map(([name]) => name)).toEqual(["1", "2"]);
    answer(granted);
    (await stops[0])?.();
    expect(askedFor("release")).toHaveLength(1);
    for (const name of ["3", "4"]) await acquire(name);
    expect(askedFor("acquire").map(({ args }) => args[5])).toEqual(["0", "1", "0"]);
  });

  test("what left without Redis is not told any more once it is out of the window", async () => {
    const { acquire, answer, askedFor } = limiterWithFakeRedis();
    answer(refuse, granted);
    (await acquire("stop", { urgent: true }))();
    await advance(MINUTE);
    await acquire("call");
    expect(askedFor("acquire").map(({ args }) => args[5])).toEqual(["0", "0"]);
  });

  test("no stop leaves with `stopsWhenAway: false`", async () => {
    const { acquire, answer } = limiterWithFakeRedis({ stopsWhenAway: false });
    answer(refuse);
    await expect(acquire("stop", { urgent: true })).rejects.toThrow("connect ECONNREFUSED");
  });

  describe("with a share", () => {
    test("the share leaves in a window, after a window without an answer", async () => {
      const { acquire, answer, left, waits } = limiterWithFakeRedis({ shareWhenAway: 2 });
      answer(refuse);
      for (const name of ["1", "2", "3"]) acquire(name).then((release) => setTimeout(release, 1_000));
      await advance(MINUTE - 1);
      expect(left).toEqual([]);
      expect(waits).toEqual(["1", "2", "3"].map((name) => [name, MINUTE]));
      await advance(1);
      expect(left.map(([name]) => name)).toEqual(["1", "2"]);
      await advance(MINUTE + 999);
      expect(left).toHaveLength(2);
      await advance(20_000);
      expect(left).toHaveLength(3);
    });

    test("a slot of Redis is taken as soon as it is back, and the silence begins anew", async () => {
      const { acquire, answer, left } = limiterWithFakeRedis({ shareWhenAway: 2 });
      answer(refuse, refuse, granted, refuse);
      for (const name of ["1", "2"]) acquire(name);
      await advance(30_000);
      expect(left).toEqual([["1", 30_000]]);
      await advance(MINUTE);
      expect(left).toHaveLength(1);
      // A timer of no time took 1 ms.
      await advance(1);
      expect(left).toHaveLength(2);
    });
  });
});

test("the client sends nothing without a slot, and says why", async () => {
  const fetch = vi.fn();
  const rateLimit = redisRateLimiter(refuse, { key: "an account" });
  const error = await thrownBy(() => koreAt(BASE_URL, { fetch, rateLimit }).contactLists.list());
  expect(error).toBeInstanceOf(InvalidRequestError);
  expect(error.cause.message).toBe("connect ECONNREFUSED");
  expect(fetch).not.toHaveBeenCalled();
});

test.each([
  [{}, "key: expected the name of a key"],
  [{ key: "" }, "key: expected the name of a key"],
  [{ key: "a", requestsPerMinute: 0 }, "requestsPerMinute: expected a whole number of requests a minute, 1 to 100000."],
  [{ key: "a", timeout: 0 }, "timeout: expected a whole number of milliseconds, 1 to 60000."],
  [{ key: "a", shareWhenAway: 61 }, "shareWhenAway: expected a whole number of requests a minute, 0 to 60."],
  [{ key: "a", stopsWhenAway: "yes" }, "stopsWhenAway: expected true or false."],
  [{ key: "a", limit: 60 }, "limit: there is no such option."],
])("the options %j are refused", (options, message) => {
  const create = () => redisRateLimiter(async () => GRANTED, options as never);
  expect(create).toThrow(InvalidRequestError);
  expect(create).toThrow(message);
});

test("the client of Redis instead of a function is refused", () => {
  expect(() => redisRateLimiter({} as never, { key: "a" })).toThrow("expected a function that runs a script");
});
