import { AbortedError, type CampaignError, TimeoutError } from "../errors/campaign-error.ts";
import { formatCall } from "../operations/operation.ts";
import type { CallContext, Cancellation } from "./context.ts";

const NEVER: Cancellation = {
  signal: undefined,
  finishSent: false,
  cancelledBy: undefined,
  deadline: undefined,
  isCancelled: () => false,
  timeLeft: () => Number.POSITIVE_INFINITY,
  dispose: () => {},
};

/**
 * Starts the deadline of a call. Its timer keeps the process alive, so that the call ends even if nothing else does.
 */
export function createCancellation(
  caller: AbortSignal | undefined,
  deadline: number | undefined,
  finishSent = false,
): Cancellation {
  if (!caller && deadline === undefined) return NEVER;
  const controller = new AbortController();
  let cancelledBy: Cancellation["cancelledBy"];
  const cancel = (by: "caller" | "deadline", reason: unknown) => {
    cancelledBy ??= by;
    controller.abort(reason);
  };
  const unsubscribe = caller && onAbort(caller, () => cancel("caller", caller.reason));

  const end = performance.now() + (deadline ?? Number.POSITIVE_INFINITY);
  const onDeadline = () => cancel("deadline", new DOMException("The deadline of the call passed.", "TimeoutError"));
  const timer = deadline === undefined ? undefined : setTimeout(onDeadline, deadline);
  return {
    signal: controller.signal,
    finishSent,
    get cancelledBy() {
      return cancelledBy;
    },
    deadline,
    isCancelled: () => {
      if (performance.now() >= end) onDeadline();
      return cancelledBy !== undefined;
    },
    timeLeft: () => end - performance.now(),
    dispose: () => {
      clearTimeout(timer);
      unsubscribe?.();
    },
  };
}

/** What listens to a signal for all calls that share it. One listener, because Node 20 warns of a leak at the eleventh. */
interface Subscription {
  readonly callbacks: Set<() => void>;
  readonly listener: () => void;
}

const subscriptions = new WeakMap<AbortSignal, Subscription>();

/** Calls back once the signal is aborted, also if it is so already. Returns the function that ends this. */
function onAbort(signal: AbortSignal, callback: () => void): () => void {
  if (signal.aborted) callback();
  const { callbacks, listener } = subscriptions.get(signal) ?? subscribe(signal);
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size > 0) return;
    // A signal that outlives its calls, such as that of a long timeout, would keep what the listener refers to.
    signal.removeEventListener("abort", listener);
    subscriptions.delete(signal);
  };
}

function subscribe(signal: AbortSignal): Subscription {
  const callbacks = new Set<() => void>();
  const listener = () => callbacks.forEach((each) => void each());
  signal.addEventListener("abort", listener);
  const subscription = { callbacks, listener };
  subscriptions.set(signal, subscription);
  return subscription;
}

/**
 * The error of a call that was cancelled while none of its requests was under way.
 */
export function cancellationError({ call, cancellation, redactor, attempts }: CallContext): CampaignError {
  const { cancelledBy, signal, deadline } = cancellation;
  const when = attempts === 0 ? "before anything was sent" : "before it was sent again";
  if (cancelledBy === "caller")
    return new AbortedError(`${formatCall(call)} was aborted ${when}.`, {
      call,
      cause: redactor.cause(signal?.reason),
    });
  const timeout = deadline as number;
  return new TimeoutError(`${formatCall(call)}: the deadline of ${timeout} ms passed ${when}.`, { call, timeout });
}

/**
 * Resolves with `promise`; rejects as soon as the call is aborted or past its deadline.
 *
 * @throws the error of {@link cancellationError}
 */
export function raceCancellation<T>(promise: Promise<T>, context: CallContext): Promise<T> {
  const { signal } = context.cancellation;
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const cancel = () => reject(cancellationError(context));
    // The promise may have been made by a function that aborts the signal.
    if (signal.aborted) cancel();
    signal.addEventListener("abort", cancel);
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", cancel));
  });
}
