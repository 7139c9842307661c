import { InvalidRequestError } from "../errors/campaign-error.ts";
import { DAY, weekdayOf } from "./day.ts";
import { createTimeZone, type Span } from "./time-zone.ts";

/** When people may be called, as documented: windows such as `{ day: "MO", start: "9:00 AM", end: "5:00 PM" }`. */
export interface CallingHours {
  readonly frequency: string;
  readonly timezone: string;
  readonly days: readonly Day[];
}

interface Day {
  readonly day: string;
  readonly start: string;
  readonly end: string;
}

/** Monday first, as the platform names them. */
const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** When somebody may be called or messaged. Times are ms since 1970. */
export interface CallingTimes {
  includes(time: number): boolean;
  /** The first allowed moment at or after a time; `undefined` if there is none, ever. */
  next(time: number): number | undefined;
}

/**
 * Reads calling hours, in a contact's own time zone or in that of the campaign.
 *
 * A window that ends at or before its start ends on the next day. When clocks change, hours are those that a clock on
 * the wall shows, each time that it shows them.
 *
 * @throws {@link InvalidRequestError} if a time zone, a weekday or a time of day can't be read
 */
export function createCallingTimes(hours: CallingHours, timeZone: string = hours.timezone): CallingTimes {
  const zone = createTimeZone(timeZone, "callingHours.timezone");
  const ofWeekday: Span[][] = WEEKDAYS.map(() => []);
  for (const [index, { day, start, end }] of hours.days.entries()) {
    const place = `callingHours.days[${index}]`;
    const windows = ofWeekday[WEEKDAYS.indexOf(day)];
    if (!windows)
      throw new InvalidRequestError(
        `${place}.day: Invalid weekday ${JSON.stringify(day)}. Use ${WEEKDAYS.join(", ")}.`,
      );
    windows.push(windowOf({ start, end }, place));
  }

  const days = new Map<number, readonly Span[]>();
  const spansOn = (day: number) => {
    let spans = days.get(day);
    if (!spans) {
      const windows = ofWeekday[weekdayOf(day)] as Span[];
      spans = windows.flatMap(({ start, end }) => zone.whenShown(day * DAY + start, day * DAY + end));
      days.set(day, spans);
    }
    return spans;
  };

  let last: Span = { start: 0, end: 0 };
  const next = (time: number) => {
    if (last.start <= time && time < last.end) return time;
    const today = Math.floor(time / DAY);
    let first: Span | undefined;
    // From two days ago: a day may begin a day earlier in its zone, and a window end on the day after. Until two weeks
    // from now: a weekly window may fall into a skipped hour.
    for (let day = today - 2; day <= today + 15; day++) {
      for (const span of spansOn(day)) if (span.end > time && !(first && first.start <= span.start)) first = span;
    }
    if (!first) return undefined;
    last = first;
    return Math.max(time, first.start);
  };
  return { next, includes: (time) => next(time) === time };
}

/** In ms since the midnight at which its day begins. */
function windowOf(day: Pick<Day, "start" | "end">, place: string): Span {
  const start = timeOfDay(day.start, `${place}.start`);
  const end = timeOfDay(day.end, `${place}.end`);
  return { start, end: end > start ? end : end + DAY };
}

/** Whether a window ends at the end of its day, or passes it. The window must be readable. */
export function midnightOf(day: Day): "end" | "passed" | undefined {
  const { end } = windowOf(day, "");
  return end < DAY ? undefined : end === DAY ? "end" : "passed";
}

/** Reads `9:00 AM` as ms since midnight. */
function timeOfDay(text: string, place: string): number {
  const [, hour, minute, half] = /^(0?[1-9]|1[0-2]):([0-5]\d) ?(AM|PM)$/i.exec(text) ?? [];
  if (half === undefined)
    throw new InvalidRequestError(`${place}: Invalid time of day ${JSON.stringify(text)}. Write it as "9:00 AM".`);
  const afternoon = half.toUpperCase() === "PM" ? 12 : 0;
  return (((Number(hour) % 12) + afternoon) * 60 + Number(minute)) * 60_000;
}
