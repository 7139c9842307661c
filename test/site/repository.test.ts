// The footer leads to the repository of the package, once it has one.
import { h } from "preact";
import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import { Footer } from "../../site/layout/footer.tsx";
import type { Page } from "../../site/layout/page.ts";
import { type PackageData, repositoryOf } from "../../site/repository.ts";

const page: Page = { path: "guides/a.html", title: "A", summary: "", content: h("p", {}), source: "docs/a {b}.md" };

/** The links of the footer, by their words. */
function linksOf(data: PackageData, of = page): Record<string, string> {
  const site = { navigation: { start: [], guides: [], operations: [], about: [] }, url: undefined };
  const html = render(h(Footer, { page: of, site: { ...site, repository: repositoryOf(data) } }));
  return Object.fromEntries(
    [...html.matchAll(/<a href="([^"]*)">([^<]*)/g)].map(([, address, words]) => [words, address]),
  );
}

const GITHUB = {
  "This page as Markdown": "../guides/a.md",
  "All pages for language models": "../llms.txt",
  "Edit this page": "https://github.com/o/r.js/edit/main/docs/a%20%7Bb%7D.md",
  "Something is wrong here": "https://github.com/o/r.js/issues/new?title=guides%2Fa.html%3A%20",
};

test.each([
  "o/r.js",
  "github:o/r.js",
  "https://github.com/o/r.js",
  { url: "git+https://github.com/o/r.js.git" },
  { url: "git+ssh://git@github.com/o/r.js.git" },
])("with the repository %j", (repository) => {
  expect(linksOf({ repository })).toEqual(GITHUB);
});

test("bugs may be told elsewhere", () => {
  const reported = (bugs: PackageData["bugs"]) =>
    linksOf({ repository: "o/r.js", ...(bugs && { bugs }) })["Something is wrong here"];
  expect(reported({ url: "https://github.com/o/bugs/issues" })).toMatch(
    /^https:\/\/github\.com\/o\/bugs\/issues\/new\?/,
  );
  expect(reported("https://bugs.example.com/")).toBe("https://bugs.example.com/");
  expect(reported({})).toBe(GITHUB["Something is wrong here"]);
});

test("without a repository that is known, neither link is there", () => {
  for (const data of [{}, { repository: "https://example.com/o/r" }, { repository: "gitlab:o/r" }])
    expect(Object.keys(linksOf(data)), JSON.stringify(data)).toEqual([
      "This page as Markdown",
      "All pages for language models",
    ]);
});

test("a page that is made from several files can't be edited", () => {
  const { source: _, ...made } = page;
  expect(Object.keys(linksOf({ repository: "o/r.js" }, made))).toEqual([
    "This page as Markdown",
    "All pages for language models",
    "Something is wrong here",
  ]);
});
