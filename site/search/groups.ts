import type { Kind } from "./index-page.ts";
import type { Match } from "./inverted-index.ts";

/** Matchs of a kind. */
export interface Group {
  readonly kind: Kind;
  readonly title: string;
  readonly hits: readonly Match[];
}

const TITLES: Readonly<Record<Kind, string>> = {
  call: "Calls",
  field: "Fields",
  guide: "Guides",
  error: "Errors and limits",
  page: "About the API",
};

/** A field is in many places. */
const MOST: Readonly<Record<Kind, number>> = { call: 5, field: 6, guide: 4, error: 4, page: 3 };

/** Groups hits by kind. The group of the best hit comes first, with that hit. */
export function groupHits(hits: readonly Match[]): Group[] {
  const kinds = [...new Set(hits.map(({ document }) => document.kind))];
  return kinds.map((kind) => ({
    kind,
    title: TITLES[kind],
    hits: hits.filter(({ document }) => document.kind === kind).slice(0, MOST[kind]),
  }));
}
