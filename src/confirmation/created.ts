import type { Confirmation } from "./confirmation.ts";
import {
  type Confirmer,
  executed,
  idOf,
  type Listed,
  listCampaigns,
  notSeen,
  type Page,
  type Reads,
  typeOf,
  unknown,
} from "./reads.ts";

/**
 * Looks for a campaign of the same name that is no older than the call.
 *
 * The list is not narrowed by dates: no page says which date they limit, and a sample returns campaigns that were
 * created outside of them.
 */
export const confirmCampaignCreated: Confirmer = ({ name, campaignType }, reads) =>
  confirmCreated(name, listCampaigns(reads, typeOf(campaignType)), reads);

/** Looks for a contact list of the same name that is no older than the call. */
export const confirmContactListCreated: Confirmer = ({ name }, reads) =>
  confirmCreated(name, listNamesakes(name, reads), reads);

/** How many contact lists of the same name are read. */
const MAX_NAMESAKES = 10;

/** Reads the contact lists that may have a name, each by itself, because the list has no time of creation. */
async function* listNamesakes(name: string | undefined, { contactLists, options }: Reads): AsyncGenerator<Page> {
  const lists: readonly Listed[] = (await contactLists.list(options)).data;
  for (const list of lists.filter((each) => hasName(name, each) !== false).slice(0, MAX_NAMESAKES))
    yield { listed: [(await contactLists.get(idOf(list) ?? "", options)).data], isLast: false };
}

async function confirmCreated(
  name: string | undefined,
  pages: AsyncIterable<Page>,
  { isOlder }: Reads,
): Promise<Confirmation> {
  let isSeen = false;
  let isDone = false;
  const candidates: Listed[] = [];
  for await (const { listed, isLast } of pages) {
    for (const each of listed) {
      const has = hasName(name, each);
      if (has === false) continue;
      isSeen = true;
      const isOld = isOlder(each?.createdAt);
      if (!isOld) candidates.push(each);
      if (has && isOld === false) isDone = true;
    }
    if (!isDone) continue;
    const [campaignId, ...others] = candidates.map(idOf);
    // The campaigns after an older one are older.
    const isOnly = others.length === 0 && (isLast || isOlder(listed.at(-1)?.createdAt));
    return executed(
      "There is one of this name that is no older than the call.",
      isOnly && campaignId !== undefined ? { campaignId } : {},
    );
  }
  return isSeen
    ? unknown("There is one of this name, which may be older than the call.")
    : notSeen("There is none of this name.");
}

/**
 * Whether something has the name, as a server may store it: in one Unicode form, without spaces around it. `undefined` if
 * it may have it, because it has it in another case, or because one of the names can't be read.
 */
function hasName(name: string | undefined, listed: Listed | null): boolean | undefined {
  if (typeof listed?.name !== "string" || !name?.trim()) return undefined;
  const [read, sent] = [listed.name, name].map((each) => each.normalize("NFC").trim());
  // Upper case has one form of ß and ss, and of the two small sigmas.
  return read === sent || (read?.toUpperCase() === sent?.toUpperCase() ? undefined : false);
}
