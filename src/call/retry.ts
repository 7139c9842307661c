import { type ApiError, RateLimitError, UnauthorizedError } from "../errors/api-error.ts";
import type { CampaignError } from "../errors/campaign-error.ts";
import type { Effect } from "../operations/operation.ts";
import type { Failure } from "../response/classify.ts";
import { parseHttpDate } from "./server-clock.ts";

/** What the rule knows of a call, beside its last failure. */
export interface RetryState {
  readonly effect: Effect;
  /** How many attempts were made, 1 and up. */
  readonly attempts: number;
  /** How many retries are allowed, 0 and up. */
  readonly retries: number;
  /** Whether a new token can be had that was not asked for yet. */
  readonly canRenewToken: boolean;
}

/** The rule of this package: whether a request may be sent once more after it failed. */
export function shouldRetry(
  { error, execution, retryable }: Failure,
  { effect, attempts, retries, canRenewToken }: RetryState,
): boolean {
  // With `retries: 0` nothing is sent twice, on no path.
  if (attempts > retries) return false;
  // The same request would fail in the same way; a refused token can be replaced, once.
  if (error instanceof UnauthorizedError ? !canRenewToken : !retryable) return false;
  // Reading again changes nothing.
  if (effect === "read") return true;
  // Phones ring, or a campaign exists twice, if the first copy was executed: so only if no connection was made, or after
  // a 429. A 401 is at most `refused`.
  return execution === "not-executed";
}

/** Longest wait before a retry, in ms: the time over which the service counts requests. */
export const MAX_DELAY_MS = 60_000;

/** Bound of the first random delay, in ms; it doubles with each attempt. */
export const BASE_DELAY_MS = 500;

/** The same after too many requests. They are counted by the minute, so coming back at once is pointless. */
export const RATE_LIMIT_BASE_DELAY_MS = 20_000;

/**
 * How long to wait, in ms, before a request is sent again after a number of attempts.
 *
 * @param now the time, in ms since 1970, for a date in `Retry-After` of a response without a `Date`
 */
export function retryDelay(error: CampaignError, attempts: number, now: number): number {
  const requested = "headers" in error ? parseRetryAfter((error as ApiError).headers, now) : undefined;
  return requested ?? backoff(attempts, error instanceof RateLimitError ? RATE_LIMIT_BASE_DELAY_MS : BASE_DELAY_MS);
}

/**
 * Exponential backoff with full jitter, in ms: any time up to a bound that doubles with each attempt. Jitter keeps
 * clients that failed together from coming back together.
 *
 * @param attempts how many attempts were made, 1 and up
 * @param baseDelay the bound after the first attempt, in ms
 */
export const backoff = (attempts: number, baseDelay: number): number =>
  Math.random() * Math.min(baseDelay * 2 ** (attempts - 1), MAX_DELAY_MS);

/**
 * `Retry-After` in ms, given as seconds or as a date (RFC 9110, section 10.2.3), at most a minute; `undefined` if there
 * is none that can be parsed. A date counts from the `Date` of the response, because it is the server's clock that set it.
 */
export function parseRetryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get("retry-after") ?? "";
  const delay = /^\d+$/.test(value)
    ? Number(value) * 1000
    : (parseHttpDate(value) ?? Number.NaN) - (parseHttpDate(headers.get("date")) ?? now);
  return Number.isNaN(delay) ? undefined : Math.min(Math.max(delay, 0), MAX_DELAY_MS);
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
    signal?.addEventListener("abort", end);
    if (signal?.aborted) end();
  });
