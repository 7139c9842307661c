import MiniSearch, { type SearchOptions } from "minisearch";

/** A page as the search knows it. Names are short: there are many in the index. */
export interface SearchDocument {
  /** Its place in the site. */
  readonly path: string;
  readonly title: string;
  /** What the reader sees beside the title: `v2 · Reaches people`, or `Guide`. */
  readonly kind: string;
  /** Its name and other words for what it does. A phrase between commas, typed as it is, finds the page first. */
  readonly aliases: string;
  /** Names of parameters, and of fields and values of the body; of a guide, its headings. */
  readonly sends: string;
  /** Names of fields and values of the answer. */
  readonly receives: string;
  readonly text: string;
  /** Whether there is a newer version. */
  readonly old: boolean;
}

/** Searches the pages of the site. */
export interface Search {
  /** The pages that fit, best first. */
  find(query: string): SearchDocument[];
}

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

/** A plural finds its singular. */
const normalize = (word: string): string | null => {
  const lower = word.toLowerCase();
  if (STOP_WORDS.has(lower)) return null;
  return lower.length > 3 ? lower.replace(/s$/, "") : lower;
};

/** `enableMachineDetect` is found by each of its words and as a whole. */
const words = (text: string): string[] =>
  PHRASES.reduce((rest, [phrase, word]) => rest.replace(phrase, word), text)
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => {
      const parts = word.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u);
      return parts.length > 1 ? [word, ...parts] : parts;
    })
    .filter(Boolean);

/** A phrase without its stop words, to compare it with others. */
const keyOf = (phrase: string): string =>
  words(phrase)
    .map((word) => word.toLowerCase())
    .filter((word) => !STOP_WORDS.has(word))
    .join(" ");

const prefix = (term: string) => term.length > 1;
const fuzzy = (term: string) => (term.length > 5 ? 0.2 : false);

/** From strict to loose: a page that a stricter search finds comes first. */
const EXACT: readonly SearchOptions[] = [{ fields: ["title", "aliases"] }, {}, { prefix }];
/** Tried in turn, and only if no page has all the words. */
const LOOSE: readonly SearchOptions[] = [
  { prefix, fuzzy },
  { prefix, fuzzy, combineWith: "OR" },
];

/** Creates the search over the pages. */
export function createSearch(documents: readonly SearchDocument[]): Search {
  const index = new MiniSearch<SearchDocument>({
    idField: "path",
    fields: ["title", "aliases", "sends", "receives", "text"],
    tokenize: words,
    processTerm: normalize,
    searchOptions: {
      boost: { title: 6, aliases: 5, sends: 3, receives: 0.4 },
      weights: { prefix: 0.5, fuzzy: 0.2 },
      combineWith: "AND",
    },
  });
  index.addAll(documents);
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const phrases = new Map(
    documents.map(({ path, title, aliases }) => [path, new Set([title, ...aliases.split(",")].map(keyOf))]),
  );
  return {
    find(query) {
      const key = keyOf(query);
      // Advanced pages are for readers who ask for them.
      const wantsAdvanced = /advanced/i.test(query);
      const boostDocument = (path: string) => (!wantsAdvanced && /advanced/i.test(path) ? 0.2 : 1);
      const search = (options: SearchOptions): string[] =>
        index.search(query, { ...options, boostDocument }).map(({ id }) => id);
      let paths = EXACT.flatMap(search);
      for (const options of LOOSE) if (paths.length === 0) paths = search(options);
      const isPhrase = (path: string) => phrases.get(path)?.has(key);
      paths = [...paths.filter(isPhrase), ...paths];
      const found = [...new Set(paths)].map((path) => byPath.get(path) as SearchDocument);
      // Who asks for v1 gets it.
      if (/v1/i.test(query)) return found;
      return [...found.filter(({ old }) => !old), ...found.filter(({ old }) => old)];
    },
  };
}
