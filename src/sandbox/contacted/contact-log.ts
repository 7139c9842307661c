import type { CallingTimes } from "../../calling-hours/calling-hours.ts";
import type { DncLists } from "../dnc-lists.ts";
import type { Outcome } from "../state.ts";

/** A ring or a message that reached, or tried to reach, a phone. */
export interface Contacted {
  /** E.164, as far as the sent number tells. */
  readonly phoneNumber: string;
  readonly at: Date;
  readonly kind: "call" | "sms";
  /** `undefined` for a single message. */
  readonly campaignId: string | undefined;
  readonly campaignInstanceId: string | undefined;
  /** The contact within the run, which `scheduleCallbacks` takes. `undefined` for a single message. */
  readonly campaignDialingListId: string | undefined;
  /** From 1. */
  readonly attempt: number;
  /** `undefined` while the phone rings. */
  outcome: Outcome | undefined;
}

/** Everybody who was reached, oldest first. */
export interface ContactLog {
  readonly entries: readonly Contacted[];
  /** Adds an entry, with the times at which its run may reach the contact then. A single message has none. */
  add(entry: Contacted, times?: CallingTimes): void;
  /** The times that an entry was added with: its campaign may have been updated or deleted since. */
  timesOf(entry: Contacted): CallingTimes | undefined;
  /** Those whose number was on a DNC list when they were added. */
  readonly onDncList: readonly Contacted[];
}

/** Creates a log in which nobody was contacted yet. */
export function createContactLog(dncLists: Pick<DncLists, "include">): ContactLog {
  const entries: Contacted[] = [];
  const onDncList: Contacted[] = [];
  const timesByEntry = new WeakMap<Contacted, CallingTimes>();
  return {
    entries,
    onDncList,
    add(entry, times) {
      entries.push(entry);
      if (dncLists.include(entry.phoneNumber)) onDncList.push(entry);
      if (times) timesByEntry.set(entry, times);
    },
    timesOf: (entry) => timesByEntry.get(entry),
  };
}
