import { NOT_FOUND, type Page, rootFrom } from "./layout/page.ts";
import type { OperationPage } from "./pages/operation-pages.ts";
import { Tasks } from "./tasks.tsx";

/** Makes the page that a host shows where nothing is. The search stands above it, and all pages in the menu. */
export function notFoundPage(operations: readonly OperationPage[], siteUrl: string | undefined): Page {
  const root = rootFrom(NOT_FOUND, siteUrl);
  return {
    path: NOT_FOUND,
    title: "Page not found",
    summary: "This page does not exist.",
    content: (
      <>
        <div class="head">
          <h1>Page not found</h1>
          <p class="lead">
            Nothing is at this address. A call may have moved: the search finds its name, and all calls are in the menu.
          </p>
        </div>
        <h2>What do you want to do?</h2>
        <Tasks pages={operations} root={root} />
        <p>
          <a href={`${root}index.html`}>Overview</a> · <a href={`${root}errors-and-limits.html`}>Errors and limits</a>
        </p>
      </>
    ),
  };
}
