import type { CampaignClient } from "../../client.ts";
import type { LostCall } from "../../confirmation/confirmation.ts";
import { CampaignError } from "../../errors/campaign-error.ts";
import { OutcomeUnknownError } from "../../errors/outcome-unknown-error.ts";
import { type PollOptions, polls, type ReadPollOptions, readPollOptions } from "../wait/polls.ts";

/** What to say if nobody ever knows. */
export interface LookedFor {
  readonly lostCall: LostCall;
  /** "Nobody knows whether the campaign was started." */
  readonly message: string;
  /** Why it is not known: the error of the call, or nothing after a crash. */
  readonly cause: CampaignError | undefined;
}

/**
 * Returns what to look for after a call that failed; `undefined` if its error says that it was not executed. An error that
 * is not of this package says nothing: whatever wraps the client may throw one after the response.
 */
export function lostIn(error: unknown, lostCall: LostCall): Pick<LookedFor, "lostCall" | "cause"> | undefined {
  if (error instanceof OutcomeUnknownError) return { lostCall: error.lostCall ?? lostCall, cause: error.cause };
  if (error instanceof CampaignError) return undefined;
  return { lostCall, cause: new CampaignError("The call failed.", { cause: error }) };
}

/** What a look found, and how many requests it took. */
export interface Look<Found> {
  readonly found: Found | undefined;
  readonly requests: number;
}

/** Reads how long to look, in ms, and how often: reads may lag behind. */
export const readLookOptions = (options: PollOptions): ReadPollOptions =>
  readPollOptions(options, { timeout: 600_000, interval: 30_000 });

/**
 * Looks again and again, by reads, until something is found. A read that fails is like one that finds nothing.
 *
 * @throws {@link OutcomeUnknownError} if nothing is found within the timeout, or if the signal is aborted
 */
export async function lookFor<Found>(
  kore: CampaignClient,
  look: () => Promise<Look<Found>>,
  { lostCall, message, cause }: LookedFor,
  options: ReadPollOptions,
): Promise<Found> {
  let failure = cause;
  let latest = 1;
  try {
    for await (const _ of polls(options, () => latest)) {
      try {
        const { found, requests } = await look();
        if (found !== undefined) return found;
        latest = requests;
      } catch (error) {
        if (!(error instanceof CampaignError)) throw error;
        failure ??= error;
      }
    }
  } catch (error) {
    // However the looking ends, the call may have been executed.
    failure ??= error instanceof CampaignError ? error : new CampaignError("The reads failed.", { cause: error });
  }
  throw new OutcomeUnknownError(
    `${message} It was not sent again. Look on the platform; to send it once more, give a new journal.`,
    {
      ...(failure && { cause: failure }),
      sentAt: new Date(lostCall.sentAt),
      campaignId: lostCall.campaignId,
      confirm: (callOptions) => kore.confirm(lostCall, callOptions),
      lostCall,
    },
  );
}
