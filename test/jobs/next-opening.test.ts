import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InvalidRequestError } from "../../src/index.ts";
import { nextOpening } from "../../src/jobs/index.ts";
import { hoursAndTime } from "./random-campaigns.ts";

const openAt = (start: string, end: string, timezone = "America/New_York", day = "SU") => ({
  timezone,
  days: [{ day, start, end }],
});
const opening = (hours: ReturnType<typeof openAt>, from: string) => nextOpening(hours, new Date(from))?.toISOString();

describe("nextOpening", () => {
  test("is the time itself while a window is open, and the start of the next one otherwise", () => {
    const hours = openAt("9:00 AM", "5:00 PM", "America/New_York", "MO");
    expect(opening(hours, "2026-03-02T15:00:00.500Z")).toBe("2026-03-02T15:00:00.500Z");
    expect(opening(hours, "2026-03-02T13:59:59.999Z")).toBe("2026-03-02T14:00:00.000Z");
    // The end is excluded. A week later clocks have changed.
    expect(opening(hours, "2026-03-02T22:00:00.000Z")).toBe("2026-03-09T13:00:00.000Z");
  });

  test("is a week later if clocks skip the window, and at once after the skipped part of it", () => {
    expect(opening(openAt("2:00 AM", "2:45 AM"), "2026-03-08T06:30:00Z")).toBe("2026-03-15T06:00:00.000Z");
    expect(opening(openAt("2:15 AM", "3:15 AM"), "2026-03-08T06:30:00Z")).toBe("2026-03-08T07:00:00.000Z");
  });

  test("comes twice if clocks show the window twice", () => {
    const hours = openAt("1:00 AM", "1:30 AM");
    expect(opening(hours, "2026-11-01T04:00:00Z")).toBe("2026-11-01T05:00:00.000Z");
    expect(opening(hours, "2026-11-01T05:30:00Z")).toBe("2026-11-01T06:00:00.000Z");
  });

  test("is the first minute at which a clock on the wall shows a window", () => {
    fc.assert(
      fc.property(hoursAndTime, ({ hours, now }) => {
        // A whole minute, so that minutes can be looked at one by one.
        const from = new Date(Math.floor(now.getTime() / 60_000) * 60_000);
        const found = nextOpening(hours, from);
        const shows = clockOnTheWall(hours);
        // Two days of minutes, or until the answer.
        const minutes = Math.min(48 * 60, (Number(found) - from.getTime()) / 60_000);
        const earlier = Array.from({ length: minutes }, (_, minute) => from.getTime() + minute * 60_000).find(shows);
        expect(earlier).toBeUndefined();
        expect(shows(Number(found))).toBe(true);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  test("is nothing if no window ever opens", () => {
    expect(nextOpening({ timezone: "Europe/Lisbon", days: [] }, new Date())).toBeUndefined();
  });

  test.each([
    [{ days: [] }, /timezone/],
    [{ timezone: "Mars/Olympus", days: [] }, /Mars/],
    [{ timezone: "Europe/Lisbon" }, /days/],
    [openAt("9 o'clock", "5:00 PM"), /days\[0\]\.start/],
    [openAt("9:00 AM", "5:00 PM", "Europe/Lisbon", "Sunday"), /days\[0\]\.day/],
    [{ timezone: "Europe/Lisbon", days: [null] }, /days\[0\]/],
    [null, /callingHours/],
  ])("refuses hours that can't be read: %j", (hours, message) => {
    const read = () => nextOpening(hours as never, new Date());
    expect(read).toThrow(InvalidRequestError);
    expect(read).toThrow(message);
  });

  test("refuses an invalid date", () => {
    expect(() => nextOpening(openAt("9:00 AM", "5:00 PM"), new Date(Number.NaN))).toThrow(InvalidRequestError);
  });
});

/** Says whether a clock shows one of the windows, from what `Intl` writes alone. */
function clockOnTheWall({ timezone, days }: { timezone: string; days: { day: string; start: string; end: string }[] }) {
  const format = new Intl.DateTimeFormat("en-GB", {
    ...{ timeZone: timezone, weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  } as Intl.DateTimeFormatOptions);
  const in24 = (text: string) => {
    const [, hour, minute, half] = /^(\d+):(\d+) (AM|PM)$/.exec(text) as unknown as [string, string, string, string];
    return `${String((Number(hour) % 12) + (half === "PM" ? 12 : 0)).padStart(2, "0")}:${minute}`;
  };
  const windows = days.map(({ day, start, end }) => ({ day, start: in24(start), end: in24(end) }));
  return (time: number) => {
    const shown = format.format(time);
    const [day, clock] = [shown.slice(0, 2).toUpperCase(), shown.slice(-5)];
    return windows.some((window) => window.day === day && window.start <= clock && clock < window.end);
  };
}
