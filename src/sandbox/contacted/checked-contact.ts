import { INSPECT, Timed } from "../read-only.ts";

/** A contact that the pre-call check was asked about. It can't be changed, but for what the check returned. */
export interface CheckedContact {
  /** E.164, as far as the sent number tells. */
  readonly phoneNumber: string;
  /** A `Date` of its own for each who reads it. */
  readonly at: Date;
  readonly campaignId: string;
  readonly campaignInstanceId: string;
  readonly campaignDialingListId: string;
  readonly handle: "CALL" | "SKIP";
  /** What was returned; `undefined` if nothing was. */
  readonly response: unknown;
  /** Why the contact was skipped although the response does not say so. */
  readonly problem: string | undefined;
}

/** Creates an entry of the list. `at` is in ms since 1970. */
export function createCheckedContact(at: number, fields: Omit<CheckedContact, "at">): CheckedContact {
  const checked = Object.defineProperties({}, { at: Timed.at, [INSPECT]: Timed.shown });
  new Timed(checked, at);
  return Object.freeze(Object.assign(checked, fields)) as CheckedContact;
}
