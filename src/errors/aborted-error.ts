import { brand } from "./brand.ts";
import { CampaignError } from "./campaign-error.ts";

/**
 * The caller's `signal` was aborted. Thrown as it is, nothing was sent or the call only reads; after a call that
 * writes or contacts people has been sent, it is the `cause` of an {@link OutcomeUnknownError}. Its own `cause`
 * is a copy of the signal's reason, where that is an error or a text.
 */
export class AbortedError extends CampaignError {
  static {
    brand(AbortedError, "AbortedError");
  }
}
