import { expect, test } from "vitest";
import { readYaml } from "../../scripts/spec.ts";
import { spec } from "./bundle.ts";
import { closedInResponses, requiredInResponses } from "./responses.ts";

test("responses require what callers may rely on, which changes on purpose only", () => {
  expect(requiredInResponses(spec)).toEqual(readYaml("test/spec/required-in-responses.yaml"));
});

test("responses are open: a new field must not break a client", () => {
  expect(closedInResponses(spec)).toEqual([]);
});
