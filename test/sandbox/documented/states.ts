// States of a campaign, and what brings them about.
import { expect } from "vitest";
import { TOMORROW } from "../kinds.ts";
import {
  ADA,
  AGENTLESS,
  activeCampaign,
  BOB,
  createList,
  readyCampaign,
  SMS,
  schedulingOf,
  start,
  stateOf,
  stop,
} from "../setups.ts";
import { CONSOLE, type Fact, untried } from "./fact.ts";
import { reached, resultsOf, runsOf, timesOf } from "./observed.ts";

const RETRIED = { dialingStrategy: { maxAttemptsPerRecord: 2, defaultRetryPeriod: 10 } };
const TWO_DAYS = { ...TOMORROW, endDateTime: "2026-01-08 09:00:00" };

export const STATES: readonly Fact[] = [
  {
    id: "states-ui-voice",
    says: "A voice campaign is Ready, Active, Paused, Rerun or Completed.",
    tried: "A voice campaign is created, started and left to end",
    comes: "it is Ready, Active and Completed. Paused and Rerun are states of the console",
    decidedBy: "campaign-state-names",
    async check(create) {
      const sandbox = create();
      const id = await readyCampaign(sandbox, AGENTLESS);
      const states = [await stateOf(sandbox, id)];
      await start(sandbox, AGENTLESS, id);
      states.push(await stateOf(sandbox, id));
      sandbox.clock.settle();
      expect([...states, await stateOf(sandbox, id)]).toEqual(["Ready", "Active", "Completed"]);
    },
  },
  {
    id: "states-api-release",
    says: "The status call returns active, paused, stopped or completed.",
    tried: "A campaign is started and stopped",
    comes: "Active and Stopped, with a capital as the pages have it",
    decidedBy: "campaign-state-names",
    async check(create) {
      const sandbox = create();
      const { campaignId } = await activeCampaign(sandbox, SMS);
      expect(await stateOf(sandbox, campaignId)).toBe("Active");
      await stop(sandbox, SMS, campaignId);
      expect(await stateOf(sandbox, campaignId)).toBe("Stopped");
    },
  },
  {
    id: "states-sms-stopped",
    says: "A stop puts an SMS campaign in state Stopped; the next run is a new instance.",
    tried: "An SMS campaign is stopped between two messages and started again",
    comes: "Stopped, then a second run that begins with the first contact",
    async check(create) {
      const sandbox = create();
      const { campaignId } = await activeCampaign(sandbox, SMS);
      sandbox.clock.advance("30s");
      expect((await stop(sandbox, SMS, campaignId)).status).toBe("Stopped");
      expect(await stateOf(sandbox, campaignId)).toBe("Stopped");
      await start(sandbox, SMS, campaignId);
      sandbox.clock.settle();
      expect(runsOf(sandbox, campaignId)).toHaveLength(2);
      expect(reached(sandbox)).toEqual([ADA, ADA, BOB]);
    },
  },
  {
    id: "states-completed",
    says: "A campaign is Completed once everybody was dialed, or its end date has come.",
    tried: "One campaign runs; another has a schedule over several days",
    comes: "the first is Completed after its last call, the second at the end of its schedule",
    async check(create) {
      const sandbox = create();
      const { campaignId } = await activeCampaign(sandbox, AGENTLESS, { dialingStrategy: { maxAttemptsPerRecord: 1 } });
      sandbox.clock.advance("10m");
      expect(await stateOf(sandbox, campaignId)).toBe("Completed");
      const scheduled = await readyCampaign(sandbox, SMS, { name: "Scheduled" });
      await sandbox.call("scheduleCampaignV2", schedulingOf("Scheduled", TWO_DAYS));
      sandbox.clock.settle();
      expect(await stateOf(sandbox, scheduled)).toBe("Completed");
      expect(sandbox.clock.now.toISOString()).toBe("2026-01-08T09:00:00.000Z");
    },
  },
  {
    id: "states-auto-end",
    says: "A campaign ends by itself; numbers that did not connect are retried before.",
    tried: "One of two calls is not answered",
    comes: "the campaign is Active until the retry, and Completed after it",
    async check(create) {
      const sandbox = create();
      sandbox.contacts.script(ADA, ["no-answer", "completed"]);
      sandbox.contacts.script(BOB, ["completed"]);
      const { campaignId } = await activeCampaign(sandbox, AGENTLESS, RETRIED);
      sandbox.clock.advance("9m");
      expect(await stateOf(sandbox, campaignId)).toBe("Active");
      sandbox.clock.settle();
      expect(await stateOf(sandbox, campaignId)).toBe("Completed");
      expect(reached(sandbox)).toEqual([ADA, BOB, ADA]);
    },
  },
  {
    id: "states-skipped-counts-as-done",
    says: "A contact skipped for its time zone counts as processed: the campaign is Completed without it.",
    tried: "A contact's own calling hours come on the next day",
    comes: "it waits instead, and the campaign is Active until it was called",
    decidedBy: "outside-calling-hours",
    async check(create) {
      const sandbox = create();
      await createList(sandbox, { phoneNumbers: [] });
      const data = [{ phoneNumber: ADA, timeZone: "Asia/Tokyo" }, { phoneNumber: BOB }];
      await sandbox.call("addContactsV1", { body: { contact_list_name: "Patients", data } });
      const days = ["MO", "TU"].map((day) => ({ day, start: "9:00 AM", end: "5:00 PM" }));
      const callingHours = { frequency: "WEEKLY", timezone: "UTC", days };
      const { campaignId } = await activeCampaign(sandbox, SMS, { dialingStrategy: { callingHours } });
      sandbox.clock.advance("12h");
      expect(reached(sandbox)).toEqual([BOB]);
      expect(await stateOf(sandbox, campaignId)).toBe("Active");
      sandbox.clock.settle();
      expect(timesOf(sandbox, ADA)).toEqual(["01-06 00:00:00"]);
      expect(await stateOf(sandbox, campaignId)).toBe("Completed");
    },
  },
  {
    id: "states-stop-resets",
    says: "A stop resets the data of a voice or SMS campaign; the next run is a new instance.",
    tried: "A campaign is stopped after calls and started again",
    comes: "no results after the stop, then a run with another id and attempts from 1",
    async check(create) {
      const sandbox = create({ assume: { "call-outcomes": "completed" } });
      const { campaignId, campaignInstanceId } = await activeCampaign(sandbox, AGENTLESS);
      sandbox.clock.advance("1s");
      expect(await resultsOf(sandbox, campaignId)).toMatchObject({ totalResults: 2 });
      await stop(sandbox, AGENTLESS, campaignId);
      expect(await resultsOf(sandbox, campaignId)).toMatchObject({ results: [], totalResults: 0 });
      const again = await start(sandbox, AGENTLESS, campaignId);
      expect(again.campaignInstanceId).not.toBe(campaignInstanceId);
      sandbox.clock.settle();
      expect(reached(sandbox)).toEqual([ADA, BOB, ADA, BOB]);
      expect(sandbox.contacted.every(({ attempt }) => attempt === 1)).toBe(true);
    },
  },
  {
    id: "states-stop-scheduled",
    says: "A stop of a scheduled campaign ends only the current instance.",
    tried: "The first of two daily runs is stopped",
    comes: "the second takes place",
    async check(create) {
      const sandbox = create();
      const id = await readyCampaign(sandbox, SMS);
      await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TWO_DAYS));
      sandbox.clock.set("2026-01-06T09:00:30Z");
      await stop(sandbox, SMS, id);
      sandbox.clock.settle();
      expect(timesOf(sandbox)).toEqual(["01-06 09:00:00", "01-07 09:00:00", "01-07 09:01:00"]);
    },
  },
  ...untried(CONSOLE, {
    "states-ui-sms": "An SMS campaign can also be in state Run as Emergency.",
  }),
];
