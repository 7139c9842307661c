import { InvalidRequestError } from "../errors/campaign-error.ts";
import { DAY } from "./day.ts";

const MINUTE = 60_000;

/** A time zone of the tz database. Times are ms since 1970. */
export interface TimeZone {
  /**
   * The moment when a clock on the wall, written as if it were UTC, shows a time: the first one if it does so twice, and
   * the moment of the change if it never does.
   */
  toUtc(local: number): number;
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

  const zone: TimeZone = {
    toUtc(local) {
      const before = offsetAt(local - DAY);
      const after = offsetAt(local + DAY);
      for (const offset of [before, after]) if (offsetAt(local - offset) === offset) return local - offset;
      // The clock skips this time: find the minute of the change.
      let [early, late] = [local - after, local - before];
      while (late - early > MINUTE) {
        const middle = early + Math.floor((late - early) / 2 / MINUTE) * MINUTE;
        if (offsetAt(middle) === before) early = middle;
        else late = middle;
      }
      return late;
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
