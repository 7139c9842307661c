import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { BUNDLE, readBundle } from "../../scripts/spec/spec.ts";

// Java and Python read YAML 1.1, in which a bare `no` is false: a generated client would send "false" for "no".
test.each(["1.1", "1.2"] as const)("the YAML edition holds what the JSON edition holds, read as YAML %s", (version) => {
  expect(parse(readFileSync(BUNDLE, "utf8"), { version })).toEqual(readBundle());
});
