import type { Campaign, ContactList, State } from "../state.ts";

/**
 * Keeps the state as it is before an operation. Contacts and attempts are left out: no operation changes them unless it
 * succeeds.
 *
 * @returns a function that brings the state back
 */
export function prepareRollBack({ campaigns, contactLists }: State): () => void {
  const restoreCampaigns = copyEntries<Campaign>(campaigns);
  const restoreLists = copyEntries<ContactList>(contactLists);
  return () => {
    restoreCampaigns();
    restoreLists();
  };
}

/** What a run or a timer holds on to has to stay the same object. */
function copyEntries<T extends object>(map: Map<string, T>): () => void {
  const entries = [...map].map(([id, entry]) => ({ id, entry, copy: { ...entry } }));
  return () => {
    map.clear();
    for (const { id, entry, copy } of entries) map.set(id, Object.assign(entry, copy));
  };
}
