import { expect, test } from "vitest";
import { nodeAt, operationsOf, resolved } from "../../scripts/spec/spec.ts";
import { refusalsOf } from "./bodies.ts";
import { ajv, type Json, spec } from "./bundle.ts";

/** The bodies of requests and responses that are one of several schemas, by reference, with all their examples. */
function unions(): Map<string, Json[]> {
  const found = new Map<string, Json[]>();
  for (const { operation } of operationsOf(spec)) {
    const { requestBody, responses } = operation as Json;
    for (const holder of [requestBody, ...Object.values<Json>(responses)].filter(Boolean)) {
      const { schema, examples = {} } = resolved(spec, holder).content?.["application/json"] ?? {};
      if (!schema || !resolved(spec, schema).oneOf) continue;
      const values = Object.values<Json>(examples).map((example) => resolved(spec, example).value);
      found.set(schema.$ref, [...(found.get(schema.$ref) ?? []), ...values]);
    }
  }
  return found;
}

/** What has the fields of both: those of the second where both have one. */
function merged(first: Json, second: Json): Json {
  const isObject = (value: Json) => typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isObject(first) || !isObject(second)) return second;
  const common = Object.keys(second).filter((name) => name in first);
  return {
    ...first,
    ...second,
    ...Object.fromEntries(common.map((name) => [name, merged(first[name], second[name])])),
  };
}

const branchesOf = (union: string, value: Json): string[] =>
  nodeAt(spec, union)
    .oneOf.map(({ $ref }: Json) => $ref)
    .filter((branch: string) => ajv.getSchema(`bundle${branch}`)?.(value));

test("there are unions of requests and of responses", () => {
  expect([...unions().keys()]).toEqual(
    expect.arrayContaining(
      ["ScheduleCampaignRequest", "GetCampaignStatusResponse"].map((name) => `#/components/schemas/${name}`),
    ),
  );
});

test.each([...unions()])(
  "%s: each example is of one branch, and no field of another makes it of two or none",
  (union, examples) => {
    for (const example of examples) {
      expect(branchesOf(union, example)).toHaveLength(1);
      for (const other of examples) {
        const both = merged(example, other);
        expect(branchesOf(union, both), JSON.stringify(both)).toHaveLength(1);
      }
    }
  },
);

const LIST = { description: "People.", source: "passiveApi" };

test.each<[string, object, boolean]>([
  ["name", { name: "People" }, true],
  ["name1", { name1: "People" }, true],
  ["both", { name: "People", name1: "People" }, true],
  ["neither", {}, false],
  ["neither, but another field", { names: "People" }, false],
])("creating a contact list in v1 with %s", (_, names, isTaken) => {
  const refusals = refusalsOf("create-contact-list", { ...LIST, ...names }).map(({ keyword }) => keyword);
  expect(refusals).toEqual(isTaken ? [] : ["not"]);
});
