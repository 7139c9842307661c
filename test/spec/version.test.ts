import { expect, test } from "vitest";
import { readBundle, readYaml } from "../../scripts/spec.ts";

test("the description has the version of the package", () => {
  expect(readBundle().info.version).toBe(readYaml("package.json").version);
});
