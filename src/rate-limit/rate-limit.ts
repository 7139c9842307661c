import { assertInteger } from "../validate.ts";
import type { RateLimiter } from "./rate-limiter.ts";
import { SlidingWindow } from "./sliding-window.ts";

/** What an account may send within a minute. Page: rate-limit-ccai. */
export const DEFAULT_RATE_LIMIT = 60;

/** The share of a limit that is kept free for urgent requests: one in so many. */
export const RESERVE_DIVISOR = 12;

/** @throws {@link InvalidRequestError} if the value of an option is no limit. */
export const assertRateLimit = (option: string, value: number): void =>
  assertInteger(option, value, 1, 100_000, " of requests a minute");

/** How many requests may be in the window once this one has left. */
export const limitFor = (requestsPerMinute: number, urgent: boolean): number =>
  requestsPerMinute - (urgent ? 0 : Math.floor(requestsPerMinute / RESERVE_DIVISOR));

/**
 * The limiter of an account: within any 60 seconds at most so many requests are under way or were answered, first come,
 * first served. A twelfth of the limit is kept free for urgent requests, which also skip the queue and a pause. All
 * limiters of a process with the same account count the same requests, each with its own limit.
 *
 * @param account a key for the account
 * @param requestsPerMinute a whole number from 1
 */
export const limiterOf = (account: string, requestsPerMinute: number): Required<RateLimiter> => ({
  acquire: (request) => windowOf(account).acquire(limitFor(requestsPerMinute, request.urgent), request),
  pause: (milliseconds) => windowOf(account).pause(milliseconds),
});

/** Shared by all copies of this package: a program may load one as ESM and one as CommonJS. */
const REGISTRY = Symbol.for("kore-campaigns/rate-limits");
/** The windows of this process by account. Those that were not used for long come first. */
type Registry = Map<string, SlidingWindow>;

function windowOf(account: string): SlidingWindow {
  const shared = globalThis as { [REGISTRY]?: Registry };
  shared[REGISTRY] ??= new Map();
  const windows = shared[REGISTRY];
  const window = windows.get(account) ?? new SlidingWindow();
  dropIdle(windows);
  windows.set(account, window);
  return window;
}

/**
 * Looks at two windows and drops those that are idle. One look would keep the registry from growing, two make it
 * shrink, and the cost of a request does not depend on the number of accounts.
 */
function dropIdle(windows: Registry): void {
  let looks = 2;
  for (const [account, window] of windows) {
    windows.delete(account);
    if (!window.idle) windows.set(account, window);
    if (--looks === 0) return;
  }
}
