import type { Result } from "./scenario.ts";

/** The result of a start whose response was lost, as promised. */
export const LOST_START: Result = {
  operation: "triggerVoiceCampaignV2 contact",
  effect: "contact",
  fault: "reset after the request",
  end: "OutcomeUnknownError < ConnectionError",
  sent: 1,
  retried: 0,
  leaks: [],
  tokens: [],
  executed: 1,
  received: 1,
  connections: 1,
  redirectsFollowed: 0,
};
