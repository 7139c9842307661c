import { resolve } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { RateLimiter } from "../../src/index.ts";
import { limiterOf } from "../../src/rate-limit/rate-limit.ts";
import { runProgram } from "../support/run-program.ts";

const MINUTE = 60_000;
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
    const release = await limiter.acquire({ call: CALL, urgent, signal, onWait });
    started.push([name, performance.now() - start]);
    release?.();
  };
  return { started, waits, acquire };
}

/** Advances the fake clock and fires the timers that are due. */
const advance = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe("the limit", () => {
  test("starts as many as the limit at once without a timer, and each next one when a slot is free again", async () => {
    const { started, waits, acquire } = recordStarts();
    const limiter = limiterOf("a", 3);
    acquire(limiter, "1");
    await advance(10_000);
    acquire(limiter, "2");
    acquire(limiter, "3");
    expect(vi.getTimerCount()).toBe(0);
    for (const name of ["4", "5", "6", "7"]) acquire(limiter, name);
    expect(vi.getTimerCount()).toBe(1);

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

  test("keeps the order of requests if a timer fires too late", async () => {
    const { started, waits, acquire } = recordStarts();
    const limiter = limiterOf("a", 2);
    for (const name of ["1", "2", "3"]) acquire(limiter, name);
    await advance(0);
    // The clock moves but no timer fires, as in a blocked event loop.
    const start = performance.now();
    const clock = vi.spyOn(performance, "now").mockReturnValue(start + MINUTE);
    for (const name of ["4", "5"]) acquire(limiter, name);
    await advance(0);
    clock.mockRestore();
    expect(started.map(([name]) => name)).toEqual(["1", "2", "3", "4"]);
    expect(waits).toEqual([
      ["3", MINUTE],
      ["5", MINUTE],
    ]);
  });
});

describe("a request under way", () => {
  /** Acquires a slot for a request that stays under way until it is released. */
  const begin = () => limiterOf("a", 1).acquire({ call: CALL, urgent: false, signal: undefined, onWait: () => {} });

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

  test("sets no timer for those who wait for its response", async () => {
    const release = await begin();
    const { started, acquire } = recordStarts();
    acquire(limiterOf("a", 1), "next");
    expect(vi.getTimerCount()).toBe(0);
    release?.();
    await advance(MINUTE);
    expect(started).toEqual([["next", MINUTE]]);
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
  test("limiters of one account share a window in the order of the calls, each with its own limit", async () => {
    const { started, waits, acquire } = recordStarts();
    const [few, many] = [limiterOf("a", 2), limiterOf("a", 4)];
    for (const name of ["1", "2", "3"]) acquire(many, name);
    acquire(few, "4, few");
    acquire(many, "5, though there is room for it");
    await advance(0);
    expect(started.map(([name]) => name)).toEqual(["1", "2", "3"]);
    await advance(MINUTE);
    expect(started.slice(3)).toEqual([
      ["4, few", MINUTE],
      ["5, though there is room for it", MINUTE],
    ]);
    expect(waits.map(([, milliseconds]) => milliseconds)).toEqual([MINUTE, MINUTE]);
  });

  test("nobody passes a stop that waits, though there is room", async () => {
    const { started, acquire } = recordStarts();
    acquire(limiterOf("a", 4), "1");
    acquire(limiterOf("a", 1), "stop", undefined, true);
    acquire(limiterOf("a", 4), "read");
    acquire(limiterOf("a", 4), "later stop", undefined, true);
    await advance(MINUTE);
    expect(started).toEqual([
      ["1", 0],
      ["stop", MINUTE],
      ["later stop", MINUTE],
      ["read", MINUTE],
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
    acquire(limiterOf("waiting", 1), "1");
    acquire(limiterOf("waiting", 1), "2");
    acquire(limiterOf("waiting", 1), "3");
    limiterOf("paused", 1).pause(10 * MINUTE);
    const sizes: number[] = [];
    for (let account = 0; account < 500; account++) {
      acquire(limiterOf(String(account), 1), String(account));
      await advance(1_000);
      sizes.push(registry()?.size as number);
    }
    // About 60 windows were used in the last minute.
    expect(Math.max(...sizes)).toBeLessThan(2 * 60);
    expect(registry()?.has("paused")).toBe(true);
    await advance(10 * MINUTE);
    const size = registry()?.size as number;
    for (let account = 0; account < size / 2; account++) acquire(limiterOf(`new ${account}`, 1), "");
    expect([...(registry()?.keys() ?? [])].filter((account) => !account.startsWith("new"))).toEqual([]);
    await advance(0);
    expect(started).toHaveLength(503 + Math.ceil(size / 2));
  });

  test("keeps a window whose timer is late", async () => {
    const { started, acquire } = recordStarts();
    for (const name of ["1", "2"]) acquire(limiterOf("a", 1), name);
    await advance(0);
    const start = performance.now();
    const clock = vi.spyOn(performance, "now").mockReturnValue(start + 2 * MINUTE);
    acquire(limiterOf("another", 1), "of another");
    acquire(limiterOf("a", 1), "3");
    await advance(0);
    clock.mockRestore();
    expect(started.map(([name]) => name)).toEqual(["1", "of another", "2"]);
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
      limiter.acquire({ call: CALL, urgent: false, signal: AbortSignal.abort(reason), onWait }),
    ).rejects.toBe(reason);
    await limiter.acquire({ call: CALL, urgent: false, signal: undefined, onWait });
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

  test("if it cancels a request with a low limit, starts the requests behind it at once", async () => {
    const { started, acquire } = recordStarts();
    const controller = new AbortController();
    acquire(limiterOf("a", 3), "1");
    const cancelled = acquire(limiterOf("a", 1), "2", controller.signal);
    acquire(limiterOf("a", 3), "3");
    await advance(5);
    controller.abort();
    await expect(cancelled).rejects.toHaveProperty("name", "AbortError");
    await advance(0);
    expect(started).toEqual([
      ["1", 0],
      ["3", 5],
    ]);
  });

  test("if it cancels several requests, starts none of them", async () => {
    const { started, waits, acquire } = recordStarts();
    const controller = new AbortController();
    acquire(limiterOf("a", 3), "1");
    // Without the first, there is a slot for the second, but the second is cancelled too.
    const cancelled = [1, 3].map((limit) => acquire(limiterOf("a", limit), `with ${limit}`, controller.signal));
    controller.abort("all");
    await expect(Promise.allSettled(cancelled)).resolves.toEqual(Array(2).fill({ status: "rejected", reason: "all" }));
    expect(vi.getTimerCount()).toBe(0);
    for (const name of ["2", "3", "4"]) acquire(limiterOf("a", 3), name);
    await advance(0);
    expect(started.map(([name]) => name)).toEqual(["1", "2", "3"]);
    expect(waits.at(-1)).toEqual(["4", MINUTE]);
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
    expect(listeners).toHaveBeenCalledTimes(2);
    expect(ended.mock.calls.map((call) => call.slice(0, 2))).toEqual(
      listeners.mock.calls.map((call) => call.slice(0, 2)),
    );
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

  test("can be longer than the longest timer, and sets none while nothing waits", async () => {
    const { started, acquire } = recordStarts();
    const month = 30 * 24 * 60 * MINUTE;
    limiterOf("a", 1).pause(month);
    expect(vi.getTimerCount()).toBe(0);
    acquire(limiterOf("a", 1), "1");
    await advance(month - 1);
    expect(started).toEqual([]);
    await advance(1);
    expect(started).toEqual([["1", month]]);
  });
});

test("an idle limiter does not keep the process alive, a waiting request does", async () => {
  vi.useRealTimers();
  const program = `
    import { limiterOf } from ${JSON.stringify(resolve("src/rate-limit/rate-limit.ts"))};
    const request = { call: {}, urgent: false, signal: undefined, onWait() {} };
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
