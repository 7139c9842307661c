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
  /** From 1. */
  readonly attempt: number;
  /** `undefined` while the phone rings. */
  outcome: Outcome | undefined;
}

/** Everybody who was reached, oldest first. */
export interface ContactLog {
  readonly entries: readonly Contacted[];
  add(entry: Contacted): void;
}
