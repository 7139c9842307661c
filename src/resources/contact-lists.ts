import type {
  AddContactsRequest,
  AddContactsResponse,
  ContactListV2Response,
  CreateContactListV2Request,
  ListContactListsV2Response,
  ListContactsResponse,
  UpdateContactListV2Request,
  UpdateContactListV2Response,
} from "../../generated/schemas.ts";
import type { CallOptions } from "../call/call-options.ts";
import type { Call } from "../operations/call.ts";
import { readObject } from "../validate.ts";

/** Calls on contact lists, in the newest documented version. A DNC list is a contact list too. */
export type ContactLists = ReturnType<typeof createContactLists>;

/** Creates the group `kore.contactLists`. */
export const createContactLists = (call: Call) => ({
  /**
   * Creates an empty contact list, which is filled through the API. Nobody is called or messaged.
   *
   * After an {@link OutcomeUnknownError}, its `confirm` looks whether the list exists.
   *
   * Effect: write. Page: create-contact-list-v2.
   *
   * @param contactList name at most 48 characters, description at most 256, `source` `"passiveApi"`; `allowDuplicates`
   * defaults to `false`, and is fixed from then on, according to the release notes
   * @returns the list; its id is `data._id` (`cl-…`)
   */
  async create(contactList: CreateContactListV2Request, options?: CallOptions): Promise<ContactListV2Response> {
    return call("createContactListV2", { body: readObject("contactList", contactList) }, options);
  },

  /**
   * Updates the name or the description of a contact list. A field you leave out keeps its value, as we read it; the
   * page does not say so. Campaigns refer to a list by its name: the page does not say what a new name does to them.
   *
   * Effect: write. Page: update-contact-list-v2.
   *
   * @param contactListId id of the list (`cl-…`)
   * @param changes name at most 48 characters, description at most 256
   * @returns what was changed, in `data.body`
   */
  async update(
    contactListId: string,
    changes: UpdateContactListV2Request,
    options?: CallOptions,
  ): Promise<UpdateContactListV2Response> {
    return call("updateContactListV2", { path: { contactListId }, body: readObject("changes", changes) }, options);
  },

  /**
   * Reads a contact list, without its contacts. It changes nothing, so you may repeat it.
   *
   * Effect: read. Page: get-contact-list-details-v2.
   *
   * @param contactListId id of the list (`cl-…`)
   * @returns the list; the number of its contacts is `data.totalRecordCount`
   */
  async get(contactListId: string, options?: CallOptions): Promise<ContactListV2Response> {
    return call("getContactListV2", { path: { contactListId } }, options);
  },

  /**
   * Lists the contact lists for calls. It changes nothing, so you may repeat it.
   *
   * Effect: read. Page: get-all-contact-lists-v2.
   *
   * @returns the lists, in `data`; the page documents no paging
   */
  async list(options?: CallOptions): Promise<ListContactListsV2Response> {
    return call("listContactListsV2", { query: { type: "call" } }, options);
  },

  /**
   * Deletes a contact list **and its contacts**. No call restores it. On the platform a list that a campaign
   * uses can't be deleted; the page does not say what this call does then.
   *
   * Effect: write. Page: delete-contact-list-details-v2.
   *
   * @param contactListId id of the list (`cl-…`)
   * @returns the list as it was
   */
  async delete(contactListId: string, options?: CallOptions): Promise<ContactListV2Response> {
    return call("deleteContactListV2", { path: { contactListId } }, options);
  },

  /**
   * Lists the contacts of a contact list. It changes nothing, so you may repeat it. The page does not say how to ask
   * for a further page.
   *
   * Effect: read. Page: get-all-contacts-of-a-contactlist-v2.
   *
   * @param contactListId id of the list (`cl-…`)
   * @returns the contacts in `data.results`; `data.hasMore` says whether there are more
   */
  async contacts(contactListId: string, options?: CallOptions): Promise<ListContactsResponse> {
    return call("listContactsV2", { path: { contactListId } }, options);
  },

  /**
   * Adds contacts to a contact list. **The call only queues them:** they are in the list a while later. The list is
   * given by its **name**. A running campaign may call the people you add.
   *
   * It is never repeated if it may have been executed: the page does not say what a repeat does, and it may add
   * everybody twice. No call can tell afterwards whether they were queued: after an {@link OutcomeUnknownError}, look
   * at the list before you add them again.
   *
   * Effect: write. Page: add-contacts-to-contact-list.
   *
   * @param contacts the name of the list in `contact_list_name`, and in `data` an object for each contact, with its
   * `phoneNumber` and any other columns of the list. At most 100 contacts, according to the release notes
   * @returns a sentence on what was queued
   */
  async addContacts(contacts: AddContactsRequest, options?: CallOptions): Promise<AddContactsResponse> {
    return call("addContactsV1", { body: readObject("contacts", contacts) }, options);
  },
});
