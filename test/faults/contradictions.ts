import type { Result } from "./cell.ts";

/** Calls that wrote or contacted people more than once. */
export const duplicatesIn = (results: readonly Result[]): Result[] =>
  results.filter(({ effect, executed }) => effect !== "read" && executed > 1);

/**
 * Where what the client says is not what the server counted, whatever the fault. This knows nothing of the expected ends,
 * so that no mistake in them can hide a call that was made twice.
 */
export function contradictionsIn(results: readonly Result[]): string[] {
  const say = (of: readonly Result[], what: string) =>
    of.map(({ operation, fault, end, executed }) => `${operation}, ${fault}: ${what} (${end}; executed ${executed})`);
  return [
    ...say(duplicatesIn(results), "executed twice"),
    ...say(
      results.filter(({ end, executed }) => end === "done" && executed === 0),
      "said to be done, and it is not",
    ),
    ...say(
      results.filter(({ effect, end, executed }) => effect !== "read" && claimsNothing(end) && executed > 0),
      "said not to be done, and it is",
    ),
    ...say(
      results.filter(({ elsewhere }) => elsewhere > 0),
      "a redirect was followed",
    ),
    ...results.flatMap((result) =>
      say([result], "").flatMap((text) => result.leaks.map((at) => `${text} token in ${at}`)),
    ),
  ];
}

/** Whether a call that ended so is said to have done nothing. What `kore.http` returns makes no claim. */
const claimsNothing = (end: Result["end"]) => end.endsWith("Error") && !end.startsWith("OutcomeUnknownError");
