import { expect, test } from "vitest";
import { readYaml } from "../../../scripts/spec/spec.ts";
import { type Json, spec } from "../bundle.ts";

/** Writes as 3.0 does what it writes otherwise: a `const`, and a reference with a description beside it. */
function as30(_: string, node: Json): Json {
  if (node?.const !== undefined) {
    const { const: value, ...rest } = node;
    return { ...rest, enum: [value] };
  }
  if (typeof node?.$ref === "string" && Object.keys(node).length > 1) {
    const { $ref, ...rest } = node;
    return { ...rest, allOf: [{ $ref }] };
  }
  return node;
}

test("the 3.0 edition says what the description says, without webhooks", () => {
  const { webhooks, ...rest } = spec;
  expect(Object.keys(webhooks)).not.toEqual([]);
  expect(readYaml("generated/openapi-3.0.yaml")).toEqual({
    ...JSON.parse(JSON.stringify(rest), as30),
    openapi: "3.0.3",
  });
});
