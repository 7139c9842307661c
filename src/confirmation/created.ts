import {
  type Confirmer,
  executed,
  idOf,
  type Listed,
  listIn,
  notSeen,
  searchCampaigns,
  typeOf,
  unknown,
} from "./reads.ts";

const NONE = "There is none of this name.";
const NO_OLDER = "There is one of this name that is no older than the call.";
const OLDER = "There is one of this name, which may be older than the call.";

/**
 * Looks for a campaign of the same name that is no older than the call.
 *
 * The list is not narrowed by dates: no page says which date they limit, and a sample returns campaigns that were
 * created outside of them.
 */
export const confirmCampaignCreated: Confirmer = async ({ name, campaignType }, reads) => {
  let namesakes = 0;
  const found = await searchCampaigns(reads, typeOf(campaignType), (results) => {
    namesakes += results.filter((campaign) => mayHaveName(name, campaign)).length;
    const noOlder = results.filter((campaign) => hasName(name, campaign) && reads.isNoOlder(campaign.createdAt));
    return noOlder.length > 0 ? noOlder : undefined;
  });
  if (!found) return namesakes === 0 ? notSeen(NONE) : unknown(OLDER);
  const [campaignId, another] = found.map(idOf);
  return executed(NO_OLDER, campaignId !== undefined && another === undefined ? { campaignId } : {});
};

/** How many contact lists of the same name are read. Each takes a read, because the list has no time of creation. */
const MAX_NAMESAKES = 10;

/** Looks for a contact list of the same name that is no older than the call. */
export const confirmContactListCreated: Confirmer = async ({ name }, { contactLists, options, isNoOlder }) => {
  const lists = listIn((await contactLists.list(options)).data);
  const namesakes = lists.filter((list) => mayHaveName(name, list));
  if (namesakes.length === 0) return notSeen(NONE);
  for (const list of namesakes.filter((each) => hasName(name, each)).slice(0, MAX_NAMESAKES)) {
    const { data } = await contactLists.get(idOf(list) ?? "", options);
    if (isNoOlder(data?.createdAt)) return executed(NO_OLDER);
  }
  return unknown(OLDER);
};

/** Names as a server may store them: in one Unicode form, without spaces around them. */
const plain = (name: string) => name.normalize("NFC").trim();

const hasName = (name: string | undefined, listed: Listed | null): boolean =>
  typeof listed?.name === "string" && name !== undefined && plain(listed.name) === plain(name);

/** Whether something may have the name, in any case, or can't be read. */
const mayHaveName = (name: string | undefined, listed: Listed | null): boolean =>
  typeof listed?.name !== "string" ||
  name === undefined ||
  plain(listed.name).toLowerCase() === plain(name).toLowerCase();
