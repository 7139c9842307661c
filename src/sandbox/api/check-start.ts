import { findStartConflicts } from "../dialing/start-conflicts.ts";
import type { Campaign } from "../state.ts";
import type { World } from "../world.ts";
import { refuseConflict } from "./refuse.ts";

/** Refuses to start a campaign that can't start now, or that starts by itself. */
export function checkStart(campaign: Campaign, world: World): void {
  const { id, state, schedule } = campaign;
  if (schedule) refuseConflict(world, "start-scheduled", `Campaign ${id} is scheduled: it starts by itself.`);
  if (state === "Stopped" || state === "Completed")
    refuseConflict(world, "start-again", `Campaign ${id} is ${state.toLowerCase()}.`);
  for (const { assumption, message } of findStartConflicts(campaign, world.state))
    refuseConflict(world, assumption, message);
}
