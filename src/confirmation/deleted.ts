import { idsIn } from "../campaign-id.ts";
import { NotFoundError } from "../errors/api-error.ts";
import { type Confirmer, executed, idOf, listCampaigns, notSeen, type Page, typeOf, unknown } from "./reads.ts";

/** Reads the campaign and, if it is not found, the newest campaigns of its type. */
export const confirmCampaignDeleted: Confirmer = ({ campaignId = "", campaignType }, reads) =>
  confirmDeleted(
    campaignId,
    (id) => reads.campaigns.get(id, reads.options),
    async () => (await listCampaigns(reads, typeOf(campaignType)).next()).value as Page,
  );

/** Reads the contact list and, if it is not found, the contact lists for calls. */
export const confirmContactListDeleted: Confirmer = ({ contactListId = "" }, { contactLists, options }) =>
  confirmDeleted(
    contactListId,
    (id) => contactLists.get(id, options),
    async () => {
      const { data } = await contactLists.list(options);
      // Whether it has every list, DNC lists among them, is not documented.
      return { listed: data, isLast: data.length === 0 };
    },
  );

/**
 * Looks for something that was deleted.
 *
 * @param get reads something by its id
 * @param list reads a list of what else there is, and says whether it is all there is
 */
async function confirmDeleted(id: string, get: (id: string) => Promise<{ data: object }>, list: () => Promise<Page>) {
  try {
    const { data } = await get(id);
    // `isActive: false` may be a soft delete; undocumented.
    return idOf(data) && !("isActive" in data && data.isActive === false)
      ? notSeen("It still exists.")
      : unknown("It may still exist.");
  } catch (error) {
    // A 404 beside data does not say what was not found.
    if (!(error instanceof NotFoundError) || Object(error.body).data) throw error;
  }
  // Gateways and wrong paths answer 404, too: so the list lacks it, or another one can be read.
  const { listed, isLast } = await list();
  const ids = listed.flatMap(idsIn);
  if (ids.includes(id)) return unknown("It is not found, but it is still listed.");
  if (isLast && listed.every(idOf)) return executed("It is not found, and not listed any more.");
  const [other] = ids;
  return other !== undefined && idOf((await get(other)).data) === other
    ? executed("It is not found, and another one is.")
    : unknown("It is not found, and nor is another one.");
}
