import type { ContactListV2 } from "../../../generated/schemas.ts";
import type { CampaignClient } from "../../client.ts";
import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { allContactLists } from "../pages/all-contact-lists.ts";

/** A contact list, as far as a load looks at it. */
export interface FoundContactList {
  readonly contactListId: string;
  /** Its contacts now. */
  readonly before: number;
  readonly allowDuplicates: boolean | undefined;
}

/**
 * Finds the contact list of a name. Contacts are added by name, so there must be one only.
 *
 * @throws {@link InvalidRequestError} if there is none, or more than one
 */
export async function findContactList(
  kore: CampaignClient,
  listName: string,
  signal: AbortSignal | undefined,
): Promise<FoundContactList> {
  if (typeof listName !== "string" || listName.trim() === "")
    throw new InvalidRequestError("listName: expected the name of a contact list, a non-empty string.");
  const lists: ContactListV2[] = [];
  for await (const each of allContactLists(kore, { signal })) if (each?.name === listName) lists.push(each);
  const [list] = lists;
  if (!list)
    throw new InvalidRequestError(`listName: there is no contact list of the name ${JSON.stringify(listName)}.`);
  if (lists.length > 1)
    throw new InvalidRequestError(
      `listName: there are ${lists.length} contact lists of the name ${JSON.stringify(listName)}, and contacts are added by name. Rename all but one.`,
    );
  return { contactListId: list._id, before: list.totalRecordCount, allowDuplicates: list.allowDuplicates };
}
