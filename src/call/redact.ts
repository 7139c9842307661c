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

/** The shortest secret, and the shortest beginning of one where a text ends, in characters. */
const MIN_LENGTH = 8;
const MIN_CUT_LENGTH = 12;

/** How many tokens are surely remembered. Those that are used once would fill the memory otherwise. */
const MAX_TOKENS = 200;

/** How many causes are followed, and how deep JSON is searched. Node nests three deep, a documented response five. */
const MAX_CAUSES = 5;
const MAX_JSON_DEPTH = 100;

/** Headers that open a session, as a token does. A caller may send the first three through `kore.http`. */
const SECRET_HEADERS = ["cookie", "authorization", "proxy-authorization", "set-cookie"];

/**
 * Creates a redactor. Servers echo requests, custom `fetch` functions put them into errors, and what is thrown ends up in
 * logs: errors and hooks only get what went through a redactor. It finds whole tokens and the parts between their dots,
 * also as URLs and JSON escape them, and the beginning of either where the text ends. It can't see tokens older than the
 * last 200, other fragments, and tokens of which every character is escaped.
 */
export function createRedactor(): Redactor {
  /** The tokens since older ones were forgotten. */
  const recent = new Set<string>();
  /** What is redacted, sorted. */
  const secrets: string[] = [];
  /** The lengths of the secrets, by how they begin. Tokens of one source are about as long, so there are few. */
  const lengths = new Map<number, Set<number>>();

  const add = (token: string) => {
    if (token.length < MIN_LENGTH || recent.has(token)) return;
    if (recent.size === MAX_TOKENS) {
      secrets.length = 0;
      lengths.clear();
      recent.forEach(remember);
      recent.clear();
    }
    recent.add(token);
    remember(token);
  };

  const remember = (token: string) => {
    for (const secret of secretsOf(token)) {
      secrets.splice(search(secret), 0, secret);
      const key = keyAt(secret, 0);
      lengths.set(key, (lengths.get(key) ?? new Set()).add(secret.length));
    }
  };

  /** Finds the first secret that is not sorted before a text: the text itself, or the first that begins with it. */
  const search = (text: string, from = 0, to = secrets.length): number => {
    if (from === to) return from;
    const middle = (from + to) >> 1;
    return (secrets[middle] as string) < text ? search(text, middle + 1, to) : search(text, from, middle);
  };

  // Linear in the text, also if it repeats how all secrets begin: each place takes a few searches at most.
  const text = (value: string): string => {
    const folded = fold(value);
    let safe = "";
    let end = 0;
    for (let at = 0; at + MIN_LENGTH <= folded.length; at++) {
      const possible = lengths.get(keyAt(folded, at));
      if (!possible) continue;
      let stop = end;
      for (const length of possible) {
        const part = folded.slice(at, at + length);
        const secret = secrets[search(part)];
        const isCut = part.length < length && part.length >= MIN_CUT_LENGTH && secret?.startsWith(part);
        if (isCut || secret === part) stop = Math.max(stop, at + part.length);
      }
      // Secrets that overlap become one mark.
      if (stop > end && at >= end) safe += value.slice(end, at) + MARK;
      end = stop;
    }
    return safe + value.slice(end);
  };

  const json = (value: unknown, depth = 0): unknown => {
    if (typeof value === "string") return text(value);
    if (typeof value !== "object" || value === null) return value;
    if (depth === MAX_JSON_DEPTH) return "…";
    const isList = Array.isArray(value);
    const items: unknown[] = isList ? value : Object.entries(value);
    const redacted = items.map((item) => json(item, isList ? depth + 1 : depth));
    if (redacted.every((item, index) => item === items[index])) return value;
    return isList ? redacted : Object.fromEntries(redacted as [string, unknown][]);
  };

  const cause = (thrown: unknown, depth = 0): unknown => {
    if (typeof thrown === "string") return text(thrown);
    let copy: Error | undefined;
    try {
      if (!(thrown instanceof Error)) return undefined;
      copy = new Error();
      // Known fields only: an unknown one may have the request.
      for (const name of ["code", "name", "message", "stack"]) {
        const value = (thrown as unknown as Record<string, unknown>)[name];
        // By line: the message may end within a token, and the stack goes on behind it.
        if (typeof value === "string") Object.assign(copy, { [name]: value.split("\n").map(text).join("\n") });
        else if (name === "code" && typeof value === "number") Object.assign(copy, { code: value });
      }
      const inner = depth < MAX_CAUSES && cause(thrown.cause, depth + 1);
      if (inner) copy.cause = inner;
    } catch {
      // A foreign error may be a proxy or have getters that throw. What was read before is enough.
    }
    return copy;
  };

  const headers = (given: Headers) => {
    const kept = [...given].filter(([name]) => !SECRET_HEADERS.includes(name) && text(name) === name);
    // Whatever `auth` is: a short token is not found.
    return new Headers(kept.map(([name, value]) => [name, name === "auth" ? MARK : text(value)]));
  };

  return { add, text, headers, json, cause };
}

/**
 * A token as it is and as URLs and JSON escape it, and the parts of each between its dots. The header of a JWT is no
 * secret, but no other text has it, and it shows that a token stood there.
 */
function secretsOf(token: string): string[] {
  const inJson = JSON.stringify(token).slice(1, -1);
  const forms = new Set([token, encodeURIComponent(token), inJson, inJson.replaceAll("/", "\\/")].map(fold));
  return [...forms].flatMap((form) => [form, ...form.split(".")]).filter(({ length }) => length >= MIN_LENGTH);
}

/** In lower case, as header names and some escapes are, and as long as before: only "İ" would become longer. */
const fold = (text: string) => text.replaceAll("İ", "i").toLowerCase();

/** How a secret begins, as a number: that is looked up faster than a string. */
const keyAt = (text: string, at: number) =>
  (text.charCodeAt(at) << 16) ^ (text.charCodeAt(at + 1) << 8) ^ text.charCodeAt(at + 2);
