// Who is reached, when, and how it ends.
import { expect } from "vitest";
import type { Outcome } from "../../../src/sandbox/state.ts";
import { type Kind, TOMORROW } from "../kinds.ts";
import {
  ADA,
  AGENTLESS,
  activeCampaign,
  addContacts,
  BOB,
  createList,
  creationOf,
  EVE,
  PREVIEW,
  PROGRESSIVE,
  people,
  readyCampaign,
  SMS,
  schedulingOf,
  start,
  stop,
} from "../setups.ts";
import { numbersIn, type Trial, type Trials, type TriedSandbox } from "./trial.ts";

const reached = ({ contacted }: TriedSandbox) => contacted.map(({ phoneNumber }) => phoneNumber);
const ONCE = { dialingStrategy: { maxAttemptsPerRecord: 1 } };
/** One agent, so that a call begins when the one before it has ended. */
const ONE_AGENT = {
  queues: { [creationOf(PROGRESSIVE).body.queue_name]: 1, [creationOf(PREVIEW).body.queue_name]: 1 },
};

/** Every call ends in one way. */
const always =
  (outcome: Outcome): Trial =>
  async (create) => {
    const sandbox = create();
    await createList(sandbox, { phoneNumbers: people(50) });
    await activeCampaign(sandbox, AGENTLESS, ONCE);
    sandbox.clock.settle();
    expect(sandbox.contacted.map((each) => each.outcome)).toEqual(people(50).map(() => outcome));
  };

/** How long calls last that end in one way, in seconds, with a ring time of 25 seconds. */
async function durationsOf(outcome: Outcome, sandbox: TriedSandbox): Promise<number[]> {
  const numbers = people(200);
  await createList(sandbox, { phoneNumbers: numbers });
  for (const number of numbers) sandbox.contacts.script(number, [outcome]);
  await activeCampaign(sandbox, PROGRESSIVE, { dialingStrategy: { maxAttemptsPerRecord: 1, maxRingTime: 25 } });
  sandbox.clock.settle();
  const times = sandbox.contacted.map(({ at }) => at.getTime() / 1000);
  return times.slice(1).map((time, index) => time - (times[index] as number));
}

/** How many are reached in the first moment by two campaigns on two lists. */
async function atOnce(sandbox: TriedSandbox, kind: Kind): Promise<number> {
  for (const [name, phoneNumbers] of [
    ["A", people(30)],
    ["B", people(60).slice(30)],
  ] as const) {
    await createList(sandbox, { name, phoneNumbers });
    await readyCampaign(sandbox, kind, { name, contactLists: [name] });
  }
  for (const { id } of sandbox.state.campaigns) await start(sandbox, kind, id);
  sandbox.clock.advance("0s");
  return sandbox.contacted.length;
}

/** Three people opt out: before the save, before the last check of a schedule, and after it. */
async function reachedAfterOptOuts(sandbox: TriedSandbox): Promise<string[]> {
  const [minutes = 0] = numbersIn("dnc-scrub");
  await createList(sandbox, { phoneNumbers: [ADA, BOB, EVE] });
  sandbox.dncLists.add("Opted out", ADA);
  await readyCampaign(sandbox, SMS);
  await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW));
  const start = Date.parse(`${TOMORROW.startDateTime}Z`);
  sandbox.clock.set(new Date(start - (minutes + 1) * 60_000));
  sandbox.dncLists.add("Opted out", BOB);
  sandbox.clock.advance("2m");
  sandbox.dncLists.add("Opted out", EVE);
  sandbox.clock.set(new Date(start + 60 * 60_000));
  return reached(sandbox);
}

export const DIALING = {
  "outbound-sms-unchecked": {
    send: async (create) => {
      const sandbox = create({ now: "2026-01-05T02:00:00Z", dncLists: { "Global DNC": [ADA] } });
      await sandbox.call("sendOutboundSmsV1", { body: { fromNo: "+12025550126", toNo: ADA } });
      expect(sandbox.contacted).toMatchObject([{ phoneNumber: ADA, kind: "sms" }]);
    },
  },
  "dnc-scrub": {
    "on-save-and-before-schedule": async (create) => {
      expect(await reachedAfterOptOuts(create())).toEqual([EVE]);
    },
    "also-at-start": async (create) => {
      expect(await reachedAfterOptOuts(create())).toEqual([]);
    },
  },
  "call-outcomes": {
    drawn: async (create) => {
      const sandbox = create();
      await createList(sandbox, { phoneNumbers: people(1000) });
      await activeCampaign(sandbox, AGENTLESS, { ...ONCE, enableMachineDetect: "detect" });
      sandbox.clock.settle();
      const outcomes = ["completed", "no-answer", "busy", "answering-machine", "failed"];
      const shares = numbersIn("call-outcomes");
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
      for (const [index, outcome] of outcomes.entries()) {
        const percent = sandbox.contacted.filter((each) => each.outcome === outcome).length / 10;
        expect(Math.abs(percent - (shares[index] as number)), outcome).toBeLessThan(2.5);
      }
      const undetected = create();
      await createList(undetected, { phoneNumbers: people(1000) });
      await activeCampaign(undetected, AGENTLESS, { ...ONCE, enableMachineDetect: "no" });
      undetected.clock.settle();
      expect(new Set(undetected.contacted.map((each) => each.outcome))).not.toContain("answering-machine");
      await activeCampaign(sandbox, SMS);
      sandbox.clock.settle();
      const messages = sandbox.contacted.filter(({ kind }) => kind === "sms");
      expect(new Set(messages.map(({ outcome }) => outcome))).toEqual(new Set(["delivered"]));
    },
    completed: always("completed"),
    "no-answer": always("no-answer"),
    busy: always("busy"),
    "answering-machine": always("answering-machine"),
    failed: always("failed"),
  },
  "call-durations": {
    drawn: async (create) => {
      const [least, most, machine] = numbersIn("call-durations") as [number, number, number];
      const range = async (outcome: Outcome) => {
        const durations = await durationsOf(outcome, create(ONE_AGENT));
        return [Math.min(...durations), Math.max(...durations)] as const;
      };
      expect(await range("no-answer")).toEqual([25, 25]);
      expect(await range("busy")).toEqual([1, 1]);
      expect(await range("failed")).toEqual([1, 1]);
      const [shortest, longest] = await range("completed");
      expect(shortest).toBeGreaterThan(least);
      expect(shortest).toBeLessThan(least + 25);
      expect(longest).toBeGreaterThan(most);
      expect(longest).toBeLessThan(most + 25);
      const [first, last] = await range("answering-machine");
      expect(first).toBeGreaterThan(machine);
      expect(last).toBeLessThan(machine + 25);
    },
  },
  "retried-outcomes": {
    "all-but-completed": async (create) => {
      const outcomes = ["no-answer", "busy", "failed", "answering-machine", "completed"] as const;
      const numbers = people(outcomes.length);
      const callAll = async (sandbox: TriedSandbox) => {
        await createList(sandbox, { phoneNumbers: numbers });
        for (const [index, outcome] of outcomes.entries())
          sandbox.contacts.script(numbers[index] as string, [outcome, outcome, outcome]);
        await activeCampaign(sandbox, PROGRESSIVE, {
          dialingStrategy: { maxAttemptsPerRecord: 3, defaultRetryPeriod: 1, maxRingTime: 25 },
        });
        sandbox.clock.settle();
      };
      const oneByOne = create(ONE_AGENT);
      await callAll(oneByOne);
      const unreached = numbers.slice(0, 4);
      expect(reached(oneByOne)).toEqual([...numbers, ...unreached, ...unreached]);

      const atOnce = create();
      await callAll(atOnce);
      const secondsOf = (number: string | undefined) =>
        atOnce.contacted
          .filter(({ phoneNumber }) => phoneNumber === number)
          .map(({ at }) => (at.getTime() - (atOnce.contacted[0]?.at.getTime() ?? 0)) / 1000);
      // It rings for 25 seconds, or for one, and is tried again a minute later.
      expect(secondsOf(numbers[0])).toEqual([0, 85, 170]);
      expect(secondsOf(numbers[1])).toEqual([0, 61, 122]);
    },
  },
  "outside-calling-hours": {
    wait: async (create) => {
      const sandbox = create();
      await createList(sandbox, { phoneNumbers: [] });
      const data = [
        { phoneNumber: ADA, timeZone: "Asia/Tokyo" },
        { phoneNumber: BOB, timeZone: "Europe/London" },
      ];
      await sandbox.call("addContactsV1", { body: { contact_list_name: "Patients", data } });
      const callingHours = {
        frequency: "WEEKLY",
        timezone: "UTC",
        days: ["MO", "TU"].map((day) => ({ day, start: "9:00 AM", end: "5:00 PM" })),
      };
      sandbox.contacts.script(BOB, ["completed"]);
      await activeCampaign(sandbox, AGENTLESS, { dialingStrategy: { callingHours, maxAttemptsPerRecord: 1 } });
      sandbox.clock.settle();
      expect(sandbox.contacted.map(({ phoneNumber, at }) => [phoneNumber, at.toISOString()])).toEqual([
        [BOB, "2026-01-05T09:06:00.000Z"],
        [ADA, "2026-01-06T00:00:00.000Z"],
      ]);
      const never = create();
      await activeCampaign(never, AGENTLESS, { dialingStrategy: { callingHours: { ...callingHours, days: [] } } });
      never.clock.settle();
      never.assert.nobodyContacted();
      expect(never.state.campaigns).toMatchObject([{ state: "Completed" }]);
    },
  },
  "contact-list-order": {
    "as-named": async (create) => {
      for (const dialingOrder of ["FIFO", "LIFO"]) {
        const sandbox = create();
        await createList(sandbox, { name: "A", phoneNumbers: [ADA] });
        await createList(sandbox, { name: "B", phoneNumbers: [EVE, BOB] });
        const dialingStrategy = { dialingOrder, maxAttemptsPerRecord: 1 };
        await activeCampaign(sandbox, AGENTLESS, { contactLists: ["B", "A"], dialingStrategy });
        await addContacts(sandbox, people(1), "A");
        sandbox.clock.settle();
        const order = [EVE, BOB, ADA];
        expect(reached(sandbox)).toEqual(dialingOrder === "FIFO" ? order : order.reverse());
      }
    },
  },
  "duplicate-numbers": {
    each: async (create) => {
      const sandbox = create();
      await createList(sandbox, { name: "A", phoneNumbers: [ADA, BOB] });
      await createList(sandbox, { name: "B", phoneNumbers: [ADA.slice(1), ADA], allowDuplicates: true });
      await activeCampaign(sandbox, SMS, { contactLists: ["A", "B"] });
      sandbox.clock.settle();
      expect(reached(sandbox)).toEqual([ADA, BOB, ADA, ADA]);
    },
    once: async (create) => {
      const sandbox = create();
      await createList(sandbox, { name: "A", phoneNumbers: [ADA, BOB] });
      await createList(sandbox, { name: "B", phoneNumbers: [ADA.slice(1), ADA], allowDuplicates: true });
      await activeCampaign(sandbox, SMS, { contactLists: ["A", "B"] });
      sandbox.clock.settle();
      expect(reached(sandbox)).toEqual([ADA, BOB]);
    },
  },
  "global-limits": {
    shared: async (create) => {
      const [calls] = numbersIn("global-limits");
      expect(await atOnce(create(), AGENTLESS)).toBe(calls);
      const sms = create();
      expect(await atOnce(sms, SMS)).toBe(1);
      sms.clock.advance("59s");
      expect(reached(sms)).toHaveLength(1);
      sms.clock.advance("1s");
      expect(reached(sms)).toHaveLength(2);
    },
    "per-campaign": async (create) => {
      expect(await atOnce(create(), AGENTLESS)).toBe(20);
      expect(await atOnce(create(), SMS)).toBe(2);
    },
  },
  "agents-in-turn": {
    "in-turn": async (create) => {
      const queues = { [creationOf(PROGRESSIVE).body.queue_name]: 2 };
      const sandbox = create({ queues });
      for (const [name, priority] of [
        ["A", "1"],
        ["B", "5"],
      ] as const) {
        await createList(sandbox, { name, phoneNumbers: people(5) });
        await readyCampaign(sandbox, PROGRESSIVE, { name, priority, contactLists: [name] });
      }
      const ids = sandbox.state.campaigns.map(({ id }) => id);
      for (const id of ids) await start(sandbox, PROGRESSIVE, id);
      sandbox.clock.advance("0s");
      expect(sandbox.contacted.map(({ campaignId }) => campaignId)).toEqual(ids);

      const [review] = numbersIn("agents-in-turn");
      const preview = create(ONE_AGENT);
      for (const number of [ADA, BOB]) preview.contacts.script(number, ["busy"]);
      await activeCampaign(preview, PREVIEW, ONCE);
      const began = preview.clock.now.getTime();
      preview.clock.settle();
      expect(preview.contacted.map(({ at }) => (at.getTime() - began) / 1000)).toEqual([
        review,
        2 * (review as number) + 1,
      ]);
    },
  },
  "stop-ends-calls": {
    failed: async (create) => {
      const sandbox = create({ assume: { "call-outcomes": "completed" } });
      const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
      sandbox.clock.advance("0s");
      await stop(sandbox, AGENTLESS, campaignId);
      expect(sandbox.contacted.map(({ outcome }) => outcome)).toEqual(["failed", "failed"]);

      const scheduled = create({ assume: { "call-outcomes": "completed" } });
      await readyCampaign(scheduled, AGENTLESS);
      const brief = { ...TOMORROW, endDateTime: "2026-01-06 09:00:01" };
      await scheduled.call("scheduleCampaignV2", schedulingOf("Recalls", brief));
      scheduled.clock.set("2026-01-06T09:00:01Z");
      expect(scheduled.contacted.map(({ outcome }) => outcome)).toEqual(["failed", "failed"]);
    },
  },
} satisfies Partial<Trials>;
