import { toE164 } from "../../phone-number.ts";
import { useScrubAssumption } from "../dialing/scrub.ts";
import type { Contact, ContactList } from "../state.ts";
import type { World } from "../world.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkTimeZone } from "./check-times.ts";
import { campaignsWithList, findContactList, findContactListByName } from "./find.ts";
import { cutPage } from "./paging.ts";
import { ok, Refusal, refuse, timestamp } from "./reply.ts";
import type { Handler } from "./request.ts";

/** Contacts that a request may add. */
export const MAX_CONTACTS = 100;

/** Contacts that a list may have. */
const MAX_CONTACTS_IN_LIST = 1_000_000;

/** Contacts that an account may have, in all its lists. */
const MAX_CONTACTS_IN_ACCOUNT = 5_000_000;

/** Columns that the contacts of a list may have, with that of the phone number. */
const MAX_COLUMNS = 150;

/** Characters that a column of a contact may have. */
const MAX_CHARACTERS = 300;

/** How long contacts are queued before they are in the list, in ms. */
export const QUEUED_MS = 10_000;

type NewContact = Pick<Contact, "phoneNumber" | "fields">;

/** Queues contacts for a contact list, which is given by its name. */
export const addContacts: Handler = ({ body }, world) => {
  const list = findContactListByName(body.contact_list_name, world);
  const contacts: readonly NewContact[] = body.data.map(readContact);
  if (contacts.length > MAX_CONTACTS)
    refuse(world, "refusal-status", 400, `A request adds at most ${MAX_CONTACTS} contacts, not ${contacts.length}.`);
  checkRoom(list, contacts.length, world);
  const columns = checkColumns(list, contacts, world);
  checkContacts(contacts, world);
  world.assumptions.use("add-contacts-time");
  // Asked here, not when they are added: then no response is being made that could name it.
  if (!list.allowDuplicates) world.assumptions.use("duplicate-contacts");
  for (const campaign of campaignsWithList(list, world)) useScrubAssumption(campaign, world);
  list.columns = new Set([...list.columns, ...columns]);
  list.queued += contacts.length;
  world.clock.at(world.clock.now() + QUEUED_MS, () => addQueued(list, contacts, world));
  return ok({ message: "The contacts are being added to the list" });
};

function checkRoom(list: ContactList, added: number, world: World): void {
  const sizeOf = ({ contacts, queued }: ContactList) => contacts.length + queued;
  const total = [...world.state.contactLists.values()].reduce((sum, each) => sum + sizeOf(each), 0);
  for (const [who, limit, size] of [
    ["contact list", MAX_CONTACTS_IN_LIST, sizeOf(list)],
    ["account", MAX_CONTACTS_IN_ACCOUNT, total],
  ] as const)
    if (added > limit - size)
      refuse(
        world,
        "contact-list-limits",
        400,
        `The ${who} has room for ${limit - size} of at most ${limit} contacts.`,
      );
}

/** Checks the columns of contacts, and returns their names. */
function checkColumns(list: ContactList, contacts: readonly NewContact[], world: World): Set<string> {
  const columns = new Set(contacts.flatMap(({ fields }) => Object.keys(fields)));
  const count = 1 + new Set([...list.columns, ...columns]).size;
  if (count > MAX_COLUMNS)
    refuse(world, "contact-list-limits", 400, `A contact list has at most ${MAX_COLUMNS} columns, not ${count}.`);
  for (const [index, { fields }] of contacts.entries())
    for (const [column, { length }] of Object.entries(fields))
      if (length > MAX_CHARACTERS)
        refuse(
          world,
          "contact-list-limits",
          400,
          `data[${index}].${column} has ${length} characters, and may have ${MAX_CHARACTERS}.`,
        );
  return columns;
}

/** Reads a contact as it is sent: its phone number, and a value for each other column. */
function readContact({ phoneNumber, ...columns }: { phoneNumber: string; [column: string]: unknown }): NewContact {
  const fields = Object.entries(columns).map(([column, value]) => [column, String(value ?? "")]);
  return { phoneNumber, fields: Object.fromEntries(fields) };
}

function checkContacts(contacts: readonly NewContact[], world: World): void {
  try {
    const phoneNumbers = contacts.map(({ phoneNumber }) => phoneNumber);
    checkNumbers(phoneNumbers, world);
    for (const [index, { fields }] of contacts.entries()) checkTimeZone(`data[${index}]`, fields, world);
  } catch (error) {
    if (error instanceof Refusal && contacts.length > 1) world.assumptions.use("bad-contact-refuses-batch");
    throw error;
  }
}

function addQueued(list: ContactList, contacts: readonly NewContact[], { clock, random }: World): void {
  list.queued -= contacts.length;
  for (const { phoneNumber, fields } of contacts) {
    const number = toE164(phoneNumber);
    if (list.phoneNumbers.has(number) && !list.allowDuplicates) continue;
    list.phoneNumbers.add(number);
    list.contacts.push({ id: random.id("cc"), phoneNumber, fields, createdAt: clock.now() });
  }
  list.updatedAt = clock.now();
}

/** Lists a page of the contacts of a contact list. */
export const listContacts: Handler = (request, world) => {
  const { contacts } = findContactList(request, world);
  const { query } = request;
  const asked = { skip: query.get("skip") ?? query.get("offset"), limit: query.get("limit") };
  if (asked.skip !== null || asked.limit !== null) world.assumptions.use("contacts-paging");
  const { page, ...data } = cutPage(contacts, asked, world);
  const results = data.results.map(({ id, phoneNumber, createdAt }) => ({
    _id: id,
    createdAt: timestamp(createdAt),
    updatedAt: timestamp(createdAt),
    phoneNumber,
  }));
  return ok({ status: "success", message: "Contacts retrieved successfully", data: { ...data, results } });
};
