import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import config from "../../vitest.config.ts";

/** Run by commands of their own: see package.json. */
const OTHERS = ["faults"];

const projects = (config.test?.projects ?? []).map((project) => (project as { test: ProjectOptions }).test);

interface ProjectOptions {
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
}

/** The names of folders in patterns such as `test/{client,jwt}/**`. */
const foldersOf = (pattern: string): string[] => (/^test\/\{?([\w,-]+)/.exec(pattern)?.[1] ?? "").split(",");

test("each folder with tests belongs to a project of vitest.config.ts, or the tests in it never run", () => {
  const known = [...projects.flatMap(({ include }) => include).flatMap(foldersOf), ...OTHERS];
  const files = readdirSync("test", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".test.ts"));
  expect(files.filter((file) => !known.includes(file.split("/")[0] as string))).toEqual([]);
});

test("what one project leaves out, another one runs", () => {
  const included = projects.flatMap(({ include }) => include);
  expect(projects.flatMap(({ exclude = [] }) => exclude).filter((pattern) => !included.includes(pattern))).toEqual([]);
});

test("nothing outside test/ imports from it", () => {
  const files = ["src", "scripts", "site"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  );
  const sources = files.filter((file) => /\.tsx?$/.test(file) && !file.startsWith("site/dist/"));
  expect(sources.length).toBeGreaterThan(200);
  expect(sources.filter((file) => /["'](?:\.\.\/)+test\//.test(readFileSync(file, "utf8")))).toEqual([]);
});
