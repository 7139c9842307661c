import type { Result } from "./cell.ts";

/** Calls that wrote or contacted people more than once. */
export const duplicatesIn = (results: readonly Result[]): Result[] => results.filter(isDuplicate);

const isDuplicate = ({ effect, executed }: Result) => effect !== "read" && executed > 1;

/**
 * Where what the client says is not what the server counted, whatever the fault. This knows nothing of the expected ends,
 * so that no mistake in them can hide a call that was made twice.
 */
export const contradictionsIn = (results: readonly Result[]): string[] =>
  results.flatMap((result) => {
    const { operation, effect, fault, end, executed, elsewhere, leaks } = result;
    const found = [
      isDuplicate(result) && "executed twice",
      end === "done" && executed === 0 && "said to be done, and it is not",
      effect !== "read" && claimsNothing(end) && executed > 0 && "said not to be done, and it is",
      elsewhere > 0 && "a redirect was followed",
      ...leaks.map((place) => `token in ${place}`),
    ];
    return found
      .filter((what) => what !== false)
      .map((what) => `${operation}, ${fault}: ${what} (${end}; executed ${executed})`);
  });

/** Whether a call that ended so is said to have done nothing. What `kore.http` returns makes no claim. */
const claimsNothing = (end: Result["end"]) => end.endsWith("Error") && !end.startsWith("OutcomeUnknownError");
