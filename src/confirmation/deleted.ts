import { NotFoundError } from "../errors/api-error.ts";
import type { Confirmation, Confirmer } from "./confirmation.ts";

/** Reads the campaign: a 404 says that it was deleted. */
export const confirmCampaignDeleted: Confirmer =
  ({ campaigns }, { parameters: { campaignId = "" } }) =>
  (options) =>
    confirmDeleted(campaigns.get(campaignId, options));

/** Reads the contact list: a 404 says that it was deleted. */
export const confirmContactListDeleted: Confirmer =
  ({ contactLists }, { parameters: { contactListId = "" } }) =>
  (options) =>
    confirmDeleted(contactLists.get(contactListId, options));

async function confirmDeleted(reading: Promise<{ data: { _id: string; isActive?: boolean } }>): Promise<Confirmation> {
  try {
    const { data } = await reading;
    // `isActive: false` may be a soft delete; undocumented.
    return data?._id && data.isActive !== false ? "not-seen" : "unknown";
  } catch (error) {
    // A 404 beside data does not say what was not found.
    if (error instanceof NotFoundError && !Object(error.body).data) return "executed";
    throw error;
  }
}
