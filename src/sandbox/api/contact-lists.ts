import { type ContactList, hasRun } from "../state.ts";
import type { World } from "../world.ts";
import { campaignsWithList, findContactList } from "./find.ts";
import { ok, refuse, refuseConflict, timestamp } from "./reply.ts";
import { type Handler, type Version, versionOf } from "./request.ts";

/** Contact lists that an account may have. */
const MAX_CONTACT_LISTS = 1000;

/** Creates an empty contact list. */
export const createContactList: Handler = (request, world) => {
  const { description, source, allowDuplicates = false } = request.body;
  const name = nameIn(request.body);
  if (!name) refuse(world, "refusal-status", 400, "name is missing.");
  checkNameFree(name, world);
  if (world.state.contactLists.size >= MAX_CONTACT_LISTS)
    refuse(world, "contact-list-limits", 400, `An account has at most ${MAX_CONTACT_LISTS} contact lists.`);
  const now = world.clock.now();
  const list: ContactList = {
    id: world.random.id("cl"),
    name,
    description,
    source,
    allowDuplicates,
    contacts: [],
    columns: new Set(),
    phoneNumbers: new Set(),
    queued: 0,
    createdAt: now,
    updatedAt: now,
  };
  world.state.contactLists.set(list.id, list);
  return ok(listResponse(list, `Contact list ${name} created successfully`, versionOf(request), world));
};

/** Reads a contact list without its contacts. */
export const getContactList: Handler = (request, world) =>
  ok(listResponse(findContactList(request, world), "", versionOf(request), world));

/** Lists all contact lists. */
export const listContactLists: Handler = (request, world) => {
  const lists = [...world.state.contactLists.values()];
  const data = lists.map((list) => listData(list, versionOf(request), world));
  return ok({ status: "success", message: "", data });
};

/** Changes the fields of a contact list that are sent. Campaigns that use it keep it under its new name. */
export const updateContactList: Handler = (request, world) => {
  const list = findContactList(request, world);
  const { description, source, allowDuplicates } = request.body;
  const name = nameIn(request.body) ?? list.name;
  if (name !== list.name) rename(list, name, world);
  world.assumptions.use("contact-list-update-keeps");
  if (description !== undefined) list.description = description;
  if (source !== undefined) list.source = source;
  if (allowDuplicates !== undefined) {
    world.assumptions.use("contact-list-update-duplicates");
    list.allowDuplicates = allowDuplicates;
  }
  list.updatedAt = world.clock.now();
  const v2 = versionOf(request) === 2;
  const body = {
    name: list.name,
    ...(v2 && { scope: ["campaign_management"] }),
    iId: request.parameters.streamId,
    listType: "call",
  };
  const message = `Contact list ${list.name} updated successfully`;
  return ok({ status: "success", message, data: { contactListId: list.id, body } });
};

/** Deletes a contact list with its contacts, and returns it as it was. */
export const deleteContactList: Handler = (request, world) => {
  const list = findContactList(request, world);
  const [user] = campaignsWithList(list, world);
  if (user) refuseConflict(world, "delete-list-in-use", `Campaign ${user.id} uses contact list ${list.id}.`);
  const message = `Contact list ${list.name} deleted successfully`;
  const response = listResponse(list, message, versionOf(request), world);
  world.state.contactLists.delete(list.id);
  return ok(response);
};

/** v1 samples send `name1` where the tables have `name`. */
const nameIn = ({ name, name1 }: { name?: string; name1?: string }): string | undefined => name ?? name1;

function checkNameFree(name: string, world: World): void {
  for (const list of world.state.contactLists.values())
    if (list.name === name) {
      refuseConflict(world, "contact-list-name-taken", `There already is a contact list with the name "${name}".`);
      return;
    }
}

function rename(list: ContactList, name: string, world: World): void {
  checkNameFree(name, world);
  const users = campaignsWithList(list, world);
  if (users.length > 0) world.assumptions.use("contact-list-renamed");
  for (const campaign of users) {
    const contactLists = campaign.settings.contactLists.map((used) => (used === list.name ? name : used));
    campaign.settings = { ...campaign.settings, contactLists };
  }
  list.name = name;
}

const listResponse = (list: ContactList, message: string, version: Version, world: World): object => ({
  status: "success",
  message,
  data: listData(list, version, world),
});

const MAPPING_V1 = {
  firstName: "firstName",
  lastName: "lastName",
  phoneNumber: "phoneNumber",
  timeZone: "timeZone",
  uniqueId: "uniqueId",
};

function listData(list: ContactList, version: Version, world: World): object {
  const campaigns = campaignsWithList(list, world);
  world.assumptions.use("contact-list-in-use");
  return {
    _id: list.id,
    isActive: true,
    name: list.name,
    description: list.description,
    totalRecordCount: list.contacts.length,
    status: "Ready",
    mapping: version === 2 ? { ...MAPPING_V1, contactPriority: "contactPriority" } : MAPPING_V1,
    isListInUse: campaigns.some(hasRun),
    listType: "call",
    campaignInUse: campaigns.map(({ id, settings }) => ({ id, name: settings.name })),
    source: list.source,
    // No page names the mode of a list that drops duplicates.
    ...(list.allowDuplicates && { apiConfigurations: { dataSyncMode: "allowDuplicates" } }),
    ...(version === 2 && { isGlobalDNC: false, isDefault: false, columns: [] }),
    files: [],
    createdAt: timestamp(list.createdAt),
    updatedAt: timestamp(list.updatedAt),
    allowDuplicates: list.allowDuplicates,
  };
}
