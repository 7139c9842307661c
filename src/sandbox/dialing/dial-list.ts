import { type CallingTimes, createCallingTimes } from "../../calling-hours/calling-hours.ts";
import { timeZoneColumn } from "../../calling-hours/contact-time-zone.ts";
import { toE164 } from "../../phone-number.ts";
import type { Campaign, Contact } from "../state.ts";
import type { World } from "../world.ts";
import { contactsOf } from "./scrub.ts";

/** A contact of a run. */
export interface Entry {
  readonly contact: Contact;
  /** The contact within the run. */
  readonly campaignDialingListId: string;
  /** E.164, as far as the sent number tells. */
  readonly phoneNumber: string;
  /** Its calling hours. */
  hours: CallingTimes;
  /** When the run may reach it. */
  times: CallingTimes;
  /** Attempts so far. */
  attempts: number;
  /** How often agents have skipped it. */
  skips: number;
  /** Whether a call with it goes on, or its review. */
  calling: boolean;
  /** Whether it still waits in the queue of the run. */
  waiting: boolean;
  /** Whether a call that doesn't connect is repeated. Not once the contact is to be called back. */
  retried: boolean;
}

/** When the run of an emergency may reach somebody. */
export const ANY_TIME: CallingTimes = { includes: () => true, next: (time) => time };

/** Creates a function that gives the calling hours of a contact: in its own time zone if it has one. */
export function createContactTimes({ settings }: Pick<Campaign, "settings">): (contact: Contact) => CallingTimes {
  const { callingHours } = settings.dialingStrategy;
  const byZone = new Map<string, CallingTimes>();
  return ({ fields }) => {
    const column = timeZoneColumn(fields);
    const zone = column === undefined ? callingHours.timezone : (fields[column] as string);
    const times = byZone.get(zone) ?? createCallingTimes(callingHours, zone);
    byZone.set(zone, times);
    return times;
  };
}

/** Takes the contacts of a campaign's lists in dialing order, without those that are kept out. */
export function createDialList(
  campaign: Campaign,
  world: Pick<World, "state" | "random">,
  duplicates: string,
): Entry[] {
  const timesOf = createContactTimes(campaign);
  const taken = new Set<string>();
  const entries: Entry[] = [];
  for (const contact of contactsOf(campaign, world.state)) {
    const phoneNumber = toE164(contact.phoneNumber);
    if (campaign.excluded.has(contact) || taken.has(phoneNumber)) continue;
    if (duplicates === "once") taken.add(phoneNumber);
    const campaignDialingListId = world.random.id("cid");
    const times = timesOf(contact);
    const state = { attempts: 0, skips: 0, calling: false, waiting: true, retried: true };
    entries.push({ contact, campaignDialingListId, phoneNumber, hours: times, times, ...state });
  }
  return campaign.settings.dialingStrategy.dialingOrder === "LIFO" ? entries.reverse() : entries;
}
