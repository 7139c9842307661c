import type { CallRows } from "./row.ts";

/** The calls of the tag "Start and stop". */
export const START_AND_STOP = {
  startSmsCampaignV2: {
    samples: [{ method: "kore.sms.start", example: "start-sms-campaign-v2" }],
    next: [
      ["getCampaignStatusV2", "follow the run"],
      ["stopSmsCampaignV2", "end it"],
    ],
    aliases:
      "run launch send begin play message people, start, run, run campaign, send sms campaign, launch, launch sms campaign",
  },
  "triggerVoiceCampaignV2-start": {
    title: "Start a voice campaign",
    half: {
      value: "play",
      lead: "Starts a voice campaign: its contacts are called.",
      slugs: /^start-/,
    },
    samples: [{ method: "kore.voice.start", example: "start-voice-campaign-v2" }],
    next: [
      ["getCampaignStatusV2", "follow the run, read its results"],
      ["triggerVoiceCampaignV2-stop", "end it"],
      ["scheduleCallbacksV2", "call somebody back"],
    ],
    aliases:
      "run launch begin play dial call people phones ring campaignInstanceId, start, run, run campaign, robocall, robocalls, launch, launch campaign, trigger campaign, dial, place calls, make calls",
  },
  "triggerVoiceCampaignV2-stop": {
    title: "Stop a voice campaign",
    half: {
      value: "stop",
      lead: "Stops a running voice campaign.",
      slugs: /^stop-/,
    },
    samples: [{ method: "kore.voice.stop", example: "stop-voice-campaign-v2" }],
    next: [
      ["getCampaignStatusV2", "see that it is `Stopped`"],
      ["scheduleCampaignV2-disable", "if it has a schedule: a stop ends only the current run"],
    ],
    aliases:
      "end halt cancel abort kill emergency running stop all calls calling now immediately everything, emergency stop, stop running campaign, stop campaign, stop calls, stop calling, end campaign, cancel campaign, cancel, abort, halt, kill, hang up, undo, undo start, stop robocalls, panic",
  },
  stopSmsCampaignV2: {
    samples: [{ method: "kore.sms.stop", example: "stop-sms-campaign-v2" }],
    next: [
      ["getCampaignStatusV2", "see that it is `Stopped`"],
      ["scheduleCampaignV2-disable", "if it has a schedule: a stop ends only the current run"],
    ],
    aliases:
      "end halt cancel abort kill emergency running stop all messages now immediately everything, emergency stop, stop running campaign, stop campaign, end campaign, cancel campaign, cancel",
  },
  "triggerCampaignV1-start": {
    title: "Start a campaign",
    half: {
      value: "play",
      lead: "Starts a voice or SMS campaign: its contacts are called or messaged.",
      slugs: /^start-/,
    },
    samples: [
      { kind: "Voice", method: "kore.v1.voice.start", example: "start-voice-campaign" },
      { kind: "SMS", method: "kore.v1.sms.start", example: "start-sms-campaign" },
    ],
    next: [
      ["getCampaignStatusV1", "follow the run"],
      ["triggerCampaignV1-stop", "end it"],
    ],
  },
  "triggerCampaignV1-stop": {
    title: "Stop a campaign",
    half: {
      value: "stop",
      lead: "Stops a running voice or SMS campaign.",
      slugs: /^stop-/,
    },
    samples: [
      { kind: "Voice", method: "kore.v1.voice.stop", example: "stop-voice-campaign" },
      { kind: "SMS", method: "kore.v1.sms.stop", example: "stop-sms-campaign" },
    ],
    next: [
      ["getCampaignStatusV1", "see that it is `Stopped`"],
      ["scheduleCampaignV2-disable", "if it has a schedule: a stop ends only the current run"],
    ],
  },
} satisfies CallRows;
