// Contact lists and their contacts.
import { expect } from "vitest";
import {
  ADA,
  activeCampaign,
  addContacts,
  createCampaign,
  createList,
  creationOf,
  EVE,
  LIST,
  people,
  SMS,
  stateOf,
} from "../setups.ts";
import { CONSOLE, type Fact, OTHER_CALLS, untried } from "./fact.ts";
import { reached } from "./observed.ts";

export const LISTS: readonly Fact[] = [
  {
    id: "lists-phone-format",
    says: "A contact needs a phone number. In a file it is in E.164 form.",
    tried: "A contact without a phone number is added",
    comes: "refused",
    decidedBy: "invalid-request-status",
    async check(create) {
      const sandbox = create();
      await createList(sandbox, { phoneNumbers: [] });
      const body = { contact_list_name: "Patients", data: [{ phoneNumber: ADA }, { firstName: "Bob" }] };
      expect(await sandbox.refusal("addContactsV1", { body })).toMatch(/^400 .*data\[1\]\.phoneNumber is missing/);
      sandbox.clock.settle();
      expect(sandbox.state.contactLists).toMatchObject([{ phoneNumbers: [] }]);
    },
  },
  {
    id: "lists-duplicates-modes",
    says: "A list drops duplicates, or appends them and contacts them again.",
    tried: "A number is sent twice to lists with and without allowDuplicates, and both are messaged",
    comes: "one message without, two with",
    decidedBy: "duplicate-contacts",
    async check(create) {
      for (const [allowDuplicates, messages] of [
        [false, [ADA]],
        [true, [ADA, ADA]],
      ] as const) {
        const sandbox = create();
        await createList(sandbox, { allowDuplicates, phoneNumbers: [ADA, ADA] });
        await activeCampaign(sandbox, SMS);
        sandbox.clock.settle();
        expect(reached(sandbox)).toEqual(messages);
      }
    },
  },
  {
    id: "lists-duplicates-fixed",
    says: "Whether duplicates are allowed is fixed at creation and governs later adds.",
    tried: "A v1 update sends allowDuplicates, then a number that the list has is added",
    comes: "it is added: the page of the update has the field",
    decidedBy: "contact-list-update-duplicates",
    async check(create) {
      const sandbox = create();
      const contactListId = await createList(sandbox, { phoneNumbers: [ADA] });
      const body = { name: "Patients", allowDuplicates: true };
      await sandbox.call("updateContactListV1", { parameters: { contactListId }, body });
      await addContacts(sandbox, [ADA]);
      sandbox.clock.settle();
      expect(sandbox.state.contactLists).toMatchObject([{ phoneNumbers: [ADA, ADA] }]);
    },
  },
  {
    id: "lists-delete-in-use",
    says: "A list that a campaign has, running or not, can't be deleted.",
    tried: "The list of a campaign that is Ready is deleted, before and after the campaign",
    comes: "refused, then deleted",
    decidedBy: "delete-list-in-use",
    async check(create) {
      const sandbox = create();
      const contactListId = await createList(sandbox);
      const campaignId = await createCampaign(sandbox, SMS);
      expect(await stateOf(sandbox, campaignId)).toBe("Ready");
      expect(await sandbox.refusal("deleteContactListV2", { parameters: { contactListId } })).toMatch(/^409 /);
      await sandbox.call("deleteCampaignV2", { parameters: { campaignId }, query: { campaignType: "sms" } });
      await sandbox.call("deleteContactListV2", { parameters: { contactListId } });
      expect(sandbox.state.contactLists).toEqual([]);
    },
  },
  {
    id: "lists-delete-removes-contacts",
    says: "The deletion of a list deletes its contacts.",
    tried: "A list is deleted, and another of its name created",
    comes: "the contacts can't be read any more, and the new list is empty",
    decidedBy: "unknown-id",
    async check(create) {
      const sandbox = create();
      const parameters = { contactListId: await createList(sandbox) };
      await sandbox.call("deleteContactListV2", { parameters });
      expect(await sandbox.refusal("listContactsV2", { parameters })).toMatch(/^404 /);
      expect(await sandbox.refusal("createCampaignV2", creationOf(SMS))).toMatch(/^404 /);
      await createList(sandbox, { phoneNumbers: [] });
      expect(sandbox.state.contactLists).toMatchObject([{ phoneNumbers: [] }]);
    },
  },
  {
    id: "lists-states",
    says: "A list is Validating, Validated or Invalid.",
    tried: "A list is read before and after contacts are added",
    comes: "Ready, as in most samples",
    decidedBy: "contact-list-state",
    async check(create) {
      const sandbox = create();
      const parameters = { contactListId: await createList(sandbox, { phoneNumbers: [] }) };
      expect((await sandbox.call("getContactListV2", { parameters })).data.status).toBe("Ready");
      await addContacts(sandbox, [ADA]);
      sandbox.clock.settle();
      expect((await sandbox.call("getContactListV2", { parameters })).data.status).toBe("Ready");
    },
  },
  {
    id: "lists-add-100",
    says: "A call adds up to 100 contacts, with mapped and other fields, to the list of an id.",
    tried: "100 and 101 contacts are added, with a field of another name",
    comes: "100 are taken, 101 refused. The page names the list, and has no id",
    decidedBy: "add-contacts-maximum",
    async check(create) {
      const sandbox = create();
      await createList(sandbox, { phoneNumbers: [] });
      const body = (count: number) => ({
        contact_list_name: "Patients",
        data: people(count).map((phoneNumber) => ({ phoneNumber, firstName: "Ada", plan: "Gold" })),
      });
      await sandbox.call("addContactsV1", { body: body(100) });
      expect(await sandbox.refusal("addContactsV1", { body: body(101) })).toMatch(/^400 .*100/);
      sandbox.clock.settle();
      expect(sandbox.state.contactLists[0]?.phoneNumbers).toHaveLength(100);
    },
  },
  {
    id: "lists-get-paging",
    says: "The contacts of a list are paged with skip, offset and hasMore.",
    tried: "The second of three contacts is asked for with skip, the last with offset",
    comes: "hasMore is true, then false",
    decidedBy: "contacts-paging",
    async check(create) {
      const sandbox = create();
      const parameters = { contactListId: await createList(sandbox, { phoneNumbers: people(3) }) };
      const page = async (query: Record<string, string>) => {
        const { data } = await sandbox.call("listContactsV2", { parameters, query: { ...query, limit: "1" } });
        return [data.results[0].phoneNumber, data.hasMore, data.totalResults];
      };
      expect(await page({ skip: "1" })).toEqual([people(3)[1], true, 3]);
      expect(await page({ offset: "2" })).toEqual([people(3)[2], false, 3]);
    },
  },
  {
    id: "lists-api-passive",
    says: "A list made by API is of type API-Passive, with a name, a type and a check for duplicates.",
    tried: "A list is created with source passiveApi and allowDuplicates",
    comes: "both are returned",
    async check(create) {
      const sandbox = create();
      const body = { name: "Patients", description: "Due", source: "passiveApi", allowDuplicates: true };
      const { data } = await sandbox.call("createContactListV2", { body });
      expect(data).toMatchObject({ name: "Patients", source: "passiveApi", allowDuplicates: true });
    },
  },
  {
    id: "lists-same-fields-source",
    says: "The lists of a campaign have the same fields and the same source.",
    tried: "A campaign has a list of numbers, and one of numbers and names",
    comes: "refused",
    decidedBy: "mixed-contact-lists",
    async check(create) {
      const sandbox = create();
      await createList(sandbox);
      await createList(sandbox, { name: "Named", phoneNumbers: [] });
      const data = [{ phoneNumber: EVE, firstName: "Eve" }];
      await sandbox.call("addContactsV1", { body: { contact_list_name: "Named", data } });
      sandbox.clock.advance("1m");
      const creation = creationOf(SMS, { contactLists: [LIST, "Named"] });
      expect(await sandbox.refusal("createCampaignV2", creation)).toMatch(/same fields\.$/);
    },
  },
  ...untried("The API fills lists of its own: it reads no file, and pulls from no URL.", {
    "lists-append-only": "The records of a file list can't be changed, only others appended.",
    "lists-api-pull": "An integrated list is pulled from a URL, at an interval of up to 24 hours.",
    "lists-schema-change":
      "When the fields of an integrated list change, the old columns are replaced after a warning.",
    "lists-pull-errors": "An error in a pull does not affect campaigns that run.",
  }),
  ...untried("A sandbox runs no flow.", {
    "lists-fields-in-flows": "Flows can read every field of a contact.",
  }),
  ...untried(CONSOLE, {
    "lists-filters": "A campaign can pick contacts by conditions on their columns.",
    "lists-agent-mapping": "A mapping list ties a customer to an agent and gives a priority.",
  }),
  ...untried(OTHER_CALLS, {
    "lists-separate-contacts-api": "Contacts for outbound calling have calls of their own, with scope Configuration.",
  }),
];
