import type { Confirmation, LostCall } from "./confirmation.ts";
import { type Confirmer, executed, idOf, notSeen, type Reads, searchCampaigns, unknown } from "./reads.ts";

/** Reads the state of the campaign that was started or stopped. */
export const confirmTriggered: Confirmer = async (lost, reads) => {
  const { campaignId = "", trigger } = lost;
  if (trigger !== "play" && trigger !== "stop") return unknown("The call names no trigger, play or stop.");
  const { data } = await reads.campaigns.status(campaignId, reads.options);
  const state: unknown = data?.status;
  return trigger === "play" ? confirmStarted(state, lost, reads) : confirmStopped(state);
};

/** `Stopped` and `Completed` may be the end of an earlier run, or of this one. */
async function confirmStarted(state: unknown, lost: LostCall, reads: Reads): Promise<Confirmation> {
  if (state === "Active") return executed("The campaign is Active.", await latestRun(lost, reads));
  if (state !== "Preparing" && state !== "Ready") return unknown(`The campaign is ${state}: a run may be over.`);
  return lost.campaignInstanceId === undefined
    ? notSeen(`The campaign is ${state}.`)
    : unknown(`The campaign is ${state}, but the response named the run ${lost.campaignInstanceId}.`);
}

/** A campaign that runs or is paused was not stopped. One that completed may have done so before the call. */
function confirmStopped(state: unknown): Confirmation {
  const reason = `The campaign is ${state}.`;
  if (state === "Stopped") return executed(reason);
  return state === "Active" || state === "Paused" ? notSeen(reason) : unknown(reason);
}

/** The latest run of an SMS campaign. No other read is documented to have it, and nothing depends on this one. */
async function latestRun({ operationId, campaignId }: LostCall, reads: Reads): Promise<Partial<Confirmation>> {
  if (operationId !== "startSmsCampaignV2") return {};
  try {
    const isIt = (listed: unknown) => idOf(listed) === campaignId;
    const found = await searchCampaigns(reads, "sms", (results) => results.find(isIt));
    const run = found?.campaignInstanceId;
    return typeof run === "string" && run !== "" ? { campaignInstanceId: run } : {};
  } catch {
    return {};
  }
}
