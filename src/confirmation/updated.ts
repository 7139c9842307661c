import { matchesSubset } from "./compare.ts";
import { type Confirmer, executed, unknown } from "./reads.ts";

/** Reads the campaign and compares it with what was sent. */
export const confirmCampaignUpdated: Confirmer = ({ campaignId = "", changes }, { campaigns, options }) =>
  confirmUpdated(changes, () => campaigns.get(campaignId, options));

/** Reads the contact list and compares it with what was sent. */
export const confirmContactListUpdated: Confirmer = ({ contactListId = "", changes }, { contactLists, options }) =>
  confirmUpdated(changes, () => contactLists.get(contactListId, options));

/** What reads otherwise may have been executed all the same: servers rewrite what they store, times and names. */
async function confirmUpdated(changes: object | undefined, get: () => Promise<{ data: object }>) {
  // No update changes the kind of a campaign, and no response repeats it.
  const { campaignType: _, ...sent } = Object(changes) as Record<string, unknown>;
  if (Object.keys(sent).length === 0) return unknown("It is not known what the update sent.");
  const { data } = await get();
  // `updatedAt` could not decide: the samples suggest that a start, a stop and becoming `Ready` change it too.
  return matchesSubset(sent, data)
    ? executed("Every field reads as it was sent.")
    : unknown("Not every field reads as it was sent.");
}
