import { Refusal } from "../api/reply.ts";
import { checkStartConflicts } from "../api/trigger.ts";
import type { Campaign } from "../state.ts";
import { cancelPlanned } from "../time/schedules.ts";
import type { World } from "../world.ts";

/** Starts a run of an SMS campaign that sets aside its calling hours and its schedule. */
export function runAsEmergency(campaign: Campaign, world: World): void {
  checkEmergency(campaign, world);
  checkStartConflicts(campaign, world);
  world.assumptions.use("emergency-run");
  if (campaign.state === "Stopped") world.assumptions.use("emergency-again");
  world.dialer.startEmergency(campaign);
  // Reads still show the schedule until the run ends.
  cancelPlanned(campaign);
  campaign.updatedAt = world.clock.now();
}

function checkEmergency({ id, type, state }: Campaign, { dialer }: World): void {
  if (type !== "sms")
    throw new Refusal(409, `Campaign ${id} is a voice campaign. Only SMS campaigns have emergencies.`);
  if (state === "Active") throw new Refusal(409, `Campaign ${id} is Active. Stop it first.`);
  if (state === "Paused")
    throw new Refusal(409, `Campaign ${id} is Paused, and can only be resumed as it was. Stop it first.`);
  const other = dialer.emergency();
  if (other) throw new Refusal(409, `Campaign ${other.id} is run as emergency. There is only one at a time.`);
}
