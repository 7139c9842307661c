import { onTestFinished, vi } from "vitest";

interface Timer {
  readonly due: number;
  run(): void;
}

/** A manual clock with timers. It replaces `performance.now` and `setTimeout`. */
export interface Clock {
  now: number;
  /** How early timers fire, in ms. Node's timers may fire early. */
  early: number;
  readonly timers: ReadonlyMap<number, Timer>;
  /** Calls back after so many ms. That is no timer: it stands for something from outside, such as a response. */
  after(milliseconds: number, run: () => void): void;
  /** Advances the clock and fires the timers that become due. */
  advance(milliseconds: number): Promise<void>;
  /** Advances the clock but fires no timers, as in a blocked event loop. They fire on the next `advance`. */
  stall(milliseconds: number): void;
}

/** Installs the clock for one test. */
export function fakeClock(): Clock {
  const timers = new Map<number, Timer>();
  const events = new Map<number, Timer>();
  let last = 0;
  vi.spyOn(performance, "now").mockImplementation(() => clock.now);
  vi.spyOn(globalThis, "setTimeout").mockImplementation(((run: () => void, delay: number) => {
    timers.set(++last, { run, due: Math.max(clock.now, clock.now + delay - clock.early) });
    return last;
  }) as never);
  vi.spyOn(globalThis, "clearTimeout").mockImplementation((timer) => void timers.delete(timer as never));
  onTestFinished(() => void vi.restoreAllMocks());

  const clock: Clock = {
    now: 0,
    early: 0,
    timers,
    after: (milliseconds, run) => void events.set(++last, { run, due: clock.now + milliseconds }),
    async advance(milliseconds) {
      const end = clock.now + milliseconds;
      for (;;) {
        await flushMicrotasks();
        const [next] = [...timers, ...events].sort(([, a], [, b]) => a.due - b.due);
        if (!next || next[1].due > end) break;
        timers.delete(next[0]);
        events.delete(next[0]);
        clock.now = Math.max(clock.now, next[1].due);
        next[1].run();
      }
      clock.now = end;
    },
    stall(milliseconds) {
      clock.now += milliseconds;
    },
  };
  return clock;
}

/** Runs pending microtasks. */
export async function flushMicrotasks(): Promise<void> {
  for (let tick = 0; tick < 5; tick++) await null;
}
