import type { Campaign, ContactList } from "../state.ts";
import type { World } from "../world.ts";
import { refuse } from "./reply.ts";
import type { SandboxRequest } from "./request.ts";

/** Finds the campaign of the path. Refuses an unknown id, and a `campaignType` of the query that isn't its own. */
export function findCampaign({ parameters, query }: SandboxRequest, world: World): Campaign {
  const { campaignId = "" } = parameters;
  const campaign = world.state.campaigns.get(campaignId);
  if (!campaign) refuse(world, "unknown-id", 404, `There is no campaign with the id ${campaignId}.`);
  const type = query.get("campaignType");
  if (type !== null && type !== campaign.type)
    refuse(world, "campaign-type-differs", 400, `Campaign ${campaignId} is of type ${campaign.type}, not ${type}.`);
  return campaign;
}

/** Finds the contact list of the path. Refuses an unknown id. */
export function findContactList({ parameters }: SandboxRequest, world: World): ContactList {
  const { contactListId = "" } = parameters;
  const list = world.state.contactLists.get(contactListId);
  if (!list) refuse(world, "unknown-id", 404, `There is no contact list with the id ${contactListId}.`);
  return list;
}

/** Finds a contact list by its name. Refuses an unknown name. */
export function findContactListByName(name: string, world: World): ContactList {
  for (const list of world.state.contactLists.values()) if (list.name === name) return list;
  return refuse(world, "unknown-contact-list", 404, `There is no contact list with the name "${name}".`);
}

/** Returns the campaigns that name a contact list, running or not. */
export const campaignsWithList = ({ name }: ContactList, world: World): Campaign[] =>
  [...world.state.campaigns.values()].filter(({ settings }) => settings.contactLists.includes(name));
