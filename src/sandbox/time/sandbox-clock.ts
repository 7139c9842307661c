import { DAY } from "../../calling-hours/day.ts";
import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { readOptions } from "../../validate.ts";
import { readTime } from "../options.ts";
import { parseDuration } from "./duration.ts";
import type { LiveClock } from "./live-clock.ts";

/**
 * The clock of a sandbox, which stands still until it is turned or runs. What goes wrong while it is turned, such as a call
 * with an outcome that only messages have, keeps nothing else from happening, and is thrown at the end.
 */
export interface SandboxClock {
  /** The time of the sandbox. */
  readonly now: Date;
  /** When something happens next, such as a call or the end of a campaign; `undefined` if nothing is due. */
  readonly nextDue: Date | undefined;
  /**
   * Turns the clock forward by at most ten years, and has everything happen that is due until then.
   *
   * @param duration a whole number of `s`, `m`, `h` or `d`, such as `"15m"`
   */
  advance(duration: string): void;
  /**
   * Turns the clock forward to a moment in the next ten years, and has everything happen that is due until then.
   *
   * @param time a `Date`, or ISO 8601 with an offset; not before `now`
   */
  set(time: string | Date): void;
  /**
   * Turns the clock forward until nothing more is due: campaigns have ended, schedules are over. If a schedule or a
   * callback is due in more than ten years, nothing happens, and the error says so.
   *
   * @param options `until`: a moment in the next ten years, as {@link set} takes it. What is due later is left alone, and
   * the clock stands where something happened last
   */
  settle(options?: { readonly until?: string | Date }): void;
  /**
   * Lets the clock run by itself from where it stands. It can still be turned. While something is due, a timer keeps the
   * process alive.
   *
   * @param speed how many seconds pass in a real second, 0 to 1,000,000; default 1. 0 stops the clock
   * @param onError gets what is thrown by what was due; by default it is thrown, and nobody can catch it
   * @returns a function that stops the clock where it is by then
   */
  run(speed?: number, onError?: (error: unknown) => void): () => void;
}

const MAX_SPEED = 1_000_000;

const TEN_YEARS_MS = 3_653 * DAY;

/** Creates the clock that a sandbox shows its users. */
export function createSandboxClock(clock: LiveClock): SandboxClock {
  const checkEnd = (method: string, end: number) => {
    if (end > clock.now() + TEN_YEARS_MS)
      throw new InvalidRequestError(`clock.${method}: expected at most ten years. What is due would take too long.`);
    return end;
  };
  return {
    get now() {
      clock.catchUp();
      return new Date(clock.now());
    },
    get nextDue() {
      clock.catchUp();
      const next = clock.next();
      return next === undefined ? undefined : new Date(next);
    },
    advance(duration) {
      clock.catchUp();
      clock.runUntil(checkEnd("advance", clock.now() + parseDuration(duration)));
    },
    set(time) {
      clock.catchUp();
      clock.runUntil(checkEnd("set", readTime("clock.set", time)));
    },
    settle(options = {}) {
      clock.catchUp();
      const { until } = readOptions("clock.settle", options, ["until"]);
      if (until !== undefined) {
        clock.settle(checkEnd("settle", readTime("clock.settle: until", until)));
        return;
      }
      const end = clock.now() + TEN_YEARS_MS;
      checkDue(clock.last(), end);
      clock.settle(end);
      checkDue(clock.next(), end);
    },
    run(speed = 1, onError = rethrow) {
      if (!(speed >= 0 && speed <= MAX_SPEED))
        throw new InvalidRequestError("speed: expected a number, 0 to 1,000,000. 1 is real time, 0 stops the clock.");
      return clock.run(speed, onError);
    },
  };
}

function checkDue(due: number | undefined, end: number): void {
  if (due === undefined || due <= end) return;
  const [dueAt, until] = [due, end].map((time) => new Date(time).toISOString());
  throw new InvalidRequestError(
    `clock.settle: something is due on ${dueAt}, such as the end of a schedule, and ten years of runs would take too long. Say how far to go, until ${until} at most: settle({ until: "…" }).`,
  );
}

const rethrow = (error: unknown): never => {
  throw error;
};
