import type { CallOptions } from "../options.ts";
import { equalAsFarAsSent } from "./comparison.ts";
import type { Confirm, LostCall } from "./confirmation.ts";
import type { Confirmer } from "./confirmer.ts";

/** Whether a campaign was updated: whether it reads as it was sent. */
export const campaignUpdated: Confirmer = ({ campaigns }, lost) =>
  readsAsSent(lost, (options) => campaigns.get(lost.parameters.campaignId ?? "", options));

/** Whether a contact list was updated: whether it reads as it was sent. */
export const contactListUpdated: Confirmer = ({ contactLists }, lost) =>
  readsAsSent(lost, (options) => contactLists.get(lost.parameters.contactListId ?? "", options));

function readsAsSent(
  { body }: LostCall,
  get: (options?: CallOptions) => Promise<{ data: object }>,
): Confirm | undefined {
  // It says of which kind the campaign is, which no update changes and no answer repeats.
  const { campaignType: _, ...sent } = Object(body) as Record<string, unknown>;
  if (Object.keys(sent).length === 0) return undefined;
  return async (options) => {
    const equal = equalAsFarAsSent(sent, (await get(options)).data);
    // `updatedAt` could not decide: as the samples suggest, a start, a stop and becoming `Ready` move it too.
    if (equal === undefined) return "unknown";
    return equal ? "executed" : "not-seen";
  };
}
