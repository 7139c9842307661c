// Pages on contact lists.
import { expect } from "vitest";
import { ADA, addContacts, BOB, createCampaign, createList, SMS } from "../../setups.ts";
import type { TriedFact } from "../fact.ts";

export const CONTACT_LIST_PAGES: readonly TriedFact[] = [
  {
    id: "create-contact-list-v2/source",
    says: "source must be passiveApi.",
    tried: "Lists are created with passiveApi, with upload and without",
    comes: "the first is created, the others are refused",
    decidedBy: "invalid-request-status",
    async check(create) {
      const sandbox = create();
      await createList(sandbox, { name: "A" });
      for (const source of ["upload", undefined])
        expect(
          await sandbox.refusal("createContactListV2", { body: { name: "B", description: "Due", source } }),
        ).toMatch(/^400 body\.source/);
      expect(sandbox.state.contactLists).toMatchObject([{ name: "A" }]);
    },
  },
  {
    id: "create-contact-list-v2/allowDuplicates",
    says: "Duplicates are allowed if the field is true, and not by default.",
    tried: "A list is created without the field, and a number is added twice",
    comes: "false, and the list has it once",
    decidedBy: "duplicate-contacts",
    async check(create) {
      const sandbox = create();
      const contactListId = await createList(sandbox, { phoneNumbers: [ADA, ADA, BOB] });
      const { data } = await sandbox.call("getContactListV2", { parameters: { contactListId } });
      expect(data).toMatchObject({ allowDuplicates: false, totalRecordCount: 2 });
    },
  },
  {
    id: "create-contact-list/name1",
    says: "The v1 table has name, its sample name1.",
    tried: "v1 lists are created with each",
    comes: "both have their name",
    async check(create) {
      const sandbox = create();
      for (const [field, name] of [
        ["name", "A"],
        ["name1", "B"],
      ] as const)
        await sandbox.call("createContactListV1", {
          body: { [field]: name, description: "Due", source: "passiveApi" },
        });
      expect(sandbox.state.contactLists.map(({ name }) => name)).toEqual(["A", "B"]);
    },
  },
  {
    id: "get-contact-list-details-v2/data",
    says: "A list has the number of its contacts, whether it is in use, and its campaigns.",
    tried: "A list with two contacts and a campaign is read",
    comes: "2, and the campaign with its id and name",
    decidedBy: "contact-list-in-use",
    async check(create) {
      const sandbox = create();
      const contactListId = await createList(sandbox);
      const id = await createCampaign(sandbox, SMS);
      const { data } = await sandbox.call("getContactListV2", { parameters: { contactListId } });
      const campaignInUse = [{ id, name: "Recalls" }];
      expect(data).toMatchObject({ _id: contactListId, totalRecordCount: 2, campaignInUse, listType: "call" });
    },
  },
  {
    id: "update-contact-list-v2/data.body",
    says: "An update changes the name or the description, and returns the id and the list.",
    tried: "A list gets another name",
    comes: "its id, and the name in data.body and in a read",
    decidedBy: "contact-list-update-keeps",
    async check(create) {
      const sandbox = create();
      const contactListId = await createList(sandbox);
      const args = { parameters: { contactListId }, body: { name: "Members" } };
      const { data } = await sandbox.call("updateContactListV2", args);
      expect(data).toMatchObject({ contactListId, body: { name: "Members" } });
      const read = await sandbox.call("getContactListV2", { parameters: { contactListId } });
      expect(read.data).toMatchObject({ name: "Members", description: "Due for a test" });
    },
  },
  {
    id: "delete-contact-list-details-v2/data",
    says: "A deletion returns the list as it was.",
    tried: "A list with two contacts is deleted and read",
    comes: "its name and 2; the read is refused",
    decidedBy: "unknown-id",
    async check(create) {
      const sandbox = create();
      const parameters = { contactListId: await createList(sandbox) };
      const { data } = await sandbox.call("deleteContactListV2", { parameters });
      expect(data).toMatchObject({ _id: parameters.contactListId, name: "Patients", totalRecordCount: 2 });
      expect(await sandbox.refusal("getContactListV2", { parameters })).toMatch(/^404 /);
    },
  },
  {
    id: "add-contacts-to-contact-list/contact_list_name",
    says: "The name must be that of a list.",
    tried: "Contacts are added to a name of no list",
    comes: "refused",
    decidedBy: "unknown-contact-list",
    async check(create) {
      const sandbox = create();
      const body = { contact_list_name: "Nobody", data: [{ phoneNumber: ADA }] };
      expect(await sandbox.refusal("addContactsV1", { body })).toMatch(/^404 .*"Nobody"/);
    },
  },
  {
    id: "add-contacts-to-contact-list/message",
    says: "The contacts are queued.",
    tried: "A contact is added, and the list read at once and later",
    comes: "it is not in the list, then it is",
    decidedBy: "add-contacts-time",
    async check(create) {
      const sandbox = create();
      const parameters = { contactListId: await createList(sandbox, { phoneNumbers: [] }) };
      await addContacts(sandbox, [ADA]);
      const count = async () => (await sandbox.call("listContactsV2", { parameters })).data.totalResults;
      expect(await count()).toBe(0);
      sandbox.clock.settle();
      expect(await count()).toBe(1);
    },
  },
];
