import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ASSUMPTIONS } from "../../src/sandbox/assumption-list.ts";

const source = ["src/sandbox/", "src/sandbox/api/"]
  .flatMap((folder) => readdirSync(folder).map((file) => folder + file))
  .filter((file) => file.endsWith(".ts") && !file.endsWith("assumption-list.ts"))
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

test.each(Object.entries(ASSUMPTIONS))("%s is used, says why, and rests on something", (id, assumption) => {
  expect(source).toContain(`"${id}"`);
  expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(assumption.what).toMatch(/\.$/);
  expect(assumption.why).toMatch(/\.$/);
  expect(assumption.restsOn.length).toBeGreaterThan(0);
});
