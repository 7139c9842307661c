import type { RateLimiter } from "./rate-limiter.ts";
import { SlidingWindow } from "./sliding-window.ts";

/** The share of a limit that is kept free for urgent requests: one in so many. */
export const RESERVE_DIVISOR = 12;

/**
 * The limiter of an account: within any 60 seconds at most so many requests are under way or were answered, first come,
 * first served. A twelfth of the limit is kept free for urgent requests, which also skip the queue and a pause. All
 * limiters of a process with the same account count the same requests, each with its own limit.
 *
 * @param account a key for the account
 * @param requestsPerMinute a whole number from 1
 */
export const limiterOf = (account: string, requestsPerMinute: number): Required<RateLimiter> => ({
  acquire: (request) => {
    const reserve = request.urgent ? 0 : Math.floor(requestsPerMinute / RESERVE_DIVISOR);
    return windowOf(account).acquire(requestsPerMinute - reserve, request);
  },
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
