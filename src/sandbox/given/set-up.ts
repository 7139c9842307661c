import { InvalidRequestError } from "../../errors/campaign-error.ts";
import type { OperationId } from "../../operations/operation.ts";
import { MAX_CONTACTS, QUEUED_MS } from "../api/contacts.ts";
import { PREPARING_MS } from "../api/create-campaign.ts";
import { HANDLERS } from "../api/handlers.ts";
import { Refusal } from "../api/reply.ts";
import { pauseCampaign } from "../console/console.ts";
import { validateRequest } from "../http/validate-request.ts";
import type { Campaign } from "../state.ts";
import type { World } from "../world.ts";
import type { GivenCampaign, GivenContactList, GivenState, SandboxGiven } from "./given.ts";

/** How long before `now` the clock of a sandbox must begin, so that everything given is ready then, in ms. */
export const SET_UP_MS = QUEUED_MS + PREPARING_MS;

/**
 * Makes what a sandbox is given, by the operations that calls use, and turns the clock to `now`. The clock stands
 * {@link SET_UP_MS} before it.
 *
 * @throws {@link InvalidRequestError} that names the place, such as `given.campaigns[0].name`
 */
export function setUp(given: SandboxGiven, now: number, world: World): void {
  const { contactLists = [], campaigns = [] } = given;
  for (const [index, list] of contactLists.entries()) addContactList(`given.contactLists[${index}]`, list, world);
  world.clock.runUntil(now - PREPARING_MS);

  const created = new Map<number, Campaign>();
  const create = (which: (campaign: GivenCampaign) => boolean) => {
    for (const [index, campaign] of campaigns.entries())
      if (which(campaign)) created.set(index, createCampaign(`given.campaigns[${index}]`, campaign, world));
  };
  // An SMS campaign takes no time, and may begin with its creation.
  const isPrepared = ({ campaignType, state }: GivenCampaign) => campaignType === "voice" && state !== "Preparing";
  create(isPrepared);
  world.clock.runUntil(now);
  create((campaign) => !isPrepared(campaign));

  world.state.campaigns.clear();
  for (const [index, { state = "Ready" }] of campaigns.entries()) {
    const campaign = created.get(index) as Campaign;
    world.state.campaigns.set(campaign.id, campaign);
    bringInto(state, `given.campaigns[${index}].state`, campaign, world);
  }
  world.assumptions.take();
}

function addContactList(place: string, { contacts = [], ...body }: GivenContactList, world: World): void {
  carryOut("createContactListV2", place, { body }, world);
  for (let from = 0; from < contacts.length; from += MAX_CONTACTS) {
    const data = contacts.slice(from, from + MAX_CONTACTS);
    const contactAt = (sentence: string) =>
      sentence.replace(/^(?:body\.)?data\[(\d+)\]/, (_, index) => `${place}.contacts[${from + Number(index)}]`);
    carryOut("addContactsV1", `${place}.contacts`, { body: { contact_list_name: body.name, data } }, world, contactAt);
  }
}

function createCampaign(place: string, { state: _, ...body }: GivenCampaign, world: World): Campaign {
  const { campaignType, ...settings } = body;
  const isAdvanced = "format" in settings && settings.format === "advanced";
  const operationId = isAdvanced ? "createAdvancedSmsCampaignV2" : "createCampaignV2";
  carryOut(operationId, place, { query: { campaignType }, body }, world);
  return [...world.state.campaigns.values()].at(-1) as Campaign;
}

function bringInto(state: GivenState, place: string, campaign: Campaign, world: World): void {
  const trigger = (value: string) =>
    carryOut(
      "triggerCampaignV1",
      place,
      { query: { campaignType: campaign.type, trigger: value }, parameters: { campaignId: campaign.id } },
      world,
    );
  if (state === "Active" || state === "Paused" || state === "Stopped") trigger("play");
  if (state === "Stopped") trigger("stop");
  if (state === "Paused") atPlace(place, () => pauseCampaign(campaign, world));
  if (campaign.state !== state)
    throw new InvalidRequestError(`${place}: with what is assumed, this campaign is ${campaign.state}.`);
}

interface GivenRequest {
  readonly parameters?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: object;
}

/** Carries out an operation, as if it were called. */
function carryOut(
  operationId: OperationId,
  place: string,
  { parameters = {}, query = {}, body }: GivenRequest,
  world: World,
  at = (sentence: string) => sentence,
): void {
  const search = new URLSearchParams(query);
  // As it would arrive, and nothing that the caller may change later.
  const json = body && JSON.parse(JSON.stringify(body));
  const problems = validateRequest(operationId, search, json);
  if (problems.length > 0)
    throw new InvalidRequestError(problems.map((sentence) => placed(place, at(sentence))).join(" "));
  atPlace(place, () => HANDLERS[operationId]({ operationId, parameters, query: search, body: json }, world), at);
}

function atPlace(place: string, act: () => unknown, at = (sentence: string) => sentence): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof InvalidRequestError)) throw error;
    throw new InvalidRequestError(placed(place, at(error.message)));
  }
}

/** A sentence about a body, or about something in it, that names the place instead. */
function placed(place: string, sentence: string): string {
  if (sentence.startsWith("given.")) return sentence;
  return /^body\b/.test(sentence) ? sentence.replace("body", place) : `${place}: ${sentence}`;
}
