// Writes the reference site to `site/dist/`, or to the folder that is given: `npm run site`.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type BuildOptions, buildSync, transformSync } from "esbuild";
import { render } from "preact-render-to-string";
import { readBundle, type Spec } from "../scripts/spec/spec.ts";
import { choiceRules } from "./choice-rules.ts";
import { readGuides } from "./guides.ts";
import { htmlOf } from "./layout/document.tsx";
import { NOT_FOUND } from "./layout/page.ts";
import type { Site } from "./layout/site.ts";
import { llmsText } from "./llms.ts";
import { fullText, markdownFiles } from "./markdown-files.ts";
import { navigationOf } from "./navigation.ts";
import { notFoundPage } from "./not-found.tsx";
import { operationPages } from "./pages/operation-pages.ts";
import { repositoryOf } from "./repository.ts";
import { indexPages } from "./search/index-pages.ts";
import { sitePages } from "./site-pages.tsx";
import { siteUrl } from "./site-url.ts";
import { sitemap } from "./sitemap.ts";
import { specFiles } from "./spec-files.ts";

const [, , SITE = "site/dist"] = process.argv;

const spec: Spec = readBundle();
const operations = operationPages(spec);
const guides = readGuides();
const { pages, about, source } = sitePages(spec, operations, guides);
const url = siteUrl(process.env);
const repository = repositoryOf(JSON.parse(readFileSync("package.json", "utf8")));
const site: Site = { navigation: navigationOf(pages, operations), url, repository };

rmSync(SITE, { recursive: true, force: true });
const html = new Map<string, string>();
for (const page of pages) {
  const content = render(page.content);
  html.set(page.path, content);
  write(page.path, htmlOf(page, site, content));
}
for (const [path, content] of markdownFiles(html, source, url)) write(path, content);
write(NOT_FOUND, htmlOf(notFoundPage(operations, url), site));
write("llms.txt", llmsText(pages, url));
write("llms-full.txt", fullText(html, source, url));
if (url) write("sitemap.xml", sitemap(pages, url));
write("style.css", bundled("style/index.css") + choiceRules(operations));
write("site.js", transformSync(joined("client"), { minify: true }).code);
const index = indexPages({ operations, guides, about, spec, html });
write("search-index.js", `window.searchDocuments=${JSON.stringify(index)};\n`);
write("search.js", bundled("search/panel.ts", { target: "es2022" }));
copyFileSync(new URL("favicon.svg", import.meta.url), join(SITE, "favicon.svg"));
for (const { name, source } of specFiles()) copyFileSync(source, join(SITE, name));
console.log(`${pages.length} pages are in ${SITE}/. Open ${SITE}/index.html.`);

function write(path: string, content: string): void {
  const file = join(SITE, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** The files of a folder beside this file, one after the other. */
function joined(folder: string): string {
  const url = new URL(`${folder}/`, import.meta.url);
  const names = readdirSync(url).sort();
  return names.map((name) => readFileSync(new URL(name, url), "utf8")).join("\n");
}

/** A style sheet, or a program as a classic script, with all that it imports. */
function bundled(file: string, options: BuildOptions = {}): string {
  const { pathname } = new URL(file, import.meta.url);
  const { outputFiles } = buildSync({ entryPoints: [pathname], bundle: true, minify: true, write: false, ...options });
  return outputFiles?.[0]?.text ?? "";
}
