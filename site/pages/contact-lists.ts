import type { CallRows } from "./row.ts";

/** The calls of the tag "Contact lists". */
export const CONTACT_LISTS = {
  createContactListV2: {
    samples: [{ method: "kore.contactLists.create", example: "create-contact-list-v2" }],
    next: [
      ["addContactsV1", "put people into it, by its name"],
      ["createCampaignV2", "make a campaign that names it"],
    ],
    aliases: "new make list, new contact list",
  },
  addContactsV1: {
    samples: [{ method: "kore.contactLists.addContacts", example: "add-contacts-to-contact-list" }],
    next: [
      ["getContactListV2", "read `totalRecordCount` until it stays the same, for the contacts are only queued"],
      ["createCampaignV2", "make a campaign that names the list"],
    ],
    aliases:
      "import upload people put into a list fill csv e.164 e164 phone number format, bulk, bulk import, bulk upload, batch, fill contact list, import contacts, upload contacts, phone number format, number format, phone number, e.164, country code, +49, +1",
  },
  listContactListsV2: {
    samples: [{ method: "kore.contactLists.list", example: "get-all-contact-lists-v2" }],
    next: [["getContactListV2", "read one of them, by its id"]],
    aliases: "all lists find, list contact lists, contact lists, all contact lists",
  },
  getContactListV2: {
    samples: [{ method: "kore.contactLists.get", example: "get-contact-list-details-v2" }],
    next: [["listContactsV2", "read who is in it"]],
    aliases: "read show list details, contact list",
  },
  updateContactListV2: {
    samples: [{ method: "kore.contactLists.update", example: "update-contact-list-v2" }],
    next: [["getContactListV2", "see what it is now"]],
    aliases: "rename change edit list",
  },
  deleteContactListV2: {
    samples: [{ method: "kore.contactLists.delete", example: "delete-contact-list-details-v2" }],
    next: [["listContactListsV2", "see that it is gone"]],
    aliases: "remove list, delete list",
  },
  listContactsV2: {
    samples: [{ method: "kore.contactLists.contacts", example: "get-all-contacts-of-a-contactlist-v2" }],
    next: [["addContactsV1", "put more people into it"]],
    aliases:
      "who is in a list people numbers read get find search contacts, list contacts, all contacts, get contacts, contact, people",
  },
  createContactListV1: {
    samples: [{ method: "kore.v1.contactLists.create", example: "create-contact-list" }],
    next: [["addContactsV1", "put people into it, by its name"]],
  },
  listContactListsV1: {
    samples: [{ method: "kore.v1.contactLists.list", example: "get-all-contact-lists" }],
    next: [["getContactListV1", "read one of them, by its id"]],
  },
  getContactListV1: {
    samples: [{ method: "kore.v1.contactLists.get", example: "get-contact-list-details" }],
    next: [["listContactsV1", "read who is in it"]],
  },
  updateContactListV1: {
    samples: [{ method: "kore.v1.contactLists.update", example: "update-contact-list" }],
    next: [["getContactListV1", "see what it is now"]],
  },
  deleteContactListV1: {
    samples: [{ method: "kore.v1.contactLists.delete", example: "delete-contact-list-details" }],
    next: [["listContactListsV1", "see that it is gone"]],
  },
  listContactsV1: {
    samples: [{ method: "kore.v1.contactLists.contacts", example: "get-all-contacts-of-a-contactlist" }],
    next: [["addContactsV1", "put more people into it"]],
  },
} satisfies CallRows;
