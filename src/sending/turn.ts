import { InvalidRequestError } from "../errors/invalid-request-error.ts";
import { tell } from "../hooks.ts";
import type { CheckedOptions } from "../options.ts";
import type { Exchange } from "./exchange.ts";
import { stopped, unlessStopped } from "./stop.ts";

/**
 * Waits until the rate limit lets one more request of the call go, after a number of them have failed.
 *
 * @throws {@link AbortedError}, {@link TimeoutError} where the call is stopped first
 * @throws {@link InvalidRequestError} where a rate limiter that somebody brought fails
 */
export async function waitForTurn(
  { limiter, onWait }: Pick<CheckedOptions, "limiter" | "onWait">,
  exchange: Exchange,
  sent: number,
): Promise<void> {
  if (!limiter) return;
  const { call, stop, scrub } = exchange;
  const { signal } = stop;
  const acquire = async () =>
    limiter.acquire({ signal, onWait: (milliseconds) => tell(onWait, () => ({ call, milliseconds })) });
  try {
    await unlessStopped(acquire(), exchange, sent);
  } catch (reason) {
    if (signal?.aborted) throw stopped(exchange, sent);
    throw new InvalidRequestError("rateLimit.acquire(): it failed, and the request was not sent. See the cause.", {
      call,
      cause: scrub.cause(reason),
    });
  }
}
