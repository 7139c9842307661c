import { type Campaign, hasRun, type State } from "../state.ts";
import { contactsOf } from "./scrub.ts";

/** Voice campaigns that may be active at once. */
const MAX_ACTIVE_VOICE_CAMPAIGNS = 50;

/** A reason why a campaign can't start, unless its assumption has the value `ok`. */
export interface StartConflict {
  readonly assumption: "start-preparing" | "start-empty" | "start-same-list" | "start-limit" | "paused-counts";
  readonly message: string;
}

/** Finds what keeps a campaign from starting or going on now, whether a request, its schedule or the console wants it. */
export function findStartConflicts(campaign: Campaign, state: State): StartConflict[] {
  const { id, type, settings } = campaign;
  const conflicts: StartConflict[] = [];
  if (campaign.state === "Preparing")
    conflicts.push({ assumption: "start-preparing", message: `Campaign ${id} is not ready yet.` });
  if (contactsOf(campaign, state).next().done)
    conflicts.push({ assumption: "start-empty", message: `The contact lists of campaign ${id} are empty.` });

  const running = [...state.campaigns.values()].filter((other) => other.id !== id && hasRun(other));
  const active = running.filter((other) => other.state === "Active");
  const sharesList = (other: Campaign) =>
    other.settings.contactLists.some((name) => settings.contactLists.includes(name));
  const onSameList = active.find(sharesList) ?? running.find(sharesList);
  if (onSameList)
    conflicts.push({
      assumption: onSameList.state === "Active" ? "start-same-list" : "paused-counts",
      message: `Campaign ${onSameList.id} is ${onSameList.state.toLowerCase()} on a contact list of campaign ${id}.`,
    });
  const reachesLimit = (campaigns: Campaign[]) =>
    type === "voice" && campaigns.filter((other) => other.type === "voice").length >= MAX_ACTIVE_VOICE_CAMPAIGNS;
  if (reachesLimit(active))
    conflicts.push({
      assumption: "start-limit",
      message: `${MAX_ACTIVE_VOICE_CAMPAIGNS} voice campaigns are active already.`,
    });
  else if (reachesLimit(running))
    conflicts.push({
      assumption: "paused-counts",
      message: `${MAX_ACTIVE_VOICE_CAMPAIGNS} voice campaigns are active or paused already.`,
    });
  return conflicts;
}
