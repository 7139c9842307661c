import type { ContactListV2, DncList } from "../../../generated/schemas.ts";

/** A contact list, or a DNC list, as it was read. All but its name is `null` if it was not found. */
export interface PlannedList {
  readonly name: string;
  readonly id: string | null;
  /** How many contacts it has, without those that are still queued for it. */
  readonly contacts: number | null;
  readonly updatedAt: string | null;
}

/** Plans with the lists of a campaign, which names them. What keeps a start from being right is added to `problems`. */
export function planLists(names: readonly string[], all: readonly ContactListV2[], problems: string[]): PlannedList[] {
  if (names.length === 0) problems.push("The campaign has no contact list.");
  return names.map((name, index) => {
    const [list, another] = all.filter((each) => each.name === name);
    if (!list) problems.push(`There is no contact list ${JSON.stringify(name)}.`);
    if (another) problems.push(`There is more than one contact list ${JSON.stringify(name)}.`);
    if (names.indexOf(name) < index)
      problems.push(`The campaign names the contact list ${JSON.stringify(name)} twice.`);
    if (list?.totalRecordCount === 0) problems.push(`The contact list ${JSON.stringify(name)} is empty.`);
    return toPlanned(name, another ? undefined : list);
  });
}

/**
 * Plans with the DNC list of a campaign; `null` if it has none. No call is documented to read one: its size is known if it
 * stands among the contact lists.
 */
export function planDncList(dncList: DncList | undefined, all: readonly ContactListV2[]): PlannedList | null {
  if (!dncList) return null;
  const { id = null, name = "" } = dncList;
  const listed = all.find((list) => (id === null ? list.name === name : list._id === id));
  return { ...toPlanned(name, listed), id: listed?._id ?? id };
}

const toPlanned = (name: string, list: ContactListV2 | undefined): PlannedList => ({
  name,
  id: list?._id ?? null,
  contacts: list?.totalRecordCount ?? null,
  updatedAt: list?.updatedAt ?? null,
});
