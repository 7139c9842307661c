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
   * Adds an entry, with the calling hours of the contact as they are then. A single message has none.
   *
   * @returns the entry of the log
   */
  add(contacted: Contacted, hours?: CallingTimes): Contacted;
  /** Those who were reached outside these hours. */
  readonly outsideHours: readonly Contacted[];
  /** Those whose number was on a DNC list when they were added. */
  readonly onDncList: readonly Contacted[];
}

/** Creates a log in which nobody was contacted yet. */
export function createContactLog(dncLists: Pick<DncLists, "include">): ContactLog {
  const entries: Contacted[] = [];
  const onDncList: Contacted[] = [];
  const outsideHours: Contacted[] = [];
  return {
    entries,
    onDncList,
    outsideHours,
    add(contacted, hours) {
      const entry = createEntry(contacted);
      entries.push(entry);
      if (hours?.includes(contacted.at.getTime()) === false) outsideHours.push(entry);
      if (dncLists.include(entry.phoneNumber)) onDncList.push(entry);
      return entry;
    },
  };
}

/** Adds to an entry what changes while it rings. */
class Entry extends Timed {
  #outcome: Outcome | undefined;

  constructor(entry: object, { at, outcome }: Contacted) {
    super(entry, at.getTime());
    this.#outcome = outcome;
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
}

/** Ends the attempt of an entry of the log. */
export const setOutcome = Entry.setOutcome;

function createEntry(contacted: Contacted): Contacted {
  const entry = { phoneNumber: contacted.phoneNumber } as { -readonly [Field in keyof Contacted]: Contacted[Field] };
  Object.defineProperty(entry, "at", Timed.at);
  entry.kind = contacted.kind;
  entry.campaignId = contacted.campaignId;
  entry.campaignInstanceId = contacted.campaignInstanceId;
  entry.campaignDialingListId = contacted.campaignDialingListId;
  entry.attempt = contacted.attempt;
  Object.defineProperty(entry, "outcome", Entry.outcome);
  Object.defineProperty(entry, INSPECT, Timed.shown);
  new Entry(entry, contacted);
  return Object.freeze(entry);
}
