import { describe, expect, test } from "vitest";
import type { Schedule } from "../../src/sandbox/state.ts";
import { scheduleRuns } from "../../src/sandbox/time/schedules.ts";
import { createWorld, DAY, HOUR, MINUTE, numbers, settle } from "./dialing-world.ts";

/** Monday, in New York at 9:00 AM. */
const START = Date.parse("2026-03-02T14:00:00Z");

function given(schedule: Partial<Schedule> = {}, now = START - HOUR, settings = {}, assume = {}) {
  const world = createWorld({ now, assume });
  world.list("People", numbers(3));
  const campaign = world.campaign(settings);
  campaign.schedule = {
    start: START,
    end: START + 7 * DAY,
    recurrence: { type: "Daily", everyDays: 1 },
    ...schedule,
  };
  return { world, campaign };
}

/** When runs started, in UTC. */
const starts = ({ campaign }: ReturnType<typeof given>) =>
  campaign.instances.map(({ startedAt }) => new Date(startedAt).toISOString().slice(0, 16));

describe("occurrences", () => {
  test.each([
    ["every day", { type: "Daily", everyDays: 1 }, 4, ["02", "03", "04", "05"]],
    ["every third day", { type: "Daily", everyDays: 3 }, 7, ["02", "05", "08"]],
    ["on two days a week", { type: "Weekly", everyWeeks: 1, days: ["Mon", "Thu"] }, 14, ["02", "05", "09", "12"]],
    ["every other week", { type: "Weekly", everyWeeks: 2, days: ["Sun", "Mon"] }, 22, ["02", "08", "16", "22"]],
  ] as const)("%s", (_, recurrence, days, expected) => {
    const scheduled = given({ recurrence, end: START + days * DAY });
    scheduleRuns(scheduled.campaign, scheduled.world);
    settle(scheduled.world);
    expect(starts(scheduled)).toEqual(expected.map((day) => `2026-03-${day}T14:00`));
  });

  test("a weekly schedule that starts between its days begins with the next of them", () => {
    const start = START + 2 * DAY;
    const recurrence = { type: "Weekly", everyWeeks: 2, days: ["Tue", "Fri"] } as const;
    const scheduled = given({ start, recurrence, end: start + 14 * DAY });
    scheduleRuns(scheduled.campaign, scheduled.world);
    settle(scheduled.world);
    expect(starts(scheduled)).toEqual(["2026-03-06T14:00", "2026-03-17T14:00"]);
  });

  test("those that are past are left out", () => {
    const scheduled = given({ end: START + 3 * DAY }, START + DAY + 1);
    scheduleRuns(scheduled.campaign, scheduled.world);
    settle(scheduled.world);
    expect(starts(scheduled)).toEqual(["2026-03-04T14:00"]);
  });

  test("keep their time in UTC when clocks change", () => {
    const scheduled = given({ start: START + 5 * DAY, end: START + 8 * DAY });
    scheduleRuns(scheduled.campaign, scheduled.world);
    settle(scheduled.world);
    expect(starts(scheduled)).toEqual(["2026-03-07T14:00", "2026-03-08T14:00", "2026-03-09T14:00"]);
  });
});

describe("an occurrence is left out, unless a start would be allowed,", () => {
  /** Starts campaigns that go on until the day after the first occurrence. */
  function occupy({ world }: ReturnType<typeof given>, count: number, list: string) {
    const days = [{ day: "TU", start: "9:00 AM", end: "5:00 PM" }];
    const dialingStrategy = { callingHours: { frequency: "WEEKLY", timezone: "UTC", days } };
    for (let index = 0; index < count; index++)
      world.dialer.start(world.campaign({ contactLists: [list], dialingStrategy }));
  }

  test.each<[string, string, (scheduled: ReturnType<typeof given>) => void]>([
    [
      "while its campaign is Preparing",
      "start-preparing",
      ({ world, campaign }) => {
        campaign.state = "Preparing";
        world.clock.at(START + HOUR, () => {
          if (campaign.state === "Preparing") campaign.state = "Ready";
        });
      },
    ],
    ["while another campaign is active on its list", "start-same-list", (scheduled) => occupy(scheduled, 1, "People")],
    [
      "while 50 voice campaigns are active",
      "start-limit",
      (scheduled) => {
        scheduled.world.list("Others", numbers(1));
        occupy(scheduled, 50, "Others");
      },
    ],
  ])("%s", (_, assumption, hinder) => {
    for (const [value, expected] of [
      ["conflict", ["2026-03-03T14:00"]],
      ["ok", ["2026-03-02T14:00", "2026-03-03T14:00"]],
    ] as const) {
      const scheduled = given({ end: START + 2 * DAY }, START - HOUR, {}, { [assumption]: value });
      hinder(scheduled);
      const before = scheduled.campaign.state;
      scheduleRuns(scheduled.campaign, scheduled.world);
      const waiting = before === "Preparing" ? before : "Scheduled";
      scheduled.world.clock.runUntil(START);
      expect(scheduled.campaign.state).toBe(value === "ok" ? "Active" : waiting);
      settle(scheduled.world);
      expect(starts(scheduled)).toEqual(expected);
      expect(scheduled.campaign.state).toBe("Completed");
    }
  });
});

test.each([
  ["voice", ["schedule-conflicts", "start-preparing", "start-same-list", "start-limit"]],
  ["sms", ["schedule-conflicts", "start-preparing", "start-same-list"]],
] as const)("a %s schedule names what its starts rest on: later no response is being made", (type, rules) => {
  const world = createWorld();
  const campaign = world.campaign({}, type);
  campaign.schedule = { start: START, end: START + DAY, recurrence: { type: "Daily", everyDays: 1 } };
  const named: string[] = [];
  const use = (id: string) => {
    named.push(id);
    return "";
  };
  scheduleRuns(campaign, { ...world, assumptions: { use, take: () => [], guessesOf: () => [], refuse: () => {} } });
  expect(named).toEqual(expect.arrayContaining([...rules]));
});

describe("runs", () => {
  test("each calls the whole list, and at the end the campaign is completed", () => {
    const { world, campaign } = given({ end: START + 2 * DAY });
    scheduleRuns(campaign, world);
    expect(campaign.state).toBe("Scheduled");
    world.clock.runUntil(START);
    expect(campaign.state).toBe("Active");
    settle(world);
    expect(world.contacted.entries.map(({ phoneNumber }) => phoneNumber)).toEqual([...numbers(3), ...numbers(3)]);
    expect(new Set(world.contacted.entries.map(({ campaignInstanceId }) => campaignInstanceId)).size).toBe(2);
    expect(campaign.state).toBe("Completed");
    expect(world.clock.now()).toBe(START + 2 * DAY);
  });

  test("one that isn't done counts as done at the next, and keeps its results", () => {
    const night = {
      callingHours: { frequency: "WEEKLY", timezone: "UTC", days: [{ day: "TU", start: "9:00 PM", end: "9:30 PM" }] },
    };
    const { world, campaign } = given({ end: START + 3 * DAY }, START, { dialingStrategy: night });
    scheduleRuns(campaign, world);
    settle(world);
    expect(campaign.instances.map(({ attempts, endedAt }) => [attempts.length, endedAt !== undefined])).toEqual([
      [0, true],
      [3, true],
      [0, true],
    ]);
    expect(campaign.instances[2]?.endedAt).toBe(START + 3 * DAY);
    expect(campaign.state).toBe("Completed");
  });

  test("a stop ends the current one alone", () => {
    const { world, campaign } = given({ end: START + 2 * DAY });
    scheduleRuns(campaign, world);
    world.clock.runUntil(START);
    world.dialer.stop(campaign);
    settle(world);
    expect(campaign.instances.map(({ attempts }) => attempts.length)).toEqual([0, 3]);
  });
});

describe("a schedule", () => {
  test("that is switched off starts nothing more, and the run that began goes on", () => {
    const { world, campaign } = given();
    scheduleRuns(campaign, world);
    world.clock.runUntil(START + MINUTE / 60);
    campaign.schedule = undefined;
    scheduleRuns(campaign, world);
    expect(campaign.state).toBe("Active");
    settle(world);
    expect(campaign.instances.map(({ attempts }) => attempts.length)).toEqual([3]);
    expect(campaign.state).toBe("Completed");
    expect(world.clock.now()).toBeLessThan(START + HOUR);
  });

  test("that is switched off before its start leaves the campaign ready", () => {
    const { world, campaign } = given();
    scheduleRuns(campaign, world);
    campaign.schedule = undefined;
    scheduleRuns(campaign, world);
    settle(world);
    expect(campaign).toMatchObject({ state: "Ready", instances: [] });
  });

  test("that is replaced starts nothing of its own", () => {
    const scheduled = given();
    const { world, campaign } = scheduled;
    scheduleRuns(campaign, world);
    campaign.schedule = { start: START + HOUR, end: START + DAY, recurrence: { type: "Daily", everyDays: 1 } };
    scheduleRuns(campaign, world);
    settle(world);
    expect(starts(scheduled)).toEqual(["2026-03-02T15:00"]);
  });

  test.each([
    ["an interval", { type: "Daily", everyDays: 0 }, "schedule.onceEveryNdays: Invalid interval 0."],
    [
      "an interval in weeks",
      { type: "Weekly", everyWeeks: 1.5, days: ["Mon"] },
      "schedule.onceEveryNweeks: Invalid interval 1.5",
    ],
    ["a weekday", { type: "Weekly", everyWeeks: 1, days: ["MO"] }, 'schedule.whichDays: Invalid weekday "MO".'],
  ] as const)(
    "whose recurrence has %s that can't be read is refused, and nothing changes",
    (_, recurrence, message) => {
      const { world, campaign } = given({ recurrence });
      expect(() => scheduleRuns(campaign, world)).toThrow(message);
      expect(campaign.state).toBe("Ready");
      expect(world.clock.next()).toBeUndefined();
    },
  );

  test("whose days never come completes the campaign at its end", () => {
    const { world, campaign } = given({ recurrence: { type: "Weekly", everyWeeks: 1, days: [] }, end: START + DAY });
    scheduleRuns(campaign, world);
    settle(world);
    expect(campaign).toMatchObject({ state: "Completed", instances: [] });
    expect(world.clock.now()).toBe(START + DAY);
  });
});
