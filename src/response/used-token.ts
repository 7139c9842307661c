import type { ReceivedResponse } from "./read.ts";

/** What happens to a token that is accepted once. */
const USED =
  "(?:used|utili[sz]ed|seen|known|consumed|redeemed|presented|processed|accepted|received|recorded|registered|submitted|spent|exchanged|in use)";

/** "Used before issued" and the like are about the clock, or about the next request. */
const BEFORE =
  "before(?! (?:\\d|it|its|being|issued|valid|nbf|iat|not|the|this|you|your|we|making|sending|re-?try|try))";

const TOKEN = "(?:token|jwt|jti|assertion)";

/** What one sentence may have between two of its words. */
const WITHIN = "[^.!?]{0,60}?";

const matcher = (pattern: string) => new RegExp(pattern, "i");

/**
 * Ways to say that a token was used before. The documentation shows one: "error verifying the jwt: possibly a replay". A
 * response that matches by mistake only ends in an unknown outcome.
 */
const USED_BEFORE = [
  /replay/i,
  /\bre-?us(?:e|ed|es|ing)\b/i,
  /\bduplicat/i,
  /\b(?:single|one)[- ](?:use|time)\b/i,
  /\b(?:only|just) (?:be )?(?:used |valid )?once\b/i,
  /\bno longer (?:unused|unique)\b|\bid(?: is)? not unique\b/i,
  /\bnonce\b/i,
  matcher(`\\b(?:already|previously|twice)\\b${WITHIN}\\b${USED}\\b`),
  matcher(`\\b${USED}\\b${WITHIN}\\b(?:already|previously|earlier|once|twice|${BEFORE})`),
  // "The token was used." and "token used by another client", but not "the token used is invalid".
  matcher(`\\b${TOKEN}\\b(?: (?:id|is|was|has|had|been|got))*:? ${USED}(?:$|[.,;:!"'<)}\\]]| exception)`),
  matcher(
    `\\b${TOKEN}\\b${WITHIN}\\b(?:is|was|were|been) ${USED}(?:$|[.,;:!"'<)}\\]]| (?:by|at|on|from|in an?(?:other)?) )`,
  ),
  matcher(`\\b${TOKEN} used (?:(?:by|in|from) an?(?:other)?|(?:\\d+|multiple) times)\\b`),
  matcher(`\\b${TOKEN}\\b[^.!?]{0,30}?\\balready exists\\b|\\bsame ${TOKEN}\\b`),
  /\bjti\b(?!.{0,30}\b(?:missing|required|absent|not (?:present|found|provided|set))\b)(?<!\b(?:missing|no|without|requires?|lacks?)\b.{0,30})/i,
];

/** Headers in which a server may say what went wrong (RFC 6750, section 3, for the first). */
const TELLING_HEADER = /^www-authenticate$|error|message|reason|detail|warning/i;

/**
 * Whether a 401 or a 429 leaves open that an earlier copy of the request, with the same token, was executed: its body
 * is not complete, can't be read as text, or says somewhere that the token was used before.
 */
export function maySayTokenWasUsed({ headers, statusText, text, truncatedBy }: ReceivedResponse): boolean {
  if (truncatedBy !== undefined || !isReadable(text) || isBrokenJson(text)) return true;
  const told = [text, statusText, ...[...headers].flatMap(([name, value]) => (TELLING_HEADER.test(name) ? value : []))];
  return told.some(saysTokenWasUsed);
}

/** How much of a text is searched, in characters: as much as is read of a refusal. */
const MAX_SEARCHED = 64 * 1024;

/** Whether a text says that a token was used, replayed or seen before, also behind escapes of JSON, HTML or URLs. */
export function saysTokenWasUsed(text: string): boolean {
  const resolved = resolveEscapes(text.slice(0, MAX_SEARCHED));
  // A tag may be within a word, or between two. An identifier has its words in capitals.
  const variants = ["", " "].map((gap) => resolved.replace(/<[^<>]{0,200}>/g, gap).replace(GAP, " "));
  return variants
    .flatMap((variant) => [variant, variant.replace(/([a-z\d])([A-Z])/g, "$1 $2")])
    .some((variant) => USED_BEFORE.some((pattern) => pattern.test(variant)));
}

/** Compressed or binary data, or text of another encoding, has replacement and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const isReadable = (text: string) => !/[\ufffd\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text);

/** Whether a text begins as JSON and does not end so: HTTP does not notice a body that a server cut by itself. */
function isBrokenJson(text: string): boolean {
  if (!/^\s*[[{"]/.test(text)) return false;
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}

/** Resolves the escapes of JSON, HTML and URLs, twice, because one may be inside another. */
function resolveEscapes(text: string): string {
  let resolved = text;
  for (let pass = 0; pass < 2; pass++)
    resolved = resolved
      .replace(/\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|&#x([0-9a-f]{1,6});?|%([0-9a-f]{2})/gi, (match, ...hex) =>
        characterOf(match, Number.parseInt(hex.slice(0, 4).find(Boolean), 16)),
      )
      .replace(/&#(\d{1,7});?/g, (match, code) => characterOf(match, Number(code)))
      .replace(/&nbsp;?/gi, " ");
  // Invisible characters, such as soft hyphens, may split a word.
  return resolved.replace(/&shy;?|[\u00ad\u200b-\u200d\u2060\ufeff]/gi, "");
}

/** What separates words: white space, also as an escape, and what URLs and codes write in its place. */
const GAP = /(?:\\[nrt]|[\s\u00a0+_])+/g;

const characterOf = (match: string, code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : match);
