// Pages on schedules and callbacks.
import { expect } from "vitest";
import { TOMORROW } from "../../kinds.ts";
import {
  ADA,
  AGENTLESS,
  activeCampaign,
  createList,
  readyCampaign,
  SMS,
  schedulingOf,
  stateOf,
  unschedulingOf,
} from "../../setups.ts";
import type { Create } from "../../trials/trial.ts";
import type { TriedFact } from "../fact.ts";
import { timesOf } from "../observed.ts";

/** The days of January 2026 on which a campaign runs. */
async function daysOf(create: Create, recurrenceObject: object): Promise<string[]> {
  const sandbox = create();
  await createList(sandbox, { phoneNumbers: [ADA] });
  await readyCampaign(sandbox, SMS);
  const endDateTime = "2026-01-20 09:00:00";
  await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", { ...TOMORROW, endDateTime, recurrenceObject }));
  sandbox.clock.settle();
  return timesOf(sandbox).map((time) => time.slice(3, 5));
}

/** A run in which Ada was called and is to be retried, and the id that she has in it. */
async function calledAda(create: Create) {
  const sandbox = create();
  await createList(sandbox, { phoneNumbers: [ADA] });
  sandbox.contacts.script(ADA, ["busy", "completed"]);
  const dialingStrategy = { maxAttemptsPerRecord: 2, defaultRetryPeriod: 1440 };
  const { campaignInstanceId } = await activeCampaign(sandbox, AGENTLESS, { dialingStrategy });
  sandbox.clock.advance("1m");
  const callBack = (timeToContact: string) => {
    const campaignDialingListId = sandbox.contacted[0]?.campaignDialingListId ?? "";
    const body = [{ campaignDialingListId, timeToContact }];
    return sandbox.call("scheduleCallbacksV2", { parameters: { campaignInstanceId }, body });
  };
  return { sandbox, callBack };
}

export const SCHEDULE_PAGES: readonly TriedFact[] = [
  {
    id: "enable-voice-or-sms-campaign-schedule-daily/endDateTime",
    says: "The end is later than now and than the start.",
    tried: "Schedules end at their start, before it, and before now",
    comes: "refused",
    decidedBy: "refusal-status",
    async check(create) {
      const sandbox = create();
      await readyCampaign(sandbox, SMS);
      for (const [startDateTime, endDateTime] of [
        ["2026-01-06 09:00:00", "2026-01-06 09:00:00"],
        ["2026-01-06 09:00:00", "2026-01-05 12:00:00"],
        ["2026-01-03 09:00:00", "2026-01-04 09:00:00"],
      ]) {
        const args = schedulingOf("Recalls", { ...TOMORROW, startDateTime, endDateTime });
        expect(await sandbox.refusal("scheduleCampaignV2", args)).toMatch(/^400 endDateTime must be later/);
      }
      expect(sandbox.state.campaigns).toMatchObject([{ scheduled: false }]);
    },
  },
  {
    id: "enable-voice-or-sms-campaign-schedule-daily/onceEveryNdays",
    says: "The campaign runs every N days: 1 is each day, 2 each second day.",
    tried: "A campaign has every fifth day from 6 January, to the 20th",
    comes: "it runs on the 6th, the 11th and the 16th",
    decidedBy: "schedule-occurrences",
    async check(create) {
      const days = await daysOf(create, { recurType: "Daily", dailyDetails: { onceEveryNdays: 5 } });
      expect(days).toEqual(["06", "11", "16"]);
    },
  },
  {
    id: "enable-voice-or-sms-campaign-schedule-weekly/whichDays",
    says: "The campaign runs on the given weekdays of every N weeks.",
    tried: "A campaign has Monday and Wednesday of every second week from Tuesday, 6 January, to the 20th",
    comes: "it runs on Wednesday the 7th and Monday the 19th",
    decidedBy: "schedule-occurrences",
    async check(create) {
      const weeklyDetails = { onceEveryNweeks: 2, whichDays: ["Mon", "Wed"] };
      expect(await daysOf(create, { recurType: "Weekly", weeklyDetails })).toEqual(["07", "19"]);
    },
  },
  {
    id: "enable-voice-or-sms-campaign-schedule-daily/campaignName",
    says: "The campaign is given by its name, and the response has its id.",
    tried: "Schedules for the name of a campaign and of none are sent",
    comes: "the id, and a refusal",
    decidedBy: "unknown-id",
    async check(create) {
      const sandbox = create();
      const id = await readyCampaign(sandbox, SMS);
      expect(await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW))).toMatchObject({ id });
      expect(await sandbox.refusal("scheduleCampaignV2", schedulingOf("Nobody", TOMORROW))).toMatch(/^404 /);
    },
  },
  {
    id: "disable-voice-or-sms-campaign-schedule/enableSchedule",
    says: "With false and an empty body, the schedule is off.",
    tried: "A scheduled campaign's schedule is turned off",
    comes: "it is Ready and doesn't run",
    decidedBy: "scheduled-state",
    async check(create) {
      const sandbox = create();
      const id = await readyCampaign(sandbox, SMS);
      await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW));
      expect(await sandbox.call("scheduleCampaignV2", unschedulingOf("Recalls"))).toMatchObject({
        status: "success",
        id,
      });
      expect(await stateOf(sandbox, id)).toBe("Ready");
      sandbox.clock.settle();
      sandbox.assert.nobodyContacted();
    },
  },
  {
    id: "create-call-back-schedule-v2/data[].reason",
    says: "A time in the past fails with time_in_past, while the call as a whole is a success.",
    tried: "A callback is asked for at 8 AM, an hour ago",
    comes: "success, with this reason, and no call",
    async check(create) {
      const { sandbox, callBack } = await calledAda(create);
      const { status, data } = await callBack("2026-01-05T08:00:00Z");
      expect([status, data]).toMatchObject(["success", [{ status: "failed", reason: "time_in_past" }]]);
      sandbox.clock.advance("10h");
      sandbox.assert.contactedOnce(ADA);
    },
  },
  {
    id: "create-call-back-schedule-v2/campaignDialingListId",
    says: "It names the contact within the campaign, and ties the callback to the earlier call.",
    tried: "A contact who was busy is called back at noon",
    comes: "a second attempt of the same contact and run, at noon",
    decidedBy: "callback-replaces-retries",
    async check(create) {
      const { sandbox, callBack } = await calledAda(create);
      const { data } = await callBack("2026-01-05T12:00:00Z");
      sandbox.clock.settle();
      expect(timesOf(sandbox, ADA)).toEqual(["01-05 09:06:00", "01-05 12:00:00"]);
      const [first, second] = sandbox.contacted;
      const { campaignDialingListId, campaignInstanceId } = first ?? {};
      expect(second).toMatchObject({ attempt: 2, campaignDialingListId, campaignInstanceId });
      expect(data).toMatchObject([{ campaignDialingListId }]);
    },
  },
];
