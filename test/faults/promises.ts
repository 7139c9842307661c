import { expect } from "vitest";
import { contradictionsIn } from "./contradictions.ts";
import type { HttpEnd } from "./expected.ts";
import type { ExecutedResult } from "./scenario.ts";

/** How a call is promised to end, how many requests the client sends, and how many of them the server executes. */
export type Promised = readonly [end: HttpEnd, sent: number, executed: number];

/** How many broken promises a failure shows. A broken rule breaks most of them in the same way. */
const SHOWN = 3;

/**
 * Fails if a result is not as promised, or contradicts the server's counts. The message has a line for each of them, and
 * begins with calls that were executed too often:
 * `triggerVoiceCampaignV2 contact × reset after the request: executed 2 times, promised 1`.
 */
export function expectPromised<Result extends ExecutedResult>(
  results: readonly Result[],
  promisedFor: (result: Result) => Promised,
): void {
  const broken = results.flatMap((result) => brokenPromise(result, promisedFor(result)) ?? []);
  broken.sort((a, b) => b.excess - a.excess);
  const lines = [...broken.map(({ line }) => line), ...contradictionsIn(results)];
  const rest = lines.length > SHOWN ? [`and ${lines.length - SHOWN} more`] : [];
  expect(lines.length, [...lines.slice(0, SHOWN), ...rest].join("\n")).toBe(0);
}

function brokenPromise(
  result: ExecutedResult,
  [end, sent, executed]: Promised,
): { line: string; excess: number } | undefined {
  const { operation, fault } = result;
  const differences = [
    result.executed !== executed && `executed ${result.executed} times, promised ${executed}`,
    result.sent !== sent && `sent ${result.sent} times, promised ${sent}`,
    result.end !== end && `ended with "${result.end}", promised "${end}"`,
  ].filter((difference) => difference !== false);
  if (differences.length === 0) return undefined;
  return { line: `${operation} × ${fault}: ${differences.join("; ")}`, excess: result.executed - executed };
}
