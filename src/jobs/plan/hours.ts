import type { CallingHoursResponse } from "../../../generated/schemas.ts";
import { type CallingHours, createCallingTimes, midnightOf } from "../../calling-hours/calling-hours.ts";
import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { assertObject } from "../../validate.ts";

/** When the calling hours of a campaign allow somebody to be reached, as ISO 8601. */
export interface PlannedHours {
  /** The earliest moment in the time zone of the campaign. `null` if there is none, or the hours can't be read. */
  readonly opensAt: string | null;
  /**
   * Nobody is reached before this moment, wherever they are: a contact's own time zone goes before that of the campaign,
   * and no read shows it. With hours on each day it is nearly always the moment of the plan. `null` as for `opensAt`.
   */
  readonly nobodyBefore: string | null;
}

/**
 * Tells the earliest moment, at or after another, at which calling hours allow a call. It sends nothing.
 *
 * Hours are those that a clock on the wall shows, each time that it shows them: an hour that is skipped when clocks change
 * opens nothing, and one that comes twice opens twice. A window that ends at or before its start ends on the next day.
 *
 * @param hours calling hours as they are sent, or as a read has them. A contact's own time zone goes before theirs
 * @returns `undefined` if no window ever opens
 * @throws {@link InvalidRequestError} that names what can't be read: a time zone, a weekday, a time of day
 */
export function nextOpening(hours: CallingHoursResponse, from: Date): Date | undefined {
  const readable = readHours(hours);
  const time = Number(from);
  if (!Number.isFinite(time)) throw new InvalidRequestError("from: expected a valid Date.");
  return toDate(createCallingTimes(readable).next(time));
}

/** Plans with calling hours. What can't be known of them is added to `problems`. */
export function planHours(hours: CallingHoursResponse | undefined, now: Date, problems: string[]): PlannedHours {
  try {
    const readable = readHours(hours);
    const opensAt = toDate(createCallingTimes(readable).next(now.getTime()));
    if (readable.days.some((day) => midnightOf(day) === "passed"))
      problems.push("The calling hours end at or before their start: no page says when such hours are.");
    else if (opensAt) return { opensAt: opensAt.toISOString(), nobodyBefore: anywhere(readable, now).toISOString() };
    else problems.push("The calling hours never allow anybody to be reached.");
  } catch (error) {
    if (!(error instanceof InvalidRequestError)) throw error;
    problems.push(`The calling hours can't be read. ${error.message}`);
  }
  return { opensAt: null, nobodyBefore: null };
}

const HOUR = 3_600_000;
/** How far clocks are ahead of UTC at most, on Kiritimati, and behind it, on ships and Baker Island, in ms. */
const AHEAD = 14 * HOUR;
const BEHIND = 12 * HOUR;

/** The earliest moment at which the hours allow a call in any time zone. They must open at some time. */
function anywhere(hours: CallingHours, now: Date): Date {
  // As if the clocks on all walls showed UTC: the hours open first where clocks are ahead, and end last where they are behind.
  const onTheWall = createCallingTimes(hours, "UTC").next(now.getTime() - BEHIND) as number;
  return new Date(Math.max(now.getTime(), onTheWall - AHEAD));
}

/** Checks what would be taken for something else: without a name, `Intl` takes the time zone of this machine. */
function readHours(hours: unknown): CallingHours {
  assertObject("callingHours", hours);
  const { frequency = "", timezone, days } = hours as Partial<CallingHours>;
  if (typeof timezone !== "string")
    throw new InvalidRequestError(
      'callingHours.timezone: expected a name of the tz database, such as "America/New_York".',
    );
  if (!Array.isArray(days)) throw new InvalidRequestError("callingHours.days: expected an array of windows.");
  return { frequency, timezone, days: days.map(Object) };
}

const toDate = (time: number | undefined): Date | undefined => (time === undefined ? undefined : new Date(time));
