import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { RateLimiter } from "../../src/index.ts";
import { limiterOf } from "../../src/rate-limit/rate-limit.ts";

const MINUTE = 60_000;
const CALL = { method: "GET", url: "https://kore.example/", operationId: "getCampaignV2", effect: "read" } as const;
const REGISTRY = Symbol.for("kore-campaigns/rate-limits");
const registry = () => (globalThis as never as Record<symbol, Map<string, unknown>>)[REGISTRY];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  registry()?.clear();
});

/** What became of the requests of a test: by name, in the order in which they went, with the time since its start. */
function turns() {
  const start = performance.now();
  const gone: [name: string, time: number][] = [];
  const waits: [name: string, milliseconds: number][] = [];
  /** Asks for a request that is answered as soon as it leaves. */
  const ask = async (limiter: RateLimiter, name: string, signal?: AbortSignal, urgent = false) => {
    const onWait = (milliseconds: number) => void waits.push([name, milliseconds]);
    const release = await limiter.acquire({ call: CALL, urgent, signal, onWait });
    gone.push([name, performance.now() - start]);
    release?.();
  };
  return { gone, waits, ask };
}

/** Lets time pass, and whatever is due in it happen. */
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe("the limit", () => {
  test("so many go at once, without a timer, and each other goes a minute after the one that makes room", async () => {
    const { gone, waits, ask } = turns();
    const limiter = limiterOf("a", 3);
    ask(limiter, "1");
    await pass(10_000);
    ask(limiter, "2");
    ask(limiter, "3");
    expect(vi.getTimerCount()).toBe(0);
    for (const name of ["4", "5", "6", "7"]) ask(limiter, name);
    expect(vi.getTimerCount()).toBe(1);

    await pass(3 * MINUTE);
    expect(gone).toEqual([
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

  test("a log that has been cleared still holds what counts", async () => {
    const { gone, ask } = turns();
    const limiter = limiterOf("a", 100);
    for (let step = 0; step < 40; step++) {
      for (let count = 0; count < 10; count++) ask(limiter, "");
      await pass(5_000);
    }
    const times = gone.map(([, time]) => time);
    expect(times.length).toBeGreaterThan(300);
    for (const [place, time] of times.entries())
      if (place >= 100) expect(time - (times[place - 100] as number)).toBeGreaterThanOrEqual(MINUTE);
  });

  test("a timer that fires too early lets nobody go", async () => {
    const { gone, ask } = turns();
    const limiter = limiterOf("a", 1);
    ask(limiter, "1");
    ask(limiter, "2");
    await pass(0);
    const start = performance.now();
    // As in Node, whose timers may be up to a millisecond ahead of the clock.
    const clock = vi.spyOn(performance, "now").mockReturnValue(start + MINUTE - 0.4);
    await pass(MINUTE);
    expect(gone).toEqual([["1", 0]]);
    expect(vi.getTimerCount()).toBe(1);
    clock.mockRestore();
    await pass(1);
    expect(gone).toHaveLength(2);
  });

  test("a timer that fires too late does not let a newcomer go first", async () => {
    const { gone, waits, ask } = turns();
    const limiter = limiterOf("a", 2);
    for (const name of ["1", "2", "3"]) ask(limiter, name);
    await pass(0);
    // The clock moves on and no timer fires, as while a program computes.
    const start = performance.now();
    const clock = vi.spyOn(performance, "now").mockReturnValue(start + MINUTE);
    for (const name of ["4", "5"]) ask(limiter, name);
    await pass(0);
    clock.mockRestore();
    expect(gone.map(([name]) => name)).toEqual(["1", "2", "3", "4"]);
    expect(waits).toEqual([
      ["3", MINUTE],
      ["5", MINUTE],
    ]);
  });
});

describe("the account", () => {
  test("limiters of one account share its window, each with its own limit, in the order of the calls", async () => {
    const { gone, waits, ask } = turns();
    const [few, many] = [limiterOf("a", 2), limiterOf("a", 4)];
    for (const name of ["1", "2", "3"]) ask(many, name);
    ask(few, "4, few");
    ask(many, "5, though there is room for it");
    await pass(0);
    expect(gone.map(([name]) => name)).toEqual(["1", "2", "3"]);
    await pass(MINUTE);
    expect(gone.slice(3)).toEqual([
      ["4, few", MINUTE],
      ["5, though there is room for it", MINUTE],
    ]);
    expect(waits.map(([, milliseconds]) => milliseconds)).toEqual([MINUTE, MINUTE]);
  });

  test("another account has a window of its own", async () => {
    const { gone, ask } = turns();
    for (const account of ["a", "b"]) ask(limiterOf(account, 1), account);
    await pass(0);
    expect(gone).toHaveLength(2);
  });

  test("another copy of this package shares the window", async () => {
    const { gone, ask } = turns();
    const copy: typeof import("../../src/rate-limit/rate-limit.ts") = await import(
      "../../src/rate-limit/rate-limit.ts?copy" as string
    );
    expect(copy.limiterOf).not.toBe(limiterOf);
    ask(limiterOf("a", 1), "ours");
    ask(copy.limiterOf("a", 1), "theirs");
    copy.limiterOf("a", 1).pause(2 * MINUTE);
    await pass(MINUTE);
    expect(gone).toEqual([["ours", 0]]);
    await pass(MINUTE);
    expect(gone).toEqual([
      ["ours", 0],
      ["theirs", 2 * MINUTE],
    ]);
  });

  test("windows that are idle are dropped, those that are not are kept", async () => {
    const { gone, ask } = turns();
    ask(limiterOf("waiting", 1), "1");
    ask(limiterOf("waiting", 1), "2");
    ask(limiterOf("waiting", 1), "3");
    limiterOf("paused", 1).pause(10 * MINUTE);
    const sizes: number[] = [];
    for (let account = 0; account < 500; account++) {
      ask(limiterOf(String(account), 1), String(account));
      await pass(1_000);
      sizes.push(registry()?.size as number);
    }
    // Sixty are those of the last minute.
    expect(Math.max(...sizes)).toBeLessThan(2 * 60);
    expect(registry()?.has("paused")).toBe(true);
    await pass(10 * MINUTE);
    const size = registry()?.size as number;
    for (let account = 0; account < size / 2; account++) ask(limiterOf(`new ${account}`, 1), "");
    expect([...(registry()?.keys() ?? [])].filter((account) => !account.startsWith("new"))).toEqual([]);
    await pass(0);
    expect(gone).toHaveLength(503 + Math.ceil(size / 2));
  });

  test("a window whose timer is late is not dropped", async () => {
    const { gone, ask } = turns();
    for (const name of ["1", "2"]) ask(limiterOf("a", 1), name);
    await pass(0);
    const start = performance.now();
    const clock = vi.spyOn(performance, "now").mockReturnValue(start + 2 * MINUTE);
    ask(limiterOf("another", 1), "of another");
    ask(limiterOf("a", 1), "3");
    await pass(0);
    clock.mockRestore();
    expect(gone.map(([name]) => name)).toEqual(["1", "of another", "2"]);
  });

  test("a window is not dropped within a minute of its last request", async () => {
    const { gone, waits, ask } = turns();
    ask(limiterOf("a", 1), "1");
    await pass(MINUTE - 1);
    for (let account = 0; account < 10; account++) ask(limiterOf(`other ${account}`, 1), "");
    ask(limiterOf("a", 1), "2");
    expect(waits).toEqual([["2", 1]]);
    await pass(1);
    expect(gone.at(-1)).toEqual(["2", MINUTE]);
  });
});

describe("a signal", () => {
  test("that is aborted already takes no place", async () => {
    const limiter = limiterOf("a", 1);
    const reason = new Error("no more");
    const onWait = vi.fn();
    await expect(
      limiter.acquire({ call: CALL, urgent: false, signal: AbortSignal.abort(reason), onWait }),
    ).rejects.toBe(reason);
    await limiter.acquire({ call: CALL, urgent: false, signal: undefined, onWait });
    expect(onWait).not.toHaveBeenCalled();
  });

  test("that is aborted while waiting frees the place, and the others move up", async () => {
    const { gone, ask } = turns();
    const limiter = limiterOf("a", 1);
    const [first, second] = [new AbortController(), new AbortController()];
    ask(limiter, "1");
    const left = ask(limiter, "2", first.signal);
    const leftToo = ask(limiter, "3", second.signal);
    ask(limiter, "4");
    await pass(1_000);
    second.abort("late");
    first.abort("bored");
    await expect(left).rejects.toBe("bored");
    await expect(leftToo).rejects.toBe("late");
    await pass(MINUTE);
    expect(gone).toEqual([
      ["1", 0],
      ["4", MINUTE],
    ]);
  });

  test("that frees the place of a low limit lets those behind it go at once", async () => {
    const { gone, ask } = turns();
    const controller = new AbortController();
    ask(limiterOf("a", 3), "1");
    const left = ask(limiterOf("a", 1), "2", controller.signal);
    ask(limiterOf("a", 3), "3");
    await pass(5);
    controller.abort();
    await expect(left).rejects.toHaveProperty("name", "AbortError");
    await pass(0);
    expect(gone).toEqual([
      ["1", 0],
      ["3", 5],
    ]);
  });

  test("that stops several lets none of them go", async () => {
    const { gone, waits, ask } = turns();
    const controller = new AbortController();
    ask(limiterOf("a", 3), "1");
    // The second could go once the first has left, but it is to leave as well.
    const left = [1, 3].map((limit) => ask(limiterOf("a", limit), `with ${limit}`, controller.signal));
    controller.abort("all");
    await expect(Promise.allSettled(left)).resolves.toEqual(Array(2).fill({ status: "rejected", reason: "all" }));
    expect(vi.getTimerCount()).toBe(0);
    for (const name of ["2", "3", "4"]) ask(limiterOf("a", 3), name);
    await pass(0);
    expect(gone.map(([name]) => name)).toEqual(["1", "2", "3"]);
    expect(waits.at(-1)).toEqual(["4", MINUTE]);
  });

  test("is listened to while its requests wait, and no longer", async () => {
    const { gone, ask } = turns();
    const limiter = limiterOf("a", 1);
    const { signal } = new AbortController();
    const listeners = vi.spyOn(signal, "addEventListener");
    const ended = vi.spyOn(signal, "removeEventListener");
    ask(limiter, "1", signal);
    expect(listeners).not.toHaveBeenCalled();

    for (const name of ["2", "3"]) ask(limiter, name, signal);
    await pass(2 * MINUTE);
    expect(gone).toHaveLength(3);
    expect(listeners).toHaveBeenCalledTimes(2);
    expect(ended.mock.calls.map((call) => call.slice(0, 2))).toEqual(
      listeners.mock.calls.map((call) => call.slice(0, 2)),
    );
  });
});

describe("a pause", () => {
  test("holds back everybody, and the longest wins", async () => {
    const { gone, waits, ask } = turns();
    const limiter = limiterOf("a", 2);
    limiter.pause(5_000);
    limiter.pause(1_000);
    for (const name of ["1", "2", "3"]) ask(limiter, name);
    await pass(4_999);
    expect(gone).toEqual([]);
    await pass(MINUTE + 1);
    expect(gone).toEqual([
      ["1", 5_000],
      ["2", 5_000],
      ["3", 5_000 + MINUTE],
    ]);
    expect(waits.map(([, milliseconds]) => milliseconds)).toEqual([5_000, 5_000, 5_000 + MINUTE]);
  });

  test("holds back those who wait already", async () => {
    const { gone, ask } = turns();
    const limiter = limiterOf("a", 1);
    for (const name of ["1", "2"]) ask(limiter, name);
    await pass(MINUTE - 1);
    limiter.pause(10_000);
    await pass(9_999);
    expect(gone).toHaveLength(1);
    await pass(1);
    expect(gone.at(-1)).toEqual(["2", MINUTE + 9_999]);
  });

  test("longer than a timer can be is kept, and leaves no timer of its own", async () => {
    const { gone, ask } = turns();
    const month = 30 * 24 * 60 * MINUTE;
    limiterOf("a", 1).pause(month);
    expect(vi.getTimerCount()).toBe(0);
    ask(limiterOf("a", 1), "1");
    await pass(month - 1);
    expect(gone).toEqual([]);
    await pass(1);
    expect(gone).toEqual([["1", month]]);
  });
});

test("a process ends where nobody waits, and not before where somebody does", async () => {
  vi.useRealTimers();
  const program = (waiting: number) => `
    import { limiterOf } from ${JSON.stringify(resolve("src/rate-limit/rate-limit.ts"))};
    const limiter = limiterOf("a", 1);
    const request = { call: {}, urgent: false, signal: undefined, onWait() {} };
    (await limiter.acquire(request))();
    limiter.pause(${waiting ? 100 : 600_000});
    process.on("exit", () => console.log("the end"));
    const controller = new AbortController();
    limiter.acquire({ ...request, signal: controller.signal }).catch(() => console.log("gave up"));
    if (!${waiting}) controller.abort();
    else setTimeout(() => { console.log("waits"); controller.abort(); }, 300).unref();
  `;
  const run = (waiting: number) =>
    promisify(execFile)(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", program(waiting)]);
  const [alone, waiting] = await Promise.all([run(0), run(1)]);
  expect(alone.stdout).toBe("gave up\nthe end\n");
  // The timer of the program alone would not keep it going.
  expect(waiting.stdout).toBe("waits\ngave up\nthe end\n");
});
