/** Something in a request or a response that the published description does not allow. */
export interface Issue {
  /**
   * Where it is: a JSON Pointer (RFC 6901) into the body, such as `/dialingStrategy/maxRingTime`; the body itself is `""`.
   * A parameter of the query is `query/` and its name, such as `query/trigger`.
   */
  readonly path: string;
  /**
   * What is wrong, to be shown after the name of the field: `is missing`, `must be at most 120`. It never contains the
   * value.
   */
  readonly message: string;
  /** The documented bound, or the list of documented values; absent if the rule has neither. */
  readonly limit?: number | readonly unknown[];
  /** What is there, as it is sent; `undefined` if nothing is. Not enumerable, so that no log has it. */
  readonly value: unknown;
}

/** Makes an issue. */
export function createIssue(path: string, message: string, value: unknown, limit?: Issue["limit"]): Issue {
  const issue = { path, message, ...(limit !== undefined && { limit }) };
  // A getter, because some log what is hidden, too.
  return Object.defineProperty(issue, "value", { get: () => value }) as Issue;
}

/** Whether a place is another one, or in it. */
export const isWithin = (path: string, outer: string): boolean => path === outer || path.startsWith(`${outer}/`);

/** Writes a JSON Pointer. */
export const toPointer = (steps: readonly (string | number)[]): string =>
  steps.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** Reads a JSON Pointer. */
export const stepsOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
