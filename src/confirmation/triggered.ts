import type { Confirmation, Confirmer } from "./confirmation.ts";

/** Reads the state of the campaign that was started or stopped. */
export const confirmTriggered: Confirmer = ({ campaigns }, { parameters: { campaignId = "" }, query }) => {
  // Joined, so that a query with two triggers is neither.
  const trigger = query.getAll("trigger").join();
  const verdictOf = trigger === "play" ? confirmStarted : trigger === "stop" ? confirmStopped : undefined;
  return verdictOf && (async (options) => verdictOf((await campaigns.status(campaignId, options)).data?.status));
};

/** `Stopped` and `Completed` may be the end of an earlier run, or of this one. */
function confirmStarted(state: unknown): Confirmation {
  if (state === "Active") return "executed";
  return state === "Preparing" || state === "Ready" ? "not-seen" : "unknown";
}

/** A campaign that runs or is paused was not stopped. One that completed may have done so before the call. */
function confirmStopped(state: unknown): Confirmation {
  if (state === "Stopped") return "executed";
  return state === "Active" || state === "Paused" ? "not-seen" : "unknown";
}
