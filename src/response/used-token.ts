import type { ReceivedResponse } from "./read.ts";

/** What happens to a token that is accepted once, or to the request that brings it. */
const USED =
  "(?:used|utili[sz]ed|seen|known|consumed|redeemed|presented|processed|accepted|received|recorded|registered|submitted|spent|exchanged|executed|handled|completed|in use)";

/** "Used before issued" and the like are about the clock, or about the next request. */
const BEFORE = "before(?! (?:\\d|it|its|being|issued|valid|nbf|iat|not|making|sending|re-?try|try))";

const TOKEN = "(?:token|jwt|jti|assertion)";

/** What one sentence may have between two of its words. */
const WITHIN = "[^.!?]{0,60}?";

const END = `(?:$|[.,;:!"'<)}\\]])`;

const matcher = (pattern: string) => new RegExp(pattern, "i");

/**
 * Ways to say that a token was used before. The documentation shows one: "error verifying the jwt: possibly a replay". A
 * response that matches by mistake only ends in an unknown outcome.
 */
const USED_BEFORE = [
  /re[- ]?play/i,
  /\bre-?us(?:e|ed|es|ing)\b/i,
  /\b(?:duplicat|repeat)/i,
  /\b(?:single|one)[- ](?:use|time)\b/i,
  /\b(?:only|just) (?:be )?(?:used |valid )?once\b/i,
  /\bno longer (?:unused|unique)\b|\bid(?: is)? not unique\b|\bfirst seen\b|\bused again\b|\bsent twice\b/i,
  // A challenge, or an attribute of HTML, has one as a value.
  /\bnonce\b(?! ?=)/i,
  matcher(`\\b(?:already|previously|twice)\\b${WITHIN}\\b${USED}\\b`),
  matcher(`\\b${USED}\\b${WITHIN}\\b(?:already|previously|earlier|once|twice|${BEFORE})`),
  // "The token was used." and "token used by another client", but not "the token used is invalid".
  matcher(`\\b${TOKEN}\\b(?: (?:id|is|was|has|had|been|got))*:? ${USED}(?:${END}| exception)`),
  matcher(`\\b${TOKEN}\\b${WITHIN}\\b(?:is|was|were|been) ${USED}(?:${END}| (?:by|at|on|from|in an?(?:other)?) )`),
  matcher(`\\b${TOKEN} used (?:(?:by|in|from) an?(?:other)?|(?:\\d+|multiple) times)\\b|\\bused ${TOKEN}\\b`),
  matcher(`\\b${TOKEN}\\b[^.!?]{0,30}?\\balready exists\\b|\\bsame ${TOKEN}\\b`),
  /\bjti\b(?!.{0,30}\b(?:missing|required|absent|not (?:present|found|provided|set))\b)(?<!\b(?:missing|no|without|requires?|lacks?)\b.{0,30})/i,
];

/** Headers that say nothing of the token, but may have any text. */
const UNTELLING_HEADER = /^(?:set-cookie|content-security-policy.*|report-to|nel|link)$/;

/**
 * Whether a 401 or a 429 leaves open that an earlier copy of the request, with the same token, was executed: its body
 * may not be complete, can't be read, or says somewhere that the token was used before.
 */
export function maySayTokenWasUsed({ headers, statusText, text, truncatedBy }: ReceivedResponse): boolean {
  if (truncatedBy !== undefined || !isReadable(text) || mayBeCut(text, headers)) return true;
  const told = [...headers].flatMap(([name, value]) => (UNTELLING_HEADER.test(name) ? [] : value));
  return isForeign(resolveEscapes(text)) || [text, statusText, ...told].some(saysTokenWasUsed);
}

/** How much of a text is searched, in characters: as much as is read of a refusal. */
const MAX_SEARCHED = 64 * 1024;

/**
 * Whether a text says that a token was used, replayed or seen before, also behind escapes of JSON, HTML or URLs. One that
 * is too long to be searched may say so.
 */
export function saysTokenWasUsed(text: string): boolean {
  if (text.length > MAX_SEARCHED) return true;
  const resolved = resolveEscapes(text);
  const variants = new Set<string>();
  // A tag or a backslash may be within a word, or between two. Identifiers separate words by capitals and dots.
  for (const gap of ["", " "]) {
    const plain = resolved.replace(/<[^<>]*>/g, gap);
    for (const variant of [plain, plain.replace(/\\/g, "")]) {
      const words = variant.replace(GAP, " ");
      variants.add(words).add(words.replace(/([a-z\d])([A-Z])|([a-z])\.(?=[a-z])/g, "$1$3 $2"));
    }
  }
  return [...variants].some((variant) => USED_BEFORE.some((pattern) => pattern.test(variant)));
}

/** Compressed or binary data, or text of another encoding, has replacement and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const isReadable = (text: string) => !/[\ufffd\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text);

/**
 * Whether a body may lack its end although HTTP does not say so. JSON that parses is complete. Anything else may have been
 * cut by a server, by the end of a connection that ends the body, or within compressed data.
 */
function mayBeCut(text: string, headers: Headers): boolean {
  const isCalledJson = /json/i.test(headers.get("content-type") ?? "") && text.trim() !== "";
  if (isCalledJson || /^\s*[[{"]/.test(text)) return !isJson(text);
  const encoding = headers.get("content-encoding") ?? "identity";
  const endsWithConnection = /\bclose\b/i.test(headers.get("connection") ?? "") && !headers.has("content-length");
  return encoding.toLowerCase() !== "identity" || endsWithConnection;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether a text is in another language or in an encoding that was not resolved, so that nobody knows what it says. */
const isForeign = (text: string): boolean => /(?!\p{ASCII})\p{L}|&[a-z]{2,8};|%[\da-f]{2}/iu.test(text);

/** Resolves the escapes of JSON, HTML and URLs, three times, because one may be inside another. */
function resolveEscapes(text: string): string {
  let resolved = text;
  for (let pass = 0; pass < 3; pass++)
    resolved = resolved
      .replace(/\\u([\da-f]{4})|\\x([\da-f]{2})|&#x([\da-f]{1,6});?|%u([\da-f]{4})|%([\da-f]{2})/gi, (match, ...hex) =>
        characterOf(match, Number.parseInt(hex.find(Boolean), 16)),
      )
      .replace(/&#(\d{1,7});?/g, (match, code) => characterOf(match, Number(code)))
      .replace(/&(?:amp|lt|gt|quot|apos|nbsp|shy);?/gi, (entity) => ENTITIES[entity.slice(1, 4).toLowerCase()] ?? " ");
  // Full-width letters become ASCII. Invisible characters, such as soft hyphens, may split a word.
  return resolved.normalize("NFKC").replace(/[\p{Cf}\p{M}]/gu, "");
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", "lt;": "<", "gt;": ">", quo: '"', apo: "'", shy: "" };

/** What separates words: white space, also as an escape, and what URLs and codes write in its place. */
const GAP = /(?:\\[nrt]|[\s+_])+/g;

const characterOf = (match: string, code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : match);
