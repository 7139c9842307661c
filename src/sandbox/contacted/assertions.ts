import { toE164 } from "../../phone-number.ts";
import { assertInteger } from "../../validate.ts";
import type { World } from "../world.ts";
import type { Contacted } from "./contact-log.ts";
import { assertPhoneNumbers } from "./fictitious.ts";

/** Checks of who was reached. Each throws an `Error` with a table of those it is about. */
export interface SandboxAssertions {
  /** Somebody's phone rang, or got a message, exactly once. */
  contactedOnce(phoneNumber: string): void;
  /** Nobody was reached more often than `limit` times, a whole number. */
  contactedAtMost(limit: number): void;
  /** Nobody was reached. */
  nobodyContacted(): void;
  /**
   * Nobody was reached who was on a DNC list then, also if the campaign does not name the list, or if the number was put on
   * it after the campaign's contacts were scrubbed.
   */
  nobodyOnDncContacted(): void;
  /**
   * No campaign reached anybody outside its calling hours, in the contact's own time zone if it has one. After midnight is
   * within hours that end before they begin only if the assumption `overnight-window` is `next-day`.
   */
  nobodyOutsideCallingHours(): void;
}

/**
 * Creates the checks of a sandbox.
 *
 * @param nextDay whether it was told that hours which end before they begin end on the next day
 */
export function createAssertions({ contacted }: Pick<World, "contacted">, nextDay = false): SandboxAssertions {
  const { entries } = contacted;
  return {
    contactedOnce(phoneNumber) {
      assertPhoneNumbers([phoneNumber]);
      const number = toE164(phoneNumber);
      const found = entries.filter((entry) => entry.phoneNumber === number);
      if (found.length !== 1) fail(`${number} was contacted ${times(found.length)}, not once`, found);
    },
    contactedAtMost(limit) {
      assertInteger("contactedAtMost", limit, 0, Number.MAX_SAFE_INTEGER);
      const byNumber = new Map<string, Contacted[]>();
      for (const entry of entries) byNumber.set(entry.phoneNumber, [...(byNumber.get(entry.phoneNumber) ?? []), entry]);
      const tooOften = [...byNumber.values()].filter((found) => found.length > limit);
      if (tooOften.length > 0) fail(`${people(tooOften.length)} contacted more than ${times(limit)}`, tooOften.flat());
    },
    nobodyContacted() {
      if (entries.length > 0) fail(`somebody was contacted, ${times(entries.length)}`, entries);
    },
    nobodyOnDncContacted() {
      const found = contacted.onDncList;
      if (found.length > 0) fail(`somebody on a DNC list was contacted, ${times(found.length)}`, found);
    },
    nobodyOutsideCallingHours() {
      const found = entries.filter((entry) => contacted.timesOf(entry)?.includes(entry.at.getTime()) === false);
      const hours = nextDay ? 'the calling hours, with "overnight-window": "next-day"' : "the calling hours";
      if (found.length > 0) fail(`somebody was contacted outside ${hours}, ${times(found.length)}`, found);
    },
  };
}

const times = (count: number) => (count === 0 ? "never" : count === 1 ? "once" : `${count} times`);
const people = (count: number) => (count === 1 ? "1 number was" : `${count} numbers were`);

/** More rows would hide the message. */
const MAX_ROWS = 50;

function fail(message: string, entries: readonly Contacted[]): never {
  throw new Error(entries.length === 0 ? `${message}.` : `${message}:\n\n${formatContacted(entries)}`);
}

/** Formats who was contacted as a table. */
function formatContacted(entries: readonly Contacted[]): string {
  const rows = entries
    .slice(0, MAX_ROWS)
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
  if (entries.length > MAX_ROWS) lines.push(`… and ${entries.length - MAX_ROWS} more`);
  return lines.join("\n");
}
