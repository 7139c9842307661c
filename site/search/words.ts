const STOP_WORDS = new Set(
  "a an and are at be by can do does for from has have how i in is it its me my of on or s should that the there this to was we what when where which with you your".split(
    " ",
  ),
);

/** Phrases whose meaning is in their stop words. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:do not|don['’]t|do-not)[ -](?:call|contact)\b/gi, "dnc"],
  [/\b(?:turn|switch)(?:s|ed|ing)?\b([^.]*?)\bon\b/gi, "enable$1"],
  [/\b(?:turn|switch)(?:s|ed|ing)?\b([^.]*?)\boff\b/gi, "disable$1"],
];

/** The parts of a word: of `maxRingTime`, `max`, `Ring` and `Time`; of `queue_name`, `queue` and `name`. */
export const partsOf = (word: string): string[] => word.split(/_|(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u).filter(Boolean);

/** The words of a text, with their parts. */
export const splitWords = (text: string): string[] =>
  PHRASES.reduce((rest, [phrase, word]) => rest.replace(phrase, word), text)
    .split(/[^\p{L}\p{N}_]+/u)
    .filter(Boolean);

/** The term of a word: a plural finds its singular. `null` for a word that says nothing. */
export function termOf(word: string): string | null {
  const lower = word.toLowerCase();
  if (STOP_WORDS.has(lower)) return null;
  return lower.length > 3 ? lower.replace(/(?<=..)ies$/, "y").replace(/s$/, "") : lower;
}

/** The terms of a text, in their order: those under which it is found. */
export const termsOf = (text: string): string[] => splitWords(text).flatMap(termsOfWord);

/** Words are few, and are there often. */
const known = new Map<string, string[]>();

/** Finds `maxRingTime` as a whole and by each of its parts. */
function termsOfWord(word: string): string[] {
  const before = known.get(word);
  if (before) return before;
  const parts = partsOf(word);
  const terms = (parts.length > 1 ? [parts.join(""), ...parts] : parts).flatMap((part) => termOf(part) ?? []);
  known.set(word, terms);
  return terms;
}
