import type { Result } from "./scenario.ts";

/** Returns the writes and contacts that were executed more than once. */
export const duplicatesIn = (results: readonly Result[]): Result[] => results.filter(isDuplicate);

const isDuplicate = ({ effect, executed }: Result) => effect !== "read" && executed > 1;

/**
 * Describes each result where the client's report contradicts the server's counts. It doesn't use the expected results,
 * so a mistake in those can't hide a call that was executed twice.
 */
export const contradictionsIn = (results: readonly Result[]): string[] =>
  results.flatMap((result) => {
    const { operation, effect, fault, end, executed, redirectsFollowed, leaks } = result;
    const found = [
      isDuplicate(result) && "executed twice",
      end === "done" && executed === 0 && "said to be done, and it is not",
      effect !== "read" && claimsNotExecuted(end) && executed > 0 && "said not to be done, and it is",
      redirectsFollowed > 0 && "a redirect was followed",
      ...leaks.map((place) => `token in ${place}`),
    ];
    return found
      .filter((what) => what !== false)
      .map((what) => `${operation}, ${fault}: ${what} (${end}; executed ${executed})`);
  });

/** Reports whether this end claims that nothing was executed. A response that `kore.http` returns claims nothing. */
const claimsNotExecuted = (end: Result["end"]) => end.endsWith("Error") && !end.startsWith("OutcomeUnknownError");
