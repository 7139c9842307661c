import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { toE164 } from "../../phone-number.ts";
import type { Random } from "../random.ts";
import type { Outcome } from "../state.ts";

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
  script(phoneNumber: string, outcomes: readonly Outcome[]): void;
  /** Ends a call. `unscripted` is `drawn`, or an outcome. A drawn machine that nobody detects is taken for a person. */
  ofCall(phoneNumber: string, unscripted: string, detectsMachines: boolean): Outcome;
  /** The outcomes that still wait for an attempt, by phone number. */
  readonly unused: ReadonlyMap<string, readonly Outcome[]>;
  ofMessage(phoneNumber: string): Outcome;
}

/**
 * Creates the outcomes of a sandbox.
 *
 * @param report gets what is wrong with a script. The attempt ends as if it had none
 */
export function createOutcomes(random: Random, report: (error: InvalidRequestError) => void): Outcomes {
  const scripts = new Map<string, Outcome[]>();

  const scripted = (phoneNumber: string, allowed: readonly Outcome[], kind: string) => {
    const waiting = scripts.get(phoneNumber);
    if (!waiting) return undefined;
    const outcome = waiting.shift() as Outcome;
    if (waiting.length === 0) scripts.delete(phoneNumber);
    if (allowed.includes(outcome)) return outcome;
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
      for (const [index, outcome] of outcomes.entries())
        if (!OF_CALLS.includes(outcome) && !OF_MESSAGES.includes(outcome))
          throw new InvalidRequestError(
            `contacts.script: outcomes[${index}] is ${JSON.stringify(outcome)}. Use ${OF_CALLS.join(", ")} for calls, ${OF_MESSAGES.join(" or ")} for messages.`,
          );
      const number = toE164(phoneNumber);
      if (outcomes.length > 0) scripts.set(number, [...(scripts.get(number) ?? []), ...outcomes]);
    },
    ofCall(phoneNumber, unscripted, detectsMachines) {
      const outcome = scripted(phoneNumber, OF_CALLS, "a call");
      if (outcome) return outcome;
      if (unscripted !== "drawn") return unscripted as Outcome;
      const drawn = drawCallOutcome(random);
      return drawn === "answering-machine" && !detectsMachines ? "completed" : drawn;
    },
    ofMessage: (phoneNumber) => scripted(phoneNumber, OF_MESSAGES, "a message") ?? "delivered",
  };
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
