import type { OperationId } from "../../operations/operation.ts";
import { findStartConflicts } from "../dialing/start-conflicts.ts";
import { type Campaign, hasRun } from "../state.ts";
import type { World } from "../world.ts";
import { shownState } from "./campaign-fields.ts";
import { findCampaign } from "./find.ts";
import { ok, type Reply, refuseConflict, timestamp } from "./reply.ts";
import { type Handler, readChoice } from "./request.ts";

/** v2 starts and stops SMS campaigns with two operations. */
const TRIGGERS: Partial<Record<OperationId, readonly ("play" | "stop")[]>> = {
  startSmsCampaignV2: ["play"],
  stopSmsCampaignV2: ["stop"],
};

/** Starts or stops a campaign: `trigger` is `play` or `stop`. */
export const triggerCampaign: Handler = (request, world) => {
  const campaign = findCampaign(request, world);
  const trigger = readChoice(request, "trigger", TRIGGERS[request.operationId] ?? ["play", "stop"], world);
  return trigger === "play" ? start(campaign, world) : stop(campaign, world);
};

function start(campaign: Campaign, world: World): Reply {
  if (campaign.state === "Active") refuseConflict(world, "start-active", `Campaign ${campaign.id} is already active.`);
  else if (campaign.state === "Paused") {
    refuseConflict(world, "start-paused", `Campaign ${campaign.id} is paused: only the console resumes it.`);
    resumeCampaign(campaign, world);
  } else {
    checkStart(campaign, world);
    world.dialer.start(campaign);
    campaign.updatedAt = world.clock.now();
  }
  return ok({
    status: shownState(campaign, world),
    message: "Campaign Started",
    ...(campaign.type === "voice" && { totalCallsCompleted: 0 }),
    updatedAt: timestamp(campaign.updatedAt),
    ...instanceOf(campaign),
  });
}

function stop(campaign: Campaign, world: World): Reply {
  if (hasRun(campaign)) {
    if (campaign.state === "Paused") refuseConflict(world, "stop-paused", `Campaign ${campaign.id} is paused.`);
    world.dialer.stop(campaign);
    campaign.updatedAt = world.clock.now();
  } else refuseConflict(world, "stop-inactive", `Campaign ${campaign.id} is not active.`);
  return ok({
    // A campaign that wasn't active is as it was.
    status: shownState(campaign, world),
    message: "Campaign Stopped",
    updatedAt: timestamp(campaign.updatedAt),
    ...(campaign.type === "sms" && { campaignExecutionType: "NORMAL" }),
    ...instanceOf(campaign),
  });
}

/** Responses on SMS campaigns name no run. */
function instanceOf({ type, instances }: Campaign): object {
  const latest = instances.at(-1);
  return type === "voice" && latest ? { campaignInstanceId: latest.id } : {};
}

/** Lets the run of a paused campaign go on, if nothing stands against it. */
export function resumeCampaign(campaign: Campaign, world: World): void {
  checkStartConflicts(campaign, world);
  world.dialer.resume(campaign);
  campaign.updatedAt = world.clock.now();
}

/** Refuses to start a campaign that can't start now, or that starts by itself. */
export function checkStart(campaign: Campaign, world: World): void {
  const { id, state, schedule } = campaign;
  const scheduled = state === "Stopped" ? "start-stopped-scheduled" : "start-scheduled";
  if (schedule) refuseConflict(world, scheduled, `Campaign ${id} is scheduled: it starts by itself.`);
  if (state === "Stopped" || state === "Completed")
    refuseConflict(world, "start-again", `Campaign ${id} is ${state.toLowerCase()}.`);
  checkStartConflicts(campaign, world);
}

/** Refuses what would have a campaign run now, if something stands against it. */
export function checkStartConflicts(campaign: Campaign, world: World): void {
  for (const { assumption, message } of findStartConflicts(campaign, world.state))
    refuseConflict(world, assumption, message);
}
