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
    const whole = matchIn(parts.filter((part) => part !== "_").join(""), matches);
    if (parts.length > 1 && whole > 0) return [{ text: word, isMatch: true }];
    return parts.flatMap((part) => {
      const length = matchIn(part, matches);
      return [
        { text: part.slice(0, length), isMatch: true },
        { text: part.slice(length), isMatch: false },
      ];
    });
  });
  return pieces.filter((piece) => piece.text);
}

/** The words of a text that fit, each once. */
export const matchingWords = (text: string, matches: Matches): string[] => [
  ...new Set(splitWords(text).filter((word) => [word, ...partsOf(word)].some((part) => matchIn(part, matches) > 0))),
];

/** How many letters of a word fit, from its beginning. */
function matchIn(word: string, { terms, matched }: Matches): number {
  const term = termOf(word);
  if (!term || !matched.has(term)) return 0;
  const begun = terms.includes(term) ? undefined : terms.find((each) => term.startsWith(each));
  return begun?.length ?? word.length;
}
