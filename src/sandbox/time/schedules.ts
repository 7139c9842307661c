import { DAY, weekdayOf } from "../../calling-hours/day.ts";
import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { scrub } from "../dialing/scrub.ts";
import { findStartConflicts } from "../dialing/start-conflicts.ts";
import { type Campaign, hasRun, type Schedule } from "../state.ts";
import type { World } from "../world.ts";

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** How long before an occurrence contacts are checked against the DNC lists, in ms. */
const SCRUB_BEFORE_MS = 15 * 60_000;

/** What cancels the next occurrence, or the end, of a schedule. */
const planned = new WeakMap<Campaign, () => void>();

/**
 * Plans the runs of `campaign.schedule`, instead of those that were planned for the campaign before; none if it is
 * `undefined`. Call it whenever the schedule was set, replaced or switched off, and when the campaign is deleted. A run
 * that has begun goes on.
 *
 * Each occurrence ends the run before it and is a run of its own, over the whole list; it is left out if the campaign
 * can't start then. At the end of the schedule the campaign is `Completed`.
 *
 * @throws {@link InvalidRequestError} if the recurrence can't be read
 */
export function scheduleRuns(
  campaign: Campaign,
  world: Pick<World, "clock" | "dialer" | "state" | "assumptions" | "fixtures">,
): void {
  const { clock, dialer, assumptions } = world;
  const { schedule } = campaign;
  const state = useScheduleAssumptions(campaign, world);
  const occurrences = schedule && createOccurrences(schedule);

  cancelPlanned(campaign);
  // A new campaign is Scheduled when it is ready.
  if (state === "Scheduled" && !hasRun(campaign) && campaign.state !== "Preparing") {
    if (schedule) campaign.state = "Scheduled";
    else if (campaign.state === "Scheduled") campaign.state = "Ready";
  }
  if (!schedule || !occurrences) return;

  // An emergency run sets the schedule aside, and switches it off at its end.
  const isSetAside = () => campaign.schedule !== schedule || dialer.emergency() === campaign;
  const cancelEnd = clock.at(schedule.end, () => {
    planned.delete(campaign);
    if (isSetAside()) return;
    dialer.complete(campaign);
    Object.assign(campaign, { state: "Completed", schedule: undefined });
  });
  const plan = (from: number) => {
    const next = occurrences(from);
    const cancelScrub = next === undefined ? undefined : planScrub(next - SCRUB_BEFORE_MS);
    const cancelNext =
      next === undefined
        ? undefined
        : clock.at(next, () => {
            plan(next + 1);
            if (isSetAside()) return;
            if (campaign.state === "Paused" && assumptions.use("paused-occurrence") === "left-out") return;
            dialer.complete(campaign);
            const conflicts = findStartConflicts(campaign, world.state);
            if (conflicts.every(({ assumption }) => assumptions.use(assumption) === "ok")) dialer.start(campaign);
          });
    planned.set(campaign, () => {
      cancelScrub?.();
      cancelEnd();
      cancelNext?.();
    });
  };
  const planScrub = (time: number) => (time < clock.now() ? undefined : clock.at(time, () => scrub(campaign, world)));
  plan(clock.now());
}

/** Cancels what is planned for a campaign, and leaves its schedule as it is. */
export function cancelPlanned(campaign: Campaign): void {
  planned.get(campaign)?.();
  planned.delete(campaign);
}

/**
 * Uses every assumption that the runs rest on: when they begin, no response is being made.
 *
 * @returns what `scheduled-state` says; `undefined` if nothing is, or was, scheduled
 */
export function useScheduleAssumptions(
  campaign: Campaign,
  { dialer, assumptions }: Pick<World, "dialer" | "assumptions">,
): string | undefined {
  if (!campaign.schedule) return campaign.state === "Scheduled" ? assumptions.use("scheduled-state") : undefined;
  const ids = ["schedule-occurrences", "schedule-conflicts", "start-preparing", "start-empty", "start-same-list"];
  if (campaign.type === "voice") ids.push("start-limit", "stop-ends-calls");
  if (campaign.state === "Paused") ids.push("paused-occurrence");
  for (const id of ids) assumptions.use(id);
  dialer.useAssumptions(campaign);
  return assumptions.use("scheduled-state");
}

/** Creates a function that gives the first occurrence at or after a time; `undefined` if there is none before the end. */
function createOccurrences({ start, end, recurrence }: Schedule): (from: number) => number | undefined {
  const startDay = Math.floor(start / DAY);
  const timeOfDay = start - startDay * DAY;
  const startWeek = weekOf(startDay);
  const { interval, place } =
    recurrence.type === "Daily"
      ? { interval: recurrence.everyDays, place: "onceEveryNdays" }
      : { interval: recurrence.everyWeeks, place: "onceEveryNweeks" };
  if (!Number.isInteger(interval) || interval < 1)
    throw new InvalidRequestError(`schedule.${place}: Invalid interval ${interval}. Use a whole number from 1.`);
  const weekdays = recurrence.type === "Weekly" ? recurrence.days : WEEKDAYS;
  for (const day of weekdays)
    if (!WEEKDAYS.includes(day))
      throw new InvalidRequestError(
        `schedule.whichDays: Invalid weekday ${JSON.stringify(day)}. Use ${WEEKDAYS.join(", ")}.`,
      );

  const occursOn = (day: number) =>
    recurrence.type === "Daily"
      ? (day - startDay) % interval === 0
      : (weekOf(day) - startWeek) % interval === 0 && weekdays.includes(WEEKDAYS[weekdayOf(day)] as string);

  return (from) => {
    const first = Math.max(startDay, Math.floor(from / DAY));
    for (let day = first; day * DAY + timeOfDay < end; day++)
      if (day * DAY + timeOfDay >= from && occursOn(day)) return day * DAY + timeOfDay;
    return undefined;
  };
}

/** Weeks begin on Monday. Day 0 was a Thursday. */
const weekOf = (day: number) => Math.floor((day + 3) / 7);
