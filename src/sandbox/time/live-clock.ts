import { MAX_TIMEOUT_MS } from "../../validate.ts";
import type { Clock } from "./clock.ts";

/** A clock that stands still, or runs as real time passes. */
export interface LiveClock extends Clock {
  /**
   * Lets the clock run from where it stands. While something is due, a timer keeps the process alive.
   *
   * @param speed how many seconds pass in a real second; 0 stops the clock
   * @param onError gets what is thrown by what was due
   * @returns a function that stops the clock where it is by then
   */
  run(speed: number, onError: (error: unknown) => void): () => void;
  /** Turns a running clock to the time that it is by now. Does nothing to one that stands still. */
  catchUp(): void;
}

/** Makes a clock one that can run. */
export function createLiveClock(clock: Clock): LiveClock {
  /** `undefined` while the clock stands still. */
  let running: { speed: number; since: number; from: number; onError: (error: unknown) => void } | undefined;
  let isTurning = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function turn(action: () => void): void {
    isTurning = true;
    try {
      action();
    } finally {
      isTurning = false;
    }
  }

  /** Turns the clock, which then goes on from there if it runs. */
  function jump(action: () => void): void {
    try {
      turn(action);
    } finally {
      if (running) Object.assign(running, { since: performance.now(), from: clock.now() });
      setTimer();
    }
  }

  function catchUp(): void {
    if (!running || isTurning || clock.isHeld()) return;
    const time = Math.floor(running.from + (performance.now() - running.since) * running.speed);
    try {
      if (time > clock.now()) turn(() => clock.runUntil(time));
    } catch (error) {
      running.onError(error);
    }
  }

  function setTimer(): void {
    clearTimeout(timer);
    const due = clock.next();
    if (!running || due === undefined || clock.isHeld()) return;
    const dueIn = (due - running.from) / running.speed - (performance.now() - running.since);
    const wake = () => {
      try {
        catchUp();
      } finally {
        // `onError` may throw.
        setTimer();
      }
    };
    timer = setTimeout(wake, Math.min(Math.max(Math.ceil(dueIn), 1), MAX_TIMEOUT_MS));
  }

  return {
    now: clock.now,
    next: clock.next,
    last: clock.last,
    at(time, action) {
      const cancel = clock.at(time, action);
      if (!isTurning) setTimer();
      return cancel;
    },
    runUntil: (time) => jump(() => clock.runUntil(time)),
    settle: (time) => jump(() => clock.settle(time)),
    isHeld: clock.isHeld,
    hold() {
      const release = clock.hold();
      return () => {
        try {
          jump(release);
        } catch (error) {
          if (!running) throw error;
          running.onError(error);
        }
      };
    },
    run(speed, onError) {
      catchUp();
      const mine = speed > 0 ? { speed, since: performance.now(), from: clock.now(), onError } : undefined;
      running = mine;
      setTimer();
      return () => {
        if (running !== mine) return;
        catchUp();
        running = undefined;
        setTimer();
      };
    },
    catchUp,
  };
}
