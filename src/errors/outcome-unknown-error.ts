import { CampaignError } from "./campaign-error.ts";

/**
 * The call was sent, and nobody can tell whether it was carried out: it timed out, broke, was aborted, or the
 * answer was a 5xx or can't be read. Only calls that write or contact people end so.
 *
 * **Do not just call again: people may be called twice.** First see what became of it. `cause` says what
 * happened.
 */
export class OutcomeUnknownError extends CampaignError {
  static {
    OutcomeUnknownError.prototype.name = "OutcomeUnknownError";
  }
  /** What happened to the call. */
  declare readonly cause: CampaignError;
  /** HTTP status, where one arrived. */
  readonly status: number | undefined;

  constructor(cause: CampaignError) {
    super(`It is unknown whether the call was carried out; look before you repeat it. ${cause.message}`, {
      cause,
      ...(cause.call && { call: cause.call }),
    });
    this.status = "status" in cause ? (cause.status as number) : undefined;
  }
}

/** The error itself for a call that only reads and may be made again; for any other, that its outcome is unknown. */
export const unknownUnlessRead = (error: CampaignError): CampaignError =>
  error.call?.effect === "read" ? error : new OutcomeUnknownError(error);
