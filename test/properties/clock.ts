import { onTestFinished, vi } from "vitest";

interface Timer {
  readonly due: number;
  run(): void;
}

/** A clock that a test moves, and its timers. It stands in for `performance.now` and `setTimeout`. */
export interface Clock {
  now: number;
  /** How much too early timers fire, in ms, as those of Node may. */
  early: number;
  readonly timers: ReadonlyMap<number, Timer>;
  /** Lets time pass, and every timer that is due in it fire. */
  pass(milliseconds: number): Promise<void>;
  /** Lets time pass without a timer, as while a program computes. Those that became due fire when time passes again. */
  stall(milliseconds: number): void;
}

/** Puts the clock in place for one test. */
export function fakeClock(): Clock {
  const timers = new Map<number, Timer>();
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
    async pass(milliseconds) {
      const end = clock.now + milliseconds;
      for (;;) {
        await settled();
        const [next] = [...timers].sort(([, a], [, b]) => a.due - b.due);
        if (!next || next[1].due > end) break;
        timers.delete(next[0]);
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

/** Lets everything happen that waits for nothing but its turn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await null;
}
