import type { Campaign, CampaignSettings, ContactList } from "../state.ts";
import type { World } from "../world.ts";
import { checkCallingHours } from "./check-times.ts";
import { findContactListByName } from "./find.ts";
import { refuse, refuseIfAssumed } from "./reply.ts";
import type { SandboxRequest } from "./request.ts";

/** Contact lists that a campaign may have. */
const MAX_CONTACT_LISTS = 10;

/**
 * Reads the settings of a campaign from the body. Refuses too many contact lists, names of what doesn't exist, and
 * calling hours that can't be read.
 */
export function readSettings(
  { query, body }: SandboxRequest,
  world: World,
): { type: Campaign["type"]; settings: CampaignSettings } {
  const { campaignType: type, ...settings } = body;
  const asked = query.get("campaignType");
  if (asked !== null && asked !== type)
    refuse(world, "campaign-type-differs", 400, `campaignType is ${asked} in the query and ${type} in the body.`);
  checkNames(settings, world);
  // v2 demands the list, v1 has no field for it.
  if (type === "voice" && !settings.dncLists)
    refuseIfAssumed(world, "voice-without-dnc-list", "A voice campaign needs a DNC list: create it with v2.");
  checkCallingHours(settings.dialingStrategy.callingHours, world);
  // No page says what `true` does here; a schedule without times can't run.
  if (settings.schedule?.isSchedulingEnabled === true) world.assumptions.use("schedule-flag-ignored");
  return { type, settings };
}

function checkNames(settings: CampaignSettings, world: World): void {
  const { contactLists } = settings;
  if (contactLists.length > MAX_CONTACT_LISTS) {
    const message = `A campaign has at most ${MAX_CONTACT_LISTS} contact lists, not ${contactLists.length}.`;
    refuse(world, "contact-list-limits", 400, message);
  }
  checkSameKind(
    contactLists.map((name) => findContactListByName(name, world)),
    world,
  );
  const { queues, flows, dncLists } = world.fixtures;
  checkGiven("DNC list", settings.dncLists?.name, dncLists, world);
  checkGiven("queue", settings.queue_name, queues, world);
  checkGiven("experience flow", settings.experienceFlowName, flows, world);
}

/** The user guide wants the lists of a campaign to have the same fields and the same source. */
function checkSameKind(lists: readonly ContactList[], world: World): void {
  const filled = lists.filter(({ contacts }) => contacts.length > 0);
  const fieldsOf = ({ columns }: ContactList) => [...columns].sort().join();
  const problem = describeOther("source", lists, ({ source }) => source) ?? describeOther("fields", filled, fieldsOf);
  if (problem) refuseIfAssumed(world, "mixed-contact-lists", problem);
}

function describeOther(what: string, lists: readonly ContactList[], valueIn: (list: ContactList) => string) {
  const [first, ...others] = lists;
  const other = first && others.find((list) => valueIn(list) !== valueIn(first));
  return other && `Contact lists "${first.name}" and "${other.name}" of one campaign must have the same ${what}.`;
}

function checkGiven(
  kind: string,
  name: string | undefined,
  existing: { has(name: string): boolean } | undefined,
  world: World,
): void {
  if (name === undefined || !world.fixtures.strict || existing?.has(name)) return;
  refuse(world, "unknown-given-name", 404, `There is no ${kind} with the name "${name}".`);
}
