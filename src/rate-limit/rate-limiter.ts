import type { CallDescription } from "../operations/operation.ts";

/** A request that asks to leave. */
export interface RateLimitRequest {
  /** The call that it belongs to. */
  readonly call: CallDescription;
  /** `true` for a stop, and for a schedule that is switched off: phones may be ringing, so let it go first. */
  readonly urgent: boolean;
  /** The signal of the call; `undefined` if nothing can cancel it. */
  readonly signal: AbortSignal | undefined;
  /** The timeout of the request, in ms: once that has passed, a request that was never released counts as answered. */
  readonly timeout: number;
  /** Called if the request can't leave at once, with the expected wait in ms. */
  onWait(milliseconds: number): void;
}

/**
 * Decides when a request may leave. `acquire` is enough for a limiter of your own, for example one shared by machines.
 */
export interface RateLimiter {
  /**
   * Called before every request, also before a retry. Resolves when the request may leave; rejects with the reason of
   * the signal if that is aborted first.
   *
   * @returns nothing, or a function that the client calls when the request has been answered or has failed. A limiter
   * that counts from then on also stays within its limit if requests are slow to arrive
   */
  // biome-ignore lint/suspicious/noConfusingVoidType: most limiters resolve to nothing.
  acquire(request: RateLimitRequest): Promise<void | (() => void)>;
  /**
   * Called after the service said that there were too many requests, with the time, in ms, in which none should leave.
   */
  pause?(milliseconds: number): void;
}
