import type {
  ContactListV1Answer,
  CreateContactListV1Body,
  ListContactListsV1Answer,
  ListContactsAnswer,
  UpdateContactListV1Answer,
  UpdateContactListV1Body,
} from "../generated/schemas.ts";
import { checkObject } from "./body.ts";
import type { Connection } from "./connection.ts";
import type { CallOptions } from "./options.ts";

/** Calls on contact lists in v1. A DNC list is a contact list too. */
export interface ContactListsV1 {
  /**
   * Makes an empty contact list, which is filled through the API. Nobody is called or messaged.
   *
   * Effect: write. Never sent twice where it may have been carried out: after an {@link OutcomeUnknownError} look with
   * its `confirm` whether the list exists before you make it again. Page: create-contact-list.
   *
   * @param contactList name at most 48 characters, description at most 256, `source` `"passiveApi"`; the
   * sample sends `"passiveApiIntegration"`. `allowDuplicates` is `false` unless said
   * @returns the list; its id is `data._id` (`cl-…`)
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  create(contactList: CreateContactListV1Body, options?: CallOptions): Promise<ContactListV1Answer>;

  /**
   * Changes the name or the description of a contact list, or whether it may hold a contact twice. What is left out
   * keeps its value, as the page says of `allowDuplicates` and we read it of the others. Campaigns refer to a list by
   * its name: what a new name does to them is not documented.
   *
   * Effect: write. Page: update-contact-list.
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
    changes: UpdateContactListV1Body,
    options?: CallOptions,
  ): Promise<UpdateContactListV1Answer>;

  /**
   * Reads a contact list, without its contacts. It changes nothing and may be repeated.
   *
   * Effect: read. Page: get-contact-list-details.
   *
   * @param contactListId id of the list (`cl-…`)
   * @returns the list; how many contacts it holds is `data.totalRecordCount`
   * @throws {@link InvalidRequestError}, {@link NotAllowedError} before anything is sent, {@link ApiError} where the
   * call is refused; after all tries {@link RateLimitError}, {@link ServerError}, {@link TimeoutError},
   * {@link ConnectionError}, {@link UnreadableAnswerError}; {@link AbortedError}
   */
  get(contactListId: string, options?: CallOptions): Promise<ContactListV1Answer>;

  /**
   * Lists the contact lists for calls. It changes nothing and may be repeated.
   *
   * Effect: read. Page: get-all-contact-lists.
   *
   * @returns the lists, in `data`; the page documents no paging
   * @throws {@link InvalidRequestError}, {@link NotAllowedError} before anything is sent, {@link ApiError} where the
   * call is refused; after all tries {@link RateLimitError}, {@link ServerError}, {@link TimeoutError},
   * {@link ConnectionError}, {@link UnreadableAnswerError}; {@link AbortedError}
   */
  list(options?: CallOptions): Promise<ListContactListsV1Answer>;

  /**
   * Deletes a contact list. No call brings it back, and what becomes of its contacts is not documented. On the platform
   * a list that a campaign uses cannot be deleted; what this call does then is not documented either.
   *
   * Effect: write. Page: delete-contact-list-details.
   *
   * @param contactListId id of the list (`cl-…`)
   * @returns the list as it was
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  delete(contactListId: string, options?: CallOptions): Promise<ContactListV1Answer>;

  /**
   * Lists the contacts of a contact list. It changes nothing and may be repeated. How to ask for a further page is
   * not documented.
   *
   * Effect: read. Page: get-all-contacts-of-a-contactlist.
   *
   * @param contactListId id of the list (`cl-…`)
   * @returns the contacts in `data.results`; whether there are more is `data.hasMore`
   * @throws {@link InvalidRequestError}, {@link NotAllowedError} before anything is sent, {@link ApiError} where the
   * call is refused; after all tries {@link RateLimitError}, {@link ServerError}, {@link TimeoutError},
   * {@link ConnectionError}, {@link UnreadableAnswerError}; {@link AbortedError}
   */
  contacts(contactListId: string, options?: CallOptions): Promise<ListContactsAnswer>;
}

const LISTS = "/agentassist/api/v1/public/{streamId}/campaign/contactList";
const LIST = `${LISTS}/{contactListId}` as const;

export const contactListsV1 = ({ http, streamId, accountId, fetchWith, dataOf }: Connection): ContactListsV1 => ({
  create: async (contactList, options) => {
    checkObject("contactList", contactList);
    return dataOf(
      http.POST(`${LISTS}/createContactList`, {
        params: { path: { streamId } },
        body: contactList,
        fetch: fetchWith(options),
      }),
    );
  },

  update: async (contactListId, changes, options) => {
    checkObject("changes", changes);
    return dataOf(
      http.PUT(LIST, {
        params: { path: { streamId, contactListId } },
        body: changes,
        fetch: fetchWith(options),
      }),
    );
  },

  get: async (contactListId, options) =>
    dataOf(
      http.GET(LIST, {
        params: { path: { streamId, contactListId } },
        fetch: fetchWith(options),
      }),
    ),

  list: async (options) =>
    dataOf(
      http.GET(`${LISTS}/getAllListDetails`, {
        params: { path: { streamId }, query: { type: "call" } },
        fetch: fetchWith(options),
      }),
    ),

  delete: async (contactListId, options) =>
    dataOf(
      http.DELETE(LIST, {
        params: { path: { streamId, contactListId } },
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
});
