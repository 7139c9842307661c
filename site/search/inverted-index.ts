import SearchableMap from "minisearch/SearchableMap";
import { isEntry, nameOf, type SearchDocument } from "./documents.ts";
import { termsOf } from "./words.ts";

/** How well a document fits the terms of a query. */
export interface Match {
  readonly document: SearchDocument;
  score: number;
  /** How many terms of the query it has, at least as beginnings. */
  count: number;
  /** How many it has as they are. */
  exact: number;
  /** How many it has as they are, in its title or its aliases. */
  strong: number;
  /** Whether its title or its aliases have one of them, at least as a beginning. */
  isNamed: boolean;
  /** The terms of the query that it has, at least as beginnings. */
  readonly found: Set<string>;
  /** Its terms that fit. */
  readonly matched: Set<string>;
}

/** Finds documents by their terms. The tree of terms is that of MiniSearch. */
export interface InvertedIndex {
  has(term: string): boolean;
  hasBeginning(term: string): boolean;
  /** Lists terms of titles and aliases that differ from one in at most so many letters, with the letters and how many have them. */
  near(term: string, most: number): (readonly [term: string, distance: number, count: number])[];
  /** Lists what has at least one of the terms. */
  match(terms: readonly string[]): Match[];
}

const WEIGHTS = { title: 6, aliases: 5, sends: 3, text: 1, receives: 0.4 } as const;

/** What a term says of a document. */
interface Posting {
  weight: number;
  /** Whether it stands in the title or in the aliases. */
  isStrong: boolean;
}

/** Creates the index of documents. */
export function createInvertedIndex(documents: readonly SearchDocument[]): InvertedIndex {
  const tree = new SearchableMap<Map<SearchDocument, Posting>>();
  for (const document of documents)
    for (const [field, weight] of Object.entries(WEIGHTS) as [keyof typeof WEIGHTS, number][]) {
      const terms = termsOf(field === "title" && document.kind === "field" ? nameOf(document.title) : document[field]);
      for (const term of new Set(terms)) {
        const postings = tree.fetch(term, () => new Map());
        const posting = postings.get(document) ?? { weight: 0, isStrong: false };
        // A term says more in a short text.
        posting.weight += weight / (1 + Math.log2(terms.length) / 4);
        posting.isStrong ||= weight >= WEIGHTS.aliases;
        postings.set(document, posting);
      }
    }

  /** What has a term, or a longer one that begins with it: of what has both, only the term fits. */
  const find = (term: string, isWhole: boolean): Map<SearchDocument, Match> => {
    const found = new Map<SearchDocument, Match>();
    const exact = tree.get(term);
    const longer = isWhole ? [] : [...tree.atPrefix(term)].filter(([each]) => each !== term);
    for (const [each, postings] of [...(exact ? [[term, exact] as const] : []), ...longer]) {
      const isExact = each === term;
      const rarity = Math.log(1 + documents.length / postings.size) * (isExact ? 1 : (0.5 * term.length) / each.length);
      for (const [document, { weight, isStrong }] of postings) {
        const match = found.get(document) ?? createMatch(document);
        if (!isExact && match.exact > 0) continue;
        match.score = Math.max(match.score, weight * rarity);
        match.count = 1;
        match.exact += Number(isExact);
        match.strong += Number(isExact && isStrong);
        match.isNamed ||= isStrong;
        match.matched.add(each);
        found.set(document, match);
      }
    }
    return found;
  };

  return {
    has: (term) => tree.has(term),
    hasBeginning: (term) => tree.atPrefix(term).size > 0,
    near: (term, most) =>
      [...tree.fuzzyGet(term, most)]
        .filter(([, [of]]) => [...of].some(([document, { isStrong }]) => isStrong && !isEntry(document)))
        .map(([near, [of, distance]]) => [near, distance, of.size]),
    match(terms) {
      const matches = new Map<SearchDocument, Match>();
      // Of a short word, only the last may go on: it is being typed.
      for (const term of new Set(terms))
        for (const [document, found] of find(term, term.length < (term === terms.at(-1) ? 2 : 3))) {
          const match = matches.get(document) ?? createMatch(document);
          match.score += found.score;
          match.count += found.count;
          match.exact += found.exact;
          match.strong += found.strong;
          match.isNamed ||= found.isNamed;
          match.found.add(term);
          for (const each of found.matched) match.matched.add(each);
          matches.set(document, match);
        }
      return [...matches.values()];
    },
  };
}

/** Creates a match of no term. */
export const createMatch = (document: SearchDocument): Match => ({
  document,
  score: 0,
  count: 0,
  exact: 0,
  strong: 0,
  isNamed: false,
  found: new Set(),
  matched: new Set(),
});
