import { brand, CampaignError } from "../../errors/campaign-error.ts";

/**
 * A list can't be read to its end, or not for sure: items may be missing. What was read before stays yielded, and nothing
 * was changed. The message says what the server did.
 */
export class PagingError extends CampaignError {
  static {
    brand(this, "PagingError");
  }
}
