import { scrub, useScrubAssumption } from "../dialing/scrub.ts";
import { type Attempt, type Campaign, type Contact, hasRun } from "../state.ts";
import type { World } from "../world.ts";
import { campaignFields, latestRunOf, scheduleFlagsOf, shownState } from "./campaign-fields.ts";
import { readSettings } from "./campaign-settings.ts";
import { findCampaign } from "./find.ts";
import { cutPage } from "./paging.ts";
import { ok, refuse, refuseConflict } from "./reply.ts";
import { type Handler, readChoice, type Version, versionOf } from "./request.ts";

/** Reads a campaign. */
export const getCampaign: Handler = (request, world) => {
  const campaign = findCampaign(request, world);
  return ok(campaignResponse(campaign, "retrieved", versionOf(request), world));
};

/** Returns a campaign as reads and deletes have it. */
const campaignResponse = (campaign: Campaign, verb: string, version: Version, world: World): object => ({
  status: "success",
  message: `Campaign ${campaign.settings.name} ${verb} successfully`,
  data: {
    _id: campaign.id,
    ...campaignFields(campaign, version, world),
    ...latestRunOf(campaign, verb === "deleted", world),
    schedule: scheduleFlagsOf(campaign),
  },
});

/** Reads the state of a campaign, or with `view=contacts` what became of the contacts of its latest run. */
export const getCampaignStatus: Handler = (request, world) => {
  const campaign = findCampaign(request, world);
  const view = request.query.has("view")
    ? readChoice(request, "view", ["status", "contacts"], world)
    : world.assumptions.use("default-view");
  if (view === "contacts") return ok(contactsResponse(campaign, request.body ?? {}, world));
  return ok({
    status: "success",
    data: { id: campaign.id, status: shownState(campaign, world), name: campaign.settings.name },
  });
};

function contactsResponse(campaign: Campaign, body: { page?: number; limit?: number }, world: World): object {
  if (campaign.type === "sms") world.assumptions.use("results-of-sms");
  if (campaign.state === "Stopped") world.assumptions.use("results-after-stop");
  const { attempts = [], excluded = [] } = campaign.instances.at(-1) ?? {};
  const latest = [...new Map(attempts.map((attempt) => [attempt.campaignDialingListId, attempt])).values()];
  const eachAttempt = latest.length < attempts.length && world.assumptions.use("results-rows") === "each-attempt";
  const results = [...(eachAttempt ? attempts : latest).map(resultOfAttempt), ...excluded.map(resultOfExcluded)];
  const { skip, hasMore, ...page } = cutPage(results, body, world);
  // The page shows only `completed`, and an empty outcome.
  if (page.results.some(({ dialerOutcome }) => dialerOutcome !== "" && dialerOutcome !== "completed"))
    world.assumptions.use("outcome-words");
  return { status: "success", data: page };
}

const resultOfAttempt = ({ contact, outcome, attempt, dispositions = [] }: Attempt) =>
  resultOf(contact, outcome ?? "", attempt, dispositions);
const resultOfExcluded = (contact: Contact) => resultOf(contact, "DNC Excluded", 0, []);

const resultOf = (
  { phoneNumber }: Contact,
  dialerOutcome: string,
  numberOfAttemptsSoFar: number,
  dispositions: readonly string[],
) => ({
  phoneNumber: phoneNumber.replace(/^\+/, ""),
  uniqueId: "",
  dialerOutcome,
  numberOfAttemptsSoFar,
  agentDispositionCodes: [...dispositions],
});

/** Updates the settings of a campaign, and the rules of its run. */
export const updateCampaign: Handler = (request, world) => {
  const campaign = findCampaign(request, world);
  const { type, settings } = readSettings(request, world);
  if (type !== campaign.type)
    refuse(world, "campaign-type-differs", 400, `Campaign ${campaign.id} is of type ${campaign.type}, not ${type}.`);
  const whileActive = type === "voice" ? "update-active-voice" : "update-active-sms";
  if (campaign.state === "Active")
    refuseConflict(world, whileActive, `Campaign ${campaign.id} is active: stop it first.`);
  if (hasRun(campaign)) world.assumptions.use("update-reaches-run");
  const merges = world.assumptions.use("update-replaces") === "merge";
  const saved = merges ? { ...campaign.settings, ...settings } : settings;
  useScrubAssumption({ ...campaign, settings: saved }, world);
  campaign.settings = saved;
  campaign.updatedAt = world.clock.now();
  if (campaign.state !== "Preparing") scrub(campaign, world);
  world.dialer.update(campaign);
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
  ...latestRunOf(campaign, campaign.type === "sms", world),
  schedule: scheduleFlagsOf(campaign),
});

/** Deletes a campaign with its schedule, and returns it as it was. */
export const deleteCampaign: Handler = (request, world) => {
  const campaign = findCampaign(request, world);
  const response = campaignResponse(campaign, "deleted", versionOf(request), world);
  if (hasRun(campaign)) {
    refuseConflict(
      world,
      "delete-active",
      `Campaign ${campaign.id} is ${campaign.state.toLowerCase()}: stop it first.`,
    );
    world.dialer.stop(campaign);
  }
  if (campaign.schedule) {
    campaign.schedule = undefined;
    world.schedule(campaign);
  }
  world.state.campaigns.delete(campaign.id);
  return ok(response);
};
