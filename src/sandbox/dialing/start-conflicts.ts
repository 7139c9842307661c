import type { Campaign, ContactList, State } from "../state.ts";

/** Voice campaigns that may be active at once. */
const MAX_ACTIVE_VOICE_CAMPAIGNS = 50;

/** A reason why a campaign can't start, unless its assumption has the value `ok`. */
export interface StartConflict {
  readonly assumption: "start-preparing" | "start-empty" | "start-same-list" | "start-limit";
  readonly message: string;
}

/** Finds what keeps a campaign from starting now, whether a request or its schedule starts it. */
export function findStartConflicts(campaign: Campaign, { campaigns, contactLists }: State): StartConflict[] {
  const { id, type, state, settings } = campaign;
  const conflicts: StartConflict[] = [];
  if (state === "Preparing")
    conflicts.push({ assumption: "start-preparing", message: `Campaign ${id} is not ready yet.` });
  if (settings.contactLists.every((name) => isEmpty(name, contactLists)))
    conflicts.push({ assumption: "start-empty", message: `The contact lists of campaign ${id} are empty.` });

  const active = [...campaigns.values()].filter((other) => other.state === "Active");
  const onSameList = active.find((other) =>
    other.settings.contactLists.some((name) => settings.contactLists.includes(name)),
  );
  if (onSameList)
    conflicts.push({
      assumption: "start-same-list",
      message: `Campaign ${onSameList.id} is active on a contact list of campaign ${id}.`,
    });
  if (type === "voice" && active.filter((other) => other.type === "voice").length >= MAX_ACTIVE_VOICE_CAMPAIGNS)
    conflicts.push({
      assumption: "start-limit",
      message: `${MAX_ACTIVE_VOICE_CAMPAIGNS} voice campaigns are active already.`,
    });
  return conflicts;
}

function isEmpty(name: string, contactLists: ReadonlyMap<string, ContactList>): boolean {
  for (const list of contactLists.values()) if (list.name === name) return list.contacts.length === 0;
  return true;
}
