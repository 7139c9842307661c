import type {
  AddContactsAnswer,
  AddContactsBody,
  ContactListV2Answer,
  CreateContactListV2Body,
  ListContactListsV2Answer,
  ListContactsAnswer,
  UpdateContactListV2Answer,
  UpdateContactListV2Body,
} from "../generated/schemas.ts";
import { checkObject } from "./body.ts";
import type { Connection } from "./connection.ts";
import type { CallOptions } from "./options.ts";

/** Calls on contact lists, in the newest version that is documented. A DNC list is a contact list too. */
export interface ContactLists {
  /**
   * Makes an empty contact list, which is filled through the API. Nobody is called or messaged.
   *
   * Effect: write. Never sent twice where it may have been carried out: after an {@link OutcomeUnknownError} look with
   * its `confirm` whether the list exists before you make it again. Page: create-contact-list-v2.
   *
   * @param contactList name at most 48 characters, description at most 256, `source` `"passiveApi"`;
   * `allowDuplicates` is `false` unless said
   * @returns the list; its id is `data._id` (`cl-…`)
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  create(contactList: CreateContactListV2Body, options?: CallOptions): Promise<ContactListV2Answer>;

  /**
   * Changes the name or the description of a contact list. We read what is left out as keeping its value; the page
   * does not say so. Campaigns refer to a list by its name: what a new name does to them is not documented.
   *
   * Effect: write. Page: update-contact-list-v2.
   *
   * @param contactListId id of the list (`cl-…`)
   * @param changes name at most 48 characters, description at most 256
   * @returns what was changed, in `data.body`
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  update(
    contactListId: string,
    changes: UpdateContactListV2Body,
    options?: CallOptions,
  ): Promise<UpdateContactListV2Answer>;

  /**
   * Reads a contact list, without its contacts. It changes nothing and may be repeated.
   *
   * Effect: read. Page: get-contact-list-details-v2.
   *
   * @param contactListId id of the list (`cl-…`)
   * @returns the list; how many contacts it holds is `data.totalRecordCount`
   * @throws {@link InvalidRequestError}, {@link NotAllowedError} before anything is sent, {@link ApiError} where the
   * call is refused; after all tries {@link RateLimitError}, {@link ServerError}, {@link TimeoutError},
   * {@link ConnectionError}, {@link UnreadableAnswerError}; {@link AbortedError}
   */
  get(contactListId: string, options?: CallOptions): Promise<ContactListV2Answer>;

  /**
   * Lists the contact lists for calls. It changes nothing and may be repeated.
   *
   * Effect: read. Page: get-all-contact-lists-v2.
   *
   * @returns the lists, in `data`; the page documents no paging
   * @throws {@link InvalidRequestError}, {@link NotAllowedError} before anything is sent, {@link ApiError} where the
   * call is refused; after all tries {@link RateLimitError}, {@link ServerError}, {@link TimeoutError},
   * {@link ConnectionError}, {@link UnreadableAnswerError}; {@link AbortedError}
   */
  list(options?: CallOptions): Promise<ListContactListsV2Answer>;

  /**
   * Deletes a contact list. No call brings it back, and what becomes of its contacts is not documented. On the platform
   * a list that a campaign uses cannot be deleted; what this call does then is not documented either.
   *
   * Effect: write. Page: delete-contact-list-details-v2.
   *
   * @param contactListId id of the list (`cl-…`)
   * @returns the list as it was
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  delete(contactListId: string, options?: CallOptions): Promise<ContactListV2Answer>;

  /**
   * Lists the contacts of a contact list. It changes nothing and may be repeated. How to ask for a further page is
   * not documented.
   *
   * Effect: read. Page: get-all-contacts-of-a-contactlist-v2.
   *
   * @param contactListId id of the list (`cl-…`)
   * @returns the contacts in `data.results`; whether there are more is `data.hasMore`
   * @throws {@link InvalidRequestError}, {@link NotAllowedError} before anything is sent, {@link ApiError} where the
   * call is refused; after all tries {@link RateLimitError}, {@link ServerError}, {@link TimeoutError},
   * {@link ConnectionError}, {@link UnreadableAnswerError}; {@link AbortedError}
   */
  contacts(contactListId: string, options?: CallOptions): Promise<ListContactsAnswer>;

  /**
   * Adds contacts to a contact list. **The call only queues them:** they are in the list a while later. It goes by the
   * **name** of the list. A running campaign may come to call whom you add. What a repeat does is not documented; it
   * may add everybody twice.
   *
   * Effect: write. Never sent twice where it may have been carried out: after an {@link OutcomeUnknownError} look at
   * the list before you add them again. Page: add-contacts-to-contact-list.
   *
   * @param contacts the name of the list in `contact_list_name`, and in `data` an object for each contact, with its
   * `phoneNumber` and whatever other columns the list has
   * @returns a sentence on what was queued
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  addContacts(contacts: AddContactsBody, options?: CallOptions): Promise<AddContactsAnswer>;
}

const LISTS = "/campaign/api/v2/public/{streamId}/campaign/contactList";
const LIST = `${LISTS}/{contactListId}` as const;

export const contactLists = ({ http, streamId, accountId, fetchWith, dataOf }: Connection): ContactLists => ({
  create: async (contactList, options) => {
    checkObject("contactList", contactList);
    return dataOf(
      http.POST(`${LISTS}/createContactList`, {
        params: { path: { streamId }, query: { accountId } },
        body: contactList,
        fetch: fetchWith(options),
      }),
    );
  },

  update: async (contactListId, changes, options) => {
    checkObject("changes", changes);
    return dataOf(
      http.PUT(LIST, {
        params: { path: { streamId, contactListId }, query: { accountId } },
        body: changes,
        fetch: fetchWith(options),
      }),
    );
  },

  get: async (contactListId, options) =>
    dataOf(
      http.GET(LIST, {
        params: { path: { streamId, contactListId }, query: { accountId } },
        fetch: fetchWith(options),
      }),
    ),

  list: async (options) =>
    dataOf(
      http.GET(`${LISTS}/getAllListDetails`, {
        params: { path: { streamId }, query: { accountId, type: "call" } },
        fetch: fetchWith(options),
      }),
    ),

  delete: async (contactListId, options) =>
    dataOf(
      http.DELETE(LIST, {
        params: { path: { streamId, contactListId }, query: { accountId } },
        fetch: fetchWith(options),
      }),
    ),

  contacts: async (contactListId, options) =>
    dataOf(
      http.GET(`${LIST}/getAllContacts`, {
        params: { path: { streamId, contactListId }, query: { accountId } },
        fetch: fetchWith(options),
      }),
    ),

  addContacts: async (contacts, options) => {
    checkObject("contacts", contacts);
    return dataOf(
      http.POST("/api/1.1/public/{streamId}/campaign/contactList/addContacts", {
        params: { path: { streamId } },
        body: contacts,
        fetch: fetchWith(options),
      }),
    );
  },
});
