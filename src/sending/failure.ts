import type { CampaignError } from "../errors/campaign-error.ts";

/** What is known of one sending that failed. */
export interface Failure {
  /** The error that the call ends in, or that is the cause of an {@link OutcomeUnknownError}. */
  readonly error: CampaignError;
  /**
   * What became of the request: `not executed` where it surely never got to what it asks for (no connection, the rate
   * limit, a bad token), `refused` where the server says so, `unknown` where it may have been carried out.
   */
  readonly outcome: "not executed" | "refused" | "unknown";
  /** Whether the same request may well succeed a little later. */
  readonly passing: boolean;
}
