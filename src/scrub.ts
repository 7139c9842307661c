/** Copies of texts, headers and errors that hold a mark where the token was. */
export interface Scrubber {
  text(text: string): string;
  headers(headers: Headers): Headers;
  cause(cause: unknown): unknown;
}

/** How far a chain of causes is followed. Node nests three deep. */
const DEPTH = 5;

/**
 * Servers echo requests in error pages, and custom fetch functions put them into errors; what is thrown ends up in
 * logs. So nothing reaches an error but through here.
 */
export function scrubber(token: string): Scrubber {
  const text = (value: string) => value.replaceAll(token, "[auth]");

  // A copy with the known fields only: an unknown one may hold the request.
  const cause = (value: unknown, depth = 0): unknown => {
    if (typeof value === "string") return text(value);
    if (!(value instanceof Error)) return undefined;
    const copy = new Error(text(value.message));
    copy.name = text(value.name);
    if (value.stack) copy.stack = text(value.stack);
    if ("code" in value) Object.assign(copy, { code: typeof value.code === "string" ? text(value.code) : value.code });
    if (value.cause !== undefined && depth < DEPTH) copy.cause = cause(value.cause, depth + 1);
    return copy;
  };

  return {
    text,
    cause,
    headers: (headers) => new Headers([...headers].map(([name, value]) => [name, text(value)])),
  };
}
