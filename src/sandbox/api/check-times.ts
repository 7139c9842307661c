import { type CallingHours, createCallingTimes, midnightOf } from "../../calling-hours/calling-hours.ts";
import { timeZoneColumn } from "../../calling-hours/contact-time-zone.ts";
import { createTimeZone } from "../../calling-hours/time-zone.ts";
import { InvalidRequestError } from "../../errors/campaign-error.ts";
import type { World } from "../world.ts";
import { refuse, refuseIfAssumed } from "./reply.ts";

/**
 * Refuses calling hours that can't be read, so that a run never meets them, and those that pass midnight, which may have
 * been swapped by mistake.
 */
export function checkCallingHours(hours: CallingHours, world: World): void {
  refuseUnreadable(() => createCallingTimes(hours), world);
  for (const [index, day] of hours.days.entries()) {
    const midnight = midnightOf(day);
    if (midnight === "end") world.assumptions.use("midnight-end");
    if (midnight === "passed")
      refuseIfAssumed(
        world,
        "overnight-window",
        `callingHours.days[${index}]: ${day.start} to ${day.end} doesn't end after it begins. If it shall end on the next day, set assume: { "overnight-window": "next-day" }.`,
      );
  }
}

/** Refuses a contact whose own time zone can't be read. `place` is where the contact is in the body. */
export function checkTimeZone(place: string, fields: Readonly<Record<string, string>>, world: World): void {
  const column = timeZoneColumn(fields);
  if (column !== undefined)
    refuseUnreadable(() => createTimeZone(fields[column] as string, `${place}.${column}`), world);
}

function refuseUnreadable(read: () => unknown, world: World): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof InvalidRequestError)) throw error;
    refuse(world, "unreadable-times", 400, error.message);
  }
}
