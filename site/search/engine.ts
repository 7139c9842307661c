import { createCaution } from "./caution.ts";
import { documentsOf, isEntry } from "./documents.ts";
import type { IndexPage } from "./index-page.ts";
import { createInvertedIndex, type Match } from "./inverted-index.ts";
import { createRanking } from "./ranking.ts";
import { correct } from "./spelling.ts";
import { partsOf, splitWords, termOf, termsOf } from "./words.ts";

/** What was found. */
export interface Found {
  /** Best first. */
  readonly hits: readonly Match[];
  /** What was looked for. */
  readonly terms: readonly string[];
}

/** Searches the site. */
export interface Search {
  find(query: string): Found;
}

/** A number of contacts, which no text has. */
const MANY = /\b\d[\d.,]*[\dkm](?= contacts\b)/gi;

/** An id, of which the beginning says what it is of: `cd-1f3a…`. */
const ID = /^([a-z]{1,4}-)(?=.*\d)[\da-f-]+$/i;

/** Creates the search over an index. */
export function createSearch(pages: readonly IndexPage[]): Search {
  const documents = pages.flatMap(documentsOf);
  const index = createInvertedIndex(documents);
  const mayBeFirst = createCaution(documents);
  const rank = createRanking(documents);

  /** The terms of a query. Of a word with parts, the whole if there is such a word, otherwise its parts. */
  const termsIn = (text: string): string[] =>
    splitWords(text).flatMap((word) => {
      const parts = partsOf(word);
      const whole = termOf(parts.join(""));
      return whole && index.hasBeginning(whole) ? [whole] : parts.flatMap((part) => termOf(part) ?? []);
    });

  return {
    find(query) {
      const text = query.trim().replace(ID, "$1").replace(MANY, "many");
      const terms = termsIn(text);
      const typed = [...termsOf(text), ...terms];
      const corrected = terms.map((term) => correct(term, index));
      const joined = termOf(splitWords(text).join("")) ?? "";
      const known = corrected.filter((term) => index.hasBeginning(term));
      const search = (terms: readonly string[], least: number) => {
        const matches = index.match(terms).filter(({ count }) => count >= least);
        return rank(matches, { text, terms, mayBeFirst: (document) => mayBeFirst(document, typed) });
      };
      // From strict to loose, until something is found: "web hook" is "webhook", and a part is better than nothing.
      const whole = search(corrected, new Set(corrected).size);
      if (whole.some(({ document }) => !isEntry(document))) return { hits: whole, terms: corrected };
      const asOne = index.has(joined) ? search([joined], 1) : [];
      if (asOne.length > 0) return { hits: asOne, terms: [joined] };
      // What no text has, such as a number, is as if it wasn't typed.
      const rest = search(known, new Set(known).size);
      if (rest.some(({ document }) => !isEntry(document))) return { hits: rest, terms: known };
      return { hits: search(known, 1), terms: known };
    },
  };
}
