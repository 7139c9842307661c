import { findCampaign } from "./find.ts";
import { campaignResponse } from "./read-campaign.ts";
import { refuseConflict } from "./refuse.ts";
import { type Handler, ok } from "./reply.ts";
import { versionOf } from "./version.ts";

/** Deletes a campaign with its schedule, and returns it as it was. */
export const deleteCampaign: Handler = (request, world) => {
  const campaign = findCampaign(request, world);
  const response = campaignResponse(campaign, "deleted", versionOf(request), world);
  if (campaign.state === "Active") {
    refuseConflict(world, "delete-active", `Campaign ${campaign.id} is active: stop it first.`);
    world.dialer.stop(campaign);
  }
  if (campaign.schedule) {
    campaign.schedule = undefined;
    world.schedule(campaign);
  }
  world.state.campaigns.delete(campaign.id);
  return ok(response);
};
