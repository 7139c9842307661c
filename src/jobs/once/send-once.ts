import type { LostCall } from "../../confirmation/confirmation.ts";
import type { CampaignError } from "../../errors/campaign-error.ts";
import type { Journal } from "../journal/journal.ts";
import { lostIn } from "./look.ts";
import { claim, type OnceKey, writeEnd } from "./once-journal.ts";

/** A response; or the intent to look for, if it is lost, or if another job was first. */
export type SentOnce<Response, Intent> =
  | { readonly response: Response }
  | { readonly intent: Intent; readonly cause: CampaignError | undefined };

/**
 * Writes an intent into the journal, and sends, unless another job with the journal was first. An error that says that
 * nothing was executed is written down, and thrown.
 */
export async function sendOnce<Response, Intent extends { readonly lostCall: LostCall }>(
  journal: Journal,
  key: OnceKey,
  intent: Intent,
  send: () => Promise<Response>,
): Promise<SentOnce<Response, Intent>> {
  const first = await claim(journal, key, intent);
  if (first) return { intent: first as unknown as Intent, cause: undefined };
  try {
    return { response: await send() };
  } catch (error) {
    const lost = lostIn(error, intent.lostCall);
    if (lost) return { intent: { ...intent, lostCall: lost.lostCall }, cause: lost.cause };
    await writeEnd(journal, key, "refused");
    throw error;
  }
}
