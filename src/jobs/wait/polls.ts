import { wait } from "../../call/retry.ts";
import { AbortedError, InvalidRequestError } from "../../errors/campaign-error.ts";
import { assertInteger, describeType, MAX_TIMEOUT_MS } from "../../validate.ts";

/** Waits a time in ms; ends early, without an error, if the signal is aborted. */
export type Sleep = (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;

/** Options of whatever looks again and again. */
export interface PollOptions {
  /** Time from the first look to the last, in ms. */
  readonly timeout?: number;
  /** Time between two looks, in ms, 6,000 and up. */
  readonly interval?: number;
  /** Ends the wait. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Waits between two looks. Default: a timer. A test turns the clock of its sandbox here:
   * `async (milliseconds) => void sandbox.clock.advance(milliseconds / 1000 + "s")`.
   */
  readonly sleep?: Sleep;
}

/** The names of the options. */
export const POLL_OPTIONS = [
  "timeout",
  "interval",
  "signal",
  "sleep",
] as const satisfies readonly (keyof PollOptions)[];

/** A sixth of the documented 60 requests a minute is what looking may take. */
export const MIN_INTERVAL_MS = 6_000;

/** Options of looking, with their defaults. */
export type ReadPollOptions = PollOptions & Required<Pick<PollOptions, "timeout" | "interval" | "sleep">>;

/** @throws {@link InvalidRequestError} that names the option and the bounds */
export function readPollOptions(
  { timeout, interval, sleep = wait, signal }: PollOptions,
  defaults: { readonly timeout: number; readonly interval: number },
): ReadPollOptions {
  const read = { timeout: timeout ?? defaults.timeout, interval: interval ?? defaults.interval, sleep, signal };
  assertInteger("timeout", read.timeout, 0, MAX_TIMEOUT_MS, " of milliseconds");
  assertInteger("interval", read.interval, MIN_INTERVAL_MS, MAX_TIMEOUT_MS, " of milliseconds");
  if (typeof sleep !== "function")
    throw new InvalidRequestError(`sleep: expected a function, but got ${describeType(sleep)}.`);
  return read;
}

/**
 * Yields once for each look, with the time in ms since the first, and waits in between; ends at the timeout. A look that
 * takes several requests is followed by as long a wait as they would be followed by one by one.
 *
 * @param requestsPerLook is asked after each look
 * @throws {@link AbortedError} if the signal is aborted
 */
export async function* polls(
  { timeout, interval, signal, sleep }: ReadPollOptions,
  requestsPerLook = () => 1,
): AsyncGenerator<number, undefined> {
  for (let elapsed = 0; ; ) {
    if (signal?.aborted) throw new AbortedError("The wait was aborted.", { cause: signal.reason });
    const start = performance.now();
    yield elapsed;
    elapsed += Math.round(performance.now() - start);
    const pause = Math.max(interval, requestsPerLook() * MIN_INTERVAL_MS);
    if (elapsed + pause > timeout) return undefined;
    await sleep(pause, signal);
    elapsed += pause;
  }
}
