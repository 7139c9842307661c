/** Makes copies in which `[auth]` stands in the place of a token. */
export interface Redactor {
  /** Remembers a token that the client uses, so that it is redacted from now on. */
  add(token: string): void;
  text(text: string): string;
  headers(headers: Headers): Headers;
  /** Returns the value itself if there is nothing to redact. */
  json(value: unknown): unknown;
  /** Copies what is safe of a thrown error or string; `undefined` for anything else. */
  cause(thrown: unknown): unknown;
}

const MARK = "[auth]";

/** Tokens are recognized by their fragments of this many characters. */
const FRAGMENT = 12;

/** How far apart a run is searched for fragments. A part of a token is found from 15 characters on, and a run of 12. */
const STEP = 4;

/**
 * The characters of a JWT, and `%` for a JWT in a URL: a token in a text is, or is a part of, a run of these. Written
 * as a fixed count and a star, because `{12,}` overflows the stack of the engine in a long run.
 */
const RUN = new RegExp(`[\\w.~%-]{${FRAGMENT}}[\\w.~%-]*`, "g");

/**
 * How many tokens, and how many of their fragments, a generation has. Two generations are remembered: tokens that are used
 * once would fill the memory otherwise. A whole token that is older is still recognized by its beginning, which all
 * tokens of a client share.
 */
const MAX_TOKENS = 100;
const MAX_FRAGMENTS = 20_000;

/** How many causes are followed. Node nests three deep. */
const MAX_CAUSES = 5;

/** How deep JSON is searched. A documented response nests five deep; a deeper one must not overflow the stack. */
const MAX_JSON_DEPTH = 100;

/** Headers that open a session, as a token does. A caller may send the first three through `kore.http`. */
const SECRET_HEADERS = ["cookie", "authorization", "proxy-authorization", "set-cookie"];

/** Some of the tokens that a client has used. */
class Generation {
  readonly tokens = new Set<string>();
  /** Every part of {@link FRAGMENT} characters of every token. */
  readonly fragments = new Set<string>();
  /** All spellings of the tokens that can't be recognized in a run, because they are short or have other characters. */
  readonly irregular = new Set<string>();

  add(token: string): void {
    this.tokens.add(token);
    for (let at = 0; at + FRAGMENT <= token.length; at++) this.fragments.add(token.slice(at, at + FRAGMENT));
    if (token.replace(RUN, "") === "") return;
    const parts = token.length < FRAGMENT ? [token] : [token, token.slice(1), token.slice(0, -1)];
    for (const part of parts)
      for (const spelling of [part, encodeURIComponent(part), encodeURIComponent(part).toLowerCase()])
        this.irregular.add(spelling);
  }
}

/**
 * Servers echo requests in error pages, custom `fetch` functions put them into errors, and what is thrown ends up in
 * logs. So errors and hooks only get what went through a redactor. Its time is linear in the text, whatever the tokens.
 */
export function createRedactor(): Redactor {
  let latest = new Generation();
  let previous = new Generation();

  const add = (token: string) => {
    if (latest.tokens.has(token)) return;
    if (latest.fragments.size >= MAX_FRAGMENTS || latest.tokens.size >= MAX_TOKENS)
      [previous, latest] = [latest, new Generation()];
    latest.add(token);
  };

  const redactRun = (run: string): string => {
    if (/(?:%[\da-f]{2}){4}/i.test(run)) return redactEncoded(run);
    const last = run.length - FRAGMENT;
    for (let at = 0; ; at = Math.min(at + STEP, last)) {
      const fragment = run.slice(at, at + FRAGMENT);
      if (latest.fragments.has(fragment) || previous.fragments.has(fragment)) return MARK;
      if (at === last) return run;
    }
  };

  /** A run of which every character may be URL-encoded. */
  const redactEncoded = (run: string): string => {
    const decoded = run.replace(/%([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    return text(decoded) === decoded ? run : MARK;
  };

  const text = (value: string): string => {
    // The longest first, because one may begin with another; those that may be a part of a run after the runs.
    const irregular = [...latest.irregular, ...previous.irregular].sort((a, b) => b.length - a.length);
    const long = irregular.filter((token) => token.length >= FRAGMENT);
    const replace = (text: string, token: string) => text.replaceAll(token, MARK);
    return irregular.slice(long.length).reduce(replace, long.reduce(replace, value).replace(RUN, redactRun));
  };

  const json = (value: unknown, depth = 0): unknown => {
    if (typeof value === "string") return text(value);
    if (typeof value !== "object" || value === null) return value;
    if (depth === MAX_JSON_DEPTH) return "…";
    if (Array.isArray(value)) {
      const items = value.map((item) => json(item, depth + 1));
      return items.every((item, index) => item === value[index]) ? value : items;
    }
    const entries = Object.entries(value);
    const redacted = entries.map(([name, field]): [string, unknown] => [text(name), json(field, depth + 1)]);
    const isSame = redacted.every(
      ([name, field], index) => name === entries[index]?.[0] && field === entries[index]?.[1],
    );
    return isSame ? value : Object.fromEntries(redacted);
  };

  // Known fields only: an unknown one may have the request.
  const cause = (thrown: unknown, depth = 0): unknown => {
    if (typeof thrown === "string") return text(thrown);
    if (!isError(thrown)) return undefined;
    const copy = new Error();
    for (const name of ["name", "message", "stack", "code"]) {
      const value = readField(thrown, name, "string", ...(name === "code" ? ["number"] : []));
      if (value !== undefined) Object.assign(copy, { [name]: typeof value === "string" ? text(value) : value });
    }
    const inner = readField(thrown, "cause", "string", "object");
    if (inner && depth < MAX_CAUSES) copy.cause = cause(inner, depth + 1);
    return copy;
  };

  return {
    add,
    text,
    json: (value) => json(value),
    cause: (thrown) => cause(thrown),
    headers: (headers) => {
      const copy = new Headers(
        [...headers].filter(([name]) => text(name) === name).map(([name, value]) => [name, text(value)]),
      );
      for (const name of SECRET_HEADERS) copy.delete(name);
      return copy;
    },
  };
}

/** Like `instanceof`, but a proxy may throw. */
function isError(value: unknown): value is Error {
  try {
    return value instanceof Error;
  } catch {
    return false;
  }
}

/** Reads a field of an error if it has one of the types: a foreign error may have others, or getters that throw. */
function readField(error: Error, name: string, ...types: string[]): unknown {
  try {
    const value = (error as unknown as Record<string, unknown>)[name];
    return types.includes(typeof value) ? value : undefined;
  } catch {
    return undefined;
  }
}
