import { nodeAt, type Spec } from "../../scripts/spec/spec.ts";
import { descriptionOf } from "../description.ts";
import { EFFECT_WORDS } from "../effect-words.ts";
import type { Guide } from "../guides.ts";
import type { Page } from "../layout.tsx";
import { plainText } from "../markdown.tsx";
import type { OperationPage } from "../pages.ts";
import { parametersOf } from "../url.ts";
import { ALIASES } from "./aliases.ts";
import type { SearchDocument } from "./engine.ts";

/** Lists what the search knows of the pages of the reference and of the guides. */
export const searchDocuments = (
  pages: readonly OperationPage[],
  guides: readonly Guide[],
  all: readonly Page[],
  spec: Spec,
): SearchDocument[] => [
  ...pages.map((page) => ({
    path: `operations/${page.name}.html`,
    title: page.title,
    kind: `${page.version} · ${EFFECT_WORDS[page.effect]}`,
    aliases: aliasesOf(page.name),
    sends: [...parametersOf(page, spec).map(({ name }) => name), ...fieldsIn(page.operation.requestBody, spec)].join(
      " ",
    ),
    receives: [...fieldsIn(page.operation.responses["2XX"], spec)].join(" "),
    text: plainText(Object.values(descriptionOf(page)).join(" ")),
    old: /\(v1\)$/.test(page.operation.summary),
  })),
  ...guides.map(({ name, title, summary, text }) => ({
    path: `guides/${name}.html`,
    title,
    kind: "Guide",
    aliases: aliasesOf(name),
    sends: (text.match(/(?<=^#+ ).+$/gm) ?? []).join(" "),
    receives: "",
    text: summary,
    old: false,
  })),
  ...all.filter(isAbout).map(({ path, title, summary }) => ({
    path,
    title,
    kind: "About the API",
    aliases: aliasesOf(path.replace(".html", "")),
    sends: "",
    receives: "",
    text: summary,
    old: false,
  })),
];

/** The name of a page, and what else it is called. */
const aliasesOf = (name: string): string => `${name}, ${ALIASES[name] ?? ""}`;

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

/** Neither a call nor a guide, nor the first page. */
const isAbout = ({ path }: Page) => !path.includes("/") && path !== "index.html";
