// The table of generators in docs/generators.md is made from the generators that test/languages/ runs, as it runs
// them. To write it: npm test -- test/docs/generators-table.test.ts -u
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { GENERATORS } from "../languages/generators.ts";

const GUIDE = "docs/generators.md";
const HEADER = "| language | generator | options | what a program has to know |\n| --- | --- | --- | --- |\n";

test("the guide has the generators that are run, with their options", async () => {
  const guide = await readFile(GUIDE, "utf8");
  const rows = [...GENERATORS]
    .sort((one, other) => one.language.localeCompare(other.language, "en"))
    .map(({ language, name, options, needs }) => `| ${language} | ${name} | ${options} | ${needs} |\n`);
  const table = HEADER + rows.join("");
  const written = guide.replace(/(?<=^## Generators\n[^#|]*)(?:\|.*\n)+/m, () => table);
  expect(written).toContain(table);
  await expect(written).toMatchFileSnapshot(`../../${GUIDE}`);
});
