import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { operationsOf } from "../../../scripts/spec/spec.ts";
import { resolveEffect } from "../../../src/operations/operation.ts";
import { REACHING_PEOPLE } from "../../support/documented.ts";
import { ajv, type Json, pointerOf, spec } from "../bundle.ts";
import { runGuard } from "./run-guard.ts";

const collection: Json = JSON.parse(readFileSync("generated/postman.json", "utf8"));
const operations = operationsOf(spec);

/** Each request of the collection, with the operation that it calls. */
const requests = collection.item.flatMap(({ name: folder, item }: Json) =>
  item.map((it: Json) => {
    const path = `/${it.request.url.path.join("/").replaceAll(/:(\w+)/g, "{$1}")}`;
    const found = operations.find((operation) => operation.path === path && operation.method === it.request.method);
    return { id: found?.operation.operationId, operation: found?.operation, path, folder, ...it };
  }),
);
const queryOf = ({ request }: Json): Record<string, string> =>
  Object.fromEntries(request.url.query.map(({ key, value }: Json) => [key, value]));

test("there is a request for each operation, in the folder of its tag", () => {
  expect(requests.map(({ id }: Json) => id).sort()).toEqual(operations.map((it) => it.operation.operationId).sort());
  for (const { folder, operation } of requests) expect(operation.tags).toEqual([folder]);
});

test("each request has the three headers as variables; only one SMS is documented with auth alone", () => {
  const names = ["auth", "iid", "accountId"];
  for (const { id, request } of requests) {
    const headers = request.header.filter(({ key }: Json) => names.includes(key));
    expect(headers.map(({ key, value }: Json) => [key, value])).toEqual(names.map((name) => [name, `{{${name}}}`]));
    const off = headers.filter(({ disabled }: Json) => disabled).map(({ key }: Json) => key);
    expect(off).toEqual(id === "sendOutboundSmsV1" ? ["iid", "accountId"] : []);
  }
});

test("each variable that a request names is one of the collection", () => {
  const used = [...JSON.stringify(collection.item).matchAll(/{{(\w+)}}/g)].map(([, name]) => name);
  const declared = collection.variable.map(({ key }: Json) => key).filter((key: string) => key !== "reachPeople");
  expect([...new Set(used)].sort()).toEqual(declared.sort());
  expect(collection.variable).toContainEqual(expect.objectContaining({ key: "reachPeople", value: "no" }));
});

test("every value of a query and every body is one that the description allows, and the two agree", () => {
  for (const { operation, path, request, ...it } of requests) {
    const query = queryOf({ request, ...it });
    for (const parameter of operation.parameters ?? []) {
      const { name, required, schema } = parameter.$ref
        ? spec.components.parameters[parameter.$ref.split("/")[3]]
        : parameter;
      if (required) expect(query).toHaveProperty(name);
      const value = schema.type === "boolean" ? query[name] === "true" : query[name];
      if (value !== undefined)
        expect(
          ajv.compile({ ...schema, $id: undefined, $ref: schema.$ref && `bundle${schema.$ref}` })(value),
          `${path} ${name}`,
        ).toBe(true);
    }
    if (!operation.requestBody) continue;
    const body = JSON.parse(request.body.raw);
    const schema = `bundle#${pointerOf({ path, method: request.method })}/requestBody/content/application~1json/schema`;
    expect(ajv.validate(schema, body), path).toBe(true);
    if (body.campaignType) expect(query.campaignType).toBe(body.campaignType);
  }
});

test("nothing in it is drawn at random or invented: no ids, no responses", () => {
  JSON.stringify(collection, (key, value) => {
    expect(["id", "_postman_id", "code", "status"]).not.toContain(key);
    return value;
  });
  for (const { response } of requests) expect(response).toEqual([]);
});

test("what may reach people says so in its name, and first in its description", () => {
  const warned = requests.filter(({ name }: Json) => name.startsWith("☎ "));
  expect(warned.map(({ id }: Json) => id).sort()).toEqual(REACHING_PEOPLE);
  for (const { request } of warned) {
    expect(request.description).toMatch(
      /^\*\*☎ Reaches people.*unless the variable `reachPeople` is `yes`.*never repeat/,
    );
  }
});

describe("the script before a request", () => {
  const guarded = requests.filter(({ operation }: Json) => !["read", "write"].includes(operation["x-effect"]));

  test("stands before what may reach people, also if a parameter is changed, and before nothing else", () => {
    expect(guarded).toHaveLength(7);
    for (const request of requests) expect("event" in request).toBe(guarded.includes(request));
  });

  test.each<[what: string, query: (query: Record<string, string>, key: string) => string[][]]>([
    ["as it is", (query) => Object.entries(query)],
    ["with each documented value", (query, key) => Object.entries({ ...query, [key]: "play" })],
    ["switched on", (query, key) => Object.entries({ ...query, [key]: "true" })],
    ["with an unknown value", (query, key) => Object.entries({ ...query, [key]: "Stop" })],
    ["without the value", (query, key) => Object.entries({ ...query, [key]: "" })],
    ["without the parameter", (query, key) => Object.entries(query).filter(([name]) => name !== key)],
    ["with the parameter twice", (query, key) => [...Object.entries(query), [key, "play"]]],
  ])("skips what reaches people unless reachPeople is yes: %s", (_, change) => {
    for (const { operation, event, ...request } of guarded) {
      const key = typeof operation["x-effect"] === "string" ? "" : (Object.keys(operation["x-effect"])[0] as string);
      const query = change(queryOf(request), key).filter(([name]) => name);
      const effect = resolveEffect(operation["x-effect"], (name) =>
        query.flatMap(([k, v]) => (k === name ? [v as string] : [])),
      );
      const isSkipped = (reachPeople: string | undefined) => runGuard(event[0].script.exec, query, { reachPeople });
      for (const value of ["no", "", "Yes", "true", undefined]) expect(isSkipped(value)).toBe(effect === "contact");
      expect(isSkipped("yes")).toBe(false);
    }
  });

  test("sees a value that is a variable", () => {
    for (const { operation, event } of guarded) {
      if (typeof operation["x-effect"] === "string") continue;
      const [[parameter, values]] = Object.entries<Json>(operation["x-effect"]) as [[string, object]];
      const harmless = Object.entries(values).find(([, effect]) => effect === "write")?.[0] as string;
      const isSkipped = (action: string) => runGuard(event[0].script.exec, [[parameter, "{{action}}"]], { action });
      expect(isSkipped(harmless)).toBe(false);
      expect(isSkipped("play")).toBe(true);
    }
  });

  test("as imported, an operation that does both does what reaches nobody", () => {
    for (const { operation, ...request } of guarded) {
      const query = queryOf(request);
      const isMap = typeof operation["x-effect"] === "object";
      expect(resolveEffect(operation["x-effect"], (name) => [query[name] as string])).toBe(isMap ? "write" : "contact");
    }
  });
});
