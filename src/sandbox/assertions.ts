import type { Contacted } from "./contact-log.ts";
import * as checks from "./contacted.ts";
import { createContactTimes, dncNumbers } from "./dial-list.ts";
import { toE164 } from "./phone-number.ts";
import type { Campaign } from "./state.ts";
import type { World } from "./world.ts";

/** Checks of who was reached. Each throws an `Error` with a table of those it is about. */
export interface SandboxAssertions {
  /** Somebody's phone rang, or got a message, exactly once. */
  contactedOnce(phoneNumber: string): void;
  /** Nobody was reached more often than `limit` times. */
  contactedAtMost(limit: number): void;
  /** Nobody was reached. */
  nobodyContacted(): void;
  /** No campaign reached a number of its DNC list, or, if it is a voice campaign, of the global one. */
  nobodyOnDncContacted(): void;
  /** No campaign reached anybody outside its calling hours, in the contact's own time zone if it has one. */
  nobodyOutsideCallingHours(): void;
}

/** Creates the checks of a sandbox. */
export function createAssertions(world: World): SandboxAssertions {
  const { contacted, state } = world;
  const campaignOf = (campaignId: string | undefined) =>
    campaignId === undefined ? undefined : state.campaigns.get(campaignId);
  return {
    contactedOnce: (phoneNumber) => checks.contactedOnce(contacted, phoneNumber),
    contactedAtMost: (limit) => checks.contactedAtMost(contacted, limit),
    nobodyContacted: () => checks.nobodyContacted(contacted),
    nobodyOnDncContacted: () =>
      checks.nobodyOnDncContacted(contacted, (campaignId) => {
        const campaign = campaignOf(campaignId);
        return campaign ? dncNumbers(campaign, world) : new Set();
      }),
    nobodyOutsideCallingHours: () =>
      checks.nobodyOutsideCallingHours(contacted, (entry) => {
        const campaign = campaignOf(entry.campaignId);
        return campaign && timesOf(campaign, entry);
      }),
  };

  function timesOf(campaign: Campaign, { phoneNumber }: Contacted) {
    const lists = [...state.contactLists.values()].filter(({ name }) => campaign.settings.contactLists.includes(name));
    const contact = lists.flatMap(({ contacts }) => contacts).find((one) => toE164(one.phoneNumber) === phoneNumber);
    return contact && createContactTimes(campaign)(contact);
  }
}
