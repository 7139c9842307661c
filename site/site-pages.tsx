import { type Discrepancy, readPublishedLedger } from "../scripts/spec/ledger.ts";
import { readLifecycle } from "../scripts/spec/lifecycle.ts";
import { readYaml, type Spec } from "../scripts/spec/spec.ts";
import { SIGN_WORDS, signOf } from "./effect-words.ts";
import { GuideContent } from "./guide-content.tsx";
import type { Guide } from "./guides.ts";
import { HomeContent } from "./home/home.tsx";
import { type Page, SITE_TITLE } from "./layout/page.ts";
import { createMarkdown, type Markdown, plainText } from "./markdown.tsx";
import { descriptionOf } from "./operation/description.ts";
import { OperationContent } from "./operation/operation-page.tsx";
import { type AboutPage, aboutPages } from "./pages/about.tsx";
import type { OperationPage } from "./pages/operation-pages.ts";
import type { Source } from "./source.ts";
import { specFiles } from "./spec-files.ts";

/** Makes all pages of the site, the first page first, again those about the API alone, and what these are made from. */
export function sitePages(
  spec: Spec,
  operations: readonly OperationPage[],
  guides: readonly Guide[],
): { pages: readonly Page[]; about: readonly AboutPage[]; source: Source } {
  const ledger = readPublishedLedger();
  const below = markdownFor("../", operations, ledger);
  const beside = markdownFor("", operations, ledger);
  const lifecycle = readLifecycle();
  const source = { spec, ledger, pages: operations, guides, lifecycle, markdown: below };
  const { paths } = readYaml("openapi/openapi.yaml");
  const fromRoot = { ...source, markdown: beside };
  const about = aboutPages(fromRoot);
  const pages: Page[] = [
    {
      path: "index.html",
      title: SITE_TITLE,
      summary:
        "Unofficial reference: start, stop, schedule and read voice and SMS campaigns, and what each call does to people.",
      content: <HomeContent source={fromRoot} files={specFiles()} />,
      source: "site/home/home.tsx",
    },
    ...guides.map((guide) => ({
      path: `guides/${guide.name}.html`,
      title: guide.title,
      summary: guide.summary,
      content: <GuideContent guide={guide} markdown={below} />,
      source: `docs/${guide.name}.md`,
    })),
    ...operations.map((page) => ({
      path: `operations/${page.name}.html`,
      title: `${page.title} (${page.version})`,
      summary: `${SIGN_WORDS[signOf(page)]}. ${plainText(descriptionOf(page).purpose)}`,
      content: <OperationContent page={page} source={source} />,
      source: `openapi/${paths[page.path].$ref}`,
    })),
    ...about,
  ];
  return { pages, about, source: fromRoot };
}

/** Markdown that links the names of pages, operations and entries, for pages from which the root is there. */
function markdownFor(root: string, pages: readonly OperationPage[], ledger: readonly Discrepancy[]): Markdown {
  const entries = new Set(ledger.map(({ id }) => id));
  // `enableSchedule=false` names a call, `trigger=stop` several.
  const onlyPageFor = (query: string) => {
    const found = pages.filter(({ task }) => task && `${task.parameter}=${task.value}` === query);
    return found.length === 1 ? found[0] : undefined;
  };
  return createMarkdown((name) => {
    if (entries.has(name)) return `${root}discrepancies.html#${name}`;
    const page = pages.find((each) => each.name === name || each.operation.operationId === name) ?? onlyPageFor(name);
    return page && `${root}operations/${page.name}.html`;
  });
}
