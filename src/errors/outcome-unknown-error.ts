import type { Confirm } from "../confirmation/confirmation.ts";
import { brand } from "./brand.ts";
import { CampaignError } from "./campaign-error.ts";

/** What an {@link OutcomeUnknownError} is made with, beside its cause; its fields are those of the error. */
export interface OutcomeUnknownErrorOptions {
  readonly sentAt: Date;
  readonly campaignId: string | undefined;
  readonly confirm: Confirm | undefined;
}

/**
 * The call was sent, and nobody can tell whether it was carried out: it timed out, broke, was aborted, or the
 * answer was a 5xx, can't be read, or speaks of a replayed token. Only calls that write or contact people end so.
 *
 * **Do not just call again: people may be called twice.** First see what became of it, with `confirm` where there
 * is one. `cause` says what happened.
 */
export class OutcomeUnknownError extends CampaignError {
  static {
    brand(OutcomeUnknownError, "OutcomeUnknownError");
  }
  /** What happened to the call. */
  declare readonly cause: CampaignError;
  /** HTTP status, where one arrived. */
  readonly status: number | undefined;
  /** Headers of the answer, where one arrived. */
  readonly headers: Headers | undefined;
  /** When the request was sent, the last time if it was sent again, by this machine's clock. */
  readonly sentAt: Date;
  /** Id of the campaign in the URL of the call; `undefined` where it has none, as when a campaign is created. */
  readonly campaignId: string | undefined;
  /**
   * Looks, by reads only, whether what the call asks for is so now: `executed`, `not-seen` or `unknown`. **`not-seen` is
   * no licence to send it again**; {@link Confirm} says why. `undefined` where no documented read can tell.
   */
  readonly confirm: Confirm | undefined;

  constructor(cause: CampaignError, { sentAt, campaignId, confirm }: OutcomeUnknownErrorOptions) {
    const wayOut = confirm
      ? "Look with confirm() before you repeat it."
      : "No documented call can tell, so look on the platform before you repeat it.";
    super(`It is unknown whether the call was carried out. ${wayOut} ${cause.message}`, {
      cause,
      ...(cause.call && { call: cause.call }),
    });
    const { status, headers } = cause as { status?: number; headers?: Headers };
    this.status = status;
    this.headers = headers;
    this.sentAt = sentAt;
    this.campaignId = campaignId;
    this.confirm = confirm;
  }
}
