import type { Confirm, LostCall } from "../confirmation/confirmation.ts";
import { brand, CampaignError, type CampaignErrorOptions } from "./campaign-error.ts";

/** What an {@link OutcomeUnknownError} can be made with; its fields are those of the error. */
export interface OutcomeUnknownErrorOptions extends CampaignErrorOptions {
  readonly cause?: CampaignError;
  readonly sentAt?: Date;
  readonly campaignId?: string | undefined;
  readonly confirm?: Confirm | undefined;
  readonly lostCall?: LostCall | undefined;
}

/**
 * The call was sent, and nobody can tell whether it was executed: it timed out, the connection broke, it was aborted,
 * or the response does not settle it. Only calls that write or contact people end like this.
 *
 * **Do not just call again: people may be called twice.** First find out what happened, with `confirm`.
 */
export class OutcomeUnknownError extends CampaignError {
  static {
    brand(this, "OutcomeUnknownError");
  }
  /** What happened: the error that a read would have thrown. */
  declare readonly cause: CampaignError;
  /** HTTP status, if a response arrived. */
  readonly status: number | undefined;
  /** Headers of the response, if one arrived. */
  readonly headers: Headers | undefined;
  /**
   * When the request was sent, the last time if it was sent again, by the last `Date` that the client saw of the server;
   * by the clock of this machine if it saw none.
   */
  readonly sentAt: Date;
  /** Id of the campaign in the URL of the call; `undefined` if it has none, for example when a campaign is created. */
  readonly campaignId: string | undefined;
  /**
   * Finds out, by reads only, whether what the call asks for is so now: `executed`, `not-seen` or `unknown`. It never
   * throws. **`not-seen` is no licence to send it again**; {@link Confirm} says why.
   */
  readonly confirm: Confirm;
  /**
   * The call as plain JSON, for `kore.confirm` after a restart or in another process. It is not enumerable, so logs don't
   * have it; `undefined` only if the error was made without it.
   */
  declare readonly lostCall: LostCall | undefined;

  constructor(message: string, { sentAt, campaignId, confirm, lostCall, ...options }: OutcomeUnknownErrorOptions = {}) {
    super(message, options);
    const { status, headers } = Object(options.cause) as { status?: number; headers?: Headers };
    this.status = status;
    this.headers = headers;
    this.sentAt = sentAt ?? new Date();
    this.campaignId = campaignId;
    this.confirm = confirm ?? (async () => ({ outcome: "unknown", reason: "The error was made without a call." }));
    Object.defineProperty(this, "lostCall", { value: lostCall });
  }
}
