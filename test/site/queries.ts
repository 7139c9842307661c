import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { readYaml } from "../../scripts/spec/spec.ts";
import { createSearch, type Search } from "../../site/search/engine.ts";
import type { IndexPage } from "../../site/search/index-page.ts";

/** What somebody types, and what must come first. */
interface Query {
  readonly q: string;
  readonly first: string;
  /** What may come first as well. */
  readonly any?: readonly string[];
}

/** All queries that are tried. */
export const QUERIES = ["tasks", "queries"].flatMap(
  (name): readonly Query[] => readYaml(`test/site/${name}.yaml`).queries,
);

/** The index of the site, as a browser reads it. */
export function readIndex(): readonly IndexPage[] {
  const window: { searchDocuments?: readonly IndexPage[] } = {};
  runInNewContext(readFileSync("site/dist/search-index.js", "utf8"), { window });
  return window.searchDocuments ?? [];
}

/** Searches the site as it is built. */
export const search: Search = createSearch(readIndex());

const PAGES: Readonly<Record<string, string>> = {
  errors: "errors-and-limits.html",
  home: "index.html",
  lifecycle: "lifecycle.html",
  coverage: "coverage.html",
};

/** Whether a place in the site is the one with a name of queries.yaml. */
export function isPlace(path: string, name: string): boolean {
  if (name.startsWith("#")) return path === PAGES.errors + name;
  const [, kind = "operations", page = "", hash] = /^(?:(guide):)?([^#]+)(#?)$/.exec(name) ?? [];
  const place = PAGES[page] ?? `${kind === "guide" ? "guides" : kind}/${page}.html`;
  return hash ? path.startsWith(`${place}#`) : path.split("#")[0] === place;
}
