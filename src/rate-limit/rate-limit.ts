import type { CallDescription } from "../operations/operation.ts";
import { SlidingWindow } from "./sliding-window.ts";

/** A request that asks to leave. */
export interface RateLimitRequest {
  /** The call that it belongs to. */
  readonly call: CallDescription;
  /** `true` for a stop, and for a schedule that is switched off: phones may be ringing, so let it go first. */
  readonly urgent: boolean;
  /** The signal of the call; `undefined` if nothing can cancel it. */
  readonly signal: AbortSignal | undefined;
  /** Called if the request can't leave at once, with the expected wait in ms. */
  onWait(milliseconds: number): void;
}

/** Decides when a request may leave. `acquire` is enough for a limiter of your own, for example one shared by machines. */
export interface RateLimiter {
  /**
   * Called before every request, also before a retry. Resolves when the request may leave; rejects with the reason of the
   * signal if that is aborted first.
   *
   * @returns nothing, or a function that the client calls when the request has been answered or has failed. A limiter that
   * counts from then on also stays within its limit if requests are slow to arrive
   */
  // biome-ignore lint/suspicious/noConfusingVoidType: most limiters resolve to nothing.
  acquire(request: RateLimitRequest): Promise<void | (() => void)>;
  /** Called after the service said that there were too many requests, with the time, in ms, in which none should leave. */
  pause?(milliseconds: number): void;
}

/** The share of a limit that is kept free for urgent requests: one in so many. */
const RESERVE_DIVISOR = 12;

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
 * Looks at two windows and drops those that are idle. One look would keep the registry from growing, two make it shrink, and
 * the cost of a request does not depend on the number of accounts.
 */
function dropIdle(windows: Registry): void {
  let looks = 2;
  for (const [account, window] of windows) {
    windows.delete(account);
    if (!window.idle) windows.set(account, window);
    if (--looks === 0) return;
  }
}
