import { inWords } from "../call.ts";
import { AbortedError } from "../errors/aborted-error.ts";
import type { CampaignError } from "../errors/campaign-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import type { Exchange } from "./exchange.ts";

/** What ends a call as a whole: the caller's signal, or its deadline. */
export interface Stop {
  /** Aborted by whichever comes first; `undefined` where there is neither. It is this call's own. */
  readonly signal: AbortSignal | undefined;
  /** The caller's signal alone. */
  readonly caller: AbortSignal | undefined;
  /** The deadline alone, in ms from the call. */
  readonly deadline: number | undefined;
  /** The deadline's signal. Node 20 would collect it otherwise, since `AbortSignal.any` does not hold on to it there. */
  readonly passed: AbortSignal | undefined;
  /** Time left before the deadline, in ms. */
  left(): number;
}

/** Starts the clock of a call. */
export function stopOf(caller: AbortSignal | undefined, deadline: number | undefined): Stop {
  const passed = deadline === undefined ? undefined : AbortSignal.timeout(deadline);
  const end = performance.now() + (deadline ?? Number.POSITIVE_INFINITY);
  return {
    // Not the caller's own, even alone: Node warns of a leak where more than ten calls listen to one signal.
    signal: caller ? AbortSignal.any(passed ? [caller, passed] : [caller]) : passed,
    caller,
    deadline,
    passed,
    left: () => end - performance.now(),
  };
}

/** The error of a call that was stopped while no request of it was on its way, after a number of them had failed. */
export function stopped({ call, stop: { caller, deadline }, scrub }: Exchange, sent: number): CampaignError {
  const what = sent === 0 ? "before anything was sent" : "before it was sent again";
  if (caller?.aborted)
    return new AbortedError(`${inWords(call)} was aborted ${what}.`, { call, cause: scrub.cause(caller.reason) });
  const timeout = deadline as number;
  return new TimeoutError(`${inWords(call)}: the deadline of ${timeout} ms passed ${what}.`, { call, timeout });
}

/**
 * Waits for what a promise brings, but no longer than until the call is stopped.
 *
 * @throws as `stopped` tells
 */
export function unlessStopped<T>(promise: Promise<T>, exchange: Exchange, sent: number): Promise<T> {
  const { signal } = exchange.stop;
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(stopped(exchange, sent));
    // It may have been aborted while the promise was made.
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
