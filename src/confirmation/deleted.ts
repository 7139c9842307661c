import { NotFoundError } from "../errors/api-error.ts";
import { type Confirmer, executed, idOf, listIn, notSeen, PAGE_SIZE, typeOf, unknown } from "./reads.ts";

/** Reads the campaign and, if it is not found, the newest campaigns of its type. */
export const confirmCampaignDeleted: Confirmer = async ({ campaignId = "", campaignType }, { campaigns, options }) =>
  confirmDeleted({
    id: campaignId,
    get: (id) => campaigns.get(id, options),
    list: async () => {
      const type = typeOf(campaignType);
      const { data } = await campaigns.list({ type, limit: PAGE_SIZE }, options);
      return { listed: listIn(data?.results), isWhole: data.hasMore === false };
    },
  });

/** Reads the contact list and, if it is not found, the contact lists for calls. */
export const confirmContactListDeleted: Confirmer = async ({ contactListId = "" }, { contactLists, options }) =>
  confirmDeleted({
    id: contactListId,
    get: (id) => contactLists.get(id, options),
    list: async () => {
      const listed = listIn((await contactLists.list(options)).data);
      // Whether it has every list, DNC lists among them, is not documented.
      return { listed, isWhole: listed.length === 0 };
    },
  });

/** How something that was deleted is looked for. */
interface Search {
  readonly id: string;
  /** Reads something by its id. */
  get(id: string): Promise<{ data: object }>;
  /** Reads a list of what else there is, and says whether it is all there is. */
  list(): Promise<{ listed: readonly unknown[]; isWhole: boolean }>;
}

async function confirmDeleted({ id, get, list }: Search) {
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
  const { listed, isWhole } = await list();
  const ids = listed.map(idOf);
  if (ids.includes(id)) return unknown("It is not found, but it is still listed.");
  if (isWhole && !ids.includes(undefined)) return executed("It is not found, and not listed any more.");
  const other = ids.find((each) => each !== undefined);
  if (other === undefined) return unknown("It is not found, but there is nothing else to read.");
  const { data } = await get(other);
  return idOf(data) === other
    ? executed("It is not found, and another one is.")
    : unknown("Another one reads as a third.");
}
