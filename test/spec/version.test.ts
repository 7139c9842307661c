import { expect, test } from "vitest";
import { readBundle, readYaml } from "../../scripts/spec/spec.ts";

test("the spec has the version of the package", () => {
  expect(readBundle().info.version).toBe(readYaml("package.json").version);
});
