import type { CallOptions } from "../call/call-options.ts";
import { matchesSubset } from "./compare.ts";
import type { Confirm, Confirmer, LostCall } from "./confirmation.ts";

/** Reads the campaign and compares it with what was sent. */
export const confirmCampaignUpdated: Confirmer = ({ campaigns }, lost) =>
  confirmUpdated(lost, (options) => campaigns.get(lost.parameters.campaignId ?? "", options));

/** Reads the contact list and compares it with what was sent. */
export const confirmContactListUpdated: Confirmer = ({ contactLists }, lost) =>
  confirmUpdated(lost, (options) => contactLists.get(lost.parameters.contactListId ?? "", options));

function confirmUpdated(
  { body }: LostCall,
  get: (options?: CallOptions) => Promise<{ data: object }>,
): Confirm | undefined {
  // No update changes the kind of a campaign, and no response repeats it.
  const { campaignType: _, ...sent } = Object(body) as Record<string, unknown>;
  if (Object.keys(sent).length === 0) return undefined;
  return async (options) => {
    const matches = matchesSubset(sent, (await get(options)).data);
    // `updatedAt` could not decide: the samples suggest that a start, a stop and becoming `Ready` change it too.
    if (matches === undefined) return "unknown";
    return matches ? "executed" : "not-seen";
  };
}
