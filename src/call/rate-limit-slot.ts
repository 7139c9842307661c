import { InvalidRequestError } from "../errors/campaign-error.ts";
import { emit, ignoreErrors } from "../hooks.ts";
import type { ClientConfig } from "../options.ts";
import { cancellationError, raceCancellation } from "./cancellation.ts";
import type { CallContext } from "./context.ts";

/**
 * Waits until the rate limit lets one more request leave.
 *
 * @returns a function to call when the request has been answered or has failed
 * @throws {@link AbortedError}, {@link TimeoutError} if the call is cancelled first
 * @throws {@link InvalidRequestError} if a custom rate limiter fails
 */
export async function acquireRateLimitSlot(
  { limiter, onWait }: Pick<ClientConfig, "limiter" | "onWait">,
  context: CallContext,
  timeout: number,
): Promise<() => void> {
  if (!limiter) return () => {};
  const { call, cancellation, redactor } = context;
  const acquiring = (async () =>
    limiter.acquire({
      call,
      urgent: isUrgent(context),
      signal: cancellation.signal,
      timeout,
      onWait: (milliseconds) => emit(onWait, () => ({ call, milliseconds })),
    }))();
  try {
    return releaser(await raceCancellation(acquiring, context));
  } catch (reason) {
    // A slot that comes too late is given back.
    acquiring.then((release) => releaser(release)()).catch(() => {});
    if (cancellation.cancelledBy) throw cancellationError(context);
    throw new InvalidRequestError("rateLimit.acquire(): it failed, and the request was not sent. See the cause.", {
      call,
      cause: redactor.cause(reason),
    });
  }
}

/** A custom limiter may resolve to nothing, and its function may fail. */
const releaser = (release: unknown) => () => {
  if (typeof release === "function") ignoreErrors(() => release());
};

/**
 * Whether a call keeps people from being reached: a stop, or a schedule that is switched off. Each is the write among the
 * effects of an operation whose query decides.
 */
const isUrgent = ({ call, operation }: CallContext): boolean =>
  call.effect === "write" && typeof operation.effect !== "string";
