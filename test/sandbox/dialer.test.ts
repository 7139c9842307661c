import { describe, expect, test } from "vitest";
import { createAssertions } from "../../src/sandbox/contacted/assertions.ts";
import { scrub } from "../../src/sandbox/dialing/scrub.ts";
import { findStartConflicts } from "../../src/sandbox/dialing/start-conflicts.ts";
import { createFaults } from "../../src/sandbox/http/faults.ts";
import type { Campaign } from "../../src/sandbox/state.ts";
import { createCallableSandbox } from "./caller.ts";
import {
  createWorld,
  DAY,
  type DialingWorld,
  HOUR,
  MINUTE,
  MONDAY,
  NINE_TO_FIVE,
  numbers,
  settle,
  story,
} from "./dialing-world.ts";
import { givenDncLists } from "./no-fixtures.ts";
import { AGENTLESS, activeCampaign, triggerOf } from "./setups.ts";

/** Contacts whose phones ring or who speak. */
const ongoing = ({ contacted }: DialingWorld) =>
  contacted.entries.filter(({ outcome }) => outcome === undefined).length;

/** The most calls at once while everything is done. */
function mostAtOnce(world: DialingWorld): number {
  let most = 0;
  settle(world, () => {
    most = Math.max(most, ongoing(world));
  });
  return most;
}

const reached = ({ contacted }: DialingWorld) => contacted.entries.map(({ phoneNumber }) => phoneNumber);
/** Replaces settings of a campaign, as an update does. */
function update(world: DialingWorld, campaign: Campaign, settings: object): void {
  campaign.settings = { ...campaign.settings, ...settings };
  scrub(campaign, world);
  world.dialer.update(campaign);
}

const lastRun = (campaign: Campaign) => campaign.instances.at(-1);

describe("a run", () => {
  test("dials nobody before the clock is turned, then everybody, and is completed", () => {
    const world = createWorld();
    world.list("People", numbers(3));
    const campaign = world.campaign();
    const instance = world.dialer.start(campaign);
    expect(campaign).toMatchObject({ state: "Active", instances: [instance] });
    expect(instance).toMatchObject({ campaignId: campaign.id, startedAt: MONDAY, endedAt: undefined, attempts: [] });
    expect(world.contacted.entries).toEqual([]);

    world.clock.runUntil(MONDAY);
    expect(reached(world)).toEqual(numbers(3));
    expect(instance.attempts.map(({ outcome }) => outcome)).toEqual([undefined, undefined, undefined]);

    settle(world);
    expect(campaign.state).toBe("Completed");
    expect(instance.endedAt).toBe(world.clock.now());
    expect(instance.attempts.map(({ outcome }) => outcome)).toEqual(
      world.contacted.entries.map(({ outcome }) => outcome),
    );
    expect(world.contacted.entries[0]).toMatchObject({
      phoneNumber: numbers(1)[0],
      at: new Date(MONDAY),
      kind: "call",
      campaignId: campaign.id,
      campaignInstanceId: instance.id,
      attempt: 1,
    });
  });

  test("without contacts is completed at once", () => {
    const world = createWorld();
    const campaign = world.campaign();
    world.dialer.start(campaign);
    world.clock.runUntil(MONDAY);
    expect(campaign.state).toBe("Completed");
  });

  test("takes its contacts at its start, list by list, and writes numbers with a plus", () => {
    const world = createWorld({ assume: { "call-outcomes": "busy" } });
    world.list("B", ["12025550101", "+12025550102"]);
    world.list("A", ["+12025550103", "12025550101"]);
    world.list("Other", ["+12025550199"]);
    world.dialer.start(world.campaign({ contactLists: ["A", "B"] }));
    for (const list of world.state.contactLists.values())
      list.contacts.push({ id: "cc-1", phoneNumber: "+12025550198", fields: {}, createdAt: 0 });
    settle(world);
    expect(reached(world)).toEqual(["+12025550103", "+12025550101", "+12025550101", "+12025550102"]);
  });

  test("dials the last contact first with LIFO", () => {
    const world = createWorld();
    world.list("People", numbers(30));
    world.dialer.start(world.campaign({ dialingStrategy: { dialingOrder: "LIFO" } }));
    settle(world);
    expect(reached(world)).toEqual(numbers(30).toReversed());
  });

  test("is not started twice at once", () => {
    const world = createWorld();
    const campaign = world.campaign();
    world.dialer.start(campaign);
    expect(() => world.dialer.start(campaign)).toThrow("campaign Renewals: it is active already.");
    expect(campaign.instances).toHaveLength(1);
  });

  test("tells the same story with the same seed, and another with another", () => {
    const run = (seed: number) => {
      const world = createWorld({ seed });
      world.list("People", numbers(100));
      const campaign = world.campaign({ dialingMode: "Progressive", dialingStrategy: { maxAttemptsPerRecord: 3 } });
      world.dialer.start(campaign);
      settle(world);
      return { log: world.contacted.entries, campaign };
    };
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });
});

describe("calls at once", () => {
  test.each([
    ["Agentless", {}, 10],
    ["Progressive", {}, 10],
    ["Progressive", { queues: new Map([["Sales", 3]]) }, 3],
    ["Preview", { queues: new Map([["Sales", 4]]) }, 4],
    ["Agentless", { queues: new Map([["Sales", 3]]) }, 10],
  ])("%s with %j: %i", (dialingMode, fixtures, most) => {
    const world = createWorld({ fixtures });
    world.list("People", numbers(60));
    world.dialer.start(world.campaign({ dialingMode, queue_name: "Sales" }));
    expect(mostAtOnce(world)).toBe(most);
    expect(reached(world)).toHaveLength(60);
  });

  test("campaigns of one queue share its agents, in turn", () => {
    const world = createWorld({ fixtures: { queues: new Map([["Sales", 2]]) } });
    world.list("People", numbers(10));
    const campaigns = [1, 2].map(() => world.campaign({ dialingMode: "Progressive", queue_name: "Sales" }));
    for (const campaign of campaigns) world.dialer.start(campaign);
    world.clock.runUntil(MONDAY);
    expect(campaigns.map((campaign) => lastRun(campaign)?.attempts.length)).toEqual([1, 1]);
    expect(mostAtOnce(world)).toBe(2);
    expect(reached(world)).toHaveLength(20);
  });

  test("campaigns of two queues have agents of their own", () => {
    const queues = ["Sales", "Service"];
    const world = createWorld({ fixtures: { queues: new Map(queues.map((queue) => [queue, 2])) } });
    world.list("People", numbers(10));
    for (const queue_name of queues) world.dialer.start(world.campaign({ dialingMode: "Progressive", queue_name }));
    expect(mostAtOnce(world)).toBe(4);
  });

  test("fifty voice campaigns keep a voice campaign from starting, and no SMS campaign", () => {
    const world = createWorld();
    world.list("People", numbers(1));
    world.list("Others", numbers(1));
    for (let count = 0; count < 50; count++) world.campaign({ contactLists: ["Others"] }).state = "Active";
    const conflictsOf = (type: "voice" | "sms") => findStartConflicts(world.campaign({}, type), world.state);
    expect(conflictsOf("voice").map(({ assumption }) => assumption)).toEqual(["start-limit"]);
    expect(conflictsOf("sms")).toEqual([]);
  });

  test.each([
    ["shared", 10],
    ["per-campaign", 20],
  ])("agentless campaigns whose limit is %s", (limits, most) => {
    const world = createWorld({ assume: { "global-limits": limits } });
    world.list("People", numbers(30));
    for (const campaign of [world.campaign(), world.campaign()]) world.dialer.start(campaign);
    expect(mostAtOnce(world)).toBe(most);
  });

  test("a queue without agents calls nobody, and the campaign goes on", () => {
    const world = createWorld({ fixtures: { queues: new Map([["Sales", 0]]) } });
    world.list("People", numbers(3));
    const campaign = world.campaign({ dialingMode: "Progressive", queue_name: "Sales" });
    world.dialer.start(campaign);
    settle(world);
    expect(world.contacted.entries).toEqual([]);
    expect(campaign.state).toBe("Active");
  });

  test("a review doesn't end after the calling hours", () => {
    const friday = Date.parse("2026-03-06T16:59:45-05:00");
    const world = createWorld({ now: friday });
    world.list("People", numbers(1));
    world.dialer.start(world.campaign({ dialingMode: "Preview" }));
    settle(world);
    expect(world.contacted.entries.map(({ at }) => at.toISOString())).toEqual(["2026-03-09T13:00:00.000Z"]);
  });
});

describe("calling hours", () => {
  test("a run that starts on Saturday dials on Monday", () => {
    const world = createWorld({ now: Date.parse("2026-03-07T12:00:00-05:00") });
    world.list("People", numbers(1));
    const campaign = world.campaign();
    world.dialer.start(campaign);
    world.clock.runUntil(Date.parse("2026-03-09T08:59:59-04:00"));
    expect(campaign.state).toBe("Active");
    settle(world);
    expect(world.contacted.entries.map(({ at }) => at.toISOString())).toEqual(["2026-03-09T13:00:00.000Z"]);
  });

  test("a contact's own time zone wins, and who can't be called yet lets others go first", () => {
    const world = createWorld();
    const [west, hawaii, east, north] = numbers(4) as [string, string, string, string];
    world.list("People", [
      [west, { timeZone: "America/Los_Angeles" }],
      [hawaii, { Timezone: "Pacific/Honolulu" }],
      [east, { timeZone: "" }],
      north,
    ]);
    world.dialer.start(world.campaign());
    settle(world);
    expect(world.contacted.entries.map(({ phoneNumber, at }) => [phoneNumber, at.toISOString()])).toEqual([
      [east, "2026-03-02T14:00:00.000Z"],
      [north, "2026-03-02T14:00:00.000Z"],
      [west, "2026-03-02T17:00:00.000Z"],
      [hawaii, "2026-03-02T19:00:00.000Z"],
    ]);
  });

  test("a run begins with whose hours come first", () => {
    const world = createWorld({ now: MONDAY - HOUR });
    const [a, b] = numbers(2) as [string, string];
    world.list("People", [[a, { timeZone: "Pacific/Honolulu" }], b]);
    for (const number of [a, b]) world.dialer.script(number, ["busy"]);
    world.dialer.start(world.campaign());
    settle(world);
    expect(world.contacted.entries.map(({ phoneNumber, at }) => [phoneNumber, at.getTime() - MONDAY])).toEqual([
      [b, 0],
      [a, 5 * HOUR],
    ]);
  });

  test("contacts of zones that are open keep their order", () => {
    const world = createWorld({ now: MONDAY + 4 * HOUR, fixtures: { queues: new Map([["Sales", 1]]) } });
    const zones = ["America/Los_Angeles", "America/New_York", "America/Chicago"];
    world.list(
      "People",
      numbers(9).map((number, index) => [number, { timeZone: zones[index % 3] as string }]),
    );
    world.dialer.start(world.campaign({ dialingMode: "Progressive", queue_name: "Sales" }));
    settle(world);
    expect(reached(world)).toEqual(numbers(9));
  });

  test("a run whose calling hours never come is completed, and calls nobody", () => {
    const world = createWorld();
    world.list("People", numbers(3));
    const campaign = world.campaign({
      dialingStrategy: { callingHours: { frequency: "WEEKLY", timezone: "UTC", days: [] } },
    });
    world.dialer.start(campaign);
    settle(world);
    expect(campaign.state).toBe("Completed");
    expect(world.contacted.entries).toEqual([]);
  });
});

describe("attempts", () => {
  test("who isn't reached is called again after the retry period, up to the last attempt", () => {
    const world = createWorld();
    const [a, b] = numbers(2) as [string, string];
    world.list("People", [a, b]);
    world.dialer.script(a, ["no-answer", "busy", "failed", "completed"]);
    world.dialer.script(b, ["answering-machine", "completed"]);
    const campaign = world.campaign({ dialingStrategy: { maxAttemptsPerRecord: 3 } });
    world.dialer.start(campaign);
    settle(world);
    const ofA = world.contacted.entries.filter(({ phoneNumber }) => phoneNumber === a);
    expect(ofA.map(({ at, attempt, outcome }) => [at.getTime() - MONDAY, attempt, outcome])).toEqual([
      [0, 1, "no-answer"],
      [30 * MINUTE + 20_000, 2, "busy"],
      [60 * MINUTE + 21_000, 3, "failed"],
    ]);
    const ofB = world.contacted.entries.filter(({ phoneNumber }) => phoneNumber === b);
    expect(ofB.map(({ attempt, outcome }) => [attempt, outcome])).toEqual([
      [1, "answering-machine"],
      [2, "completed"],
    ]);
    expect(campaign.state).toBe("Completed");
    expect(new Set(lastRun(campaign)?.attempts.map(({ campaignDialingListId }) => campaignDialingListId)).size).toBe(2);
  });

  test("nobody is called twice before everybody was called once", () => {
    const world = createWorld({ assume: { "call-outcomes": "busy" }, fixtures: { queues: new Map([["Sales", 1]]) } });
    world.list("People", numbers(200));
    world.dialer.start(
      world.campaign({
        dialingMode: "Progressive",
        queue_name: "Sales",
        dialingStrategy: { maxAttemptsPerRecord: 2, defaultRetryPeriod: 1 },
      }),
    );
    settle(world);
    expect(world.contacted.entries.map(({ attempt }) => attempt)).toEqual([
      ...Array.from({ length: 200 }, () => 1),
      ...Array.from({ length: 200 }, () => 2),
    ]);
  });

  test("a retry that is due earlier than another one is made earlier", () => {
    const world = createWorld({ fixtures: { queues: new Map([["Sales", 1]]) } });
    const [a, b] = numbers(2) as [string, string];
    world.list("People", [a, b]);
    for (const number of [a, b]) world.dialer.script(number, ["no-answer", "completed"]);
    const dialingStrategy = { maxAttemptsPerRecord: 2, defaultRetryPeriod: 30 };
    const campaign = world.campaign({ dialingMode: "Progressive", queue_name: "Sales", dialingStrategy });
    world.dialer.start(campaign);
    world.clock.runUntil(MONDAY + 10_000);
    update(world, campaign, { dialingStrategy: { ...campaign.settings.dialingStrategy, defaultRetryPeriod: 1 } });
    settle(world);
    expect(world.contacted.entries.map(({ phoneNumber, at }) => [phoneNumber, at.getTime() - MONDAY])).toEqual([
      [a, 0],
      [b, 20_000],
      [b, 100_000],
      [a, 30 * MINUTE + 20_000],
    ]);
  });

  test("retries that are due together keep the order of the calls, whatever their time zones", () => {
    const world = createWorld();
    const [a, b, c] = numbers(3) as [string, string, string];
    world.list("People", [a, b, [c, { timeZone: "America/Toronto" }]]);
    for (const number of [a, b, c]) world.dialer.script(number, ["busy", "busy"]);
    world.dialer.start(world.campaign({ dialingStrategy: { maxAttemptsPerRecord: 2 } }));
    settle(world);
    expect(reached(world)).toEqual([a, b, c, a, b, c]);
  });

  test("a retry waits for the calling hours", () => {
    const world = createWorld({ now: Date.parse("2026-03-02T16:50:00-05:00") });
    world.list("People", numbers(1));
    world.dialer.script(numbers(1)[0] as string, ["busy", "completed"]);
    world.dialer.start(world.campaign({ dialingStrategy: { maxAttemptsPerRecord: 2 } }));
    settle(world);
    expect(world.contacted.entries[1]?.at.toISOString()).toBe("2026-03-03T14:00:00.000Z");
  });

  test("without a script, calls end in each way, most of them well", () => {
    const world = createWorld();
    world.list("People", numbers(1000));
    world.dialer.start(world.campaign({ enableMachineDetect: "detect" }));
    settle(world);
    const counts: Record<string, number> = {};
    for (const { outcome } of world.contacted.entries) counts[outcome ?? ""] = (counts[outcome ?? ""] ?? 0) + 1;
    for (const [outcome, share] of Object.entries({
      completed: 600,
      "no-answer": 200,
      busy: 100,
      "answering-machine": 50,
      failed: 50,
    }))
      expect(Math.abs((counts[outcome] ?? 0) - share), outcome).toBeLessThan(45);
  });
});

test("a campaign that doesn't detect machines takes them for people", () => {
  const world = createWorld();
  world.list("People", numbers(300));
  world.dialer.start(world.campaign({ enableMachineDetect: false }));
  settle(world);
  const outcomes = new Set(world.contacted.entries.map(({ outcome }) => outcome));
  expect(outcomes).toEqual(new Set(["completed", "no-answer", "busy", "failed"]));
});

describe("scripts", () => {
  test("are used up in order over runs, however the number is written", () => {
    const world = createWorld({ assume: { "call-outcomes": "failed" } });
    world.list("People", ["12025550143"]);
    world.dialer.script("+12025550143", ["busy"]);
    world.dialer.script("12025550143", ["completed"]);
    const campaign = world.campaign();
    for (let run = 0; run < 3; run++) {
      world.dialer.start(campaign);
      settle(world);
    }
    expect(world.contacted.entries.map(({ outcome }) => outcome)).toEqual(["busy", "completed", "failed"]);
  });

  test("with an outcome that doesn't exist, or not for calls, are refused", () => {
    const world = createWorld();
    expect(() => world.dialer.script("+12025550143", ["completed", "answered" as "completed"])).toThrow(
      'contacts.script: outcomes[1] is "answered".',
    );
    world.list("People", ["+12025550143"]);
    world.dialer.script("+12025550143", ["delivered"]);
    world.dialer.start(world.campaign());
    expect(() => settle(world)).toThrow('a call to +12025550143 can\'t end as "delivered", so');
  });
});

describe("DNC lists", () => {
  const dncLists = givenDncLists({
    "Opted out": ["+12025550101"],
    "Default Global DNC": ["12025550102"],
    "Global DNC": ["+12025550103"],
  });
  const people = ["12025550101", "+12025550102", "+12025550103"];

  test.each([
    ["voice", ["+12025550103"]],
    ["sms", ["+12025550102", "+12025550103"]],
  ] as const)(
    "%s: who is on that of the campaign is left out, for voice also who is on the global one",
    (type, left) => {
      const world = createWorld({ fixtures: { dncLists } });
      world.list("People", people);
      const campaign = world.campaign({ dncLists: { name: "Opted out" } }, type);
      world.dialer.start(campaign);
      settle(world);
      expect(reached(world)).toEqual(left);
      expect(campaign.state).toBe("Completed");
    },
  );

  test("a list that isn't given is empty", () => {
    const world = createWorld();
    world.list("People", people);
    world.dialer.start(world.campaign({ dncLists: { name: "Opted out" } }));
    settle(world);
    expect(reached(world)).toHaveLength(3);
  });
});

describe("an update during a run", () => {
  const [a, b, c] = numbers(3) as [string, string, string];
  const fixtures = { dncLists: givenDncLists({ "Opted out": [c] }), queues: new Map([["Sales", 1]]) };
  const hours = (day: string, start: string) => ({
    frequency: "WEEKLY",
    timezone: "America/New_York",
    days: [{ day, start, end: "5:00 PM" }],
  });

  function start(settings = {}, type: "voice" | "sms" = "sms") {
    const world = createWorld({ fixtures });
    world.list("People", [a, b, c]);
    const campaign = world.campaign(settings, type);
    const instance = world.dialer.start(campaign);
    world.clock.runUntil(MONDAY);
    return { world, campaign, instance };
  }

  test("with a DNC list keeps it for everybody who wasn't reached yet", () => {
    const { world, campaign } = start();
    update(world, campaign, { dncLists: { name: "Opted out" } });
    settle(world);
    expect(reached(world)).toEqual([a, b]);
    expect(campaign.state).toBe("Completed");
  });

  test("without a DNC list doesn't bring back whom it kept out", () => {
    const { world, campaign } = start({ dncLists: { name: "Opted out" } });
    update(world, campaign, { dncLists: undefined });
    settle(world);
    expect(reached(world)).toEqual([a, b]);
  });

  test.each([
    ["later", hours("TU", "11:00 AM"), "2026-03-03T16:00:00.000Z"],
    ["that never come", { ...hours("TU", "11:00 AM"), days: [] }, undefined],
  ])("with calling hours %s waits for them", (_, callingHours, next) => {
    const { world, campaign } = start();
    update(world, campaign, { dialingStrategy: { ...campaign.settings.dialingStrategy, callingHours } });
    settle(world);
    expect(world.contacted.entries[1]?.at.toISOString()).toBe(next);
    expect(campaign.state).toBe("Completed");
    createAssertions({ ...world, faults: createFaults() }).nobodyOutsideCallingHours();
  });

  test("with calling hours that are now doesn't wait any longer", () => {
    const { world, campaign } = start({ dialingStrategy: { callingHours: hours("TU", "11:00 AM") } });
    const { dialingStrategy } = campaign.settings;
    update(world, campaign, { dialingStrategy: { ...dialingStrategy, callingHours: hours("MO", "9:00 AM") } });
    settle(world);
    expect(world.contacted.entries.map(({ phoneNumber, at }) => [phoneNumber, at.getTime() - MONDAY])).toEqual([
      [a, 0],
      [b, MINUTE],
      [c, 2 * MINUTE],
    ]);
  });

  test("with fewer attempts makes no retry beyond them", () => {
    const { world, campaign } = start({ dialingStrategy: { maxAttemptsPerRecord: 3 } }, "voice");
    for (const number of [a, b, c]) world.dialer.script(number, ["busy", "busy"]);
    world.clock.runUntil(MONDAY + 5 * MINUTE);
    update(world, campaign, { dialingStrategy: { ...campaign.settings.dialingStrategy, maxAttemptsPerRecord: 1 } });
    settle(world);
    expect(reached(world)).toHaveLength(3);
    expect(campaign.state).toBe("Completed");
  });

  test("counts for a contact that an agent reviews", () => {
    const { world, campaign } = start({ dialingMode: "Preview", queue_name: "Sales" }, "voice");
    for (const number of [a, b, c]) world.dialer.script(number, ["busy"]);
    world.clock.runUntil(MONDAY + 40_000);
    const callingHours = hours("TU", "11:00 AM");
    update(world, campaign, { dialingStrategy: { ...campaign.settings.dialingStrategy, callingHours } });
    world.clock.runUntil(MONDAY + 26 * HOUR - 10_000);
    update(world, campaign, { dncLists: { name: "Opted out" } });
    settle(world);
    expect(world.contacted.entries.map(({ phoneNumber, at }) => [phoneNumber, at.getTime() - MONDAY])).toEqual([
      [a, 30_000],
      [b, 26 * HOUR + 30_000],
    ]);
    expect(campaign.state).toBe("Completed");
  });

  test("counts for a callback that an agent reviews", () => {
    const { world, campaign, instance } = start({ dialingMode: "Preview", queue_name: "Sales" }, "voice");
    for (const number of [a, b]) world.dialer.script(number, ["busy"]);
    world.dialer.script(c, ["no-answer", "busy"]);
    world.clock.runUntil(MONDAY + 100_000);
    const id = instance.attempts[2]?.campaignDialingListId ?? "";
    for (const hour of [4, 5]) world.dialer.callBack(instance, id, MONDAY + hour * HOUR);
    world.clock.runUntil(MONDAY + 5 * HOUR + 10_000);
    update(world, campaign, { dncLists: { name: "Opted out" } });
    settle(world);
    const ofC = world.contacted.entries.filter(({ phoneNumber }) => phoneNumber === c);
    expect(ofC.map(({ at }) => at.getTime() - MONDAY)).toEqual([92_000, 4 * HOUR + 30_000]);
    expect(instance.endedAt).toBe(MONDAY + 5 * HOUR + 30_000);
  });

  test("counts for retries and callbacks", () => {
    const { world, campaign, instance } = start({ dialingStrategy: { maxAttemptsPerRecord: 2 } }, "voice");
    for (const number of [a, b, c]) world.dialer.script(number, ["busy"]);
    world.clock.runUntil(MONDAY + 5 * MINUTE);
    const id = instance.attempts[2]?.campaignDialingListId ?? "";
    update(world, campaign, { dncLists: { name: "Opted out" } });
    expect(world.dialer.callBack(instance, id, MONDAY + HOUR)).toBe(true);
    settle(world);
    expect(reached(world).filter((number) => number === c)).toHaveLength(1);
    expect(campaign.state).toBe("Completed");
  });
});

describe("messages", () => {
  test("go out one a minute, once a contact, within the calling hours", () => {
    const world = createWorld({ now: Date.parse("2026-03-02T16:58:00-05:00") });
    world.list("People", numbers(4));
    world.dialer.script(numbers(2)[1] as string, ["failed"]);
    const campaign = world.campaign({ dialingStrategy: { maxAttemptsPerRecord: 5 } }, "sms");
    world.dialer.start(campaign);
    settle(world);
    const [a, b, c, d] = numbers(4);
    expect(story(world)).toEqual([
      `${a} 2026-03-02T21:58:00.000Z 1 delivered`,
      `${b} 2026-03-02T21:59:00.000Z 1 failed`,
      `${c} 2026-03-03T14:00:00.000Z 1 delivered`,
      `${d} 2026-03-03T14:01:00.000Z 1 delivered`,
    ]);
    expect(world.contacted.entries.every(({ kind }) => kind === "sms")).toBe(true);
    expect(campaign.state).toBe("Completed");
    expect(lastRun(campaign)?.endedAt).toBe(Date.parse("2026-03-03T14:01:00Z"));
  });

  test("are reviewed by nobody", () => {
    const beforeFive = MONDAY + 8 * HOUR - 15_000;
    const world = createWorld({ now: beforeFive });
    world.list("People", numbers(1));
    world.dialer.start(world.campaign({ dialingMode: "Preview" }, "sms"));
    world.clock.runUntil(beforeFive);
    expect(reached(world)).toHaveLength(1);
  });

  test("of two campaigns share the pace, in turn", () => {
    const world = createWorld();
    world.list("People", numbers(2));
    const campaigns = [world.campaign({}, "sms"), world.campaign({}, "sms")];
    for (const campaign of campaigns) world.dialer.start(campaign);
    settle(world);
    const [a, b] = campaigns.map(({ id }) => id);
    expect(world.contacted.entries.map(({ campaignId, at }) => [campaignId, at.getTime() - MONDAY])).toEqual([
      [a, 0],
      [b, MINUTE],
      [a, 2 * MINUTE],
      [b, 3 * MINUTE],
    ]);
  });
});

describe("a stop", () => {
  test("rests on what becomes of calls only if there are some", async () => {
    for (const advance of ["0s", "1h"]) {
      const sandbox = createCallableSandbox();
      const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
      sandbox.clock.advance(advance);
      const { assumed } = await sandbox.send(AGENTLESS.operations.stop, triggerOf(AGENTLESS, campaignId, "stop"));
      expect(assumed.includes("stop-ends-calls")).toBe(advance === "0s");
      expect(assumed).toContain("results-after-stop");
    }
  });

  test("ends dialing and calls, empties the run, and leaves in the log what happened", () => {
    const world = createWorld();
    world.list("People", numbers(50));
    const campaign = world.campaign({ dialingStrategy: { maxAttemptsPerRecord: 3 } });
    const instance = world.dialer.start(campaign);
    world.clock.runUntil(MONDAY);
    expect(ongoing(world)).toBe(10);
    world.dialer.stop(campaign);
    expect(campaign.state).toBe("Stopped");
    expect(instance).toMatchObject({ endedAt: MONDAY, attempts: [] });
    settle(world);
    expect(world.contacted.entries.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 10 }, () => "failed"));
    expect(world.clock.now()).toBe(MONDAY);
  });

  test("while an agent reviews a contact calls nobody", () => {
    const world = createWorld();
    world.list("People", numbers(3));
    const campaign = world.campaign({ dialingMode: "Preview" });
    world.dialer.start(campaign);
    world.clock.runUntil(MONDAY + 29_000);
    world.dialer.stop(campaign);
    settle(world);
    expect(world.contacted.entries).toEqual([]);
  });

  test("frees the agents for another campaign", () => {
    const world = createWorld({ fixtures: { queues: new Map([["Sales", 2]]) } });
    world.list("People", numbers(9));
    const [first, second] = [1, 2].map(() => world.campaign({ dialingMode: "Progressive", queue_name: "Sales" })) as [
      Campaign,
      Campaign,
    ];
    world.dialer.start(first);
    world.clock.runUntil(MONDAY);
    world.dialer.start(second);
    world.clock.runUntil(MONDAY);
    expect(lastRun(second)?.attempts).toHaveLength(0);
    world.dialer.stop(first);
    world.clock.runUntil(MONDAY);
    expect(lastRun(second)?.attempts).toHaveLength(2);
  });

  test.each(["stop", "complete"] as const)(
    "after a %s, a new start is another instance and calls the whole list",
    (end) => {
      const world = createWorld();
      world.list("People", numbers(20));
      const campaign = world.campaign();
      const before = world.dialer.start(campaign);
      world.clock.runUntil(MONDAY + MINUTE);
      world.dialer[end](campaign);
      expect(campaign.state).toBe(end === "stop" ? "Stopped" : "Completed");
      const reachedBefore = reached(world).length;
      expect(reachedBefore).toBeGreaterThan(0);
      expect(before.attempts.length > 0).toBe(end === "complete");
      const after = world.dialer.start(campaign);
      settle(world);
      expect(after.id).not.toBe(before.id);
      expect(campaign.instances).toEqual([before, after]);
      expect(reached(world).slice(reachedBefore)).toEqual(numbers(20));
      expect(campaign.state).toBe("Completed");
    },
  );

  test("of what doesn't run stops it, and a completion doesn't touch it", () => {
    const world = createWorld();
    const campaign = world.campaign();
    world.dialer.complete(campaign);
    expect(campaign.state).toBe("Ready");
    world.dialer.stop(campaign);
    expect(campaign.state).toBe("Stopped");
  });
});

describe("a callback", () => {
  /** A run that goes on until evening because of its second contact, and its first attempt. */
  function given(assume = {}) {
    const world = createWorld({ assume });
    const [a, b] = numbers(2) as [string, string];
    world.list("People", [a, [b, { timeZone: "Pacific/Honolulu" }]]);
    const campaign = world.campaign({ dialingStrategy: { maxAttemptsPerRecord: 3 } });
    const instance = world.dialer.start(campaign);
    world.dialer.script(a, ["busy", "busy"]);
    world.clock.runUntil(MONDAY + MINUTE);
    const id = instance.attempts[0]?.campaignDialingListId ?? "";
    return { world, campaign, instance, id, a };
  }

  test("waits for the calling hours, and its run for it", () => {
    const { world, campaign, instance, id, a } = given();
    expect(world.dialer.callBack(instance, id, MONDAY + 14 * HOUR)).toBe(true);
    settle(world);
    const calls = world.contacted.entries.filter(({ phoneNumber }) => phoneNumber === a);
    expect(calls.map(({ at }) => at.getTime() - MONDAY)).toEqual([0, DAY]);
    expect(campaign.state).toBe("Completed");
    expect(instance.endedAt).toBe(MONDAY + DAY + 1000);
  });

  test("goes by hours that were changed since", () => {
    const { world, campaign, instance, id, a } = given();
    world.dialer.callBack(instance, id, MONDAY + HOUR);
    const hours = (start: string, end: string) => {
      const days = NINE_TO_FIVE.days.map(({ day }) => ({ day, start, end }));
      update(world, campaign, { dialingStrategy: { callingHours: { ...NINE_TO_FIVE, days } } });
    };
    hours("2:00 PM", "5:00 PM");
    world.clock.runUntil(MONDAY + 4 * HOUR);
    hours("1:30 PM", "5:00 PM");
    settle(world);
    const calls = world.contacted.entries.filter(({ phoneNumber }) => phoneNumber === a);
    expect(calls.map(({ at }) => at.getTime() - MONDAY)).toEqual([0, 4.5 * HOUR]);
  });

  test("that an agent reviews while its hours end, waits for the next ones", () => {
    const world = createWorld();
    const [a] = numbers(1) as [string];
    world.list("People", [a]);
    const campaign = world.campaign({ dialingMode: "Preview", queue_name: "Sales" });
    const instance = world.dialer.start(campaign);
    world.dialer.script(a, ["no-answer", "busy"]);
    world.clock.runUntil(MONDAY + 31_000);
    world.dialer.callBack(instance, instance.attempts[0]?.campaignDialingListId ?? "", MONDAY + 2 * HOUR);
    world.clock.runUntil(MONDAY + 2 * HOUR + 10_000);
    const days = NINE_TO_FIVE.days.map(({ day }) => ({ day, start: "3:00 PM", end: "5:00 PM" }));
    update(world, campaign, { dialingStrategy: { callingHours: { ...NINE_TO_FIVE, days } } });
    settle(world);
    expect(world.contacted.entries.map(({ at }) => at.getTime() - MONDAY)).toEqual([30_000, 6 * HOUR]);
    expect(campaign.state).toBe("Completed");
  });

  test("leaves the retries of others as they are", () => {
    const world = createWorld();
    const people = numbers(3);
    world.list("People", people);
    for (const number of people) world.dialer.script(number, ["busy", "busy"]);
    const instance = world.dialer.start(world.campaign({ dialingStrategy: { maxAttemptsPerRecord: 2 } }));
    world.clock.runUntil(MONDAY + MINUTE);
    world.dialer.callBack(instance, instance.attempts[0]?.campaignDialingListId ?? "", MONDAY + 2 * HOUR);
    settle(world);
    const [a, b, c] = people;
    expect(reached(world)).toEqual([a, b, c, b, c, a]);
  });

  test("follows a call that goes on at its time", () => {
    const { world, instance, id, a } = given();
    world.dialer.callBack(instance, id, MONDAY + HOUR);
    world.clock.runUntil(MONDAY + HOUR);
    world.dialer.callBack(instance, id, MONDAY + HOUR + 500);
    expect(mostAtOnce(world)).toBe(1);
    expect(reached(world).filter((number) => number === a)).toHaveLength(3);
  });

  test("takes the place of a retry that an agent reviews, also if it is not made then", () => {
    const world = createWorld();
    const [a] = numbers(1) as [string];
    world.list("People", [a]);
    world.dialer.script(a, ["busy", "busy"]);
    const campaign = world.campaign({ dialingMode: "Preview", dialingStrategy: { maxAttemptsPerRecord: 3 } });
    const instance = world.dialer.start(campaign);
    world.clock.runUntil(MONDAY + 30 * MINUTE + 10_000);
    world.dialer.callBack(instance, instance.attempts[0]?.campaignDialingListId ?? "", MONDAY + 2 * HOUR);
    world.dialer.pause(campaign);
    world.clock.runUntil(MONDAY + HOUR);
    world.dialer.resume(campaign);
    settle(world);
    expect(world.contacted.entries.map(({ at }) => at.getTime() - MONDAY)).toEqual([30_000, 2 * HOUR + 30_000]);
  });

  test("is not made if there are no hours any more, and holds nothing up", () => {
    const { world, campaign, instance, id } = given();
    world.dialer.callBack(instance, id, MONDAY + HOUR);
    update(world, campaign, { dialingStrategy: { callingHours: { ...NINE_TO_FIVE, days: [] } } });
    settle(world);
    expect(world.contacted.entries).toHaveLength(1);
    expect(campaign.state).toBe("Completed");
  });

  test("calls once at its time, with any-time outside the calling hours too, instead of retries", () => {
    const { world, campaign, instance, id, a } = given({ "callback-hours": "any-time" });
    expect(world.dialer.callBack(instance, id, MONDAY + 14 * HOUR)).toBe(true);
    settle(world);
    const calls = world.contacted.entries.filter(({ phoneNumber }) => phoneNumber === a);
    expect(calls.map(({ at, attempt, outcome }) => [at.getTime() - MONDAY, attempt, outcome])).toEqual([
      [0, 1, "busy"],
      [14 * HOUR, 2, "busy"],
    ]);
    expect(campaign.state).toBe("Completed");
    expect(instance.endedAt).toBe(MONDAY + 14 * HOUR + 1000);
  });

  test("is not made after a stop", () => {
    const { world, campaign, instance, id } = given();
    world.dialer.callBack(instance, id, MONDAY + HOUR);
    expect(world.dialer.has(instance, id)).toBe(true);
    world.dialer.stop(campaign);
    expect(world.dialer.has(instance, id)).toBe(false);
    expect(world.dialer.callBack(instance, id, MONDAY + HOUR)).toBe(false);
    expect(world.clock.next()).toBeUndefined();
    settle(world);
    expect(world.contacted.entries).toHaveLength(1);
  });

  test("of somebody else is refused", () => {
    const { world, instance } = given();
    expect(world.dialer.callBack(instance, "cid-0000000", MONDAY + HOUR)).toBe(false);
  });

  test("keeps its run going while another campaign has the agent", () => {
    const world = createWorld({ fixtures: { queues: new Map([["Sales", 1]]) } });
    const [a, b] = numbers(2) as [string, string];
    world.list("People", [a]);
    world.list("Others", [b]);
    world.dialer.script(a, ["no-answer", "busy"]);
    world.dialer.script(b, ["no-answer"]);
    const [first, second] = [["People"], ["Others"]].map((contactLists) =>
      world.campaign({ dialingMode: "Progressive", queue_name: "Sales", contactLists }),
    ) as [Campaign, Campaign];
    const instance = world.dialer.start(first);
    world.dialer.start(second);
    world.clock.runUntil(MONDAY);
    world.dialer.callBack(instance, instance.attempts[0]?.campaignDialingListId ?? "", MONDAY + 25_000);
    world.clock.runUntil(MONDAY + 30_000);
    expect([first.state, second.state]).toEqual(["Active", "Active"]);
    settle(world);
    expect(reached(world)).toEqual([a, b, a]);
    expect(first.state).toBe("Completed");
  });

  test("waits for a free line", () => {
    const world = createWorld({ fixtures: { queues: new Map([["Sales", 1]]) } });
    const [a, b] = numbers(2) as [string, string];
    world.list("People", [a, b, ...numbers(9).slice(2)]);
    world.dialer.script(a, ["busy"]);
    const instance = world.dialer.start(world.campaign({ dialingMode: "Progressive", queue_name: "Sales" }));
    world.dialer.script(b, ["no-answer"]);
    world.clock.runUntil(MONDAY + 5000);
    world.dialer.callBack(instance, instance.attempts[0]?.campaignDialingListId ?? "", MONDAY + 10_000);
    world.clock.runUntil(MONDAY + MINUTE);
    expect(
      world.contacted.entries.slice(0, 3).map(({ phoneNumber, at }) => [phoneNumber, at.getTime() - MONDAY]),
    ).toEqual([
      [a, 0],
      [b, 1000],
      [a, 21_000],
    ]);
  });
});

test("a week of 10,000 contacts", () => {
  const world = createWorld();
  const zones = ["America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "Pacific/Honolulu"];
  world.list(
    "People",
    numbers(10_000).map((number, index) => [number, { timeZone: zones[index % zones.length] as string }]),
  );
  const strategy = { maxAttemptsPerRecord: 3, defaultRetryPeriod: 240 };
  const campaign = world.campaign({ dialingStrategy: strategy });
  world.dialer.start(campaign);
  world.clock.runUntil(MONDAY + 7 * DAY);
  const run = lastRun(campaign);
  expect(campaign.state).toBe("Completed");
  expect(new Set(reached(world)).size).toBe(10_000);
  expect(world.contacted.entries.length).toBeGreaterThan(14_000);
  expect(run?.attempts).toHaveLength(world.contacted.entries.length);
  expect(Math.max(...world.contacted.entries.map(({ attempt }) => attempt))).toBe(3);
});
