import { toE164 } from "../../phone-number.ts";
import { assertInteger } from "../../validate.ts";
import type { Faults, WaitingFault } from "../http/faults.ts";
import type { ScriptedOutcome } from "../state.ts";
import type { Dialer } from "../world.ts";
import type { Contacted, ContactLog } from "./contact-log.ts";
import { type Columns, fail, MAX_ROWS } from "./failed-check.ts";
import { assertPhoneNumbers } from "./fictitious.ts";

/**
 * Checks of who was reached, and of what a test has set. Each throws an `AssertionError` with a table of what it is about,
 * and with `expected` and `actual`, so that test runners show a diff.
 */
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
  /** A request came for every fault that was set: none waits, which would prove nothing. */
  everyFaultUsed(): void;
  /** An attempt ended in every outcome that was scripted: none waits, which would prove nothing. */
  everyScriptUsed(): void;
}

/** What the checks look at. */
export interface Checked {
  readonly contacted: ContactLog;
  readonly faults: Pick<Faults, "waiting">;
  readonly dialer: Pick<Dialer, "unusedScripts">;
}

/**
 * Creates the checks of a sandbox.
 *
 * @param nextDay whether it was told that hours which end before they begin end on the next day
 */
export function createAssertions({ contacted, faults, dialer }: Checked, nextDay = false): SandboxAssertions {
  const { entries } = contacted;
  return {
    contactedOnce(phoneNumber) {
      assertPhoneNumbers([phoneNumber]);
      const number = toE164(phoneNumber);
      const found = entries.filter((entry) => entry.phoneNumber === number);
      if (found.length === 1) return;
      const diff = { expected: { [number]: 1 }, actual: { [number]: found.length } };
      fail(`${number} was contacted ${times(found.length)}, not once`, found, CONTACTED, diff);
    },
    contactedAtMost(limit) {
      assertInteger("contactedAtMost", limit, 0, Number.MAX_SAFE_INTEGER);
      const byNumber = new Map<string, Contacted[]>();
      for (const entry of entries) byNumber.set(entry.phoneNumber, [...(byNumber.get(entry.phoneNumber) ?? []), entry]);
      const tooOften = [...byNumber].filter(([, found]) => found.length > limit);
      if (tooOften.length === 0) return;
      const shown = tooOften.slice(0, MAX_ROWS);
      fail(
        `${people(tooOften.length)} contacted more than ${times(limit)}`,
        tooOften.flatMap(([, found]) => found),
        CONTACTED,
        {
          expected: Object.fromEntries(shown.map(([number]) => [number, limit])),
          actual: Object.fromEntries(shown.map(([number, found]) => [number, found.length])),
        },
      );
    },
    nobodyContacted() {
      if (entries.length > 0) fail(`somebody was contacted, ${times(entries.length)}`, entries, CONTACTED);
    },
    nobodyOnDncContacted() {
      const found = contacted.onDncList;
      if (found.length > 0) fail(`somebody on a DNC list was contacted, ${times(found.length)}`, found, CONTACTED);
    },
    nobodyOutsideCallingHours() {
      const found = contacted.outsideHours;
      const hours = nextDay ? 'the calling hours, with "overnight-window": "next-day"' : "the calling hours";
      if (found.length > 0) fail(`somebody was contacted outside ${hours}, ${times(found.length)}`, found, CONTACTED);
    },
    everyFaultUsed() {
      const waiting = faults.waiting();
      if (waiting.length > 0) fail("faults wait for a request that did not come", waiting, FAULTS);
    },
    everyScriptUsed() {
      const waiting = [...dialer.unusedScripts];
      if (waiting.length > 0) fail("scripted outcomes wait for an attempt that was not made", waiting, SCRIPTS);
    },
  };
}

const times = (count: number) => (count === 0 ? "never" : count === 1 ? "once" : `${count} times`);
const people = (count: number) => (count === 1 ? "1 number was" : `${count} numbers were`);

const CONTACTED: Columns<Contacted> = {
  names: ["number", "at", "kind", "campaign", "attempt", "outcome"],
  cells: ({ phoneNumber, at, kind, campaignId, attempt, outcome }) => [
    phoneNumber,
    at.toISOString(),
    kind,
    campaignId ?? "(none)",
    String(attempt),
    outcome ?? "(ringing)",
  ],
};

const FAULTS: Columns<WaitingFault> = {
  names: ["operation", "fault", "requests"],
  cells: ({ operationId, name, count }) => [operationId, name, String(count)],
};

const textOf = (scripted: ScriptedOutcome): string =>
  typeof scripted === "string" ? scripted : `${scripted.outcome} (${scripted.dispositions.join(", ")})`;

const SCRIPTS: Columns<readonly [string, readonly ScriptedOutcome[]]> = {
  names: ["number", "outcomes"],
  cells: ([phoneNumber, outcomes]) => [phoneNumber, outcomes.map(textOf).join(", ")],
};
