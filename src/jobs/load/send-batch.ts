import type { CampaignClient } from "../../client.ts";
import { ApiError, RateLimitError } from "../../errors/api-error.ts";
import { CampaignError, ConnectionError } from "../../errors/campaign-error.ts";
import { OutcomeUnknownError } from "../../errors/outcome-unknown-error.ts";
import type { Batch } from "./batches.ts";
import type { KnownBatch } from "./load-journal.ts";

/** What came of a batch, with the error that says it. */
export interface SentBatch extends KnownBatch {
  readonly error?: unknown;
}

/** Statuses that refuse what was sent. Any other says nothing of the rows: not who sent it, nor when. */
const OF_THE_ROWS = [400, 413, 422];

/** Sends a batch, and says what came of it. It never throws. An abort ends the wait before it, and never the request. */
export async function sendBatch(
  kore: CampaignClient,
  listName: string,
  { contacts }: Batch,
  signal: AbortSignal | undefined,
): Promise<SentBatch> {
  try {
    const body = { contact_list_name: listName, data: [...contacts] };
    await kore.contactLists.addContacts(body, { signal, finishSent: true });
    return { outcome: "accepted", reason: "" };
  } catch (error) {
    return { outcome: outcomeOf(error), reason: error instanceof Error ? error.message : String(error), error };
  }
}

function outcomeOf(error: unknown): KnownBatch["outcome"] {
  if (error instanceof OutcomeUnknownError) return "unknown";
  if (error instanceof ApiError && OF_THE_ROWS.includes(error.status) && !(error instanceof RateLimitError))
    return "refused";
  // Every other error of the client says that nothing was executed.
  return error instanceof CampaignError ? "not-sent" : "unknown";
}

/** Whether a batch that was not sent may be sent after a while: the service, or the way to it, is not ready. */
export const isPassing = (error: unknown): boolean =>
  error instanceof RateLimitError || error instanceof ConnectionError;

/** What a journal says of an error: its message may have what a server answered. */
export const shortReason = (error: unknown): string => {
  const { name = "", status } = Object(error) as { name?: string; status?: number };
  return status === undefined ? name : `${name} ${status}`;
};
