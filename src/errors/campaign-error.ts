import type { CallDescription } from "../call.ts";

/** What every error of this package can be made with. */
export interface CampaignErrorOptions {
  /** The error behind this one. */
  readonly cause?: unknown;
  /** The call that it happened in. */
  readonly call?: CallDescription;
}

/**
 * Base class of everything that this package throws. Whether something may have happened to the outside world
 * is told by the class: {@link OutcomeUnknownError} says that it may have, every other class that it has not.
 *
 * No error carries the token: wherever a server or a custom `fetch` repeats it, it reads `[auth]`.
 */
export class CampaignError extends Error {
  static {
    // On the prototype, so that a stack begins with it.
    CampaignError.prototype.name = "CampaignError";
  }
  /** The call that failed; `undefined` where there was none yet, as for a wrong id, or none that failed. */
  readonly call: CallDescription | undefined;

  constructor(message: string, { cause, call }: CampaignErrorOptions = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.call = call;
  }
}
