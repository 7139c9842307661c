import type { CallingTimes } from "../../calling-hours/calling-hours.ts";
import type { DncLists } from "../dnc-lists.ts";
import { INSPECT, Timed } from "../read-only.ts";
import type { Outcome } from "../state.ts";

/** A ring or a message that reached, or tried to reach, a phone. It can't be changed. */
export interface Contacted {
  /** E.164, as far as the sent number tells. */
  readonly phoneNumber: string;
  /** A `Date` of its own for each who reads it. */
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
  readonly outcome: Outcome | undefined;
}

/** Everybody who was reached, oldest first. */
export interface ContactLog {
  readonly entries: readonly Contacted[];
  /**
   * Adds an entry, with the times at which its run may reach the contact then. A single message has none.
   *
   * @returns the entry of the log
   */
  add(contacted: Contacted, times?: CallingTimes): Contacted;
  /** The times that an entry was added with: its campaign may have been updated or deleted since. */
  timesOf(entry: Contacted): CallingTimes | undefined;
  /** Those whose number was on a DNC list when they were added. */
  readonly onDncList: readonly Contacted[];
}

/** Creates a log in which nobody was contacted yet. */
export function createContactLog(dncLists: Pick<DncLists, "include">): ContactLog {
  const entries: Contacted[] = [];
  const onDncList: Contacted[] = [];
  return {
    entries,
    onDncList,
    add(contacted, times) {
      const entry = createEntry(contacted, times);
      entries.push(entry);
      if (dncLists.include(entry.phoneNumber)) onDncList.push(entry);
      return entry;
    },
    timesOf: Entry.timesOf,
  };
}

/** Adds to an entry what changes while it rings, and what only the log knows. */
class Entry extends Timed {
  #outcome: Outcome | undefined;
  readonly #times: CallingTimes | undefined;

  constructor(entry: object, { at, outcome }: Contacted, times: CallingTimes | undefined) {
    super(entry, at.getTime());
    this.#outcome = outcome;
    this.#times = times;
  }

  /** Defines the property `outcome`. */
  static readonly outcome: PropertyDescriptor = {
    enumerable: true,
    get(this: Entry) {
      return this.#outcome;
    },
  };

  static setOutcome(entry: Contacted, outcome: Outcome): void {
    (entry as object as Entry).#outcome = outcome;
  }

  static timesOf(entry: Contacted): CallingTimes | undefined {
    return (entry as object as Entry).#times;
  }
}

/** Ends the attempt of an entry of the log. */
export const setOutcome = Entry.setOutcome;

function createEntry(contacted: Contacted, times: CallingTimes | undefined): Contacted {
  const entry = { phoneNumber: contacted.phoneNumber } as { -readonly [Field in keyof Contacted]: Contacted[Field] };
  Object.defineProperty(entry, "at", Timed.at);
  entry.kind = contacted.kind;
  entry.campaignId = contacted.campaignId;
  entry.campaignInstanceId = contacted.campaignInstanceId;
  entry.campaignDialingListId = contacted.campaignDialingListId;
  entry.attempt = contacted.attempt;
  Object.defineProperty(entry, "outcome", Entry.outcome);
  Object.defineProperty(entry, INSPECT, Timed.shown);
  new Entry(entry, contacted, times);
  return Object.freeze(entry);
}
