import { brand } from "./brand.ts";
import { CampaignError, type CampaignErrorOptions } from "./campaign-error.ts";

/**
 * No complete answer came within `timeout`, or the `deadline` of the call passed. Thrown as it is, the call was
 * still waiting to be sent, or to be sent again after it was turned away, or it only reads; while a call that writes or
 * contacts people is on its way, it is the `cause` of an {@link OutcomeUnknownError}.
 */
export class TimeoutError extends CampaignError {
  static {
    brand(TimeoutError, "TimeoutError");
  }
  /** The time that was allowed, in milliseconds: the `timeout` of a request, or the `deadline` of the call. */
  readonly timeout: number;

  constructor(message: string, { timeout, ...options }: CampaignErrorOptions & { timeout: number }) {
    super(message, options);
    this.timeout = timeout;
  }
}
