// Calling hours agree with a clock on the wall, also where clocks change: what it shows is asked of Intl, every ten minutes.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type CallingHours, createCallingTimes } from "../../src/calling-hours/calling-hours.ts";
import { DAY, MINUTE } from "./dialing-world.ts";

const STEP = 10 * MINUTE;
const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** A weekday, 0 is Monday, and minutes since its midnight. */
type Shown = readonly [day: number, minutes: number];

/** What the clock shows from a day before a moment to 17 days after it. */
function wallClock(timeZone: string, around: string) {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    weekday: "short",
    hour: "numeric",
    minute: "numeric",
    hourCycle: "h23",
  });
  const times = Array.from({ length: (18 * DAY) / STEP }, (_, index) => Date.parse(around) - DAY + index * STEP);
  const shown = times.map((time): Shown => {
    const {
      weekday = "",
      hour,
      minute,
    } = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value]));
    return [WEEKDAYS.indexOf(weekday.slice(0, 2).toUpperCase()), Number(hour) * 60 + Number(minute)];
  });
  return { times, shown };
}

/** `1:30 AM` as minutes. */
function minutesOf(text: string): number {
  const [, hour, minute, half] = /^(\d+):(\d+) (AM|PM)$/.exec(text) ?? [];
  return ((Number(hour) % 12) + (half === "PM" ? 12 : 0)) * 60 + Number(minute);
}

function isWithin([day, minutes]: Shown, { days }: CallingHours): boolean {
  return days.some((window) => {
    const [start, end, of] = [minutesOf(window.start), minutesOf(window.end), WEEKDAYS.indexOf(window.day)];
    if (start < end) return day === of && start <= minutes && minutes < end;
    return (day === of && start <= minutes) || (day === (of + 1) % 7 && minutes < end);
  });
}

/** Hours that begin and end near the times at which clocks change, or anywhere. */
const timeOfDay = fc
  .tuple(
    fc.constantFrom(12, 12, 1, 1, 2, 2, 3, 4, 9, 11),
    fc.constantFrom(0, 10, 30, 50),
    fc.constantFrom("AM", "AM", "PM"),
  )
  .map(([hour, minute, half]) => `${hour}:${String(minute).padStart(2, "0")} ${half}`);
const window = fc.record({ day: fc.constantFrom(...WEEKDAYS), start: timeOfDay, end: timeOfDay });
const windows = fc.oneof(
  fc.array(window, { minLength: 1, maxLength: 4 }),
  fc
    .record({ start: timeOfDay, end: timeOfDay })
    .map((everyDay) => WEEKDAYS.map((day): CallingHours["days"][number] => ({ day, ...everyDay }))),
);

test.each([
  ["America/New_York", "2026-11-01T06:00Z"],
  ["America/New_York", "2026-03-08T07:00Z"],
  ["Europe/Berlin", "2026-10-25T01:00Z"],
  ["Australia/Lord_Howe", "2026-04-04T15:00Z"], // by 30 minutes
  ["Australia/Lord_Howe", "2026-10-03T15:30Z"],
  ["America/Havana", "2026-11-01T05:00Z"], // from 1:00 to midnight
  ["America/Santiago", "2026-04-05T03:00Z"], // from midnight to 11:00 PM of the day before
  ["America/Santiago", "2026-09-06T04:00Z"],
  ["Antarctica/Troll", "2026-10-25T01:00Z"], // by two hours
  ["Pacific/Apia", "2011-12-30T10:00Z"], // a Friday that is left out
])("in %s around %s", (timezone, around) => {
  const { times, shown } = wallClock(timezone, around);
  const checked = (2 * DAY) / STEP;
  fc.assert(
    fc.property(windows, (days) => {
      const hours = { frequency: "CUSTOM", timezone, days };
      const within = shown.map((each) => isWithin(each, hours));
      const expected = times.slice(0, checked).map((_, index) => times[within.indexOf(true, index)]);
      // Asked from the last moment back, in another object: it may remember what it found.
      const [forward, back] = [createCallingTimes(hours), createCallingTimes(hours)];
      expect(times.slice(0, checked).map((time) => forward.includes(time))).toEqual(within.slice(0, checked));
      expect(times.slice(0, checked).map((time) => forward.next(time))).toEqual(expected);
      expect(times.slice(0, checked).toReversed().map(back.next)).toEqual(expected.toReversed());
    }),
    { seed: 21, numRuns: 30 },
  );
});

test("in a clock that goes back at a minute past midnight, each minute is of the day that is shown", () => {
  const times = createCallingTimes({
    frequency: "CUSTOM",
    timezone: "America/St_Johns",
    days: [
      { day: "SA", start: "11:30 PM", end: "12:00 AM" },
      { day: "SU", start: "12:00 AM", end: "1:00 AM" },
    ],
  });
  const midnight = Date.parse("2010-11-07T02:30:00Z");
  expect([-31, -30, 0, 1, 29, 30, 31].map((minute) => times.includes(midnight + minute * MINUTE))).toEqual([
    false,
    true,
    true,
    false,
    false,
    true,
    true,
  ]);
});
