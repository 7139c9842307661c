import { NotFoundError } from "../errors/not-found-error.ts";
import type { Confirmation } from "./confirmation.ts";
import type { Confirmer } from "./confirmer.ts";

/** Whether a campaign was deleted: whether it can still be read. */
export const campaignDeleted: Confirmer =
  ({ campaigns }, { parameters: { campaignId = "" } }) =>
  (options) =>
    goneFrom(campaigns.get(campaignId, options));

/** Whether a contact list was deleted: whether it can still be read. */
export const contactListDeleted: Confirmer =
  ({ contactLists }, { parameters: { contactListId = "" } }) =>
  (options) =>
    goneFrom(contactLists.get(contactListId, options));

async function goneFrom(reading: Promise<{ data: { _id: string; isActive?: boolean } }>): Promise<Confirmation> {
  try {
    const { data } = await reading;
    // What is not active may be what a deletion leaves. No page says so.
    return data?._id && data.isActive !== false ? "not-seen" : "unknown";
  } catch (error) {
    if (error instanceof NotFoundError) return "executed";
    throw error;
  }
}
