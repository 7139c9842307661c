import { MAX_TIMEOUT_MS } from "../../validate.ts";
import type { SandboxClock } from "../index.ts";

/** Turns the clock of a sandbox as real time passes. */
export interface LiveClock {
  /** Turns the clock to the time that it is by now. */
  catchUp(): void;
  /** Goes on from where the clock stands, after it was turned by hand. */
  restart(): void;
  /** Sets the timer for what is due next. Call it after anything that may have made something due. */
  schedule(): void;
  /** Stops the timer. */
  stop(): void;
}

/**
 * Lets a clock run.
 *
 * @param speed seconds of the sandbox in a real second; 0 leaves the clock alone
 * @param onError gets what the sandbox throws while the timer turns the clock
 */
export function createLiveClock(clock: SandboxClock, speed: number, onError: (error: unknown) => void): LiveClock {
  let start = { real: performance.now(), sandbox: clock.now.getTime() };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const live: LiveClock = {
    catchUp() {
      const time = Math.floor(start.sandbox + (performance.now() - start.real) * speed);
      try {
        if (time > clock.now.getTime()) clock.set(new Date(time));
      } catch (error) {
        onError(error);
      }
    },
    restart() {
      start = { real: performance.now(), sandbox: clock.now.getTime() };
    },
    schedule() {
      clearTimeout(timer);
      const due = clock.nextDue;
      if (speed === 0 || due === undefined) return;
      const dueIn = (due.getTime() - start.sandbox) / speed - (performance.now() - start.real);
      timer = setTimeout(
        () => {
          live.catchUp();
          live.schedule();
        },
        Math.min(Math.max(Math.ceil(dueIn), 1), MAX_TIMEOUT_MS),
      );
    },
    stop: () => clearTimeout(timer),
  };
  live.schedule();
  return live;
}
