import { expect, test } from "vitest";
import { createCallingTimes } from "../../src/calling-hours/calling-hours.ts";
import { createCampaignClient } from "../../src/index.ts";
import { createAssertions } from "../../src/sandbox/contacted/assertions.ts";
import { type Contacted, type ContactLog, createContactLog } from "../../src/sandbox/contacted/contact-log.ts";
import { createFaults } from "../../src/sandbox/http/faults.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { createWorld, HOUR, MONDAY, NINE_TO_FIVE, numbers, settle } from "./dialing-world.ts";
import { givenDncLists } from "./no-fixtures.ts";

const CALL: Contacted = {
  phoneNumber: "+12025550143",
  at: new Date("2026-03-02T14:00:00Z"),
  kind: "call",
  campaignId: "cd-1234567",
  campaignInstanceId: "cid-1234567",
  campaignDialingListId: "cid-7654321",
  attempt: 1,
  outcome: "no-answer",
};
const SMS: Contacted = { ...CALL, phoneNumber: "+12025550144", kind: "sms", campaignId: undefined, outcome: undefined };

function logOf(...entries: Contacted[]) {
  const log = createContactLog(givenDncLists({ "Opted out": [SMS.phoneNumber] }));
  for (const entry of entries) log.add(entry);
  return log;
}

/** The checks of a sandbox that has this log. */
const assertOn = (contacted: ContactLog, nextDay = false) =>
  createAssertions({ contacted, faults: createFaults(), dialer: { unusedScripts: new Map() } }, nextDay);

/** What a check throws, as test runners see it. */
function failureOf(check: () => void) {
  try {
    check();
  } catch (error) {
    const { name, message, expected, actual } = error as Error & { expected: unknown; actual: unknown };
    return { name, message, expected, actual };
  }
  throw new Error("it holds");
}

test("the log keeps everybody in order", () => {
  expect(logOf(CALL, SMS).entries).toEqual([CALL, SMS]);
});

test("a failure shows who was contacted, when and how", () => {
  const again = { ...CALL, at: new Date("2026-03-02T15:00:00Z"), attempt: 12 };
  const rows = [
    "+12025550143  2026-03-02T14:00:00.000Z  call  cd-1234567  1        no-answer",
    "+12025550144  2026-03-02T14:00:00.000Z  sms   (none)      1        (ringing)",
    "+12025550143  2026-03-02T15:00:00.000Z  call  cd-1234567  12       no-answer",
  ];
  expect(failureOf(() => assertOn(logOf(CALL, SMS, again)).nobodyContacted())).toEqual({
    name: "AssertionError",
    message: `somebody was contacted, 3 times:

number        at                        kind  campaign    attempt  outcome
${rows.join("\n")}`,
    expected: [],
    actual: rows,
  });
});

test("a long table is cut, and a long diff, too", () => {
  const { message, actual } = failureOf(() =>
    assertOn(logOf(...Array.from({ length: 60 }, () => CALL))).nobodyContacted(),
  );
  expect(message).toMatch(/\n… and 10 more$/);
  expect(actual).toHaveLength(51);
  const everybody = numbers(60).map((phoneNumber) => ({ ...CALL, phoneNumber }));
  expect(Object.keys(failureOf(() => assertOn(logOf(...everybody)).contactedAtMost(0)).actual as object)).toHaveLength(
    50,
  );
});

test("contactedOnce wants exactly one ring or message, however the number is written", () => {
  const log = logOf(CALL, SMS, SMS);
  assertOn(log).contactedOnce("+12025550143");
  assertOn(log).contactedOnce("12025550143");
  expect(() => assertOn(log).contactedOnce("+12025550144")).toThrow(
    "+12025550144 was contacted 2 times, not once:\n\nnumber",
  );
  expect(failureOf(() => assertOn(log).contactedOnce("+12025550199"))).toEqual({
    name: "AssertionError",
    message: "+12025550199 was contacted never, not once.",
    expected: { "+12025550199": 1 },
    actual: { "+12025550199": 0 },
  });
});

test("contactedAtMost counts by number", () => {
  const log = logOf(CALL, SMS, SMS);
  assertOn(log).contactedAtMost(2);
  expect(() => assertOn(log).contactedAtMost(1)).toThrow(
    /^1 number was contacted more than once:\n\n.*\n\+12025550144.*\n\+12025550144/,
  );
  expect(failureOf(() => assertOn(log).contactedAtMost(0))).toMatchObject({
    message: expect.stringContaining("2 numbers were contacted more than never:"),
    expected: { "+12025550143": 0, "+12025550144": 0 },
    actual: { "+12025550143": 1, "+12025550144": 2 },
  });
});

test("nobodyContacted holds as long as nobody is", () => {
  assertOn(logOf()).nobodyContacted();
  expect(() => assertOn(logOf(CALL)).nobodyContacted()).toThrow("somebody was contacted, once:");
});

test("nobodyOnDncContacted looks at calls and messages", () => {
  assertOn(logOf(CALL)).nobodyOnDncContacted();
  expect(() => assertOn(logOf(CALL, SMS)).nobodyOnDncContacted()).toThrow(
    /^somebody on a DNC list was contacted, once:\n\n.*\n\+12025550144.*$/,
  );
});

test("nobodyOutsideCallingHours looks at the hours of each contact", () => {
  const times = createCallingTimes(NINE_TO_FIVE);
  const early = { ...CALL, at: new Date("2026-03-02T13:59:59Z") };
  const log = logOf();
  log.add({ ...CALL }, times);
  log.add({ ...early });
  assertOn(log).nobodyOutsideCallingHours();
  log.add({ ...early }, times);
  expect(() => assertOn(log).nobodyOutsideCallingHours()).toThrow(
    /^somebody was contacted outside the calling hours, once:\n\n.*\n\+12025550143 {2}2026-03-02T13:59:59/,
  );
  expect(assertOn(log, true).nobodyOutsideCallingHours).toThrow(
    'outside the calling hours, with "overnight-window": "next-day", once:',
  );
});

test("everyFaultUsed shows the faults that no request met", async () => {
  const { assert, faults, options } = createSandbox();
  assert.everyFaultUsed();
  faults.next("listContactListsV2", "server-error", 2);
  faults.next("listContactListsV2", "rate-limited");
  faults.next("triggerVoiceCampaignV2", "done-then-lost");
  const kore = createCampaignClient({ ...options, retries: 0 });
  await expect(kore.contactLists.list()).rejects.toThrow();
  const rows = [
    "listContactListsV2      server-error    1",
    "listContactListsV2      rate-limited    1",
    "triggerVoiceCampaignV2  done-then-lost  1",
  ];
  expect(failureOf(() => assert.everyFaultUsed())).toEqual({
    name: "AssertionError",
    message: `faults wait for a request that did not come:

operation               fault           requests
${rows.join("\n")}`,
    expected: [],
    actual: rows,
  });
  for (const _ of ["server-error", "rate-limited"]) await expect(kore.contactLists.list()).rejects.toThrow();
  expect(() => assert.everyFaultUsed()).toThrow(/requests\ntriggerVoiceCampaignV2 {2}done-then-lost {2}1$/);
  faults.next("triggerVoiceCampaignV2", "done-then-lost", 2);
  expect(() => assert.everyFaultUsed()).toThrow(/ 3$/);
  faults.clear();
  assert.everyFaultUsed();
});

test("everyScriptUsed shows the outcomes that no attempt ended in", () => {
  const world = createWorld();
  const { everyScriptUsed } = createAssertions({ ...world, faults: createFaults() });
  const [ada, bob] = numbers(2) as [string, string];
  world.list("People", [ada]);
  everyScriptUsed();
  world.dialer.script(ada, ["busy", "failed", "completed"]);
  world.dialer.script(bob, []);
  expectLeft("busy, failed, completed");
  world.dialer.start(world.campaign());
  settle(world);
  expectLeft("failed, completed");
  world.dialer.start(world.campaign({ dialingStrategy: { maxAttemptsPerRecord: 2 } }));
  settle(world);
  everyScriptUsed();

  function expectLeft(outcomes: string) {
    const row = `${ada}  ${outcomes}`;
    expect(failureOf(everyScriptUsed)).toEqual({
      name: "AssertionError",
      message: `scripted outcomes wait for an attempt that was not made:\n\nnumber        outcomes\n${row}`,
      expected: [],
      actual: [row],
    });
  }
});

test("what the dialer does passes, and a callback at night doesn't", () => {
  const fixtures = { dncLists: givenDncLists({ "Opted out": numbers(3) }) };
  const world = createWorld({ fixtures, assume: { "callback-hours": "any-time" } });
  const night = numbers(9)[8] as string;
  world.list("People", [...numbers(8), [night, { timeZone: "Pacific/Honolulu" }]]);
  const campaign = world.campaign({ dncLists: { name: "Opted out" } });
  const instance = world.dialer.start(campaign);
  world.clock.runUntil(MONDAY);
  world.dialer.callBack(instance, instance.attempts[0]?.campaignDialingListId ?? "", MONDAY + 12 * HOUR);
  world.clock.runUntil(MONDAY + 11 * HOUR);
  assertOn(world.contacted).nobodyOnDncContacted();
  assertOn(world.contacted).nobodyOutsideCallingHours();
  assertOn(world.contacted).contactedAtMost(1);
  settle(world);
  expect(() => assertOn(world.contacted).nobodyOutsideCallingHours()).toThrow("once:");
});
