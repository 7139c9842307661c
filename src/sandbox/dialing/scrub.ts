import { toE164 } from "../../phone-number.ts";
import type { Campaign, Contact, State } from "../state.ts";
import type { World } from "../world.ts";

/** Names the DNC lists that hold for a campaign: its own and, for voice, the global one. */
const dncListsOf = (
  { type, settings }: Pick<Campaign, "type" | "settings">,
  { fixtures }: Pick<World, "fixtures">,
): string[] => [
  ...(type === "voice" ? [fixtures.dncLists.global] : []),
  ...(settings.dncLists ? [settings.dncLists.name] : []),
];

/**
 * Yields the contacts of a campaign's lists, list by list, in the order in which they were added. There may be ten million:
 * nothing is copied.
 */
export function* contactsOf(
  { settings }: Pick<Campaign, "settings">,
  { contactLists }: Pick<State, "contactLists">,
): Generator<Contact> {
  const lists = [...contactLists.values()];
  for (const name of settings.contactLists) yield* lists.find((list) => list.name === name)?.contacts ?? [];
}

/**
 * Checks the contacts that a campaign has now against its DNC lists as they are now: those on one are kept out of its runs
 * until it is called again.
 */
export function scrub(campaign: Campaign, world: Pick<World, "state" | "fixtures">): void {
  const isOnDncList = isOnDncListOf(campaign, world);
  const excluded = new Set<Contact>();
  for (const contact of contactsOf(campaign, world.state)) if (isOnDncList(contact)) excluded.add(contact);
  campaign.excluded = excluded;
}

/** Returns a function that says whether a contact is on a DNC list of a campaign now. */
export function isOnDncListOf(
  campaign: Pick<Campaign, "type" | "settings">,
  world: Pick<World, "fixtures">,
): (contact: Contact) => boolean {
  const names = dncListsOf(campaign, world);
  return ({ phoneNumber }) => world.fixtures.dncLists.include(toE164(phoneNumber), names);
}

/** Says when contacts are scrubbed, and names it in the response that is being made, if the campaign has a DNC list. */
export const useScrubAssumption = (
  campaign: Campaign,
  world: Pick<World, "fixtures" | "assumptions">,
): string | undefined => (dncListsOf(campaign, world).length > 0 ? world.assumptions.use("dnc-scrub") : undefined);
