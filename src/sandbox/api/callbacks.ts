import type { Campaign, CampaignInstance } from "../state.ts";
import type { World } from "../world.ts";
import { refuse, refuseConflict } from "./refuse.ts";
import { type Handler, ok } from "./reply.ts";

/** Schedules callbacks for contacts of a run. Those that can't be called back fail one by one. */
export const scheduleCallbacks: Handler = ({ parameters, body }, world) => {
  const instance = findActiveInstance(parameters.campaignInstanceId ?? "", world);
  const callbacks: readonly { campaignDialingListId: string; timeToContact: string }[] = body;
  const data = callbacks.map(({ campaignDialingListId, timeToContact }) => ({
    campaignDialingListId,
    ...callBack(instance, campaignDialingListId, Date.parse(timeToContact), world),
  }));
  return ok({ status: "success", data });
};

function callBack(instance: CampaignInstance, id: string, at: number, world: World): object {
  if (at < world.clock.now()) return { status: "failed", reason: "time_in_past" };
  if (world.dialer.callBack(instance, id, at)) {
    world.assumptions.use("callback-accepted");
    return { status: "success" };
  }
  world.assumptions.use("callback-unknown-contact");
  return { status: "failed", reason: "contact_not_found" };
}

function findActiveInstance(id: string, world: World): CampaignInstance {
  for (const campaign of world.state.campaigns.values()) {
    const instance = campaign.instances.find((instance) => instance.id === id);
    if (instance) {
      checkCallable(campaign, instance, world);
      return instance;
    }
  }
  return refuse(world, "unknown-id", 404, `There is no campaign instance with the id ${id}.`);
}

function checkCallable({ type, settings }: Campaign, instance: CampaignInstance, world: World): void {
  if (type === "sms") refuse(world, "callback-of-sms", 409, "Contacts of an SMS campaign can't be called back.");
  if (settings.dialingMode !== "Agentless")
    refuseConflict(world, "callback-with-agents", "Only contacts of agentless campaigns can be called back.");
  if (instance.endedAt !== undefined)
    refuse(world, "refusal-status", 409, `Campaign instance ${instance.id} is not running.`);
}
