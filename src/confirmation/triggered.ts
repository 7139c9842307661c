import type { Confirmation, LostCall } from "./confirmation.ts";
import { type Confirmer, executed, idOf, listCampaigns, notSeen, type Reads, unknown } from "./reads.ts";

/**
 * By trigger: the state that it asks for, and the states that say that it did not happen. Any other state tells nothing:
 * a run that is over may be an earlier one, or that of this call.
 */
const STATES = {
  play: { done: "Active", notDone: ["Preparing", "Ready"] },
  stop: { done: "Stopped", notDone: ["Active", "Paused"] },
};

/** Reads the state of the campaign that was started or stopped. */
export const confirmTriggered: Confirmer = async (lost, reads) => {
  const { campaignId = "", trigger, campaignInstanceId } = lost;
  if (trigger !== "play" && trigger !== "stop") return unknown("The call names no trigger, play or stop.");
  const { done, notDone } = STATES[trigger];
  const { status } = (await reads.campaigns.status(campaignId, reads.options)).data;
  const reason = `The campaign is ${status}.`;
  if (status === done) return executed(reason, trigger === "play" ? await latestRun(lost, reads) : {});
  if (!notDone.includes(status)) return unknown(reason);
  return trigger === "play" && campaignInstanceId !== undefined
    ? unknown(`${reason} But the response named the run ${campaignInstanceId}.`)
    : notSeen(reason);
};

/** The latest run of an SMS campaign. No other read is documented to have it, and nothing depends on this one. */
async function latestRun({ operationId, campaignId }: LostCall, reads: Reads): Promise<Partial<Confirmation>> {
  if (operationId !== "startSmsCampaignV2") return {};
  try {
    for await (const { listed } of listCampaigns(reads, "sms")) {
      const run = listed.find((each) => idOf(each) === campaignId)?.campaignInstanceId;
      if (typeof run === "string" && run !== "") return { campaignInstanceId: run };
    }
  } catch {
    // The campaign is Active all the same.
  }
  return {};
}
