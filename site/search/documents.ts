import { nodeAt, type Spec } from "../../scripts/spec/spec.ts";
import { EFFECT_WORDS } from "../effect-words.ts";
import type { Guide } from "../guides.ts";
import { plainText } from "../markdown.tsx";
import { descriptionOf } from "../operation/description.ts";
import type { AboutPage } from "../pages/about.tsx";
import type { OperationPage } from "../pages/operation-pages.ts";
import type { Aliases } from "../pages/row.ts";
import { parametersOf } from "../url.ts";
import type { SearchDocument } from "./engine.ts";

/** Lists what the search knows of the calls, of the guides and of the pages about the API. */
export const searchDocuments = (
  pages: readonly OperationPage[],
  guides: readonly Guide[],
  about: readonly AboutPage[],
  spec: Spec,
): SearchDocument[] => [
  ...pages.map((page) => ({
    path: `operations/${page.name}.html`,
    title: page.title,
    kind: `${page.version} · ${EFFECT_WORDS[page.effect]}`,
    aliases: named(page.name, page.row.aliases),
    sends: [...parametersOf(page, spec).map(({ name }) => name), ...fieldsIn(page.operation.requestBody, spec)].join(
      " ",
    ),
    receives: [...fieldsIn(page.operation.responses["2XX"], spec)].join(" "),
    text: plainText(Object.values(descriptionOf(page)).join(" ")),
    old: /\(v1\)$/.test(page.operation.summary),
  })),
  ...guides.map(({ name, title, summary, text, aliases }) => ({
    path: `guides/${name}.html`,
    title,
    kind: "Guide",
    aliases: named(name, aliases),
    sends: (text.match(/(?<=^#+ ).+$/gm) ?? []).join(" "),
    receives: "",
    text: summary,
    old: false,
  })),
  ...about.map(({ path, title, summary, aliases }) => ({
    path,
    title,
    kind: "About the API",
    aliases: named(path.replace(".html", ""), aliases),
    sends: "",
    receives: "",
    text: summary,
    old: false,
  })),
];

/** The name of a page, and what else it is called. */
const named = (name: string, aliases: Aliases = ""): string => `${name}, ${aliases}`;

/** The names of all fields of a body, and the values that are listed. */
// biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
function fieldsIn(body: any, spec: Spec): Set<string> {
  const words = new Set<string>();
  // biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
  const collect = (node: any): void => {
    if (Array.isArray(node)) for (const each of node) collect(each);
    else if (node && typeof node === "object") {
      if (node.$ref) collect(nodeAt(spec, node.$ref));
      for (const [name, value] of Object.entries(node)) {
        if (["example", "examples", "description"].includes(name)) continue;
        if (name === "properties") for (const field of Object.keys(value as object)) words.add(field);
        if (name === "enum") for (const each of value as unknown[]) words.add(String(each));
        if (name === "const") words.add(String(value));
        collect(value);
      }
    }
  };
  collect(body);
  return words;
}
