import { hasName } from "./has-name.ts";
import { type Confirmer, executed, idOf, type Listed, listCampaigns, notSeen, typeOf, unknown } from "./reads.ts";

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
  const { isOlder } = reads;
  let isSeen = false;
  let isDone = false;
  let isWhole = false;
  const candidates: Listed[] = [];
  try {
    for await (const { listed } of listCampaigns(reads, typeOf(campaignType))) {
      for (const each of listed) {
        const has = hasName(name, each);
        if (has === false) continue;
        isSeen = true;
        const isOld = isOlder(each?.createdAt);
        if (!isOld) candidates.push(each);
        if (has && isOld === false) isDone = true;
      }
      // What comes after an older one is older.
      if (isDone && isOlder(listed.at(-1)?.createdAt)) break;
    }
    isWhole = true;
  } catch (error) {
    if (!isDone) throw error;
  }
  if (!isDone) return isSeen ? unknown(OLDER) : notSeen(NONE);
  const campaignId = isWhole && candidates.length === 1 ? idOf(candidates[0]) : undefined;
  return executed(NO_OLDER, campaignId === undefined ? {} : { campaignId });
};

/** How many contact lists of the same name are read. Each takes a read, because the list has no time of creation. */
const MAX_NAMESAKES = 10;

/** Looks for a contact list of the same name that is no older than the call. */
export const confirmContactListCreated: Confirmer = async ({ name }, { contactLists, options, isOlder }) => {
  const lists: readonly Listed[] = (await contactLists.list(options)).data;
  const namesakes = lists.filter((list) => hasName(name, list) !== false);
  for (const list of namesakes.filter((each) => hasName(name, each)).slice(0, MAX_NAMESAKES)) {
    const { data } = await contactLists.get(idOf(list) ?? "", options);
    if (isOlder(data?.createdAt) === false) return executed(NO_OLDER);
  }
  return namesakes.length > 0 ? unknown(OLDER) : notSeen(NONE);
};
