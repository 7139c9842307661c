import type { Campaign, CampaignInstance } from "../state.ts";
import type { World } from "../world.ts";
import { ok, refuse, refuseConflict } from "./reply.ts";
import type { Handler } from "./request.ts";

/** Schedules callbacks for contacts of a run. Those that can't be called back fail one by one. */
export const scheduleCallbacks: Handler = ({ parameters, body }, world) => {
  const instance = findActiveInstance(parameters.campaignInstanceId ?? "", world);
  const callbacks: readonly Callback[] = body;
  const data = callbacks.map((callback) => resultOf(callback, instance, world));
  // Not before all results are known: a callback can't be taken back, and `strict` may refuse a later one.
  for (const [index, { campaignDialingListId, timeToContact }] of callbacks.entries())
    if (data[index]?.status === "success")
      world.dialer.callBack(instance, campaignDialingListId, Date.parse(timeToContact));
  return ok({ status: "success", data });
};

interface Callback {
  readonly campaignDialingListId: string;
  readonly timeToContact: string;
}

function resultOf({ campaignDialingListId, timeToContact }: Callback, instance: CampaignInstance, world: World) {
  if (Date.parse(timeToContact) < world.clock.now())
    return { campaignDialingListId, status: "failed", reason: "time_in_past" };
  if (world.dialer.has(instance, campaignDialingListId)) {
    for (const id of ["callback-accepted", "callback-replaces-retries", "callback-hours"]) world.assumptions.use(id);
    return { campaignDialingListId, status: "success" };
  }
  world.assumptions.use("callback-unknown-contact");
  return { campaignDialingListId, status: "failed", reason: "contact_not_found" };
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
