import { partsOf, splitWords, termOf } from "./words.ts";

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** What was looked for and what was found, as terms. */
export interface Matches {
  readonly terms: readonly string[];
  readonly matched: ReadonlySet<string>;
}

/** Cuts a text where a match begins or ends. Of a word that was only begun, the beginning is the match. */
export function piecesOf(text: string, matches: Matches): Piece[] {
  const pieces = text.split(/([^\p{L}\p{N}_]+)/u).flatMap((word) => {
    const parts = word.split(/(_)|(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u).filter(Boolean);
    const joined = parts.filter((part) => part !== "_").join("");
    const whole = parts.length > 1 ? matchIn(joined, matches) : 0;
    if (whole > 0) return cut(word, whole < joined.length && joined === word ? whole : word.length);
    return parts.flatMap((part) => cut(part, matchIn(part, matches)));
  });
  return pieces.filter((piece) => piece.text);
}

const cut = (word: string, length: number): Piece[] => [
  { text: word.slice(0, length), isMatch: true },
  { text: word.slice(length), isMatch: false },
];

/** The words of a text that fit, one of each term. */
export function matchingWords(text: string, matches: Matches): string[] {
  const fitting = splitWords(text).filter((word) =>
    [word, ...partsOf(word)].some((part) => matchIn(part, matches) > 0),
  );
  return fitting.filter((word, index) => fitting.findIndex((other) => termOf(other) === termOf(word)) === index);
}

/** How many letters of a word fit, from its beginning. */
function matchIn(word: string, { terms, matched }: Matches): number {
  const term = termOf(word);
  if (!term || !matched.has(term)) return 0;
  const begun = terms.includes(term) ? undefined : terms.find((each) => term.startsWith(each));
  return begun?.length ?? word.length;
}
