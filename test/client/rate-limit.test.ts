import { resolve } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { RateLimiter } from "../../src/index.ts";
import { limiterOf } from "../../src/rate-limit/rate-limit.ts";
import { runProgram } from "../support/run-program.ts";

const MINUTE = 60_000;
const TIMEOUT = 30_000;
const CALL = { method: "GET", url: "https://kore.example/", operationId: "getCampaignV2", effect: "read" } as const;
const REGISTRY = Symbol.for("kore-campaigns/rate-limits");
const registry = () => (globalThis as never as Record<symbol, Map<string, unknown>>)[REGISTRY];

beforeEach(() => {
  vi.useFakeTimers();
});

/** Records when requests start, by name, in order, in ms from now. */
function recordStarts() {
  const start = performance.now();
  const started: [name: string, time: number][] = [];
  const waits: [name: string, milliseconds: number][] = [];
  /** Acquires a slot for a request that gets its response at once. */
  const acquire = async (limiter: RateLimiter, name: string, signal?: AbortSignal, urgent = false) => {
    const onWait = (milliseconds: number) => void waits.push([name, milliseconds]);
    const release = await limiter.acquire({ call: CALL, urgent, signal, timeout: TIMEOUT, onWait });
    started.push([name, performance.now() - start]);
    release?.();
  };
  return { started, waits, acquire };
}

/** Lets requests be killed, as a runtime does it: their timers don't fire any more, and nobody is told. */
function killable() {
  const killed = new Set<string>();
  let current = "";
  const { setTimeout } = globalThis;
  vi.spyOn(globalThis, "setTimeout").mockImplementation(((run: () => void, delay: number) => {
    const owner = current;
    return setTimeout(() => {
      // What the request does next belongs to it as well.
      current = owner;
      if (!killed.has(owner)) run();
    }, delay);
  }) as never);
  return {
    as: (name: string, acquire: () => unknown) => {
      current = name;
      acquire();
    },
    kill: (name: string) => void killed.add(name),
  };
}

/** Makes every timer late from now on, as if the event loop had been blocked for so long. */
function block(milliseconds: number) {
  const { now } = performance;
  vi.spyOn(performance, "now").mockImplementation(() => now.call(performance) + milliseconds);
}

/** Advances the fake clock and fires the timers that are due. */
const advance = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe("the limit", () => {
  test("starts as many as the limit at once without a timer, and each next one when a slot is free again, by its own timer", async () => {
    const { started, waits, acquire } = recordStarts();
    const limiter = limiterOf("a", 3);
    acquire(limiter, "1");
    await advance(10_000);
    acquire(limiter, "2");
    acquire(limiter, "3");
    expect(vi.getTimerCount()).toBe(0);
    for (const name of ["4", "5", "6", "7"]) acquire(limiter, name);
    expect(vi.getTimerCount()).toBe(4);

    await advance(3 * MINUTE);
    expect(started).toEqual([
      ["1", 0],
      ["2", 10_000],
      ["3", 10_000],
      ["4", MINUTE],
      ["5", MINUTE + 10_000],
      ["6", MINUTE + 10_000],
      ["7", 2 * MINUTE],
    ]);
    expect(waits).toEqual([
      ["4", 50_000],
      ["5", MINUTE],
      ["6", MINUTE],
      ["7", 2 * MINUTE - 10_000],
    ]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("keeps the requests of the last minute when it clears its log", async () => {
    const { started, acquire } = recordStarts();
    const limiter = limiterOf("a", 100);
    for (let step = 0; step < 40; step++) {
      for (let count = 0; count < 10; count++) acquire(limiter, "");
      await advance(5_000);
    }
    const times = started.map(([, time]) => time);
    expect(times.length).toBeGreaterThan(300);
    for (const [place, time] of times.entries())
      if (place >= 100) expect(time - (times[place - 100] as number)).toBeGreaterThanOrEqual(MINUTE);
  });

  test("starts nothing if a timer fires too early", async () => {
    const { started, acquire } = recordStarts();
    const limiter = limiterOf("a", 1);
    acquire(limiter, "1");
    acquire(limiter, "2");
    await advance(0);
    const start = performance.now();
    // In Node, a timer may fire up to a millisecond before its time.
    const clock = vi.spyOn(performance, "now").mockReturnValue(start + MINUTE - 0.4);
    await advance(MINUTE);
    expect(started).toEqual([["1", 0]]);
    expect(vi.getTimerCount()).toBe(1);
    clock.mockRestore();
    await advance(1);
    expect(started).toHaveLength(2);
  });

  test("starts those that came at different times as soon as there is room, though their timers fire in any order", async () => {
    const { started, acquire } = recordStarts();
    const limiter = limiterOf("a", 10);
    for (let count = 0; count < 10; count++) acquire(limiter, "first");
    for (let count = 1; count <= 12; count++) {
      await advance(count * 317);
      acquire(limiter, String(count));
    }
    await advance(MINUTE);
    const times = started.slice(10).map(([, time]) => Math.floor(time));
    expect(times).toEqual(Array(10).fill(MINUTE));
    expect(new Set(started.slice(10).map(([name]) => Number(name)))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
  });

  test("keeps the order if the event loop was blocked, also before one that comes then", async () => {
    const { started, acquire } = recordStarts();
    const limiter = limiterOf("a", 1);
    for (const name of ["1", "2", "3"]) acquire(limiter, name);
    await advance(55_000);
    block(10_000);
    acquire(limiter, "4");
    await advance(4 * MINUTE);
    expect(started.map(([name]) => name)).toEqual(["1", "2", "3", "4"]);
  });
});

describe("a request that waits", () => {
  const delays = () => vi.mocked(setTimeout).mock.calls.map(([, delay]) => delay as number);

  test.each([
    ["an eighth of a wait of a minute", 60_000, [7_500, 6_563, 5_742]],
    ["15 seconds of a long wait", 600_000, [15_000, 15_000, 15_000]],
    ["a second of a short wait", 7_000, [1_000, 1_000, 1_000]],
    ["no longer than it expects to wait", 900, [900]],
  ])("looks again after %s", async (_, wait, expected) => {
    const { acquire } = recordStarts();
    limiterOf("a", 1).pause(wait);
    vi.spyOn(globalThis, "setTimeout");
    acquire(limiterOf("a", 1), "1");
    await advance(wait);
    const seen = delays();
    expect(seen.slice(0, expected.length).map(Math.round)).toEqual(expected);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("starts at most 15 seconds late if those before it give up shortly before", async () => {
    const { started, acquire } = recordStarts();
    const limiter = limiterOf("a", 1);
    const controller = new AbortController();
    acquire(limiter, "1");
    const cancelled = acquire(limiter, "2", controller.signal);
    acquire(limiter, "3");
    await advance(MINUTE - 1);
    controller.abort("bored");
    await expect(cancelled).rejects.toBe("bored");
    await advance(15_000);
    expect(started.map(([name]) => name)).toEqual(["1", "3"]);
    expect(started[1]?.[1]).toBeGreaterThan(MINUTE);
  });

  test("holds up nobody after it was killed", async () => {
    const { started, acquire } = recordStarts();
    const { as, kill } = killable();
    const limiter = limiterOf("a", 1);
    for (const name of ["1", "2", "3"]) as(name, () => acquire(limiter, name));
    await advance(1_000);
    kill("2");
    await advance(MINUTE);
    expect(started).toEqual([
      ["1", 0],
      ["3", MINUTE],
    ]);
  });

  test.each([
    ["less than 2 seconds late keeps its place", 53_712, 69_498],
    ["more than 2 seconds late loses it", 53_720, 62_005],
  ])("and is %s", async (_, arrival, start) => {
    const { started, acquire } = recordStarts();
    const { as, kill } = killable();
    const limiter = limiterOf("a", 1);
    for (const name of ["1", "2"]) as(name, () => acquire(limiter, name));
    await advance(arrival);
    as("3", () => acquire(limiter, "3"));
    // The second one was to look at 60,000 for the last time; the third one looks after an eighth of its wait.
    await advance(59_999 - arrival);
    kill("2");
    await advance(20_000);
    expect(started.at(-1)).toEqual(["3", start]);
  });
});

describe("a request under way", () => {
  /** Acquires a slot for a request that stays under way until it is released. */
  const begin = (timeout = TIMEOUT, limiter = limiterOf("a", 1)) =>
    limiter.acquire({ call: CALL, urgent: false, signal: undefined, timeout, onWait: () => {} });

  test("counts once, however often it is released", async () => {
    const release = await begin();
    release?.();
    release?.();
    await advance(MINUTE);
    await begin();
    const { started, acquire } = recordStarts();
    acquire(limiterOf("a", 1), "next");
    await advance(0);
    expect(started).toEqual([]);
  });

  test("takes no second slot if it is released twice", async () => {
    const release = await begin(TIMEOUT, limiterOf("a", 2));
    release?.();
    release?.();
    const { started, acquire } = recordStarts();
    acquire(limiterOf("a", 2), "next");
    await advance(0);
    expect(started).toEqual([["next", 0]]);
  });

  test("makes others wait until a minute after its response, and they expect that it is answered now", async () => {
    const release = await begin();
    const { started, waits, acquire } = recordStarts();
    acquire(limiterOf("a", 1), "next");
    expect(waits).toEqual([["next", MINUTE]]);
    await advance(1_000);
    release?.();
    await advance(2 * MINUTE);
    expect(started).toEqual([["next", MINUTE + 1_000]]);
  });

  test.each([1_000, 30_000, 300_000])(
    "that was killed counts as answered when its timeout of %i ms is up",
    async (timeout) => {
      await begin(timeout);
      const { started, acquire } = recordStarts();
      acquire(limiterOf("a", 1), "next");
      await advance(timeout + MINUTE - 1);
      expect(started).toEqual([]);
      await advance(1);
      expect(started).toEqual([["next", timeout + MINUTE]]);
    },
  );

  test("that was killed counts like this also if nobody waited", async () => {
    await begin();
    const { started, acquire } = recordStarts();
    await advance(TIMEOUT + MINUTE - 1);
    acquire(limiterOf("a", 1), "next");
    await advance(1);
    expect(started).toEqual([["next", TIMEOUT + MINUTE]]);
  });

  test("that was killed leaves the window before one that was answered later", async () => {
    await begin(1_000, limiterOf("a", 2));
    const release = await begin(TIMEOUT, limiterOf("a", 2));
    const { started, acquire } = recordStarts();
    for (const name of ["1", "2"]) acquire(limiterOf("a", 2), name);
    await advance(2_500);
    release?.();
    await advance(2 * MINUTE);
    expect(started).toEqual([
      ["1", MINUTE + 1_000],
      ["2", MINUTE + 2_500],
    ]);
  });

  test("that times out counts once", async () => {
    const release = await begin(TIMEOUT, limiterOf("a", 2));
    const { started, acquire } = recordStarts();
    acquire(limiterOf("a", 2), "1");
    for (const name of ["2", "3"]) acquire(limiterOf("a", 2), name);
    await advance(TIMEOUT + 1_000);
    release?.();
    await advance(2 * MINUTE);
    expect(started).toEqual([
      ["1", 0],
      ["2", MINUTE],
      ["3", TIMEOUT + 1_000 + MINUTE],
    ]);
  });

  test("that is answered long after its timeout, because its token was late, counts from then on", async () => {
    const release = await begin();
    const { started, acquire } = recordStarts();
    acquire(limiterOf("a", 1), "next");
    await advance(TIMEOUT + 50_000);
    release?.();
    await advance(2 * MINUTE);
    expect(started).toEqual([["next", TIMEOUT + 50_000 + MINUTE]]);
  });

  test("keeps the window, also while others wait", async () => {
    await begin();
    const { started, acquire } = recordStarts();
    for (const name of ["1", "2", "3"]) {
      acquire(limiterOf("a", 1), name);
      acquire(limiterOf("another", 9), "of another");
    }
    await advance(0);
    expect(started.map(([name]) => name)).toEqual(Array(3).fill("of another"));
  });
});

describe("the account", () => {
  test("limiters of one account share a window, each with its own limit, and the lower one holds up nobody", async () => {
    const { started, waits, acquire } = recordStarts();
    const [few, many] = [limiterOf("a", 2), limiterOf("a", 4)];
    for (const name of ["1", "2", "3"]) acquire(many, name);
    acquire(few, "stop, few", undefined, true);
    acquire(few, "4, few");
    acquire(many, "5");
    acquire(many, "6");
    await advance(0);
    expect(started.map(([name]) => name)).toEqual(["1", "2", "3", "5"]);
    await advance(2 * MINUTE);
    expect(started.slice(4).sort()).toEqual([
      ["4, few", 2 * MINUTE],
      ["6", MINUTE],
      ["stop, few", MINUTE],
    ]);
    expect(waits).toEqual([
      ["stop, few", MINUTE],
      ["4, few", MINUTE],
      ["6", MINUTE],
    ]);
  });

  test("one with a lower limit leaves room for those that came before it, also with a higher limit", async () => {
    const { started, acquire } = recordStarts();
    const [few, many] = [limiterOf("a", 2), limiterOf("a", 4)];
    many.pause(1_000);
    for (const name of ["1", "2", "3"]) acquire(many, name);
    await advance(1);
    acquire(few, "4, few");
    await advance(1);
    acquire(many, "5");
    await advance(1_000);
    expect(started.map(([name]) => name).sort()).toEqual(["1", "2", "3", "5"]);
  });

  test("but not for those that came after it", async () => {
    const { started, acquire } = recordStarts();
    const [few, many] = [limiterOf("a", 2), limiterOf("a", 4)];
    many.pause(1_000);
    acquire(few, "1, few");
    await advance(1);
    for (const name of ["2", "3", "4", "5"]) acquire(many, name);
    await advance(1_000);
    expect(started.map(([name]) => name).sort()).toEqual(["1, few", "2", "3", "4"]);
  });

  test("nobody takes the slot of a stop that waits", async () => {
    const { started, acquire } = recordStarts();
    const limiter = limiterOf("a", 2);
    acquire(limiter, "1");
    await advance(1_000);
    for (const name of ["2", "read"]) acquire(limiter, name);
    await advance(1_000);
    for (const name of ["stop", "later stop"]) acquire(limiter, name, undefined, true);
    await advance(2 * MINUTE);
    expect(started).toEqual([
      ["1", 0],
      ["2", 1_000],
      ["stop", MINUTE],
      ["later stop", MINUTE + 1_000],
      ["read", 2 * MINUTE],
    ]);
  });

  test("each account has its own window", async () => {
    const { started, acquire } = recordStarts();
    for (const account of ["a", "b"]) acquire(limiterOf(account, 1), account);
    await advance(0);
    expect(started).toHaveLength(2);
  });

  test("copies of the package share the window", async () => {
    const { started, acquire } = recordStarts();
    const copy: typeof import("../../src/rate-limit/rate-limit.ts") = await import(
      "../../src/rate-limit/rate-limit.ts?copy" as string
    );
    expect(copy.limiterOf).not.toBe(limiterOf);
    acquire(limiterOf("a", 1), "ours");
    acquire(copy.limiterOf("a", 1), "theirs");
    copy.limiterOf("a", 1).pause(2 * MINUTE);
    await advance(MINUTE);
    expect(started).toEqual([["ours", 0]]);
    await advance(MINUTE);
    expect(started).toEqual([
      ["ours", 0],
      ["theirs", 2 * MINUTE],
    ]);
  });

  test("drops idle windows and keeps the others", async () => {
    const { started, acquire } = recordStarts();
    for (const name of ["1", "2"]) acquire(limiterOf("waiting", 1), name);
    limiterOf("waiting", 1).pause(60 * MINUTE);
    const sizes: number[] = [];
    for (let account = 0; account < 200; account++) {
      acquire(limiterOf(String(account), 1), String(account));
      await advance(10_000);
      sizes.push(registry()?.size as number);
    }
    // About 60 windows were used in the last ten minutes.
    expect(Math.max(...sizes)).toBeLessThan(2 * 60);
    expect(registry()?.has("waiting")).toBe(true);
    await advance(60 * MINUTE);
    const size = registry()?.size as number;
    for (let account = 0; account < size / 2; account++) acquire(limiterOf(`new ${account}`, 1), "");
    expect([...(registry()?.keys() ?? [])].filter((account) => !account.startsWith("new"))).toEqual([]);
    await advance(0);
    expect(started).toHaveLength(202 + Math.ceil(size / 2));
  });

  test("keeps a window for ten minutes", async () => {
    const { acquire } = recordStarts();
    acquire(limiterOf("a", 1), "1");
    await advance(10 * MINUTE);
    acquire(limiterOf("b", 1), "2");
    expect([...(registry()?.keys() ?? [])].sort()).toEqual(["a", "b"]);
    await advance(1);
    acquire(limiterOf("b", 1), "3");
    expect([...(registry()?.keys() ?? [])]).toEqual(["b"]);
  });

  test("drops a window whose requests were all killed", async () => {
    const { acquire } = recordStarts();
    const { as, kill } = killable();
    for (const name of ["1", "2"]) as(name, () => acquire(limiterOf("a", 1), name));
    kill("2");
    await limiterOf("b", 1).acquire({ call: CALL, urgent: false, signal: undefined, timeout: TIMEOUT, onWait() {} });
    await advance(10 * MINUTE + 1_001);
    for (const account of ["c", "d"]) acquire(limiterOf(account, 1), account);
    expect([...(registry()?.keys() ?? [])]).toEqual(["c", "d"]);
  });

  test("keeps a window whose timer is late", async () => {
    const { started, acquire } = recordStarts();
    for (const name of ["1", "2"]) acquire(limiterOf("a", 1), name);
    await advance(50_000);
    block(5 * MINUTE);
    for (const name of ["x", "y"]) acquire(limiterOf(name, 1), "of another");
    acquire(limiterOf("a", 1), "3");
    await advance(MINUTE - 1);
    // The second one was so late that it lost its place, but it waits for the third one.
    expect(started.map(([name]) => name)).toEqual(["1", "of another", "of another", "3"]);
    await advance(1);
    expect(started.at(-1)?.[0]).toBe("2");
  });

  test("keeps a window for a minute after its last request", async () => {
    const { started, waits, acquire } = recordStarts();
    acquire(limiterOf("a", 1), "1");
    await advance(MINUTE - 1);
    for (let account = 0; account < 10; account++) acquire(limiterOf(`other ${account}`, 1), "");
    acquire(limiterOf("a", 1), "2");
    expect(waits).toEqual([["2", 1]]);
    await advance(1);
    expect(started.at(-1)).toEqual(["2", MINUTE]);
  });
});

describe("an abort signal", () => {
  test("takes no slot if it is already aborted", async () => {
    const limiter = limiterOf("a", 1);
    const reason = new Error("no more");
    const onWait = vi.fn();
    await expect(
      limiter.acquire({ call: CALL, urgent: false, signal: AbortSignal.abort(reason), timeout: TIMEOUT, onWait }),
    ).rejects.toBe(reason);
    await limiter.acquire({ call: CALL, urgent: false, signal: undefined, timeout: TIMEOUT, onWait });
    expect(onWait).not.toHaveBeenCalled();
  });

  test("if aborted during the wait, frees the slot, and the other requests move up", async () => {
    const { started, acquire } = recordStarts();
    const limiter = limiterOf("a", 1);
    const [first, second] = [new AbortController(), new AbortController()];
    acquire(limiter, "1");
    const cancelled = acquire(limiter, "2", first.signal);
    const alsoCancelled = acquire(limiter, "3", second.signal);
    acquire(limiter, "4");
    await advance(1_000);
    second.abort("late");
    first.abort("bored");
    await expect(cancelled).rejects.toBe("bored");
    await expect(alsoCancelled).rejects.toBe("late");
    await advance(MINUTE);
    expect(started).toEqual([
      ["1", 0],
      ["4", MINUTE],
    ]);
  });

  test("if it cancels several requests, starts none of them", async () => {
    const { started, waits, acquire } = recordStarts();
    const controller = new AbortController();
    const limiter = limiterOf("a", 3);
    for (const name of ["1", "2", "3"]) acquire(limiter, name);
    const cancelled = [4, 5, 6].map((name) => acquire(limiter, String(name), controller.signal));
    await advance(MINUTE - 1);
    controller.abort("all");
    await expect(Promise.allSettled(cancelled)).resolves.toEqual(Array(3).fill({ status: "rejected", reason: "all" }));
    expect(vi.getTimerCount()).toBe(0);
    acquire(limiter, "7");
    await advance(1);
    expect(started.map(([name]) => name)).toEqual(["1", "2", "3", "7"]);
    expect(waits.at(-1)).toEqual(["7", 1]);
  });

  test("if it cancels a request, the next one that comes expects no wait for it", async () => {
    const { waits, acquire } = recordStarts();
    const limiter = limiterOf("a", 1);
    const controller = new AbortController();
    for (const name of ["1", "2"]) acquire(limiter, name);
    const cancelled = acquire(limiter, "3", controller.signal);
    acquire(limiter, "4");
    controller.abort("bored");
    await expect(cancelled).rejects.toBe("bored");
    acquire(limiter, "5");
    expect(waits.at(-1)).toEqual(["5", 3 * MINUTE]);
  });

  test("has listeners only while its requests wait", async () => {
    const { started, acquire } = recordStarts();
    const limiter = limiterOf("a", 1);
    const { signal } = new AbortController();
    const listeners = vi.spyOn(signal, "addEventListener");
    const ended = vi.spyOn(signal, "removeEventListener");
    acquire(limiter, "1", signal);
    expect(listeners).not.toHaveBeenCalled();

    for (const name of ["2", "3"]) acquire(limiter, name, signal);
    await advance(2 * MINUTE);
    expect(started).toHaveLength(3);
    expect(listeners).toHaveBeenCalled();
    const removed = new Set(ended.mock.calls.map(([, listener]) => listener));
    expect(listeners.mock.calls.filter(([, listener]) => !removed.has(listener))).toEqual([]);
  });
});

describe("a pause", () => {
  test("delays every request, and the longest pause wins", async () => {
    const { started, waits, acquire } = recordStarts();
    const limiter = limiterOf("a", 2);
    limiter.pause(5_000);
    limiter.pause(1_000);
    for (const name of ["1", "2", "3"]) acquire(limiter, name);
    await advance(4_999);
    expect(started).toEqual([]);
    await advance(MINUTE + 1);
    expect(started).toEqual([
      ["1", 5_000],
      ["2", 5_000],
      ["3", 5_000 + MINUTE],
    ]);
    expect(waits.map(([, milliseconds]) => milliseconds)).toEqual([5_000, 5_000, 5_000 + MINUTE]);
  });

  test("delays requests that already wait", async () => {
    const { started, acquire } = recordStarts();
    const limiter = limiterOf("a", 1);
    for (const name of ["1", "2"]) acquire(limiter, name);
    await advance(MINUTE - 1);
    limiter.pause(10_000);
    await advance(9_999);
    expect(started).toHaveLength(1);
    await advance(1);
    expect(started.at(-1)).toEqual(["2", MINUTE + 9_999]);
  });

  test("sets no timer while nothing waits, and can be long", async () => {
    const { started, waits, acquire } = recordStarts();
    limiterOf("a", 1).pause(60 * MINUTE);
    expect(vi.getTimerCount()).toBe(0);
    acquire(limiterOf("a", 1), "1");
    await advance(60 * MINUTE - 1);
    expect(started).toEqual([]);
    await advance(1);
    expect(started).toEqual([["1", 60 * MINUTE]]);
    expect(waits).toEqual([["1", 60 * MINUTE]]);
  });
});

describe("a clock that goes back, because fake timers end, leaves nothing behind", () => {
  /** Starts the requests of a limiter at once, and returns the names of those that wait. */
  const waitNow = async (limiter: RateLimiter) => {
    const { waits, acquire } = recordStarts();
    const controller = new AbortController();
    const acquiring = ["1", "2", "3"].map((name) => acquire(limiter, name, controller.signal));
    await Promise.race([Promise.allSettled(acquiring), new Promise(setImmediate)]);
    controller.abort();
    await Promise.allSettled(acquiring);
    return waits.map(([name]) => name);
  };
  const limiter = () => limiterOf("a", 3);
  const begin = () =>
    limiter().acquire({ call: CALL, urgent: false, signal: undefined, timeout: TIMEOUT, onWait: () => {} });

  test.each<[string, () => Promise<unknown>]>([
    [
      "of requests that were answered",
      async () => {
        const { acquire } = recordStarts();
        for (let call = 0; call < 3; call++) {
          await advance(60 * MINUTE);
          await acquire(limiter(), "");
        }
      },
    ],
    ["of requests under way", () => Promise.all([begin(), begin(), begin()])],
    ["of a pause", async () => limiter().pause(MINUTE)],
    [
      "of requests that wait",
      async () => {
        await Promise.all([begin(), begin(), begin()]);
        const { acquire } = recordStarts();
        for (const name of ["4", "5", "6"]) acquire(limiter(), name);
      },
    ],
  ])("%s", async (_, use) => {
    await advance(60 * MINUTE);
    await use();
    vi.useRealTimers();
    expect(await waitNow(limiter())).toEqual([]);
  });

  /** Sets the clock back by so many ms. */
  const goBack = (milliseconds: number) => {
    const now = performance.now() - milliseconds;
    vi.spyOn(performance, "now").mockImplementation(() => now);
  };

  test("but what is not later than now still counts", async () => {
    for (let count = 0; count < 2; count++) (await begin())?.();
    await advance(30_000);
    (await begin())?.();
    goBack(20_000);
    const { waits, acquire } = recordStarts();
    for (const name of ["1", "2"]) acquire(limiter(), name);
    expect(waits).toEqual([["2", 50_000]]);
  });

  test.each([
    ["2 seconds still counts: the clocks of two requests in a worker may differ", 2_000, [["1", 62_000]]],
    ["more than 2 seconds does not", 2_001, []],
  ])("and what is later by %s", async (_, later, expected) => {
    await advance(10_000);
    for (let count = 0; count < 3; count++) (await begin())?.();
    goBack(later);
    const { waits, acquire } = recordStarts();
    acquire(limiter(), "1");
    expect(waits).toEqual(expected);
  });
});

test("an idle limiter does not keep the process alive, a waiting request does", async () => {
  vi.useRealTimers();
  const program = `
    import { limiterOf } from ${JSON.stringify(resolve("src/rate-limit/rate-limit.ts"))};
    const request = { call: {}, urgent: false, signal: undefined, timeout: 30_000, onWait() {} };
    const idle = limiterOf("idle", 1);
    (await idle.acquire(request))();
    idle.pause(600_000);
    const controller = new AbortController();
    idle.acquire({ ...request, signal: controller.signal }).catch(() => console.log("gave up"));
    controller.abort();
    process.once("beforeExit", () => {
      console.log("idle");
      const busy = limiterOf("busy", 1);
      busy.pause(100);
      busy.acquire(request).then(() => console.log("started"));
    });
  `;
  expect(await runProgram(program, 15_000)).toBe("gave up\nidle\nstarted\n");
}, 20_000);
