import type { PlannedList } from "./lists.ts";

/**
 * What has changed since the contacts were checked against the DNC list, which is done after the campaign is saved, and 15
 * minutes before a scheduled start. `true`: it has. `false`: no read shows that it has. `null`: it can't be known.
 */
export interface ChangedSinceSave {
  /** Contacts that were added later are not checked. */
  readonly contacts: boolean | null;
  /** Numbers that were added later may be reached. */
  readonly dncList: boolean | null;
}

/** Compares when lists were last updated with when a campaign was created, and last updated. */
export function changedSinceSave(
  campaign: { readonly createdAt: string; readonly updatedAt: string },
  lists: readonly PlannedList[],
  dncList: PlannedList | null,
): ChangedSinceSave {
  const saved = { first: Date.parse(campaign.createdAt), last: Date.parse(campaign.updatedAt) };
  const changed = (list: PlannedList) => changedSince(saved, Date.parse(String(list.updatedAt)));
  const ofLists = lists.map(changed);
  const all = ofLists.every((each) => each === false) ? false : null;
  return {
    contacts: ofLists.includes(true) ? true : all,
    // An entry of a DNC list may not count as an update of it.
    dncList: dncList && changed(dncList) ? true : null,
  };
}

/** A campaign is updated by a start and a stop, too: what changed before that may have changed after the last save. */
function changedSince(saved: { readonly first: number; readonly last: number }, time: number): boolean | null {
  if (time > saved.last) return true;
  return time < saved.first ? false : null;
}
