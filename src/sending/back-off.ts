import type { ApiError } from "../errors/api-error.ts";
import type { CampaignError } from "../errors/campaign-error.ts";
import { RateLimitError } from "../errors/rate-limit-error.ts";

/** Longest time that is waited before a request is sent again, in ms: the time over which the service counts requests. */
export const LONGEST_WAIT = 60_000;

/** Bound of the first random delay, in ms; it doubles with each try. */
const FIRST_BOUND = 500;

/** The same after too many requests: they are counted by the minute, so there is no point in coming back at once. */
const FIRST_BOUND_OF_RATE_LIMIT = 20_000;

/** How long to wait, in ms, before a request that was sent a number of times is sent again. */
export function delayBeforeResend(error: CampaignError, sent: number): number {
  const asked = "headers" in error ? retryAfterIn((error as ApiError).headers, Date.now()) : undefined;
  return asked ?? backOff(sent, error instanceof RateLimitError ? FIRST_BOUND_OF_RATE_LIMIT : FIRST_BOUND);
}

/**
 * Exponential back-off with full jitter, in ms: any time up to a bound that doubles with each try. The randomness keeps
 * clients that failed together from coming back together.
 *
 * @param sent how many times the request was sent, 1 and up
 * @param firstBound the bound after the first time, in ms
 */
export const backOff = (sent: number, firstBound: number): number =>
  Math.random() * Math.min(firstBound * 2 ** (sent - 1), LONGEST_WAIT);

/**
 * `Retry-After` in ms from now, as seconds or as a date (RFC 9110, section 10.2.3), and no longer than a minute;
 * `undefined` where there is none that can be read.
 */
export function retryAfterIn(headers: Headers, now: number): number | undefined {
  const value = headers.get("retry-after") ?? "";
  // Without the weekday and the time zone of an HTTP date, Date.parse takes almost anything for a date.
  const date = /^\w+, .+ GMT$/.test(value) ? Date.parse(value) : Number.NaN;
  const delay = /^\d+$/.test(value) ? Number(value) * 1000 : date - now;
  return Number.isNaN(delay) ? undefined : Math.min(Math.max(delay, 0), LONGEST_WAIT);
}

/** Waits a time in ms, or until the signal is aborted. */
export const wait = (milliseconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener("abort", end, { once: true });
    if (signal?.aborted) end();
  });
