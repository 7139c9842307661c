import { isEntry, nameOf, type SearchDocument } from "./documents.ts";
import { createMatch, type Match } from "./inverted-index.ts";
import { partsOf, splitWords, termOf } from "./words.ts";

/** What somebody looks for. */
export interface Query {
  /** As it was typed. */
  readonly text: string;
  /** Its terms, corrected. */
  readonly terms: readonly string[];
  /** Whether something may come first. */
  readonly mayBeFirst: (document: SearchDocument) => boolean;
}

/** Puts what was found in order, best first, and leaves out what says nothing to the query. */
export type Ranking = (matches: readonly Match[], query: Query) => Match[];

/** Creates the rules by which hits are ordered. */
export function createRanking(documents: readonly SearchDocument[]): Ranking {
  const places = new Map(documents.map((document, index) => [document, index]));
  const overview = documents.find(({ path }) => path === "index.html");
  const phrases = new Map<SearchDocument, ReadonlySet<string>>();
  const phrasesOf = (document: SearchDocument) => {
    const { kind, title, aliases } = document;
    const known =
      phrases.get(document) ?? new Set([kind === "field" ? nameOf(title) : title, ...aliases.split(",")].map(keyOf));
    phrases.set(document, known);
    return known;
  };
  const namesOfFields = new Set(documents.filter(({ kind }) => kind === "field").map(({ title }) => nameOf(title)));
  const compounds = new Set([...namesOfFields].filter((name) => partsOf(name).length > 1).map(keyOf));

  return (matches, { text, terms, mayBeFirst }) => {
    const key = terms.join(" ");
    const { size } = new Set(terms);
    const isOneWord = /^\S+$/.test(text);
    const wantsField = isOneWord && (/[a-z][A-Z]|_|[a-z]\.[a-z]|-$/.test(text) || compounds.has(key));
    const [wantsOld, wantsAdvanced] = [/v1\b/i.test(text), /advanced/i.test(text)];

    /** How well something fits, from 0. A page comes before its fields, unless the name of a field was typed. */
    const levelOf = ({ document, count, exact, strong, found }: Match): number => {
      const { kind, isPage, aliases } = document;
      const isPhrase = phrasesOf(document).has(key);
      if (isEntry(document) && !isPhrase) return 40;
      if (count < size) {
        // As if only those of its words had been typed: "sms" leads to the guide, not to each call that has it.
        const isPhraseOfFound = phrasesOf(document).has(terms.filter((term) => found.has(term)).join(" "));
        return (kind === "field" ? 30 : 20) - count - (isPhraseOfFound ? 0.9 : (0.8 * strong) / size);
      }
      if (kind === "field") return (wantsField ? 0.5 : 5) + (isPhrase ? 0 : 1);
      if (isPhrase) return isPage || aliases ? 0 : 1;
      return strong === size ? 2 : exact === size ? 3 : 4;
    };
    const orderOf = (match: Match): readonly number[] => {
      const { document, score } = match;
      const { kind, danger, isOld, path } = document;
      // A field that many calls have is looked for in the first of them.
      const isNameOfField = kind === "field" && phrasesOf(document).has(key);
      const isHarmless = kind === "field" ? !danger : mayBeFirst(document);
      const isForFew = !wantsAdvanced && /advanced/i.test(path);
      return [
        isOld && !wantsOld ? 1 : 0,
        levelOf(match),
        isHarmless ? 0 : 1,
        isForFew ? 1 : 0,
        // Of those that fit about as well, the first.
        isNameOfField ? 0 : -Math.round(2 * Math.log2(1 + score)),
        places.get(document) ?? 0,
      ];
    };
    // Each call that sends it has the words of a field's name.
    const isOfField = size > 1 && compounds.has(terms.join(""));
    const ranked = matches
      .filter(({ document, strong }) => !isOfField || document.kind !== "call" || strong === size)
      .filter(({ document: { kind, isOld }, isNamed }) => kind !== "field" || (isNamed && (wantsOld || !isOld)))
      .map((match) => ({ match, order: orderOf(match) }))
      .sort((one, other) => compare(one.order, other.order))
      .map(({ match }) => match);
    const first = ranked.findIndex(({ document }) => mayBeFirst(document));
    if (first >= 0) return [...ranked.splice(first, 1), ...ranked];
    // Only what must not be first: the first page tells the tasks apart.
    return ranked.length > 0 && overview ? [createMatch(overview), ...ranked] : [];
  };
}

/** A phrase as it is compared with a query. */
const keyOf = (phrase: string): string =>
  splitWords(phrase)
    .flatMap((word) => termOf(partsOf(word).join("")) ?? [])
    .join(" ");

function compare(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((value, index) => value !== other[index]);
  return place < 0 ? 0 : (one[place] as number) - (other[place] as number);
}
