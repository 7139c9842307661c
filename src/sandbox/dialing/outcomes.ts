import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { toE164 } from "../../phone-number.ts";
import { readOptions } from "../../validate.ts";
import type { Random } from "../random.ts";
import type { Outcome, ScriptedOutcome } from "../state.ts";

/** How calls end, in percent. Assumed. */
const CALL_OUTCOMES: readonly (readonly [Outcome, number])[] = [
  ["completed", 60],
  ["no-answer", 20],
  ["busy", 10],
  ["answering-machine", 5],
  ["failed", 5],
];
const OF_CALLS = CALL_OUTCOMES.map(([outcome]) => outcome);
const OF_MESSAGES: readonly Outcome[] = ["delivered", "failed"];

/** Says how attempts end: as scripted for a number, else as drawn. */
export interface Outcomes {
  script(phoneNumber: string, outcomes: readonly ScriptedOutcome[]): void;
  /** Whether the agent who reviews a contact skips it. Takes that out of its script. */
  takeSkip(phoneNumber: string): boolean;
  /**
   * Ends a call, with the dispositions that were scripted. `unscripted` is `drawn`, or an outcome. A drawn machine that nobody
   * detects is taken for a person.
   */
  ofCall(
    phoneNumber: string,
    unscripted: string,
    detectsMachines: boolean,
  ): { outcome: Outcome; dispositions?: readonly string[] };
  /** The outcomes that still wait for an attempt, by phone number. */
  readonly unused: ReadonlyMap<string, readonly ScriptedOutcome[]>;
  ofMessage(phoneNumber: string): Outcome;
}

/**
 * Creates the outcomes of a sandbox.
 *
 * @param report gets what is wrong with a script. The attempt ends as if it had none
 */
export function createOutcomes(random: Random, report: (error: InvalidRequestError) => void): Outcomes {
  const scripts = new Map<string, ScriptedOutcome[]>();

  const take = (phoneNumber: string) => {
    const waiting = scripts.get(phoneNumber);
    const next = waiting?.shift();
    if (waiting?.length === 0) scripts.delete(phoneNumber);
    return next;
  };

  const scripted = (phoneNumber: string, allowed: readonly Outcome[], kind: string) => {
    const next = take(phoneNumber);
    if (next === undefined) return undefined;
    const { outcome, dispositions } = typeof next === "string" ? { outcome: next } : next;
    if (outcome !== "skipped" && allowed.includes(outcome)) return { outcome, ...(dispositions && { dispositions }) };
    report(
      new InvalidRequestError(
        `contacts.script: ${kind} to ${phoneNumber} can't end as ${JSON.stringify(outcome)}, so it ended as without a script. Use ${allowed.join(", ")}.`,
      ),
    );
    return undefined;
  };

  return {
    unused: scripts,
    script(phoneNumber, outcomes) {
      if (!Array.isArray(outcomes))
        throw new InvalidRequestError('contacts.script: expected an array of outcomes, such as ["no-answer"].');
      for (const [index, outcome] of outcomes.entries()) checkOutcome(`outcomes[${index}]`, outcome);
      const number = toE164(phoneNumber);
      if (outcomes.length > 0) scripts.set(number, [...(scripts.get(number) ?? []), ...structuredClone(outcomes)]);
    },
    takeSkip(phoneNumber) {
      if (scripts.get(phoneNumber)?.[0] !== "skipped") return false;
      take(phoneNumber);
      return true;
    },
    ofCall(phoneNumber, unscripted, detectsMachines) {
      const scriptedCall = scripted(phoneNumber, OF_CALLS, "a call");
      if (scriptedCall) return scriptedCall;
      if (unscripted !== "drawn") return { outcome: unscripted as Outcome };
      const drawn = drawCallOutcome(random);
      return { outcome: drawn === "answering-machine" && !detectsMachines ? "completed" : drawn };
    },
    ofMessage: (phoneNumber) => scripted(phoneNumber, OF_MESSAGES, "a message")?.outcome ?? "delivered",
  };
}

function checkOutcome(place: string, scripted: unknown): void {
  const hasDispositions = typeof scripted === "object" && scripted !== null;
  const { outcome, dispositions } = (hasDispositions ? scripted : { outcome: scripted }) as Record<string, unknown>;
  if (hasDispositions) {
    readOptions(`contacts.script: ${place}`, scripted, ["outcome", "dispositions"]);
    if (!Array.isArray(dispositions) || dispositions.some((code) => typeof code !== "string" || code === ""))
      throw new InvalidRequestError(
        `contacts.script: ${place}.dispositions is ${JSON.stringify(dispositions)}. Give the codes that the agent sets, such as ["Resolved"].`,
      );
    if (!OF_CALLS.includes(outcome as Outcome))
      throw new InvalidRequestError(
        `contacts.script: ${place}.outcome is ${JSON.stringify(outcome)}. Dispositions are of calls: use ${OF_CALLS.join(", ")}.`,
      );
  } else if (![...OF_CALLS, ...OF_MESSAGES, "skipped"].includes(outcome as string))
    throw new InvalidRequestError(
      `contacts.script: ${place} is ${JSON.stringify(outcome)}. Use ${OF_CALLS.join(", ")} for calls, skipped for the contact of a Preview campaign, ${OF_MESSAGES.join(" or ")} for messages.`,
    );
}

function drawCallOutcome(random: Random): Outcome {
  let rest = random.next() * 100;
  for (const [outcome, share] of CALL_OUTCOMES) {
    rest -= share;
    if (rest < 0) return outcome;
  }
  return "failed";
}

/** Draws how long a call with an outcome lasts from its first ring, in ms. `maxRingTime` is in seconds. */
export function drawCallDuration(outcome: Outcome, maxRingTime: number, random: Random): number {
  const between = (least: number, most: number) => least + Math.floor(random.next() * (most - least + 1));
  if (outcome === "no-answer") return maxRingTime * 1000;
  if (outcome === "busy" || outcome === "failed") return 1000;
  const ring = between(2, Math.max(2, maxRingTime - 1));
  const talk = outcome === "completed" ? between(20, 180) : 5;
  return (ring + talk) * 1000;
}
