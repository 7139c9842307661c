/** Makes copies that hold a mark where a token was. */
export interface Scrubber {
  text(text: string): string;
  headers(headers: Headers): Headers;
  json(value: unknown): unknown;
  /** What is left of an error or a text that was thrown; `undefined` of anything else. */
  cause(thrown: unknown): unknown;
}

/** How far a chain of causes is followed. Node nests three deep. */
const DEPTH = 5;

/** How deep JSON is copied. A documented answer nests five deep, and what would fill the stack must not hide a refusal. */
const JSON_DEPTH = 100;

/** Each opens a session, as a token does. A caller may send the first three through `kore.http`. */
const SECRET_HEADERS = ["cookie", "authorization", "proxy-authorization", "set-cookie"];

/** The shortest beginning of a token that counts as one. All JWTs of a kind share more than this. */
const SHORTEST_BEGINNING = 16;

/**
 * Servers echo requests in error pages, and custom fetch functions put them into errors; what is thrown ends up in
 * logs. So nothing reaches an error or a hook but through here.
 *
 * @param tokens all that the call was sent with; it may grow
 */
export function scrubber(tokens: Iterable<string>): Scrubber {
  const text = (value: string) => {
    let marked = value;
    // The longest first, as one may begin with another.
    for (const token of [...tokens].sort((a, b) => b.length - a.length))
      marked = withoutItsBeginning(marked.replaceAll(token, "[auth]"), token);
    return marked;
  };

  const json = (value: unknown, depth = 0): unknown => {
    if (typeof value === "string") return text(value);
    if (typeof value !== "object" || value === null) return value;
    if (depth === JSON_DEPTH) return "…";
    if (Array.isArray(value)) return value.map((inner) => json(inner, depth + 1));
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [text(name), json(inner, depth + 1)]));
  };

  // A copy with the known fields only: an unknown one may hold the request.
  const cause = (thrown: unknown, depth = 0): unknown => {
    if (typeof thrown === "string") return text(thrown);
    if (!(thrown instanceof Error)) return undefined;
    const copy = new Error();
    for (const name of ["name", "message", "stack", "code"]) {
      const value = fieldOf(thrown, name, "string", ...(name === "code" ? ["number"] : []));
      if (value !== undefined) Object.assign(copy, { [name]: typeof value === "string" ? text(value) : value });
    }
    const inner = fieldOf(thrown, "cause", "string", "object");
    if (inner && depth < DEPTH) copy.cause = cause(inner, depth + 1);
    return copy;
  };

  return {
    text,
    json: (value) => json(value),
    cause: (thrown) => cause(thrown),
    headers: (headers) => {
      const copy = new Headers([...headers].map(([name, value]) => [name, text(value)]));
      for (const name of SECRET_HEADERS) copy.delete(name);
      return copy;
    },
  };
}

/** A text whose end is not the beginning of a token: an answer may break off within one. */
function withoutItsBeginning(text: string, token: string): string {
  for (let length = token.length - 1; length >= SHORTEST_BEGINNING; length--)
    if (text.endsWith(token.slice(0, length))) return `${text.slice(0, -length)}[auth]`;
  return text;
}

/** A field of an error, if it has the type that it should: anybody's error may have others, or getters that throw. */
function fieldOf(error: Error, name: string, ...types: string[]): unknown {
  try {
    const value = (error as unknown as Record<string, unknown>)[name];
    return types.includes(typeof value) ? value : undefined;
  } catch {
    return undefined;
  }
}
