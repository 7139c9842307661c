// Contact lists and their contacts.
import { expect } from "vitest";
import type { Json } from "../../spec/bundle.ts";
import {
  ADA,
  AGENTLESS,
  activeCampaign,
  addContacts,
  BOB,
  createCampaign,
  createList,
  creationOf,
  EVE,
  LIST,
  people,
  readyCampaign,
  SMS,
  stop,
  updateOf,
} from "../setups.ts";
import { numbersIn, type Trials, type TriedSandbox } from "./trial.ts";

const numbersOf = ({ state }: TriedSandbox) => state.contactLists[0]?.phoneNumbers;
const readList = async (sandbox: TriedSandbox, contactListId: string): Promise<Json> =>
  (await sandbox.call("getContactListV2", { parameters: { contactListId } })).data;

const listOf = (name: string) => ({ name, description: "Due for a test", source: "passiveApi" });

/** Three lists of which one has another source, and one other fields; an empty one; and a campaign of the first two equal ones. */
async function mixedLists(sandbox: TriedSandbox): Promise<string> {
  await createList(sandbox);
  await sandbox.call("createContactListV1", { body: { ...listOf("Integrated"), source: "passiveApiIntegration" } });
  await createList(sandbox, { name: "Named", phoneNumbers: [] });
  await createList(sandbox, { name: "Empty", phoneNumbers: [] });
  const data = [{ phoneNumber: EVE, firstName: "Eve" }];
  await sandbox.call("addContactsV1", { body: { contact_list_name: "Named", data } });
  sandbox.clock.advance("1m");
  return createCampaign(sandbox, SMS, { contactLists: ["Patients", "Empty"] });
}

export const CONTACT_LISTS = {
  "contact-list-limits": {
    refuse: async (create) => {
      const sandbox = create();
      const contactLists = people((numbersIn("contact-list-limits")[0] as number) + 1);
      for (const name of contactLists) await createList(sandbox, { name });
      const id = await createCampaign(sandbox, SMS, { contactLists: contactLists.slice(1) });
      const refused = "400 A campaign has at most 10 contact lists, not 11.";
      expect(await sandbox.refusal("createCampaignV2", creationOf(SMS, { contactLists }))).toBe(refused);
      expect(await sandbox.refusal("updateCampaignV2", updateOf(SMS, id, { contactLists }))).toBe(refused);
      const fields = (count: number, value: string) => Object.fromEntries(people(count).map((name) => [name, value]));
      const add = (data: object) =>
        sandbox.refusal("addContactsV1", { body: { contact_list_name: people(1)[0], data: [data] } });
      expect(await add({ phoneNumber: ADA, ...fields(150, "") })).toBe(
        "400 A contact list has at most 150 columns, not 151.",
      );
      expect(await add({ phoneNumber: ADA, notes: "n".repeat(301) })).toBe(
        "400 data[0].notes has 301 characters, and may have 300.",
      );
      const data = [{ phoneNumber: EVE, ...fields(100, "n".repeat(300)) }];
      await sandbox.call("addContactsV1", { body: { contact_list_name: people(1)[0], data } });
      expect(await add({ phoneNumber: ADA, ...fields(149, ""), another: "" })).toContain("not 151.");
      for (let count = 11; count < 1000; count++)
        await sandbox.call("createContactListV2", { body: listOf(`${count}`) });
      expect(await sandbox.refusal("createContactListV2", { body: listOf("1,001st") })).toBe(
        "400 An account has at most 1000 contact lists.",
      );
    },
  },
  "mixed-contact-lists": {
    refuse: async (create) => {
      const sandbox = create();
      const id = await mixedLists(sandbox);
      const refused = (what: string) => `400 Contact lists "Patients" and "${what}" of one campaign must have the same`;
      for (const [other, what] of [
        ["Integrated", "source"],
        ["Named", "fields"],
      ] as const) {
        const contactLists = ["Patients", other];
        const message = `${refused(other)} ${what}.`;
        expect(await sandbox.refusal("createCampaignV2", creationOf(SMS, { contactLists }))).toBe(message);
        expect(await sandbox.refusal("updateCampaignV2", updateOf(SMS, id, { contactLists }))).toBe(message);
      }
    },
    ok: async (create) => {
      const sandbox = create();
      const id = await mixedLists(sandbox);
      const contactLists = ["Patients", "Integrated", "Named"];
      await sandbox.call("createCampaignV2", creationOf(SMS, { contactLists }));
      await sandbox.call("updateCampaignV2", updateOf(SMS, id, { contactLists }));
    },
  },
  "contact-list-name-taken": {
    conflict: async (create) => {
      const sandbox = create();
      await createList(sandbox);
      const contactListId = await createList(sandbox, { name: "Others" });
      const body = { name: "Patients", description: "Due for a test", source: "passiveApi" };
      const refused = '409 There already is a contact list with the name "Patients".';
      expect(await sandbox.refusal("createContactListV2", { body })).toBe(refused);
      expect(await sandbox.refusal("updateContactListV2", { parameters: { contactListId }, body })).toBe(refused);
    },
    ok: async (create) => {
      const sandbox = create();
      expect(await createList(sandbox)).not.toBe(await createList(sandbox));
      expect(sandbox.state.contactLists.map(({ name }) => name)).toEqual(["Patients", "Patients"]);
    },
  },
  "contact-list-update-keeps": {
    keep: async (create) => {
      const sandbox = create();
      const contactListId = await createList(sandbox, { description: "Due for a test" });
      await sandbox.call("updateContactListV2", { parameters: { contactListId }, body: { name: "Others" } });
      expect(await readList(sandbox, contactListId)).toMatchObject({ name: "Others", description: "Due for a test" });
    },
  },
  "contact-list-update-duplicates": {
    change: async (create) => {
      const sandbox = create();
      const contactListId = await createList(sandbox, { phoneNumbers: [ADA, ADA] });
      const body = { name: "Patients", allowDuplicates: true };
      await sandbox.call("updateContactListV1", { parameters: { contactListId }, body });
      expect(await readList(sandbox, contactListId)).toMatchObject({ allowDuplicates: true, totalRecordCount: 1 });
      await addContacts(sandbox, [ADA]);
      sandbox.clock.settle();
      expect(numbersOf(sandbox)).toEqual([ADA, ADA]);
    },
  },
  "contact-list-renamed": {
    follow: async (create) => {
      const sandbox = create();
      const contactListId = await createList(sandbox);
      const id = await readyCampaign(sandbox, SMS);
      await sandbox.call("updateContactListV2", { parameters: { contactListId }, body: { name: "Others" } });
      expect(sandbox.state.campaigns).toMatchObject([{ id, contactLists: ["Others"] }]);
    },
  },
  "contact-list-in-use": {
    active: async (create) => {
      const sandbox = create();
      const contactListId = await createList(sandbox);
      const { campaignId: id } = await activeCampaign(sandbox, SMS);
      const campaignInUse = [{ id, name: "Recalls" }];
      expect(await readList(sandbox, contactListId)).toMatchObject({ isListInUse: true, campaignInUse });
      await stop(sandbox, SMS, id);
      expect(await readList(sandbox, contactListId)).toMatchObject({ isListInUse: false, campaignInUse });
    },
  },
  "delete-list-in-use": {
    conflict: async (create) => {
      const sandbox = create();
      const contactListId = await createList(sandbox);
      const id = await createCampaign(sandbox, AGENTLESS);
      expect(await sandbox.refusal("deleteContactListV2", { parameters: { contactListId } })).toBe(
        `409 Campaign ${id} uses contact list ${contactListId}.`,
      );
      expect(sandbox.state.contactLists).toHaveLength(1);
    },
    ok: async (create) => {
      const sandbox = create();
      const contactListId = await createList(sandbox);
      await createCampaign(sandbox, AGENTLESS);
      await sandbox.call("deleteContactListV2", { parameters: { contactListId } });
      expect(sandbox.state.contactLists).toEqual([]);
    },
  },
  "number-format": {
    refuse: async (create) => {
      const sandbox = create();
      await createList(sandbox, { phoneNumbers: [] });
      for (const [number, message] of [
        ["abc", '400 "abc" is not a phone number with its country code.'],
        ["+44 (0)20 7946 0123", '400 "+44 (0)20 7946 0123" is not a phone number with its country code.'],
        ["+12025550143;ext=5", '400 "+12025550143;ext=5" is not a phone number with its country code.'],
        ["(202) 555-0143", "400 (202) 555-0143: a number needs its country code. Write +12025550143."],
        ["00442079460123", "400 00442079460123: a number needs its country code. Write +442079460123."],
      ] as const) {
        const contact = { contact_list_name: LIST, data: [{ phoneNumber: number }] };
        expect(await sandbox.refusal("addContactsV1", { body: contact })).toContain(message);
        const sms = { fromNo: "+12025550126", toNo: number };
        expect(await sandbox.refusal("sendOutboundSmsV1", { body: sms })).toContain(message);
      }
      await addContacts(sandbox, [ADA.slice(1)]);
      sandbox.clock.settle();
      expect(numbersOf(sandbox)).toEqual([ADA.slice(1)]);
      expect(sandbox.contacted).toEqual([]);
    },
  },
  "bad-contact-refuses-batch": {
    refuse: async (create) => {
      for (const bad of [{ phoneNumber: "abc" }, { phoneNumber: BOB, timeZone: "Mars/Olympus" }]) {
        const sandbox = create();
        await createList(sandbox, { phoneNumbers: [] });
        const add = (...data: object[]) =>
          sandbox.refusal("addContactsV1", { body: { contact_list_name: LIST, data } });
        expect(await add(bad)).toMatch(/^400 .*(abc|Mars)/);
        expect(sandbox.assumed).not.toContain("bad-contact-refuses-batch");
        expect(await add({ phoneNumber: ADA }, bad)).toMatch(/^400 .*(abc|Mars)/);
        expect(sandbox.assumed).toContain("bad-contact-refuses-batch");
        sandbox.clock.settle();
        expect(numbersOf(sandbox)).toEqual([]);
      }
    },
  },
  "add-contacts-time": {
    "10s": async (create) => {
      const sandbox = create();
      await createList(sandbox, { phoneNumbers: [] });
      await addContacts(sandbox, [ADA]);
      const [seconds] = numbersIn("add-contacts-time") as [number];
      sandbox.clock.advance(`${seconds - 1}s`);
      expect(numbersOf(sandbox)).toEqual([]);
      sandbox.clock.advance("1s");
      expect(numbersOf(sandbox)).toEqual([ADA]);
    },
  },
  "duplicate-contacts": {
    drop: async (create) => {
      const sandbox = create();
      await createList(sandbox, { phoneNumbers: [ADA, BOB, BOB.slice(1)] });
      await addContacts(sandbox, [ADA, EVE]);
      sandbox.clock.settle();
      expect(numbersOf(sandbox)).toEqual([ADA, BOB, EVE]);
    },
  },
  "contacts-paging": {
    query: async (create) => {
      const sandbox = create();
      const numbers = people(5);
      const contactListId = await createList(sandbox, { phoneNumbers: numbers });
      for (const first of ["skip", "offset"]) {
        const query = { [first]: "1", limit: "2" };
        const { data } = await sandbox.call("listContactsV2", { parameters: { contactListId }, query });
        expect(data.results.map(({ phoneNumber }: Json) => phoneNumber)).toEqual(numbers.slice(1, 3));
      }
    },
  },
} satisfies Partial<Trials>;
