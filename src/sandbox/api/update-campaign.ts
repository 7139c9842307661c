import type { Campaign } from "../state.ts";
import type { World } from "../world.ts";
import { campaignFields, scheduleFlagsOf } from "./campaign-fields.ts";
import { readSettings } from "./campaign-settings.ts";
import { findCampaign } from "./find.ts";
import { refuse, refuseConflict } from "./refuse.ts";
import { type Handler, ok } from "./reply.ts";
import { type Version, versionOf } from "./version.ts";

/** Replaces the settings of a campaign, and the rules of its run. */
export const updateCampaign: Handler = (request, world) => {
  const campaign = findCampaign(request, world);
  const { type, settings } = readSettings(request, world);
  if (type !== campaign.type)
    refuse(world, "campaign-type-differs", 400, `Campaign ${campaign.id} is of type ${campaign.type}, not ${type}.`);
  const whileActive = type === "voice" ? "update-active-voice" : "update-active-sms";
  const isActive = campaign.state === "Active";
  if (isActive) {
    refuseConflict(world, whileActive, `Campaign ${campaign.id} is active: stop it first.`);
    world.assumptions.use("update-reaches-run");
  }
  const merges = world.assumptions.use("update-replaces") === "merge";
  campaign.settings = merges ? { ...campaign.settings, ...settings } : settings;
  campaign.updatedAt = world.clock.now();
  if (isActive) world.dialer.update(campaign);
  return ok({
    status: "success",
    message: `Campaign ${settings.name} updated successfully`,
    ...(campaign.type === "voice" && { id: campaign.id }),
    data: updated(campaign, versionOf(request), world),
  });
};

/** Only the v1 update of a voice campaign returns `id` instead of `_id`. */
const updated = (campaign: Campaign, version: Version, world: World): object => ({
  [campaign.type === "voice" && version === 1 ? "id" : "_id"]: campaign.id,
  ...campaignFields(campaign, version, world),
  schedule: scheduleFlagsOf(campaign),
});
