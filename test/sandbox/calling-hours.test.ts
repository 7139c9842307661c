import { describe, expect, test } from "vitest";
import type { CallingHours } from "../../src/calling-hours/calling-hours.ts";
import { createCallingTimes, midnightOf } from "../../src/calling-hours/calling-hours.ts";
import { timeZoneColumn } from "../../src/calling-hours/contact-time-zone.ts";
import { InvalidRequestError } from "../../src/errors/campaign-error.ts";
import { spec } from "../spec/bundle.ts";
import { NINE_TO_FIVE } from "./dialing-world.ts";

const everyDay = (start: string, end: string, timezone = "America/New_York") => ({
  frequency: "DAILY",
  timezone,
  days: ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].map((day) => ({ day, start, end })),
});

/** The first allowed moment, as text. */
const next = (times: ReturnType<typeof createCallingTimes>, from: string) => {
  const time = times.next(Date.parse(from));
  return time === undefined ? undefined : new Date(time).toISOString();
};

describe("from nine to five on weekdays in New York", () => {
  const times = createCallingTimes(NINE_TO_FIVE);
  test.each([
    ["before nine", "2026-03-02T08:59:59-05:00", "2026-03-02T14:00:00.000Z"],
    ["at nine", "2026-03-02T09:00:00-05:00", "2026-03-02T14:00:00.000Z"],
    ["a moment before five", "2026-03-02T16:59:59-05:00", "2026-03-02T21:59:59.000Z"],
    ["at five", "2026-03-02T17:00:00-05:00", "2026-03-03T14:00:00.000Z"],
    ["on Friday evening, over the change to summer time", "2026-03-06T18:00:00-05:00", "2026-03-09T13:00:00.000Z"],
    ["on Friday evening, over the change to winter time", "2026-10-30T18:00:00-04:00", "2026-11-02T14:00:00.000Z"],
  ])("%s", (_, from, expected) => {
    expect(next(times, from)).toBe(expected);
    expect(times.includes(Date.parse(from))).toBe(Date.parse(from) === Date.parse(expected));
  });
});

describe("when clocks change", () => {
  test.each([
    [
      "a start that the clock skips is the moment of the change",
      "2:30 AM",
      "5:00 AM",
      "2026-03-08T00:00:00-05:00",
      "2026-03-08T07:00:00.000Z",
    ],
    [
      "a window that the clock skips is not there",
      "2:10 AM",
      "2:50 AM",
      "2026-03-08T00:00:00-05:00",
      "2026-03-09T06:10:00.000Z",
    ],
    [
      "a start that the clock shows twice is the first",
      "1:30 AM",
      "5:00 AM",
      "2026-11-01T00:00:00-04:00",
      "2026-11-01T05:30:00.000Z",
    ],
  ])("%s", (_, start, end, from, expected) => {
    expect(next(createCallingTimes(everyDay(start, end)), from)).toBe(expected);
  });

  test("an end that the clock skips is the moment of the change", () => {
    const times = createCallingTimes(everyDay("1:00 AM", "2:30 AM"));
    expect(times.includes(Date.parse("2026-03-08T06:59:59Z"))).toBe(true);
    expect(times.includes(Date.parse("2026-03-08T07:00:00Z"))).toBe(false);
  });

  test("east of Greenwich, a start that the clock skips is the moment of the change too", () => {
    const times = createCallingTimes(everyDay("2:30 AM", "5:00 AM", "Europe/Berlin"));
    expect(next(times, "2026-03-29T00:00:00Z")).toBe("2026-03-29T01:00:00.000Z");
  });

  test("a weekly window that the clock skips is there two weeks after the last", () => {
    const times = createCallingTimes({ ...NINE_TO_FIVE, days: [{ day: "SU", start: "2:10 AM", end: "2:50 AM" }] });
    expect(next(times, "2026-03-01T02:50:00-05:00")).toBe("2026-03-15T06:10:00.000Z");
  });

  test("so it is where the day begins half a day before that of UTC", () => {
    const days = [{ day: "SU", start: "2:10 AM", end: "2:50 AM" }];
    const times = createCallingTimes({ ...NINE_TO_FIVE, timezone: "Pacific/Auckland", days });
    expect(next(times, "2026-09-20T02:50:00+12:00")).toBe("2026-10-03T13:10:00.000Z");
  });

  test("nobody is called outside a window in the hour that the clock shows twice, and within it both times", () => {
    const times = createCallingTimes(everyDay("1:30 AM", "2:00 AM"));
    const shown = ["05:29:59", "05:30:00", "05:59:59", "06:00:00", "06:29:59", "06:30:00", "06:59:59", "07:00:00"];
    expect(shown.filter((time) => times.includes(Date.parse(`2026-11-01T${time}Z`)))).toEqual([
      "05:30:00",
      "05:59:59",
      "06:30:00",
      "06:59:59",
    ]);
    expect(next(times, "2026-11-01T06:00:00Z")).toBe("2026-11-01T06:30:00.000Z");
  });
});

test.each([
  ["Asia/Kolkata", "2026-03-02T03:30:00.000Z"],
  ["Asia/Kathmandu", "2026-03-02T03:15:00.000Z"],
  ["Pacific/Kiritimati", "2026-03-01T19:00:00.000Z"],
  ["Pacific/Honolulu", "2026-03-02T19:00:00.000Z"],
  ["Europe/Berlin", "2026-03-02T08:00:00.000Z"],
  ["UTC", "2026-03-02T09:00:00.000Z"],
])("nine on Monday in %s is %s", (zone, expected) => {
  expect(next(createCallingTimes(NINE_TO_FIVE, zone), "2026-03-01T12:00:00Z")).toBe(expected);
});

test("several windows a day, noon and midnight", () => {
  const times = createCallingTimes({
    frequency: "CUSTOM",
    timezone: "UTC",
    days: [
      { day: "MO", start: "6:00 PM", end: "12:00 AM" },
      { day: "MO", start: "9:00 AM", end: "12:00 PM" },
    ],
  });
  expect(next(times, "2026-03-02T00:00:00Z")).toBe("2026-03-02T09:00:00.000Z");
  expect(next(times, "2026-03-02T12:00:00Z")).toBe("2026-03-02T18:00:00.000Z");
  expect(next(times, "2026-03-02T23:59:59Z")).toBe("2026-03-02T23:59:59.000Z");
  expect(next(times, "2026-03-03T00:00:00Z")).toBe("2026-03-09T09:00:00.000Z");
});

test("a window over midnight belongs to the day on which it begins", () => {
  const times = createCallingTimes({
    ...NINE_TO_FIVE,
    timezone: "UTC",
    days: [{ day: "FR", start: "10:00 PM", end: "2:00 AM" }],
  });
  expect(times.includes(Date.parse("2026-03-07T01:59:59Z"))).toBe(true);
  expect(times.includes(Date.parse("2026-03-06T01:00:00Z"))).toBe(false);
  expect(next(times, "2026-03-07T02:00:00Z")).toBe("2026-03-13T22:00:00.000Z");
});

test("a window that ends a day later is two days old in UTC", () => {
  const days = [{ day: "FR", start: "11:30 PM", end: "11:00 PM" }];
  const times = createCallingTimes({ ...NINE_TO_FIVE, timezone: "Pacific/Honolulu", days });
  expect(times.includes(Date.parse("2026-03-07T22:59:59-10:00"))).toBe(true);
  expect(times.includes(Date.parse("2026-03-07T23:00:00-10:00"))).toBe(false);
});

test("a window that ends when it begins is a day long", () => {
  const days = [{ day: "FR", start: "9:00 AM", end: "9:00 AM" }];
  const times = createCallingTimes({ ...NINE_TO_FIVE, timezone: "UTC", days });
  expect(times.includes(Date.parse("2026-03-07T08:59:59Z"))).toBe(true);
  expect(times.includes(Date.parse("2026-03-07T09:00:00Z"))).toBe(false);
  expect(times.includes(Date.parse("2026-03-06T08:59:59Z"))).toBe(false);
});

test.each([
  ["5:00 PM", undefined],
  ["12:00 AM", "end"],
  ["9:00 AM", "passed"],
  ["2:00 AM", "passed"],
])("a window from 9:00 AM to %s: midnight is %s", (end, expected) => {
  expect(midnightOf({ day: "MO", start: "9:00 AM", end })).toBe(expected);
});

test("a time of day is read with or without its space and its zero, in capitals or not", () => {
  const times = createCallingTimes({
    ...NINE_TO_FIVE,
    timezone: "UTC",
    days: [{ day: "MO", start: "09:00am", end: "5:00PM" }],
  });
  expect(next(times, "2026-03-02T00:00:00Z")).toBe("2026-03-02T09:00:00.000Z");
  expect(next(times, "2026-03-02T17:00:00Z")).toBe("2026-03-09T09:00:00.000Z");
});

test.each(["timeZone", "Timezone", "timezone"])("a contact's own time zone stands in %s", (column) => {
  expect(timeZoneColumn({ name: "Ana", [column]: "Europe/Berlin" })).toBe(column);
  expect(timeZoneColumn({ name: "Ana", [column]: "" })).toBeUndefined();
});

test("each minute of two weeks around a change, going forward or back, agrees with a clock on the wall", () => {
  const wall = new Intl.DateTimeFormat("en-US", {
    timeZone: "America/New_York",
    weekday: "short",
    hour: "numeric",
    hourCycle: "h23",
  });
  const times = createCallingTimes(NINE_TO_FIVE);
  const moments = Array.from(
    { length: 2 * 7 * 24 * 4 },
    (_, index) => Date.parse("2026-03-01T00:00:00Z") + index * 900_000,
  );
  const expected = moments.map((time) => {
    const parts = Object.fromEntries(wall.formatToParts(time).map(({ type, value }) => [type, value]));
    return !["Sat", "Sun"].includes(parts.weekday ?? "") && Number(parts.hour) >= 9 && Number(parts.hour) < 17;
  });
  expect(moments.map((time) => times.includes(time))).toEqual(expected);
  expect(moments.toReversed().map((time) => times.includes(time))).toEqual(expected.toReversed());
});

test("no window, or none that is ever open, is never", () => {
  expect(createCallingTimes({ ...NINE_TO_FIVE, days: [] }).next(0)).toBeUndefined();
});

test("every example of calling hours can be read", () => {
  const examples: CallingHours[] = [];
  JSON.stringify(spec, (name, value) => {
    if (name === "callingHours" && Array.isArray(value?.days)) examples.push(value);
    return value;
  });
  expect(examples.length).toBeGreaterThan(30);
  for (const hours of examples) expect(createCallingTimes(hours).next(0)).toBeDefined();
});

test.each([
  [
    "a time zone",
    { ...NINE_TO_FIVE, timezone: "America/Gotham" },
    'callingHours.timezone: Invalid time zone "America/Gotham".',
  ],
  ["an offset", { ...NINE_TO_FIVE, timezone: "+05:30" }, 'callingHours.timezone: Invalid time zone "+05:30".'],
  ["another offset", { ...NINE_TO_FIVE, timezone: "-0500" }, 'callingHours.timezone: Invalid time zone "-0500".'],
  [
    "a weekday",
    { ...NINE_TO_FIVE, days: [{ day: "Mon", start: "9:00 AM", end: "5:00 PM" }] },
    'callingHours.days[0].day: Invalid weekday "Mon". Use MO, TU, WE, TH, FR, SA, SU.',
  ],
  [
    "a start",
    { ...NINE_TO_FIVE, days: [{ day: "MO", start: "9:00", end: "5:00 PM" }] },
    'callingHours.days[0].start: Invalid time of day "9:00".',
  ],
  [
    "more than a time",
    { ...NINE_TO_FIVE, days: [{ day: "MO", start: "9:00 AM sharp", end: "5:00 PM" }] },
    'callingHours.days[0].start: Invalid time of day "9:00 AM sharp".',
  ],
  [
    "an end",
    { ...NINE_TO_FIVE, days: [{ day: "MO", start: "9:00 AM", end: "13:00 PM" }] },
    'callingHours.days[0].end: Invalid time of day "13:00 PM".',
  ],
])("%s that can't be read is refused", (_, hours, message) => {
  expect(() => createCallingTimes(hours)).toThrow(InvalidRequestError);
  expect(() => createCallingTimes(hours)).toThrow(message);
});
