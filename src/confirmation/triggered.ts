import type { Confirmation } from "./confirmation.ts";
import type { Confirmer } from "./confirmer.ts";

/** Whether a campaign was started or stopped, by its state. */
export const triggered: Confirmer = ({ campaigns }, { parameters: { campaignId = "" }, query }) => {
  // Joined, so that a query with two of them is neither.
  const trigger = query.getAll("trigger").join();
  const told = trigger === "play" ? startedBy : trigger === "stop" ? stoppedBy : undefined;
  return told && (async (options) => told((await campaigns.status(campaignId, options)).data?.status));
};

/** `Stopped` and `Completed` may be of the run before, or of this one if it is over: which, nobody can tell. */
function startedBy(state: unknown): Confirmation {
  if (state === "Active") return "executed";
  return state === "Preparing" || state === "Ready" ? "not-seen" : "unknown";
}

/** A campaign that runs or is paused was not stopped. One that completed may have done so before the call. */
function stoppedBy(state: unknown): Confirmation {
  if (state === "Stopped") return "executed";
  return state === "Active" || state === "Paused" ? "not-seen" : "unknown";
}
