import { expect, test } from "vitest";
import { createCallingTimes } from "../../src/calling-hours/calling-hours.ts";
import { createAssertions } from "../../src/sandbox/contacted/assertions.ts";
import { type Contacted, type ContactLog, createContactLog } from "../../src/sandbox/contacted/contact-log.ts";
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
const assertOn = (contacted: ContactLog) => createAssertions({ contacted });

test("the log keeps everybody in order", () => {
  expect(logOf(CALL, SMS).entries).toEqual([CALL, SMS]);
});

test("a failure shows who was contacted, when and how", () => {
  const again = { ...CALL, at: new Date("2026-03-02T15:00:00Z"), attempt: 12 };
  expect(() => assertOn(logOf(CALL, SMS, again)).nobodyContacted()).toThrow(
    new Error(`somebody was contacted, 3 times:

number        at                        kind  campaign    attempt  outcome
+12025550143  2026-03-02T14:00:00.000Z  call  cd-1234567  1        no-answer
+12025550144  2026-03-02T14:00:00.000Z  sms   (none)      1        (ringing)
+12025550143  2026-03-02T15:00:00.000Z  call  cd-1234567  12       no-answer`),
  );
});

test("a long table is cut", () => {
  expect(() => assertOn(logOf(...Array.from({ length: 60 }, () => CALL))).nobodyContacted()).toThrow(
    /\n… and 10 more$/,
  );
});

test("contactedOnce wants exactly one ring or message, however the number is written", () => {
  const log = logOf(CALL, SMS, SMS);
  assertOn(log).contactedOnce("+12025550143");
  assertOn(log).contactedOnce("12025550143");
  expect(() => assertOn(log).contactedOnce("+12025550144")).toThrow(
    "+12025550144 was contacted 2 times, not once:\n\nnumber",
  );
  expect(() => assertOn(log).contactedOnce("+12025550199")).toThrow(
    new Error("+12025550199 was contacted never, not once."),
  );
});

test("contactedAtMost counts by number", () => {
  const log = logOf(CALL, SMS, SMS);
  assertOn(log).contactedAtMost(2);
  expect(() => assertOn(log).contactedAtMost(1)).toThrow(
    /^1 number was contacted more than once:\n\n.*\n\+12025550144.*\n\+12025550144/,
  );
  expect(() => assertOn(log).contactedAtMost(0)).toThrow("2 numbers were contacted more than never:");
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
  const { nobodyOutsideCallingHours } = createAssertions({ contacted: log }, true);
  expect(nobodyOutsideCallingHours).toThrow('outside the calling hours, with "overnight-window": "next-day", once:');
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
