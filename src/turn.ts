import type { CallDescription } from "./call.ts";
import type { CampaignError } from "./errors/campaign-error.ts";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import { tell } from "./hooks.ts";
import type { CheckedOptions } from "./options.ts";
import type { Scrubber } from "./scrub.ts";
import { type Stop, unlessStopped } from "./stop.ts";

/**
 * Waits until the rate limit lets one more request go.
 *
 * @throws what `stopped` makes where the call is stopped first
 * @throws {@link InvalidRequestError} where a rate limiter that somebody brought fails
 */
export async function waitForTurn(
  { limiter, onWait }: Pick<CheckedOptions, "limiter" | "onWait">,
  call: CallDescription,
  stop: Stop,
  scrub: Scrubber,
  stopped: () => CampaignError,
): Promise<void> {
  if (!limiter) return;
  const { signal } = stop;
  const acquire = async () =>
    limiter.acquire({ signal, onWait: (milliseconds) => tell(onWait, () => ({ call, milliseconds })) });
  try {
    await unlessStopped(acquire(), stop, stopped);
  } catch (reason) {
    if (signal?.aborted) throw stopped();
    throw new InvalidRequestError("rateLimit.acquire(): it failed, and the request was not sent. See the cause.", {
      call,
      cause: scrub.cause(reason),
    });
  }
}
