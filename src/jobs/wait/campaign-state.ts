import type { CampaignClient } from "../../client.ts";
import { UnreadableResponseError } from "../../errors/api-error.ts";
import { canReach } from "./states.ts";
import { WaitError } from "./wait-error.ts";

/**
 * Reads the state of a campaign.
 *
 * @throws {@link UnreadableResponseError} if the response has none
 */
export async function readState(
  kore: CampaignClient,
  campaignId: string,
  signal: AbortSignal | undefined,
): Promise<string> {
  const { data } = await kore.campaigns.status(campaignId, { signal });
  const status: unknown = data?.status;
  if (typeof status === "string") return status;
  throw new UnreadableResponseError(`The response has no state of campaign ${campaignId}.`);
}

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
  return data?.schedule?.isSchedulingEnabled !== true;
}

export const unreachable = (campaignId: string, state: string, wanted: readonly string[]): WaitError =>
  new WaitError(`Campaign ${campaignId} is ${state}, and does not become ${wanted.join(" or ")} by itself.`, {
    reason: "unreachable",
    lastSeen: state,
  });
