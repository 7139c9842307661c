import { CampaignError } from "./campaign-error.ts";

/**
 * What was asked for can't be sent: an option, an id or a body is wrong, or the `auth` function failed.
 * Nothing was sent. The message names the place and the way out.
 */
export class InvalidRequestError extends CampaignError {
  static {
    InvalidRequestError.prototype.name = "InvalidRequestError";
  }
}
