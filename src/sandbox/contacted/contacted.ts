import type { CallingTimes } from "../../calling-hours/calling-hours.ts";
import { toE164 } from "../../phone-number.ts";
import type { Contacted, ContactLog } from "./contact-log.ts";

/** Creates a log in which nobody was contacted yet. */
export function createContactLog(): ContactLog {
  const entries: Contacted[] = [];
  const timesByEntry = new WeakMap<Contacted, CallingTimes>();
  return {
    entries,
    add(entry, times) {
      entries.push(entry);
      if (times) timesByEntry.set(entry, times);
    },
    timesOf: (entry) => timesByEntry.get(entry),
  };
}

/** Throws unless a number was called or messaged exactly once. */
export function contactedOnce({ entries }: ContactLog, phoneNumber: string): void {
  const number = toE164(phoneNumber);
  const found = entries.filter((entry) => entry.phoneNumber === number);
  if (found.length !== 1) fail(`${number} was contacted ${times(found.length)}, not once`, found);
}

/** Throws if any number was called or messaged more often than `limit` times. */
export function contactedAtMost({ entries }: ContactLog, limit: number): void {
  const byNumber = new Map<string, Contacted[]>();
  for (const entry of entries) byNumber.set(entry.phoneNumber, [...(byNumber.get(entry.phoneNumber) ?? []), entry]);
  const tooOften = [...byNumber.values()].filter((found) => found.length > limit);
  if (tooOften.length > 0) fail(`${people(tooOften.length)} contacted more than ${times(limit)}`, tooOften.flat());
}

/** Throws if anybody was called or messaged. */
export function nobodyContacted({ entries }: ContactLog): void {
  if (entries.length > 0) fail(`somebody was contacted, ${times(entries.length)}`, entries);
}

/** Throws if anybody was called or messaged who is on a DNC list. */
export function nobodyOnDncContacted({ entries }: ContactLog, dncNumbers: ReadonlySet<string>): void {
  const found = entries.filter((entry) => dncNumbers.has(entry.phoneNumber));
  if (found.length > 0) fail(`somebody on a DNC list was contacted, ${times(found.length)}`, found);
}

/** Throws if anybody was called or messaged outside their calling hours, as they were at that time. */
export function nobodyOutsideCallingHours(log: ContactLog): void {
  const found = log.entries.filter((entry) => log.timesOf(entry)?.includes(entry.at.getTime()) === false);
  if (found.length > 0) fail(`somebody was contacted outside the calling hours, ${times(found.length)}`, found);
}

const times = (count: number) => (count === 0 ? "never" : count === 1 ? "once" : `${count} times`);
const people = (count: number) => (count === 1 ? "1 number was" : `${count} numbers were`);

/** More rows would hide the message. */
const MOST_ROWS = 50;

function fail(message: string, entries: readonly Contacted[]): never {
  throw new Error(entries.length === 0 ? `${message}.` : `${message}:\n\n${formatContacted(entries)}`);
}

/** Formats who was contacted as a table. */
export function formatContacted(entries: readonly Contacted[]): string {
  const rows = entries
    .slice(0, MOST_ROWS)
    .map(({ phoneNumber, at, kind, campaignId, attempt, outcome }) => [
      phoneNumber,
      at.toISOString(),
      kind,
      campaignId ?? "(none)",
      String(attempt),
      outcome ?? "(ringing)",
    ]);
  const table = [["number", "at", "kind", "campaign", "attempt", "outcome"], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => (row[column] as string).length))) ?? [];
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] as number))
      .join("  ")
      .trimEnd(),
  );
  if (entries.length > MOST_ROWS) lines.push(`… and ${entries.length - MOST_ROWS} more`);
  return lines.join("\n");
}
