import type { Spec } from "../../scripts/spec/spec.ts";
import type { Effect } from "../../src/operations/operation.ts";
import type { Guide } from "../guides.ts";
import { plainText } from "../markdown.tsx";
import { descriptionOf } from "../operation/description.ts";
import type { AboutPage } from "../pages/about.tsx";
import type { OperationPage } from "../pages/operation-pages.ts";
import type { Aliases } from "../pages/row.ts";
import { HOME_ALIASES, ROW_ALIASES } from "./aliases.ts";
import { indexFields } from "./index-fields.ts";
import type { IndexPage } from "./index-page.ts";
import { placesIn } from "./index-places.ts";

/** What a call does, beside its title. */
const WORDS: Readonly<Record<Effect, string>> = { contact: "reaches people", write: "changes", read: "reads" };

/** Where refusals and limits stand, which have a group of their own. */
const ERRORS_PATH = "errors-and-limits.html";

interface Options {
  readonly operations: readonly OperationPage[];
  readonly guides: readonly Guide[];
  readonly about: readonly Pick<AboutPage, "path" | "title" | "summary" | "aliases">[];
  readonly spec: Spec;
  /** The content of a page, by its path. */
  readonly html: ReadonlyMap<string, string>;
}

/** Makes the index of the search: calls and their fields, guides and other pages, with their headings and rows. */
export function indexPages({ operations, guides, about, spec, html }: Options): IndexPage[] {
  const page = (
    path: string,
    title: string,
    summary: string,
    aliases: Aliases,
    parts: Readonly<Record<string, Aliases>> = {},
  ) => ({
    path,
    title,
    detail: summary,
    aliases: named(/([^/]+)\.html$/.exec(path)?.[1] ?? path, aliases),
    places: placesIn(html.get(path) ?? "", parts),
  });
  return [
    ...operations.map((operation) => callPage(operation, spec)),
    ...guides.map(({ name, title, summary, aliases, parts }) => ({
      ...page(`guides/${name}.html`, title, summary, aliases, parts),
      kind: "guide" as const,
    })),
    ...about.map(({ path, title, summary, aliases }) => ({
      ...page(path, title, summary, aliases, path === ERRORS_PATH ? ROW_ALIASES : {}),
      kind: path === ERRORS_PATH ? ("error" as const) : ("page" as const),
    })),
    {
      ...page("index.html", "Overview", "What the API does, its headers, and the files to download.", HOME_ALIASES),
      kind: "page",
    },
  ];
}

function callPage(page: OperationPage, spec: Spec): IndexPage {
  const { name, title, method, path, version, effect, operation, row } = page;
  const isOld = /\(v1\)$/.test(operation.summary);
  const isDeletion = method === "DELETE";
  const word = isDeletion ? "deletes" : WORDS[effect];
  const { purpose, more, before } = descriptionOf(page);
  return {
    path: `operations/${name}.html`,
    title,
    kind: "call",
    detail: `${method} ${path}`,
    note: isOld ? `${version} · ${word}` : word,
    aliases: named(name, row.aliases),
    text: plainText(`${purpose} ${more} ${before}`),
    ...(effect === "contact" && { danger: "contact" }),
    ...(isDeletion && { danger: "delete" }),
    ...(isOld && { isOld }),
    fields: indexFields(page, spec),
  };
}

/** The name of a page, and what else it is called. */
const named = (name: string, aliases: Aliases = ""): string => `${name}, ${aliases}`;
