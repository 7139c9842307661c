// Writes the reference site to `site/dist/`, or to the folder that is given: `npm run site`.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildSync, transformSync } from "esbuild";
import { render } from "preact-render-to-string";
import { readBundle, type Spec } from "../scripts/spec/spec.ts";
import { readGuides } from "./guides.ts";
import { htmlOf } from "./layout.tsx";
import { llmsText } from "./llms.ts";
import { operationPages } from "./pages/operation-pages.ts";
import { searchDocuments } from "./search/documents.ts";
import { SPEC_FILES, sitePages } from "./site-pages.tsx";
import { toMarkdown } from "./to-markdown.ts";

const [, , SITE = "site/dist"] = process.argv;

const spec: Spec = readBundle();
const operations = operationPages(spec);
const guides = readGuides();
const { pages, about } = sitePages(spec, operations, guides);

rmSync(SITE, { recursive: true, force: true });
for (const page of pages) {
  write(page.path, htmlOf(page, { guides, operations, about }));
  write(page.path.replace(/html$/, "md"), toMarkdown(render(page.content)));
}
write("llms.txt", llmsText(pages));
write("style.css", transformSync(joined("style"), { loader: "css", minify: true }).code);
write("site.js", transformSync(joined("client"), { minify: true }).code);
write(
  "search-index.js",
  `window.searchDocuments=${JSON.stringify(searchDocuments(operations, guides, about, spec))};\n`,
);
write("search.js", bundled("search/box.ts"));
for (const { name } of SPEC_FILES) copyFileSync(join("generated", name), join(SITE, name));
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

/** A program for the browser, as a classic script. */
function bundled(file: string): string {
  const { pathname } = new URL(file, import.meta.url);
  const { outputFiles } = buildSync({
    entryPoints: [pathname],
    bundle: true,
    minify: true,
    write: false,
    target: "es2022",
  });
  return outputFiles[0]?.text ?? "";
}
