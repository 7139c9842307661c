import { detectsMachines } from "../dialing/machine-detection.ts";
import { scrub, useScrubAssumption } from "../dialing/scrub.ts";
import type { Campaign } from "../state.ts";
import type { World } from "../world.ts";
import { campaignFields, priorityOf } from "./campaign-fields.ts";
import { readSettings } from "./campaign-settings.ts";
import { ok, refuseConflict } from "./reply.ts";
import { type Handler, type Version, versionOf } from "./request.ts";
import { checkStart } from "./trigger.ts";

/** How long a new voice campaign is `Preparing`, in ms. */
export const PREPARING_MS = 150_000;

/** Creates a voice or SMS campaign. */
export const createCampaign: Handler = (request, world) => {
  const { type, settings } = readSettings(request, world);
  for (const other of world.state.campaigns.values())
    if (other.settings.name === settings.name) {
      refuseConflict(world, "campaign-name-taken", `There already is a campaign with the name "${settings.name}".`);
      break;
    }
  const now = world.clock.now();
  const campaign: Campaign = {
    id: world.random.id("cd"),
    type,
    settings,
    state: type === "voice" ? "Preparing" : "Ready",
    schedule: undefined,
    excluded: new Set(),
    instances: [],
    createdAt: now,
    updatedAt: now,
  };
  useScrubAssumption(campaign, world);
  const starts = startsAtOnce(campaign, world);
  if (starts) checkStart(campaign, world);
  world.state.campaigns.set(campaign.id, campaign);
  if (type === "voice") prepare(campaign, world);
  else scrub(campaign, world);
  // A run can't be taken back: with `strict`, its priority is asked for first.
  priorityOf(campaign, world);
  if (starts) world.dialer.start(campaign);
  const version = versionOf(request);
  return ok({
    status: "success",
    message: `Campaign ${settings.name} creation in progress`,
    ...(type === "voice" ? createdVoice(campaign, version, world) : createdSms(campaign, version, world)),
  });
};

function prepare(campaign: Campaign, world: World): void {
  world.assumptions.use("preparing-time");
  world.clock.at(campaign.createdAt + PREPARING_MS, () => {
    if (campaign.state !== "Preparing") return;
    const isScheduled = campaign.schedule && world.assumptions.use("scheduled-state") === "Scheduled";
    scrub(campaign, world);
    campaign.state = isScheduled ? "Scheduled" : "Ready";
    campaign.updatedAt = world.clock.now();
  });
}

function createdVoice(campaign: Campaign, version: Version, world: World): object {
  const { id, settings } = campaign;
  if (version === 1 && settings.dialingMode === "Preview") return { id, data: { campId: id } };
  const agentlessV2 = version === 2 && settings.dialingMode === "Agentless";
  return {
    data: {
      ...campaignFields(campaign, version, world),
      id,
      ...(agentlessV2 && { enableMachineDetect: detectsMachines(campaign) }),
    },
  };
}

const createdSms = (campaign: Campaign, version: Version, world: World): object => ({
  data: { _id: campaign.id, ...campaignFields(campaign, version, world), schedule: { isSchedulingEnabled: false } },
});

/** Whether the creation already messages people: the pages on advanced SMS campaigns can be read so. */
function startsAtOnce({ settings }: Campaign, world: World): boolean {
  const { schedule } = settings as { schedule?: { isSchedulingEnabled?: boolean } };
  if (settings.format !== "advanced" || schedule?.isSchedulingEnabled !== false) return false;
  return world.assumptions.use("create-schedule-false") === "start";
}
