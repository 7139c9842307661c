import type { Navigation } from "./layout/menu.tsx";
import type { Page } from "./layout/page.ts";
import type { OperationPage } from "./pages/operation-pages.ts";

/** What somebody new looks at first, and how it is called in the menu. */
const START: readonly (readonly [path: string, title?: string])[] = [
  ["index.html", "Overview"],
  ["errors-and-limits.html"],
  ["lifecycle.html"],
  ["workflows.html"],
];

/** What is about the reference itself. Coverage is linked from the contradictions. */
const ABOUT: readonly (readonly [path: string, title?: string])[] = [
  ["discrepancies.html"],
  ["assumptions.html"],
  ["changelog.html"],
];

/** Lists what stands in the menu. */
export function navigationOf(pages: readonly Page[], operations: readonly OperationPage[]): Navigation {
  const links = (list: typeof START) =>
    list.flatMap(([path, title]) =>
      pages.filter((page) => page.path === path).map((page) => ({ path, title: title ?? page.title })),
    );
  return {
    start: links(START),
    guides: pages.filter(({ path }) => path.startsWith("guides/")).map(({ path, title }) => ({ path, title })),
    operations,
    about: links(ABOUT),
  };
}
