import type { CampaignClient } from "../../client.ts";
import { canReach } from "./states.ts";
import { WaitError } from "./wait-error.ts";

/** Reads the state of a campaign. */
export const readState = async (
  kore: CampaignClient,
  campaignId: string,
  signal: AbortSignal | undefined,
): Promise<string> => (await kore.campaigns.status(campaignId, { signal })).data.status;

/** Whether one of these states can't come any more. A schedule starts a campaign by itself, whatever its state is. */
export async function isUnreachable(
  kore: CampaignClient,
  campaignId: string,
  state: string,
  wanted: readonly string[],
  signal: AbortSignal | undefined,
): Promise<boolean> {
  if (canReach(state, wanted)) return false;
  if (!canReach("Active", wanted)) return true;
  const { data } = await kore.campaigns.get(campaignId, { signal });
  return data.schedule?.isSchedulingEnabled !== true;
}

export const unreachable = (campaignId: string, state: string, wanted: readonly string[]): WaitError =>
  new WaitError(`Campaign ${campaignId} is ${state}, and does not become ${wanted.join(" or ")} by itself.`, {
    reason: "unreachable",
    lastSeen: state,
  });
