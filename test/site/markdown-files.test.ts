// What language models read: no page is too long for them, and the links of the pages lead from file to file.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { readPublishedLedger } from "../../scripts/spec/ledger.ts";
import { markdownLinks } from "../../site/markdown-links.ts";
import { PATHS } from "./places.ts";

const FILES = readdirSync("site/dist", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".md"))
  .map((path) => path.replaceAll("\\", "/"));
const read = (path: string) => readFileSync(`site/dist/${path}`, "utf8");

test("no Markdown page has more than 50,000 characters", () => {
  expect(FILES.length).toBeGreaterThan(70);
  expect(FILES.map((path) => [path, read(path).length]).filter(([, length]) => Number(length) > 50_000)).toEqual([]);
});

test("every page leads to llms.txt, near its top and in its footer", () => {
  for (const path of FILES) expect(read(path), path).toMatch(/^> All pages: \[llms\.txt\]\((?:\.\.\/)*llms\.txt\)\n/);
  for (const path of PATHS) {
    const links = read(path).match(/<a href="(?:\.{1,2}\/)*llms\.txt">/g);
    expect(links, path).toHaveLength(2);
  }
});

test("each entry of the ledger is in one file, and the index names all", () => {
  const parts = FILES.filter((path) => path.startsWith("discrepancies/")).map(read);
  const index = read("discrepancies.md");
  for (const { id } of readPublishedLedger()) {
    expect(parts.filter((text) => text.includes(`\n\`${id}\`, `)).length, id).toBe(1);
    expect(index, id).toContain(`- \`${id}\`: `);
  }
});

test("each link of a Markdown page leads to a file, and a link to an entry to the file that has it", () => {
  let entries = 0;
  const broken = FILES.flatMap((path) =>
    Array.from(read(path).matchAll(/\]\((?![a-z]+:)([^)\s]*)\)/g), ([, link = ""]) => {
      const [target = "", anchor] = link.split("#");
      const file = posix.join(posix.dirname(path), target);
      if (!existsSync(`site/dist/${file}`)) return [`${path}: ${link}`];
      if (!file.startsWith("discrepancies")) return [];
      entries += anchor ? 1 : 0;
      return anchor && !read(file).includes(`\n\`${anchor}\`, `) ? [`${path}: ${link}`] : [];
    }).flat(),
  );
  expect(broken).toEqual([]);
  expect(entries).toBeGreaterThan(100);
});

test("links are relative, or start with the address of the site", () => {
  const anchors = new Map([["discrepancies.html#a", "discrepancies/calls.md"]]);
  const relative = markdownLinks("operations/x.html", "operations/x.md", anchors);
  expect(relative("../discrepancies.html#a")).toBe("../discrepancies/calls.md#a");
  expect(relative("../discrepancies.html#safety")).toBe("../discrepancies.md#safety");
  const absolute = markdownLinks("operations/x.html", "operations/x.md", anchors, "https://a.b/");
  expect(absolute("y.html?kind=sms#z")).toBe("https://a.b/operations/y.md#z");
  expect(absolute("../openapi.yaml")).toBe("https://a.b/openapi.yaml");
  expect(absolute("mailto:a@b.c")).toBe("mailto:a@b.c");
});

test("llms-full.txt has at most 400,000 bytes, the newest version of each call, and samples in one language", () => {
  const text = read("llms-full.txt");
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(400_000);
  for (const title of ["Errors and limits", "Start a voice campaign", "Create a contact list", "Send an SMS"])
    expect(text).toMatch(new RegExp(`^# .*${title}`, "m"));
  expect(text).not.toMatch(/^\*\*POST\*\* `.*\/v1\/.*getAllCampaignDetails`/m);
  expect(text).not.toContain("Why we chose so");
  expect(text).toContain("```ts\n");
  expect(text).not.toMatch(/^```go$/m);
  expect(read("llms.txt")).toContain("](llms-full.txt)");
});

test("the Markdown of a page with kinds has samples in curl and TypeScript", () => {
  const text = read("operations/createCampaignV2.md");
  expect(text).toMatch(/^```sh$/m);
  expect(text).toMatch(/^```ts$/m);
  expect(text).not.toMatch(/^```(?:python|go)$/m);
});
