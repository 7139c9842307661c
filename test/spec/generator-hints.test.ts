// What generators of clients stumble over, and what tools show that read no x-effect.
import { expect, test } from "vitest";
import { operationsOf } from "../../scripts/spec/spec.ts";
import { REACHING_PEOPLE } from "../support/documented.ts";
import { type Json, spec } from "./bundle.ts";
import { integersWithoutSize } from "./integers.ts";

/** Each object of the spec. */
const nodes: Json[] = [];
JSON.stringify(spec, (_, value) => {
  if (typeof value === "object" && value !== null) nodes.push(value);
  return value;
});

test("a title stands in the schema itself, never beside a reference, and is that of one schema alone", () => {
  expect(nodes.filter(({ $ref, title }) => typeof $ref === "string" && title !== undefined)).toEqual([]);
  const titles = Object.values(spec.components.schemas).flatMap(({ title }: Json) => title ?? []);
  expect(titles.length).toBeGreaterThan(20);
  expect(new Set(titles).size).toBe(titles.length);
});

test("a generator makes the name of a schema from its title", () => {
  for (const [name, { title }] of Object.entries<Json>(spec.components.schemas))
    expect(title?.replaceAll(" ", "").toLowerCase() ?? name.toLowerCase()).toBe(name.toLowerCase());
});

test("the summary of what may reach people begins with that", () => {
  const begin = operationsOf(spec).filter(({ operation }) => operation.summary.startsWith("☎ Reaches people: "));
  expect(begin.map(({ operation }) => operation.operationId).sort()).toEqual(REACHING_PEOPLE);
});

test("integers say how large they are, and ogen gets a name for _id beside id", () => {
  expect(nodes.filter(({ type }) => type === "integer").length).toBeGreaterThan(30);
  expect(integersWithoutSize(spec)).toEqual([]);
  const both = nodes.filter(({ properties }) => properties?.id && properties._id);
  expect(both).toHaveLength(2);
  for (const schema of both) expect(schema["x-ogen-properties"]).toEqual({ _id: { name: "UnderscoreID" } });
});
