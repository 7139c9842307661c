import { expect, test } from "vitest";
import { readMarkdown } from "../readme/markdown.ts";
import { runBlock, runFiles } from "../readme/run-block.ts";

const GUIDE = readMarkdown("docs/testing.md");

test("every block of the guide is a file", () => {
  expect(GUIDE.blocks.filter(({ language, file }) => language !== "ts" || !file)).toEqual([]);
});

test.each([
  ["opted-out.test.ts", 1],
  ["start-once.test.ts", 2],
  ["calling-hours.test.ts", 1],
])("%s passes as printed", async (file, tests) => {
  const block = GUIDE.blocks.find((each) => each.file === file);
  if (!block) throw new Error(`The guide has no ${file}.`);
  expect((await runBlock(block, { modules: await runFiles(GUIDE) })).tests).toBe(tests);
});

test("the guide has no other tests", () => {
  expect(GUIDE.blocks.filter(({ file }) => file?.endsWith(".test.ts"))).toHaveLength(3);
});
