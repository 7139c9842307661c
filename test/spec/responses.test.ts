import { expect, test } from "vitest";
import { readYaml } from "../../scripts/spec/spec.ts";
import { spec } from "./bundle.ts";
import { closedSchemas } from "./closed-schemas.ts";
import { requiredInResponses } from "./responses.ts";

test("responses require what callers may rely on, which changes on purpose only", () => {
  expect(
    requiredInResponses(spec),
    "If every sample shows the field, add it to test/spec/required-in-responses.yaml. Otherwise make it optional.",
  ).toEqual(readYaml("test/spec/required-in-responses.yaml"));
});

test("no schema is closed: a field that is not described must not break a client", () => {
  expect(closedSchemas(spec)).toEqual([]);
});
