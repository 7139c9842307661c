import { brand } from "./brand.ts";
import { CampaignError, type CampaignErrorOptions } from "./campaign-error.ts";

/**
 * No complete answer came within `timeout`. Thrown as it is, the call only reads; for one that writes or contacts
 * people it is the `cause` of an {@link OutcomeUnknownError}.
 */
export class TimeoutError extends CampaignError {
  static {
    brand(TimeoutError, "TimeoutError");
  }
  /** The time that was allowed, in milliseconds, from sending the request to the last byte of the answer. */
  readonly timeout: number;

  constructor(message: string, { timeout, ...options }: CampaignErrorOptions & { timeout: number }) {
    super(message, options);
    this.timeout = timeout;
  }
}
