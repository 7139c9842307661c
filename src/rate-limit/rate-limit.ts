import { SlidingWindow } from "./sliding-window.ts";

/** Decides when a request may leave. One method is enough to bring your own, for instance to share a limit between machines. */
export interface RateLimiter {
  /**
   * Asked before every request, also before one that is sent again. Resolves when one more may be sent. Rejects with
   * the reason of the signal where that is aborted first.
   *
   * @param request its `signal` is that of the call; its `onWait` is to be told, where the request can't leave at
   * once, for about how many ms it will wait
   */
  acquire(request: { readonly signal: AbortSignal | undefined; onWait(milliseconds: number): void }): Promise<void>;
  /** Told when the service answered that there were too many requests, and for how long, in ms, nothing should be sent. */
  pause?(milliseconds: number): void;
}

/**
 * The limiter of an account: no more than so many requests in any 60 seconds, in the order in which they asked. All
 * limiters of a process with the same account count the same requests, each with its own limit.
 *
 * @param account what tells the account from others
 * @param requestsPerMinute a whole number from 1
 */
export const limiterOf = (account: string, requestsPerMinute: number): Required<RateLimiter> => ({
  acquire: (request) => windowOf(account).acquire(requestsPerMinute, request),
  pause: (milliseconds) => windowOf(account).pause(milliseconds),
});

/** Shared by all copies of this package: a program may load one as ESM and one as CommonJS. */
const REGISTRY = Symbol.for("kore-campaigns/rate-limits");
/** The windows of this process by account. Those that were not looked at for long come first. */
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
 * Looks at two windows and drops those that are idle. One would keep the registry from growing without end, two make
 * it shrink, and what a request costs does not depend on the number of accounts.
 */
function dropIdle(windows: Registry): void {
  let looks = 2;
  for (const [account, window] of windows) {
    windows.delete(account);
    if (!window.idle) windows.set(account, window);
    if (--looks === 0) return;
  }
}
