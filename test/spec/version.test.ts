import { expect, test } from "vitest";
import { BUNDLE, readYaml } from "../../scripts/spec.ts";

test("the description has the version of the package", () => {
  expect(readYaml(BUNDLE).info.version).toBe(readYaml("package.json").version);
});
