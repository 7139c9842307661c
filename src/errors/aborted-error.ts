import { brand } from "./brand.ts";
import { CampaignError } from "./campaign-error.ts";

/**
 * The caller's `signal` was aborted. Thrown as it is, the call was still waiting to be sent, or to be sent
 * again after it was turned away, or it only reads; while a call that writes or contacts people is on its way, it is the
 * `cause` of an {@link OutcomeUnknownError}. Its own `cause` is a copy of the signal's reason, where that is an error or
 * a text.
 */
export class AbortedError extends CampaignError {
  static {
    brand(AbortedError, "AbortedError");
  }
}
