/** What a value is that is no good string, in words that do not print it. */
export const kindOf = (value: unknown) => (value === "" ? "an empty one" : value === null ? "null" : typeof value);
