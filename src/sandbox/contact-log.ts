import type { CallingTimes } from "./calling-hours.ts";
import type { Outcome } from "./state.ts";

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

/** Whom a run must not reach, and when it may reach a contact. */
export interface ContactRules {
  readonly dncNumbers: ReadonlySet<string>;
  readonly times: CallingTimes;
}

/** Everybody who was reached, oldest first. */
export interface ContactLog {
  readonly entries: readonly Contacted[];
  /** Adds a contact, with the rules of its run. A single message has none. */
  add(entry: Contacted, rules?: ContactRules): void;
  /** What held when somebody was reached, whatever became of the campaign and its list since. */
  rulesOf(entry: Contacted): ContactRules | undefined;
}
