import { idsIn } from "../../campaign-id.ts";
import type { CampaignClient } from "../../client.ts";
import { CampaignError } from "../../errors/campaign-error.ts";
import { allCampaigns } from "../pages/all-campaigns.ts";

/** What the list of campaigns tells of the latest run of one. */
export interface LatestRun {
  readonly status: string;
  /** Id of the run (`cid-…`); `null` if there is none. No page has it for a voice campaign. */
  readonly campaignInstanceId: string | null;
  /** When the run changed last, or the campaign if it has none; `null` if the list did not have the campaign. */
  readonly campaignInstanceUpdatedAt: string | null;
}

/**
 * Reads the latest run of a campaign, and how many requests that took.
 *
 * @throws {@link CampaignError} if the list does not have the campaign
 */
export async function latestRun(
  kore: CampaignClient,
  type: "voice" | "sms",
  campaignId: string,
  signal: AbortSignal | undefined,
): Promise<LatestRun & { readonly requests: number }> {
  let requests = 0;
  for await (const page of allCampaigns(kore, { type }, { signal }).pages()) {
    requests += 1;
    const listed = page.find((campaign) => idsIn(campaign).includes(campaignId));
    if (!listed) continue;
    const { status, campaignInstanceId = null, campaignInstanceUpdatedAt = null } = listed;
    return { status, campaignInstanceId, campaignInstanceUpdatedAt, requests };
  }
  throw new CampaignError(`The list of ${type} campaigns does not have ${campaignId}.`);
}

/** States that a campaign which was idle has only after a start. `Rerun` is the word of the console. */
const RUNNING = ["Active", "Paused", "Rerun"];
const OVER = ["Completed", "Stopped"];

/**
 * Whether a run began between two reads: there is another one, or the campaign is in a state that it has only after a start,
 * or the run that is over changed. If the list did not have the campaign before, a run there may be any older one.
 *
 * @param before of a campaign that was not running
 */
export function hasBegun(before: LatestRun, now: LatestRun): boolean {
  const { campaignInstanceId, campaignInstanceUpdatedAt, status } = now;
  if (RUNNING.includes(status)) return true;
  if (OVER.includes(status) && before.status === "Ready") return true;
  if (before.campaignInstanceUpdatedAt === null) return false;
  if (campaignInstanceId !== null && campaignInstanceId !== before.campaignInstanceId) return true;
  return OVER.includes(status) && campaignInstanceUpdatedAt !== before.campaignInstanceUpdatedAt;
}
