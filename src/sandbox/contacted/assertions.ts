import { toE164 } from "../../phone-number.ts";
import type { World } from "../world.ts";
import * as checks from "./contacted.ts";

/** Checks of who was reached. Each throws an `Error` with a table of those it is about. */
export interface SandboxAssertions {
  /** Somebody's phone rang, or got a message, exactly once. */
  contactedOnce(phoneNumber: string): void;
  /** Nobody was reached more often than `limit` times. */
  contactedAtMost(limit: number): void;
  /** Nobody was reached. */
  nobodyContacted(): void;
  /** Nobody was reached who is on a DNC list that the sandbox was given, also if the campaign does not name the list. */
  nobodyOnDncContacted(): void;
  /** No campaign reached anybody outside its calling hours, in the contact's own time zone if it has one. */
  nobodyOutsideCallingHours(): void;
}

/** Creates the checks of a sandbox. */
export function createAssertions({ contacted, given }: Pick<World, "contacted" | "given">): SandboxAssertions {
  const dncNumbers = new Set([...(given.dncLists?.values() ?? [])].flatMap((numbers) => [...numbers].map(toE164)));
  return {
    contactedOnce: (phoneNumber) => checks.contactedOnce(contacted, phoneNumber),
    contactedAtMost: (limit) => checks.contactedAtMost(contacted, limit),
    nobodyContacted: () => checks.nobodyContacted(contacted),
    nobodyOnDncContacted: () => checks.nobodyOnDncContacted(contacted, dncNumbers),
    nobodyOutsideCallingHours: () => checks.nobodyOutsideCallingHours(contacted),
  };
}
