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
