// Schedules and callbacks.
import { expect } from "vitest";
import { ALWAYS, TOMORROW } from "../kinds.ts";
import {
  ADA,
  AGENTLESS,
  activeCampaign,
  BOB,
  createList,
  PROGRESSIVE,
  readyCampaign,
  SMS,
  schedulingOf,
  stateOf,
} from "../setups.ts";
import { CONSOLE, type Fact, untried } from "./fact.ts";
import { reached, runsOf, timesOf } from "./observed.ts";

const TWO_DAYS = { ...TOMORROW, endDateTime: "2026-01-08 09:00:00" };
const WEEKLY = { recurType: "Weekly", weeklyDetails: { onceEveryNweeks: 1, whichDays: ["Tue"] } };

export const SCHEDULES: readonly Fact[] = [
  {
    id: "schedules-api",
    says: "Voice and SMS campaigns can be scheduled by API, daily or weekly.",
    tried: "Both are scheduled daily, weekly and monthly",
    comes: "monthly is refused",
    decidedBy: "invalid-request-status",
    async check(create) {
      for (const kind of [AGENTLESS, SMS]) {
        const sandbox = create();
        const id = await readyCampaign(sandbox, kind);
        const schedule = (recurrenceObject: object) => schedulingOf("Recalls", { ...TOMORROW, recurrenceObject });
        expect(await sandbox.call("scheduleCampaignV2", schedule(TOMORROW.recurrenceObject))).toMatchObject({ id });
        expect(await sandbox.call("scheduleCampaignV2", schedule(WEEKLY))).toMatchObject({ id });
        const monthly = { recurType: "Monthly", monthlyDetails: { onceEveryNmonths: 1 } };
        expect(await sandbox.refusal("scheduleCampaignV2", schedule(monthly))).toMatch(/^400 /);
      }
    },
  },
  {
    id: "schedules-utc",
    says: "The times of a schedule are in UTC.",
    tried: "A campaign with hours in New York has a schedule at 09:00:00",
    comes: "it runs at 9 o'clock UTC",
    decidedBy: "schedule-occurrences",
    async check(create) {
      const sandbox = create();
      await readyCampaign(sandbox, SMS, {
        dialingStrategy: { callingHours: { ...ALWAYS, timezone: "America/New_York" } },
      });
      await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW));
      sandbox.clock.settle();
      expect(timesOf(sandbox, ADA)).toEqual(["01-06 09:00:00"]);
    },
  },
  {
    id: "schedules-overrides",
    says: "A schedule replaces the one that the campaign has.",
    tried: "A campaign is scheduled twice, for other times",
    comes: "it runs at the second time alone",
    async check(create) {
      const sandbox = create();
      const id = await readyCampaign(sandbox, SMS);
      await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW));
      const other = { ...TOMORROW, startDateTime: "2026-01-06 15:00:00" };
      await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", other));
      sandbox.clock.settle();
      expect(runsOf(sandbox, id).map(({ startedAt }) => startedAt)).toEqual(["2026-01-06T15:00:00.000Z"]);
    },
  },
  {
    id: "schedules-activation-not-dialing",
    says: "A scheduled campaign becomes Active at its time, and dials when the calling hours allow.",
    tried: "A schedule begins at 9, the hours at 10",
    comes: "Active at 9, a call at 10",
    async check(create) {
      const sandbox = create();
      const days = [{ day: "TU", start: "10:00 AM", end: "5:00 PM" }];
      const id = await readyCampaign(sandbox, AGENTLESS, { dialingStrategy: { callingHours: { ...ALWAYS, days } } });
      await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW));
      sandbox.clock.set("2026-01-06T09:00:00Z");
      expect(await stateOf(sandbox, id)).toBe("Active");
      sandbox.clock.set("2026-01-06T09:59:59Z");
      sandbox.assert.nobodyContacted();
      sandbox.clock.advance("1s");
      expect(reached(sandbox)).toEqual([ADA, BOB]);
    },
  },
  {
    id: "schedules-recurrence-fresh",
    says: "Each recurrence begins with the whole list.",
    tried: "A campaign runs on two days",
    comes: "both runs message everybody",
    async check(create) {
      const sandbox = create();
      const id = await readyCampaign(sandbox, SMS);
      await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TWO_DAYS));
      sandbox.clock.settle();
      expect(runsOf(sandbox, id)).toHaveLength(2);
      expect(reached(sandbox)).toEqual([ADA, BOB, ADA, BOB]);
    },
  },
  {
    id: "schedules-occurrence-complete",
    says: "At the end of an occurrence the list counts as done, and the next one dials all of it.",
    tried: "A busy contact's retry is due after the next occurrence begins",
    comes: "the first run has ended by then, and the second dials everybody from attempt 1",
    async check(create) {
      const sandbox = create();
      sandbox.contacts.script(ADA, ["busy", "completed"]);
      for (const outcomes of [["completed"], ["completed"]] as const) sandbox.contacts.script(BOB, outcomes);
      const dialingStrategy = { maxAttemptsPerRecord: 3, defaultRetryPeriod: 1440 };
      const id = await readyCampaign(sandbox, AGENTLESS, { dialingStrategy });
      await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TWO_DAYS));
      sandbox.clock.settle();
      expect(sandbox.contacted.map(({ phoneNumber, attempt }) => [phoneNumber, attempt])).toEqual([
        [ADA, 1],
        [BOB, 1],
        [ADA, 1],
        [BOB, 1],
      ]);
      expect(runsOf(sandbox, id)[0]?.endedAt).toBe("2026-01-07T09:00:00.000Z");
    },
  },
  {
    id: "callbacks-agentless-only",
    says: "callContactAt schedules contacts of an agentless campaign for a date and time.",
    tried: "Contacts of an agentless and a progressive run are called back at noon",
    comes: "both are called: the page speaks of any campaign",
    decidedBy: "callback-with-agents",
    async check(create) {
      for (const kind of [AGENTLESS, PROGRESSIVE]) {
        const sandbox = create();
        await createList(sandbox, { phoneNumbers: [ADA] });
        sandbox.contacts.script(ADA, ["busy", "completed"]);
        const { campaignInstanceId } = await activeCampaign(sandbox, kind, {
          dialingStrategy: { maxAttemptsPerRecord: 2 },
        });
        sandbox.clock.advance("1m");
        const body = sandbox.contacted.map(({ campaignDialingListId }) => ({
          campaignDialingListId,
          timeToContact: "2026-01-05T12:00:00Z",
        }));
        await sandbox.call("scheduleCallbacksV2", { parameters: { campaignInstanceId }, body });
        sandbox.clock.settle();
        expect(timesOf(sandbox)).toEqual(["01-05 09:06:00", "01-05 12:00:00"]);
      }
    },
  },
  ...untried(CONSOLE, {
    "schedules-ui": "A schedule has an optional end, a time zone, and recurs daily, weekly, monthly or yearly.",
  }),
  ...untried("What a call is meant for has no effect to look at.", {
    "callbacks-third-party": "Callbacks are meant for outside tools that pass on a wish to be called later.",
  }),
  ...untried("Only an agent does it: no call does.", {
    "callbacks-call-me-later": "With the disposition Call-Me-Later an agent gives a time for the callback.",
  }),
];
