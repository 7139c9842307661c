import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readBundle } from "../../scripts/spec/spec.ts";
import { readGuides } from "../../site/guides.ts";
import { operationPages } from "../../site/pages/operation-pages.ts";
import { sitePages } from "../../site/site-pages.tsx";
import { siteUrl } from "../../site/site-url.ts";
import { PATHS } from "./places.ts";

/** Builds the site into a folder. */
function build(folder: string, SITE_URL = ""): void {
  const args = ["--tsconfig", "site/tsconfig.json", "site/build.tsx", folder];
  const { status, stderr } = spawnSync("node_modules/.bin/tsx", args, {
    encoding: "utf8",
    env: { ...process.env, SITE_URL },
  });
  expect(status, stderr).toBe(0);
}

/** The files of a folder, as Base64 by their place in it. */
const contentOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path), "base64")]),
  );

test("the site is the same again, byte for byte", () => {
  build("test-results/site-again");
  const again = contentOf("test-results/site-again");
  expect(Object.keys(again).length).toBeGreaterThan(100);
  expect(again).toEqual(contentOf("site/dist"));
});

const NOT_FOUND = "404.html";
const ADDRESS = /<link rel="canonical" href="([^"]*)"\/><meta property="og:url" content="([^"]*)"\/>/;

test("with SITE_URL, pages, llms.txt and sitemap.xml name their addresses", () => {
  const folder = "test-results/site-with-url";
  const url = "https://example.com/campaigns/";
  build(folder, "https://example.com/campaigns");
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  const addresses = PATHS.filter((path) => path !== NOT_FOUND).map((path) => {
    const address = path === "index.html" ? url : url + path;
    expect(ADDRESS.exec(read(path))?.slice(1), path).toEqual([address, address]);
    return address;
  });
  const listed = [...read("sitemap.xml").matchAll(/<loc>(.*)<\/loc>/g)].map(([, address]) => address);
  expect(listed.sort()).toEqual(addresses.sort());
  const links = [...read("llms.txt").matchAll(/\]\((.*?)\)/g)].map(([, link = ""]) => link);
  expect(links.length).toBeGreaterThan(50);
  for (const link of links) {
    expect(link.startsWith(url), link).toBe(true);
    expect(existsSync(join(folder, link.slice(url.length))), link).toBe(true);
  }
  // It is shown at addresses of any depth.
  const relative = [...read(NOT_FOUND).matchAll(/ (?:href|src|data-root)="(?!#)([^"]*)"/g)].filter(
    ([, to = ""]) => !to.startsWith(url),
  );
  expect(relative.map(([attribute]) => attribute)).toEqual([]);
  expect(read(NOT_FOUND)).not.toMatch(ADDRESS);
});

test("without SITE_URL, nothing names an address", () => {
  expect(existsSync("site/dist/sitemap.xml")).toBe(false);
  expect(readFileSync("site/dist/llms.txt", "utf8")).not.toMatch(/\]\(https?:/);
  for (const path of PATHS) expect(readFileSync(`site/dist/${path}`, "utf8"), path).not.toMatch(/canonical|og:url/);
});

test("SITE_URL is an address of the web", () => {
  expect(siteUrl({ SITE_URL: "https://example.com" })).toBe("https://example.com/");
  expect(siteUrl({ SITE_URL: "http://localhost:8080/a//" })).toBe("http://localhost:8080/a/");
  expect(siteUrl({})).toBeUndefined();
  for (const SITE_URL of ["example.com", "file:///tmp", "https://a.b/?c", "https://a.b/#c", 'https://a.b/"><script>'])
    expect(() => siteUrl({ SITE_URL }), SITE_URL).toThrow("SITE_URL must be");
});

test("the source of a page is a file", () => {
  const spec = readBundle();
  const { pages } = sitePages(spec, operationPages(spec), readGuides());
  const sources = pages.flatMap(({ source = [] }) => source);
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.filter((file) => !existsSync(file))).toEqual([]);
});
