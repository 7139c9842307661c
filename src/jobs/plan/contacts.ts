import type { CallOptions } from "../../call/call-options.ts";
import type { CampaignClient } from "../../client.ts";
import { isPhoneNumber, toE164 } from "../../phone-number.ts";
import { allContacts } from "../pages/all-contacts.ts";
import type { PlannedList } from "./lists.ts";

/** How far contacts are read: a request for each list, or until the end of each. */
export type ContactPages = "first" | "all";

/** The contacts that were read. These are numbers of people: keep them out of logs. */
export interface PlannedContacts {
  /**
   * One for each contact, list by list: E.164, or as it was read if that is not clear. If `complete`, nobody else is reached
   * whom a read could show.
   */
  readonly phoneNumbers: readonly string[];
  /** Whether these are all contacts of the lists, as many as the lists are said to have. */
  readonly complete: boolean;
  /** Those of them that stand on your suppression list, each once. */
  readonly suppressed: readonly string[];
  /** How many numbers are not clear, and so were compared with no suppression list. */
  readonly unclear: number;
}

/** Reads the contacts of lists. What keeps a start from being right is added to `problems`. */
export async function planContacts(
  kore: CampaignClient,
  lists: readonly PlannedList[],
  pages: ContactPages,
  suppression: ReadonlySet<string> | undefined,
  options: CallOptions,
  problems: string[],
): Promise<PlannedContacts> {
  const phoneNumbers: string[] = [];
  let complete = true;
  let unclear = 0;
  for (const { id, contacts } of lists) {
    const before = phoneNumbers.length;
    for await (const { phoneNumber } of contactsIn(kore, id, pages, options)) {
      const isClear = isPhoneNumber(phoneNumber);
      phoneNumbers.push(isClear ? toE164(phoneNumber) : phoneNumber);
      if (!isClear) unclear++;
    }
    complete &&= phoneNumbers.length - before === contacts;
  }
  const suppressed = [...new Set(phoneNumbers)].filter((phoneNumber) => suppression?.has(phoneNumber));
  if (suppressed.length > 0) problems.push(`${suppressed.length} of the contacts stand on your suppression list.`);
  if (suppression && (!complete || unclear > 0))
    problems.push("Not all contacts were compared with your suppression list: unknown says which.");
  return { phoneNumbers, complete, suppressed, unclear };
}

async function* contactsIn(kore: CampaignClient, id: string | null, pages: ContactPages, options: CallOptions) {
  if (id === null) return;
  if (pages === "all") yield* allContacts(kore, id, { undocumentedPaging: "skip" }, options);
  else yield* (await kore.contactLists.contacts(id, options)).data.results;
}
