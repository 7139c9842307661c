import { brand } from "./brand.ts";
import { CampaignError } from "./campaign-error.ts";

/**
 * The server could not be reached, its certificate is not accepted, or the connection broke. Thrown as it is, nothing
 * was carried out or the call only reads, and it may be made again; where a call that writes or contacts people broke
 * after it was sent, it is the `cause` of an {@link OutcomeUnknownError}.
 */
export class ConnectionError extends CampaignError {
  static {
    brand(ConnectionError, "ConnectionError");
  }
}
