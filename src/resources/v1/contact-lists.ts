import type {
  ContactListV1Response,
  CreateContactListV1Request,
  ListContactListsV1Response,
  ListContactsResponse,
  UpdateContactListV1Request,
  UpdateContactListV1Response,
} from "../../../generated/schemas.ts";
import type { CallOptions } from "../../call/call-options.ts";
import type { Call } from "../../operations/call.ts";
import { readObject } from "../../validate.ts";

/** Calls on contact lists in v1. A DNC list is a contact list too. */
export type ContactListsV1 = ReturnType<typeof createContactListsV1>;

/** Creates the group `kore.v1.contactLists`. */
export const createContactListsV1 = (call: Call) => ({
  /**
   * Creates an empty contact list, which is filled through the API. Nobody is called or messaged.
   *
   * After an {@link OutcomeUnknownError}, its `confirm` looks whether the list exists.
   *
   * Effect: write. Page: create-contact-list.
   *
   * @param contactList name at most 48 characters, description at most 256, `source` `"passiveApi"`; the sample sends
   * `"passiveApiIntegration"`. `allowDuplicates` defaults to `false`
   * @returns the list; its id is `data._id` (`cl-…`)
   */
  async create(contactList: CreateContactListV1Request, options?: CallOptions): Promise<ContactListV1Response> {
    return call("createContactListV1", { body: readObject("contactList", contactList) }, options);
  },

  /**
   * Updates the name or the description of a contact list, or whether it allows duplicate contacts. A field you leave
   * out keeps its value: the page says so of `allowDuplicates`, and we read it so for the others. Campaigns refer to a
   * list by its name: the page does not say what a new name does to them.
   *
   * Effect: write. Page: update-contact-list.
   *
   * @param contactListId id of the list (`cl-…`)
   * @param changes name at most 48 characters, description at most 256
   * @returns what was changed, in `data.body`
   */
  async update(
    contactListId: string,
    changes: UpdateContactListV1Request,
    options?: CallOptions,
  ): Promise<UpdateContactListV1Response> {
    return call("updateContactListV1", { path: { contactListId }, body: readObject("changes", changes) }, options);
  },

  /**
   * Reads a contact list, without its contacts. It changes nothing, so you may repeat it.
   *
   * Effect: read. Page: get-contact-list-details.
   *
   * @param contactListId id of the list (`cl-…`)
   * @returns the list; the number of its contacts is `data.totalRecordCount`
   */
  async get(contactListId: string, options?: CallOptions): Promise<ContactListV1Response> {
    return call("getContactListV1", { path: { contactListId } }, options);
  },

  /**
   * Lists the contact lists for calls. It changes nothing, so you may repeat it.
   *
   * Effect: read. Page: get-all-contact-lists.
   *
   * @returns the lists, in `data`; the page documents no paging
   */
  async list(options?: CallOptions): Promise<ListContactListsV1Response> {
    return call("listContactListsV1", { query: { type: "call" } }, options);
  },

  /**
   * Deletes a contact list **and its contacts**. No call restores it. On the platform a list that a campaign
   * uses can't be deleted; the page does not say what this call does then.
   *
   * Effect: write. Page: delete-contact-list-details.
   *
   * @param contactListId id of the list (`cl-…`)
   * @returns the list as it was
   */
  async delete(contactListId: string, options?: CallOptions): Promise<ContactListV1Response> {
    return call("deleteContactListV1", { path: { contactListId } }, options);
  },

  /**
   * Lists the contacts of a contact list. It changes nothing, so you may repeat it. The page does not say how to ask
   * for a further page.
   *
   * Effect: read. Page: get-all-contacts-of-a-contactlist.
   *
   * @param contactListId id of the list (`cl-…`)
   * @returns the contacts in `data.results`; `data.hasMore` says whether there are more
   */
  async contacts(contactListId: string, options?: CallOptions): Promise<ListContactsResponse> {
    return call("listContactsV1", { path: { contactListId } }, options);
  },
});
