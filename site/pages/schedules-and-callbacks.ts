import type { CallRows } from "./row.ts";

/** The calls of the tag "Schedules and callbacks". */
export const SCHEDULES_AND_CALLBACKS = {
  "scheduleCampaignV2-enable": {
    title: "Turn a campaign's schedule on",
    half: {
      value: "true",
      lead: "Turns a daily or weekly schedule on: people are called or messaged at its times.",
      slugs: /^enable-/,
    },
    samples: [
      {
        kind: "Daily",
        method: "kore.campaigns.enableSchedule",
        example: "enable-voice-or-sms-campaign-schedule-daily",
      },
      {
        kind: "Weekly",
        method: "kore.campaigns.enableSchedule",
        example: "enable-voice-or-sms-campaign-schedule-weekly",
      },
    ],
    next: [
      [
        "getCampaignStatusV2",
        "see at its time whether the campaign runs: no call is documented to show that a schedule is on",
      ],
      ["scheduleCampaignV2-disable", "end it"],
    ],
    aliases:
      "daily weekly every day recurring recurrence repeat later timer start enable cron, enable schedule, start schedule, schedule, schedule campaign, cron, daily schedule, weekly schedule, recurring, every day, recurring campaign",
  },
  "scheduleCampaignV2-disable": {
    title: "Turn a campaign's schedule off",
    half: {
      value: "false",
      lead: "Turns the schedule of a voice or SMS campaign off, with an empty object.",
      slugs: /^disable-/,
    },
    samples: [{ method: "kore.campaigns.disableSchedule", example: "disable-voice-or-sms-campaign-schedule" }],
    next: [
      [
        "getCampaignStatusV2",
        "see whether a run goes on. Check on the platform that the schedule is off: no call is documented to show it",
      ],
      ["triggerVoiceCampaignV2-stop", "end a run of a voice campaign that goes on"],
      ["stopSmsCampaignV2", "end a run of an SMS campaign that goes on"],
    ],
    aliases:
      "stop disable cancel end remove delete unschedule recurring, disable schedule, stop schedule, end schedule, cancel schedule, unschedule, delete schedule, remove schedule",
  },
  scheduleCallbacksV2: {
    samples: [{ method: "kore.campaigns.scheduleCallbacks", example: "create-call-back-schedule-v2" }],
    next: [["getCampaignStatusV2", "read what became of the calls"]],
    aliases: "callback call back call later, callback, callbacks, call back, call me later",
  },
} satisfies CallRows;
