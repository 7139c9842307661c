import type { Attempt, Campaign } from "../state.ts";
import type { World } from "../world.ts";
import { campaignFields, scheduleFlagsOf } from "./campaign-fields.ts";
import { readChoice } from "./choice.ts";
import { findCampaign } from "./find.ts";
import { cutPage } from "./paging.ts";
import { type Handler, ok } from "./reply.ts";
import { type Version, versionOf } from "./version.ts";

/** Reads a campaign. */
export const getCampaign: Handler = (request, world) => {
  const campaign = findCampaign(request, world);
  return ok(campaignResponse(campaign, "retrieved", versionOf(request), world));
};

/** Returns a campaign as reads and deletes have it. */
export const campaignResponse = (campaign: Campaign, verb: string, version: Version, world: World): object => ({
  status: "success",
  message: `Campaign ${campaign.settings.name} ${verb} successfully`,
  data: { _id: campaign.id, ...campaignFields(campaign, version, world), schedule: scheduleFlagsOf(campaign) },
});

/** Reads the state of a campaign, or with `view=contacts` what became of the contacts of its latest run. */
export const getCampaignStatus: Handler = (request, world) => {
  const campaign = findCampaign(request, world);
  const view = request.query.has("view")
    ? readChoice(request, "view", ["status", "contacts"], world)
    : world.assumptions.use("default-view");
  if (view === "contacts") return ok(contactsResponse(campaign, request.body ?? {}, world));
  return ok({ status: "success", data: { id: campaign.id, status: campaign.state, name: campaign.settings.name } });
};

function contactsResponse(campaign: Campaign, body: { page?: number; limit?: number }, world: World): object {
  if (campaign.type === "sms") world.assumptions.use("results-of-sms");
  const attempts = campaign.instances.at(-1)?.attempts ?? [];
  const latest = new Map(attempts.map((attempt) => [attempt.campaignDialingListId, attempt]));
  const { skip, hasMore, ...page } = cutPage([...latest.values()], body, world);
  return { status: "success", data: { ...page, results: page.results.map((attempt) => resultOf(attempt, world)) } };
}

function resultOf({ contact, outcome, attempt }: Attempt, world: World): object {
  // The documentation shows only `completed`, and an empty outcome.
  if (outcome !== undefined && outcome !== "completed") world.assumptions.use("outcome-words");
  return {
    phoneNumber: contact.phoneNumber.replace(/^\+/, ""),
    uniqueId: "",
    dialerOutcome: outcome ?? "",
    numberOfAttemptsSoFar: attempt,
    agentDispositionCodes: [],
  };
}
