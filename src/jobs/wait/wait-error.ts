import { brand, CampaignError, type CampaignErrorOptions } from "../../errors/campaign-error.ts";

/** What a {@link WaitError} can be made with; its fields are those of the error. */
export interface WaitErrorOptions extends CampaignErrorOptions {
  readonly reason?: "timeout" | "unreachable";
  readonly lastSeen?: string | number | undefined;
}

/**
 * What was waited for did not come in time (`timeout`), or can't come by itself any more (`unreachable`). Waiting only reads:
 * nothing was changed. The message says what was last seen.
 */
export class WaitError extends CampaignError {
  static {
    brand(this, "WaitError");
  }
  /** Why the wait ended. */
  readonly reason: "timeout" | "unreachable";
  /** The state, or the number of contacts, that was last read; `undefined` if no read succeeded. The last failure is `cause`. */
  readonly lastSeen: string | number | undefined;

  constructor(message: string, { reason = "timeout", lastSeen, ...options }: WaitErrorOptions = {}) {
    super(message, options);
    this.reason = reason;
    this.lastSeen = lastSeen;
  }
}
