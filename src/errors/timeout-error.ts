import { brand } from "./brand.ts";
import { CampaignError, type CampaignErrorOptions } from "./campaign-error.ts";

/**
 * No complete answer came within `timeout`, or the `deadline` of the call passed. Thrown as it is, the call only reads,
 * or was still waiting to be sent; once a call that writes or contacts people was sent, it is the `cause` of an
 * {@link OutcomeUnknownError}.
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
