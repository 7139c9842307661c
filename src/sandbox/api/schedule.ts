import { type Campaign, hasRun, type Schedule } from "../state.ts";
import type { World } from "../world.ts";
import { ok, refuse } from "./reply.ts";
import { type Handler, readChoice, type SandboxRequest } from "./request.ts";

/** Turns the schedule of a campaign on or off. A schedule that it has is replaced. */
export const scheduleCampaign: Handler = (request, world) => {
  const enabled = readChoice(request, "enableSchedule", ["true", "false"], world) === "true";
  const campaign = campaignByName(request.query.get("campaignName") ?? "", world);
  if (enabled) campaign.schedule = readSchedule(request, world);
  else disable(campaign, world);
  campaign.updatedAt = world.clock.now();
  world.schedule(campaign);
  const done = enabled ? "scheduled successfully" : "schedule has been disabled successfully";
  return ok({ status: "success", message: `Campaign ${campaign.settings.name} ${done}`, id: campaign.id });
};

function disable(campaign: Campaign, world: World): void {
  if (!campaign.schedule) world.assumptions.use("disable-unscheduled");
  if (hasRun(campaign)) world.assumptions.use("disable-while-active");
  campaign.schedule = undefined;
}

function campaignByName(name: string, world: World): Campaign {
  const [campaign, other] = [...world.state.campaigns.values()].filter(({ settings }) => settings.name === name);
  if (!campaign) refuse(world, "unknown-id", 404, `There is no campaign with the name "${name}".`);
  if (other) refuse(world, "schedule-ambiguous", 409, `There is more than one campaign with the name "${name}".`);
  return campaign;
}

function readSchedule({ body }: SandboxRequest, world: World): Schedule {
  if (!body?.recurrenceObject)
    refuse(world, "refusal-status", 400, "startDateTime, endDateTime and recurrenceObject are missing.");
  const start = readTime("startDateTime", body.startDateTime, world);
  const end = readTime("endDateTime", body.endDateTime, world);
  if (end <= start) refuse(world, "refusal-status", 400, "endDateTime must be later than startDateTime.");
  if (end <= world.clock.now()) refuse(world, "refusal-status", 400, "endDateTime must be later than now.");
  return { start, end, recurrence: readRecurrence(body.recurrenceObject, world) };
}

/** Reads `YYYY-MM-DD HH:mm:ss` in UTC. A sample has a day of one digit. */
function readTime(field: string, text: string, world: World): number {
  const [, year, month, day, clockTime] = /^(\d{4})-(\d{2})-(\d{1,2}) (\d{2}:\d{2}:\d{2})$/.exec(text) ?? [];
  const date = `${year}-${month}-${day?.padStart(2, "0")}`;
  const time = Date.parse(`${date}T${clockTime}Z`);
  // Some engines roll February 30 over to March.
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(date))
    refuse(world, "refusal-status", 400, `${field} must be a time such as 2026-10-12 08:30:00, not "${text}".`);
  return time;
}

// biome-ignore lint/suspicious/noExplicitAny: the schema of the operation has checked it.
function readRecurrence(recurrence: any, world: World): Schedule["recurrence"] {
  if (recurrence.recurType === "Daily")
    return { type: "Daily", everyDays: interval(recurrence.dailyDetails.onceEveryNdays, world) };
  const { onceEveryNweeks, whichDays } = recurrence.weeklyDetails;
  if (whichDays.length === 0) refuse(world, "schedule-interval", 400, "whichDays must name a day.");
  return { type: "Weekly", everyWeeks: interval(onceEveryNweeks, world), days: whichDays };
}

function interval(value: number, world: World): number {
  if (value < 1) refuse(world, "schedule-interval", 400, `A schedule can't recur every ${value} days or weeks.`);
  return value;
}
