import { InvalidRequestError } from "../errors/campaign-error.ts";
import type { Clock } from "./clock.ts";
import { DAY } from "./day.ts";
import { parseDuration } from "./duration.ts";
import { readTime } from "./options.ts";

/** The clock of a sandbox, which stands still until it is turned. */
export interface SandboxClock {
  /** The time of the sandbox. */
  readonly now: Date;
  /** When something happens next, such as a call or the end of a campaign; `undefined` if nothing is due. */
  readonly nextDue: Date | undefined;
  /**
   * Turns the clock forward, and has everything happen that is due until then.
   *
   * @param duration a whole number of `s`, `m`, `h` or `d`, such as `"15m"`
   */
  advance(duration: string): void;
  /**
   * Turns the clock forward to a moment, and has everything happen that is due until then.
   *
   * @param time a `Date`, or ISO 8601 with an offset; not before `now`
   */
  set(time: string | Date): void;
  /** Turns the clock forward until nothing more is due: campaigns have ended, schedules are over. At most ten years. */
  settle(): void;
}

const TEN_YEARS_MS = 3_653 * DAY;

/** Creates the clock that a sandbox shows its users. */
export function createSandboxClock(clock: Clock): SandboxClock {
  return {
    get now() {
      return new Date(clock.now());
    },
    get nextDue() {
      const next = clock.next();
      return next === undefined ? undefined : new Date(next);
    },
    advance: (duration) => clock.runUntil(clock.now() + parseDuration(duration)),
    set: (time) => clock.runUntil(readTime("clock.set", time)),
    settle() {
      const end = clock.now() + TEN_YEARS_MS;
      for (let next = clock.next(); next !== undefined; next = clock.next()) {
        if (next > end)
          throw new InvalidRequestError("clock.settle: something is still due after ten years. Use clock.advance.");
        clock.runUntil(next);
      }
    },
  };
}
