import { FAULTS, type Fault } from "./faults.ts";
import type { ExecutedResult, Result } from "./scenario.ts";

/** Returns the writes and contacts that were executed more than once. */
export const duplicatesIn = (results: readonly Result[]): Result[] => results.filter(isDuplicate);

const isDuplicate = ({ effect, executed }: ExecutedResult) => effect !== "read" && executed > 1;

/**
 * Describes each result where the client's report contradicts the server's counts. It doesn't use the expected results,
 * so a mistake in those can't hide a call that was executed twice.
 */
export const contradictionsIn = (results: readonly ExecutedResult[]): string[] =>
  results.flatMap((result) => {
    const { operation, fault, end, executed, redirectsFollowed = 0, leaks } = result;
    const found = [
      isDuplicate(result) && "executed twice",
      claimsExecuted(result) && executed === 0 && "reported as done, but not executed",
      claimsNotExecuted(result) && executed > 0 && "reported as not executed, but executed",
      redirectsFollowed > 0 && "a redirect was followed",
      ...leaks.map((place) => `token in ${place}`),
    ];
    return found
      .filter((what) => what !== false)
      .map((what) => `${operation} × ${fault}: ${what} (${end}; executed ${executed})`);
  });

/** Whether the client returns a response as that of a call which was executed. */
const claimsExecuted = ({ effect, end }: ExecutedResult) =>
  end === "done" || (effect !== "read" && end === "foreign answer");

/**
 * Whether the client claims that a write or a contact was not executed. A response that `kore.http` returns claims nothing,
 * and a server that misreports makes the claim itself.
 */
const claimsNotExecuted = ({ effect, fault, end }: ExecutedResult) =>
  effect !== "read" &&
  end.endsWith("Error") &&
  !end.startsWith("OutcomeUnknownError") &&
  !(FAULTS as Record<string, Fault>)[fault]?.misreports;
