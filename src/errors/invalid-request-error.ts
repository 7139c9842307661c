import { brand } from "./brand.ts";
import { CampaignError } from "./campaign-error.ts";

/**
 * What was asked for can't be sent: an option or an id is wrong, a body is no object, names another campaign type or
 * can't be written as JSON, or the `auth` function or a rate limiter of one's own failed. Nothing was carried out: the
 * call was not sent, or was turned away before this happened. The message names the place and the way out.
 */
export class InvalidRequestError extends CampaignError {
  static {
    brand(InvalidRequestError, "InvalidRequestError");
  }
}
