import type { CallRows } from "./row.ts";

/** The calls of the tag "Status and results". */
export const STATUS_AND_RESULTS = {
  getCampaignStatusV2: {
    samples: [
      { kind: "Status", method: "kore.campaigns.status", example: "get-campaign-status-v2" },
      {
        kind: "Results",
        method: "kore.campaigns.contacts",
        example: "get-all-contact-details-voice-campaigns-v2",
        without: "accountId",
      },
    ],
    next: [
      ["triggerVoiceCampaignV2-start", "once it is `Ready`", "Status"],
      ["startSmsCampaignV2", "once it is `Ready`", "Status"],
    ],
    aliases:
      "state ready running finished done poll polling wait progress results outcome calls answered disposition report contacts of a run who was called reached, campaign status, campaign ready, campaign running, running, ready, poll, polling, status, state, progress, sms status, message status, dialer outcome, outcome, outcomes, disposition, dispositions, busy, no answer, unanswered, connected, failed, dnc excluded, filter skipped, retry cancelled, call results, results of calls, attempts",
  },
  getCampaignStatusV1: {
    samples: [
      { kind: "Status", method: "kore.v1.campaigns.status", example: "get-campaign-status" },
      { kind: "Results", method: "kore.v1.campaigns.contacts", example: "get-all-contact-details-voice-campaigns" },
    ],
    next: [["triggerCampaignV1-start", "once it is `Ready`", "Status"]],
  },
} satisfies CallRows;
