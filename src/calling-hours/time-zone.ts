import { InvalidRequestError } from "../errors/campaign-error.ts";
import { DAY } from "./day.ts";

/** A time zone of the tz database. Times are ms since 1970. */
export interface TimeZone {
  /**
   * Finds the moments when a clock on the wall, written as if it were UTC, shows a time from `start` on and before `end`,
   * in order. If clocks change meanwhile, that can be none, or two spans: they skip an hour, or show it twice.
   */
  whenShown(start: number, end: number): Span[];
}

/** From a moment until before another. */
export interface Span {
  readonly start: number;
  /** Excluded. */
  readonly end: number;
}

/** What a time zone knows never changes, and creating a formatter is slow. */
const zones = new Map<string, TimeZone>();

/**
 * Creates a time zone from a name such as `America/New_York`. Errors name `place`.
 *
 * @throws {@link InvalidRequestError} if the runtime does not know it
 */
export function createTimeZone(name: string, place: string): TimeZone {
  const known = zones.get(name);
  if (known) return known;
  const offsetAt = createOffsets(name, place);

  /** The first moment at which clocks are no longer as they were. */
  function changeBetween(early: number, late: number): number {
    const before = offsetAt(early);
    while (late - early > 1) {
      const middle = Math.floor((early + late) / 2);
      if (offsetAt(middle) === before) early = middle;
      else late = middle;
    }
    return late;
  }

  const zone: TimeZone = {
    whenShown(start, end) {
      // No clock is a day ahead of UTC, or behind it.
      const [early, late] = [start - DAY, end + DAY];
      const [before, after] = [offsetAt(early), offsetAt(late)];
      if (before === after) return [{ start: start - before, end: end - before }];
      const change = changeBetween(early, late);
      const spans = [
        { start: start - before, end: Math.min(end - before, change) },
        { start: Math.max(start - after, change), end: end - after },
      ];
      return spans.filter((span) => span.start < span.end);
    },
  };
  zones.set(name, zone);
  return zone;
}

/** How far the clocks of a zone are ahead of UTC at a moment, in ms. */
function createOffsets(name: string, place: string): (time: number) => number {
  let format: Intl.DateTimeFormat;
  try {
    // Node 24 takes an offset, such as "+05:30", and Node 20 does not.
    if (!/^[a-z]/i.test(name)) throw new RangeError(name);
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    throw new InvalidRequestError(
      `${place}: Invalid time zone ${JSON.stringify(name)}. Use a name of the tz database, such as "America/New_York".`,
    );
  }
  return (time) => {
    const [month, day, year, hour, minute, second] = (format.format(time).match(/\d+/g) ?? []).map(Number);
    const local = Date.UTC(Number(year), Number(month) - 1, day, hour, minute, second);
    return local - Math.floor(time / 1000) * 1000;
  };
}
