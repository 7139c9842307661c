import type { Discrepancy } from "../../scripts/spec/ledger.ts";

/** The entries on people's safety that are gravest: first who is reached although they opted out, then who is at a wrong time, then who is once more. */
export const GRAVEST: readonly string[] = [
  "sms-answered-stop",
  "outbound-sms-opt-out",
  "dnc-global-list",
  "dnc-changes-not-live",
  "create-v1-without-dnc-list",
  "create-sms-dnc-name-optional",
  "update-sms-v2-without-dnc-list",
  "update-replaces",
  "pre-call-asked-once",
  "create-calls-nobody",
  "create-schedule-false-triggers",
  "preview-dials-by-itself",
  "calling-hours-overridden",
  "calling-hours-overnight",
  "schedule-time-zone-unstated",
  "schedule-weekdays-zone",
  "sms-emergency-end",
  "stop-says-little",
  "run-again-starts-over",
  "schedule-recurrence-starts-over",
  "add-contacts-repeat",
];

/** Lists the entries on people's safety: the gravest first, the others as in the ledger. */
export function ofSafety(ledger: readonly Discrepancy[]): Discrepancy[] {
  const rank = ({ id }: Discrepancy) => (GRAVEST.includes(id) ? GRAVEST.indexOf(id) : GRAVEST.length);
  return ledger.filter(({ safety }) => safety).sort((one, other) => rank(one) - rank(other));
}
