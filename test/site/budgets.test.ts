import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import budgets from "./budgets.json" with { type: "json" };
import { PATHS } from "./places.ts";

/** Bytes as they are sent, with gzip. */
const sizeOf = (...files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(`site/dist/${file}`), { level: 9 }).length, 0);

test.each(PATHS.filter((path) => path.startsWith("operations/")))("%s", (path) => {
  expect(sizeOf(path)).toBeLessThanOrEqual(budgets.operationPage);
});

test("style sheet, scripts and index", () => {
  expect(sizeOf("style.css")).toBeLessThanOrEqual(budgets.css);
  expect(sizeOf("site.js", "search.js")).toBeLessThanOrEqual(budgets.javaScript);
  expect(sizeOf("search-index.js")).toBeLessThanOrEqual(budgets.searchIndex);
});
