import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { documentsOf } from "../../site/search/documents.ts";
import { PATHS } from "./places.ts";
import { readIndex } from "./queries.ts";

/** The ids of each page, by its path. */
const ids = new Map(
  PATHS.map((path) => [
    path,
    new Set([...readFileSync(`site/dist/${path}`, "utf8").matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)),
  ]),
);
const documents = readIndex().flatMap(documentsOf);

test("what is found is there", () => {
  const broken = documents.filter(({ path }) => {
    const [page = "", id] = path.split("#");
    return !ids.get(page)?.has(id ?? "main");
  });
  expect(broken.map(({ path }) => path)).toEqual([]);
  expect(new Set(documents.map(({ path }) => path)).size).toBe(documents.length);
});

test("every page is found, and every field of a call", () => {
  const found = new Set(documents.map(({ path }) => path));
  expect(PATHS.filter((path) => path !== "404.html" && !found.has(path))).toEqual([]);
  const fields = [...ids].flatMap(([path, all]) =>
    path.startsWith("operations/")
      ? [...all].filter((id) => /^(param|body|response)\./.test(id ?? "")).map((id) => `${path}#${id}`)
      : [],
  );
  expect(fields.filter((path) => !found.has(path))).toEqual([]);
  expect(fields.length).toBeGreaterThan(800);
});
