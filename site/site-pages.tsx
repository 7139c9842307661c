import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Discrepancy, readPublishedLedger } from "../scripts/spec/ledger.ts";
import type { Spec } from "../scripts/spec/spec.ts";
import { AssumptionsContent } from "./assumptions.tsx";
import { descriptionOf } from "./description.ts";
import { DiscrepanciesContent } from "./discrepancies.tsx";
import { EFFECT_WORDS } from "./effect-words.ts";
import type { Guide } from "./guides.ts";
import { HomeContent, type SpecFile } from "./home.tsx";
import { Html } from "./html.tsx";
import { type Page, SITE_TITLE } from "./layout.tsx";
import { LifecycleContent, readLifecycle } from "./lifecycle.tsx";
import { createMarkdown, type Markdown, plainText } from "./markdown.tsx";
import { OperationContent } from "./operation-page.tsx";
import type { OperationPage } from "./pages.ts";

/** The files of the specification, which are served beside the pages. */
export const SPEC_FILES = [
  { name: "openapi.yaml", what: "to read" },
  { name: "openapi.json", what: "for tools" },
  { name: "discrepancies.json", what: "where the documentation disagrees or is silent" },
];

/** Makes all pages of the site, the first page first. */
export function sitePages(spec: Spec, operations: readonly OperationPage[], guides: readonly Guide[]): Page[] {
  const ledger = readPublishedLedger();
  const below = markdownFor("../", operations, ledger);
  const beside = markdownFor("", operations, ledger);
  const lifecycle = readLifecycle();
  const source = { spec, ledger, pages: operations, lifecycle, markdown: below };
  return [
    {
      path: "index.html",
      title: SITE_TITLE,
      summary: "Start, stop, schedule and read voice and SMS campaigns: what each call does, before you make it.",
      content: <HomeContent pages={operations} files={SPEC_FILES.map(specFile)} />,
    },
    ...guides.map(({ name, title, summary, text }) => ({
      path: `guides/${name}.html`,
      title,
      summary,
      content: <Html of={`<h1>${below.inline(title)}</h1>${below.blocks(text)}`} />,
    })),
    ...operations.map((page) => ({
      path: `operations/${page.name}.html`,
      title: `${page.title} (${page.version})`,
      summary: `${EFFECT_WORDS[page.effect]}. ${plainText(descriptionOf(page).lead)}`,
      content: <OperationContent page={page} source={source} />,
    })),
    {
      path: "lifecycle.html",
      title: "The life of a campaign",
      summary: "The states of a campaign and what moves it from one to another.",
      content: <LifecycleContent lifecycle={lifecycle} pages={operations} />,
    },
    {
      path: "discrepancies.html",
      title: "Contradictions and gaps",
      summary: `${ledger.length} places where the documentation disagrees or is silent, and what we chose.`,
      content: <DiscrepanciesContent ledger={ledger} pages={operations} markdown={beside} />,
    },
    {
      path: "assumptions.html",
      title: "What the sandbox assumes",
      summary: "Each behaviour that no page documents, and how to switch it.",
      content: <AssumptionsContent ledger={ledger} markdown={beside} />,
    },
    fromFile(
      "coverage",
      "What was made from each page of the documentation.",
      "generated/coverage.md",
      beside,
      (text) => withoutBreaks(text, operations),
    ),
    fromFile("changelog", "What has changed, by version.", "CHANGELOG.md", beside),
  ];
}

/** A page that is a Markdown file of the repository. */
function fromFile(
  name: string,
  summary: string,
  file: string,
  markdown: Markdown,
  adapt = (text: string) => text,
): Page {
  const text = adapt(readFileSync(file, "utf8").replace(/^<!--.*-->\n+/, ""));
  const [, title = name] = /^# (.+)$/m.exec(text) ?? [];
  return { path: `${name}.html`, title, summary, content: <Html of={markdown.blocks(text)} /> };
}

/** Adapts the table of coverage to the site: no HTML in cells, and each page of the documentation leads to its own call. */
const withoutBreaks = (text: string, operations: readonly OperationPage[]): string =>
  text
    .split("\n")
    .map((row) => {
      const [, slug = ""] = /\/([a-z0-9-]+)\.mdx/.exec(row) ?? [];
      const own = operations.find(
        ({ half, operation }) => half?.slugs.test(slug) && row.includes(`\`${operation.operationId}\``),
      );
      const linked = own ? row.replace(`\`${own.operation.operationId}\``, `\`${own.name}\``) : row;
      return linked.replaceAll("<br>", ", ");
    })
    .join("\n");

function specFile({ name, what }: { name: string; what: string }): SpecFile {
  const content = readFileSync(join("generated", name));
  return { name, what, bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") };
}

/** Markdown that links the names of pages, operations and entries, for pages from which the root is there. */
function markdownFor(root: string, pages: readonly OperationPage[], ledger: readonly Discrepancy[]): Markdown {
  const entries = new Set(ledger.map(({ id }) => id));
  return createMarkdown((name) => {
    if (entries.has(name)) return `${root}discrepancies.html#${name}`;
    const page = pages.find((each) => each.name === name || each.operation.operationId === name);
    return page && `${root}operations/${page.name}.html`;
  });
}
