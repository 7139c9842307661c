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
  unschedulingOf,
} from "../setups.ts";
import type { Create, Trials, TriedSandbox } from "./trial.ts";

const LATER = "2026-01-05T18:00:00Z";

/** Asks to call a contact back. */
const callBack = (sandbox: TriedSandbox, campaignInstanceId: string, campaignDialingListId: string) =>
  sandbox.send("scheduleCallbacksV2", {
    parameters: { campaignInstanceId },
    body: [{ campaignDialingListId, timeToContact: LATER }],
  });

/** When Ada is called, whose callback is due after the calling hours. */
async function calledBackAtNight(create: Create) {
  const sandbox = create();
  await createList(sandbox, { phoneNumbers: [ADA] });
  sandbox.contacts.script(ADA, ["busy", "completed"]);
  const days = ALWAYS.days.map(({ day }) => ({ day, start: "9:00 AM", end: "5:00 PM" }));
  const { campaignInstanceId } = await activeCampaign(sandbox, AGENTLESS, {
    dialingStrategy: { callingHours: { ...ALWAYS, days }, maxAttemptsPerRecord: 2 },
  });
  sandbox.clock.advance("1s");
  await callBack(sandbox, campaignInstanceId, sandbox.contacted[0]?.campaignDialingListId ?? "");
  sandbox.clock.settle();
  return { sandbox, times: sandbox.contacted.map(({ at }) => at.toISOString()) };
}

/** A run in which Ada was called, and the id that she has in it. */
async function calledAda(sandbox: TriedSandbox, kind = AGENTLESS) {
  sandbox.contacts.script(ADA, ["busy", "completed"]);
  const { campaignInstanceId } = await activeCampaign(sandbox, kind, {
    dialingStrategy: { maxAttemptsPerRecord: 5, defaultRetryPeriod: 60 },
  });
  sandbox.clock.advance("1m");
  const ada = sandbox.contacted.find(({ phoneNumber }) => phoneNumber === ADA)?.campaignDialingListId ?? "";
  return { campaignInstanceId, ada };
}

const weekly = (onceEveryNweeks: number, whichDays: string[]) => ({
  startDateTime: "2026-01-07 09:00:00",
  endDateTime: "2026-02-11 09:00:00",
  recurrenceObject: { recurType: "Weekly", weeklyDetails: { onceEveryNweeks, whichDays } },
});
const daily = (onceEveryNdays: number) => ({
  startDateTime: "2026-01-04 09:30:00",
  endDateTime: "2026-01-10 09:30:00",
  recurrenceObject: { recurType: "Daily", dailyDetails: { onceEveryNdays } },
});

/** When the runs of a campaign begin that has a schedule. */
async function beginnings(sandbox: TriedSandbox, schedule: object): Promise<string[] | undefined> {
  await readyCampaign(sandbox, SMS);
  await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", schedule));
  sandbox.clock.settle();
  return sandbox.state.campaigns[0]?.runs.map(({ startedAt }) => startedAt.slice(0, 16));
}

export const SCHEDULES = {
  "schedule-ambiguous": {
    refuse: async (create) => {
      const sandbox = create();
      await readyCampaign(sandbox, SMS);
      await readyCampaign(sandbox, AGENTLESS);
      expect(await sandbox.refusal("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW))).toBe(
        '409 There is more than one campaign with the name "Recalls".',
      );
    },
  },
  "schedule-interval": {
    refuse: async (create) => {
      const sandbox = create();
      await readyCampaign(sandbox, SMS);
      for (const schedule of [daily(0), weekly(0, ["Mon"]), weekly(1, [])])
        expect(await sandbox.refusal("scheduleCampaignV2", schedulingOf("Recalls", schedule))).toMatch(/^400 /);
      expect(sandbox.state.campaigns).toMatchObject([{ scheduled: false }]);
    },
  },
  "disable-unscheduled": {
    ok: async (create) => {
      const sandbox = create();
      await readyCampaign(sandbox, SMS);
      const before = sandbox.state;
      await sandbox.call("scheduleCampaignV2", unschedulingOf("Recalls"));
      expect(sandbox.state).toEqual(before);
    },
  },
  "disable-while-active": {
    continue: async (create) => {
      const sandbox = create();
      const id = await readyCampaign(sandbox, SMS);
      await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW));
      sandbox.clock.set("2026-01-06T09:00:00Z");
      await sandbox.call("scheduleCampaignV2", unschedulingOf("Recalls"));
      expect(await stateOf(sandbox, id)).toBe("Active");
      sandbox.clock.settle();
      expect(sandbox.contacted).toHaveLength(2);
    },
  },
  "scheduled-state": {
    Scheduled: async (create) => {
      const sandbox = create();
      const id = await readyCampaign(sandbox, SMS);
      await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW));
      expect(await stateOf(sandbox, id)).toBe("Scheduled");
      await sandbox.call("scheduleCampaignV2", unschedulingOf("Recalls"));
      expect(await stateOf(sandbox, id)).toBe("Ready");
      await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW));
      sandbox.clock.settle();
      expect(await stateOf(sandbox, id)).toBe("Completed");
      expect(sandbox.clock.now.toISOString()).toBe("2026-01-07T09:00:00.000Z");
    },
    unchanged: async (create) => {
      const sandbox = create();
      const id = await readyCampaign(sandbox, SMS);
      await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW));
      expect(await stateOf(sandbox, id)).toBe("Ready");
      sandbox.clock.settle();
      expect(sandbox.contacted).toHaveLength(2);
    },
  },
  "schedule-occurrences": {
    "from-start": async (create) => {
      expect(await beginnings(create(), daily(2))).toEqual(["2026-01-06T09:30", "2026-01-08T09:30"]);
      expect(await beginnings(create(), weekly(2, ["Mon", "Wed", "Sun"]))).toEqual(
        [
          "2026-01-07",
          "2026-01-11",
          "2026-01-19",
          "2026-01-21",
          "2026-01-25",
          "2026-02-02",
          "2026-02-04",
          "2026-02-08",
        ].map((day) => `${day}T09:00`),
      );
    },
  },
  "schedule-conflicts": {
    "left-out": async (create) => {
      const sandbox = create();
      await readyCampaign(sandbox, AGENTLESS);
      await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW));
      const callingHours = { ...ALWAYS, days: [{ day: "FR", start: "9:00 AM", end: "5:00 PM" }] };
      await activeCampaign(sandbox, SMS, { name: "Others", dialingStrategy: { callingHours } });
      sandbox.clock.set("2026-01-07T09:00:00Z");
      expect(sandbox.state.campaigns[0]).toMatchObject({ state: "Completed", runs: [] });
      sandbox.assert.nobodyContacted();
    },
  },
  "callback-accepted": {
    success: async (create) => {
      const sandbox = create();
      const { campaignInstanceId, ada } = await calledAda(sandbox);
      const { body } = await callBack(sandbox, campaignInstanceId, ada);
      expect(body.data).toEqual([{ campaignDialingListId: ada, status: "success" }]);
    },
  },
  "callback-unknown-contact": {
    contact_not_found: async (create) => {
      const sandbox = create();
      const { campaignInstanceId } = await calledAda(sandbox);
      const { body } = await callBack(sandbox, campaignInstanceId, "cid-0");
      expect(body.data).toEqual([{ campaignDialingListId: "cid-0", status: "failed", reason: "contact_not_found" }]);
    },
  },
  "callback-of-sms": {
    refuse: async (create) => {
      const sandbox = create();
      await activeCampaign(sandbox, SMS);
      const run = sandbox.state.campaigns[0]?.runs[0]?.id ?? "";
      const { status, body } = await callBack(sandbox, run, "cid-0");
      expect([status, body.errors[0].msg]).toEqual([409, "Contacts of an SMS campaign can't be called back."]);
    },
  },
  "callback-with-agents": {
    ok: async (create) => {
      const sandbox = create();
      const { campaignInstanceId, ada } = await calledAda(sandbox, PROGRESSIVE);
      expect((await callBack(sandbox, campaignInstanceId, ada)).body.data).toMatchObject([{ status: "success" }]);
    },
    conflict: async (create) => {
      const sandbox = create();
      const { campaignInstanceId, ada } = await calledAda(sandbox, PROGRESSIVE);
      const { status, body } = await callBack(sandbox, campaignInstanceId, ada);
      expect([status, body.errors[0].msg]).toEqual([409, "Only contacts of agentless campaigns can be called back."]);
    },
  },
  "callback-hours": {
    wait: async (create) => {
      const { sandbox, times } = await calledBackAtNight(create);
      expect(times).toEqual(["2026-01-05T09:06:00.000Z", "2026-01-06T09:00:00.000Z"]);
      sandbox.assert.nobodyOutsideCallingHours();
    },
    "any-time": async (create) => {
      const { sandbox, times } = await calledBackAtNight(create);
      expect(times).toEqual(["2026-01-05T09:06:00.000Z", LATER.replace("Z", ".000Z")]);
      expect(sandbox.assert.nobodyOutsideCallingHours).toThrow("outside the calling hours");
    },
  },
  "callback-replaces-retries": {
    replaces: async (create) => {
      const sandbox = create();
      await createList(sandbox, { phoneNumbers: [ADA, BOB] });
      sandbox.contacts.script(ADA, ["busy", "busy"]);
      sandbox.contacts.script(BOB, ["completed"]);
      const { campaignInstanceId } = await activeCampaign(sandbox, AGENTLESS, {
        dialingStrategy: { maxAttemptsPerRecord: 5, defaultRetryPeriod: 60 },
      });
      sandbox.clock.advance("1s");
      const { campaignDialingListId = "" } = sandbox.contacted[0] ?? {};
      await callBack(sandbox, campaignInstanceId, campaignDialingListId);
      sandbox.clock.settle();
      const calls = sandbox.contacted.filter(({ phoneNumber }) => phoneNumber === ADA);
      expect(calls.map(({ at, attempt, outcome }) => [at.toISOString().slice(11, 19), attempt, outcome])).toEqual([
        ["09:06:00", 1, "busy"],
        ["18:00:00", 2, "busy"],
      ]);
      expect(sandbox.state.campaigns[0]).toMatchObject({
        state: "Completed",
        runs: [{ endedAt: "2026-01-05T18:00:01.000Z" }],
      });
    },
  },
} satisfies Partial<Trials>;
