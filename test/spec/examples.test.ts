import { describe, expect, test } from "vitest";
import { nodeAt, operationsOf, webhooksOf } from "../../scripts/spec/spec.ts";
import { ajv, escaped, type Json, pointerOf, spec } from "./bundle.ts";

/** Follows a $ref within the bundle. Returns the node and its pointer. */
function follow(node: Json, pointer: string): { node: Json; pointer: string } {
  if (!node.$ref) return { node, pointer };
  return follow(nodeAt(spec, node.$ref), node.$ref.slice(1));
}

/** Returns every body of an operation: where it stands, the reference of its schema if it has one, and its examples. */
function bodiesOf(operation: Json, at: string) {
  const holders = [
    ...(operation.requestBody ? [["request", operation.requestBody, `${at}/requestBody`]] : []),
    ...Object.entries(operation.responses).map(([status, response]) => [status, response, `${at}/responses/${status}`]),
  ];
  return holders.flatMap(([name, holder, pointer]) => {
    const { node, pointer: place } = follow(holder, pointer);
    return Object.entries<Json>(node.content ?? {}).map(([type, media]) => ({
      name,
      schema: media.schema && `bundle#${encodeURI(`${place}/content/${escaped(type)}/schema`)}`,
      examples: Object.entries<Json>(media.examples ?? {}).map(
        ([name, example]) => [name, follow(example, "").node.value] as const,
      ),
    }));
  });
}

const operations = operationsOf(spec);
const webhooks = webhooksOf(spec);

test("the spec has operations and a webhook", () => {
  expect(operations.length).toBeGreaterThan(0);
  expect(webhooks.map(({ path }) => path)).toEqual(["preCallCheck"]);
});

describe.each([...operations, ...webhooks])("$operation.operationId", ({ path, method, operation }) => {
  const bodies = bodiesOf(operation, pointerOf({ path, method }));

  test("every body has an example, and every example is valid", () => {
    expect(bodies.length).toBeGreaterThan(0);
    for (const { name: body, schema, examples } of bodies) {
      expect(examples.length, body).toBeGreaterThan(0);
      for (const [name, value] of schema ? examples : []) {
        const valid = ajv.validate(schema, value);
        const file = `${name} of the ${body === "request" ? body : "response"}, in openapi/components/examples/`;
        expect(valid, `${file}: ${ajv.errorsText()}. Correct the example or its schema.`).toBe(true);
      }
    }
  });

  // A generated client decodes what has a schema, and throws on a gateway's HTML page instead of returning its status.
  test("every body has a schema, except refusals", () => {
    for (const { name, schema } of bodies) expect(Boolean(schema), name).toBe(name !== "4XX");
    expect(operation.responses.default && follow(operation.responses.default, "").node.content).toBeUndefined();
  });
});

test("finds an example that breaks its schema", () => {
  const [create] = operations;
  const [request] = bodiesOf(create?.operation, pointerOf({ path: create?.path ?? "", method: "POST" }));
  const [, campaign] = request?.examples[0] ?? [];
  expect(ajv.validate(request?.schema ?? "", { ...campaign, priority: "6" })).toBe(false);
});

test("every operationId is unique", () => {
  const ids = [...operations, ...webhooks].map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

/** Names that a response gives the id of what its path names. */
const OWN_ID = ["_id", "id", "campaignId", "contactListId"];

const named = operations.flatMap(({ path, method, operation }) => {
  const shared = (spec.paths[path]?.parameters ?? []) as Json[];
  const parameters = [...shared, ...(operation.parameters ?? [])].map((each) => follow(each, "").node);
  const inPath = parameters.find(({ name }) => name === "campaignId" || name === "contactListId");
  if (inPath?.in !== "path") return [];
  const examples = bodiesOf(operation, pointerOf({ path, method }))
    .filter(({ name, schema }) => name !== "request" && schema)
    .flatMap((body) => body.examples);
  const ids = examples.flatMap(([, { data, ...outer }]) =>
    [outer, data].flatMap((holder) => OWN_ID.flatMap((name) => holder?.[name] ?? [])),
  );
  return ids.length > 0 ? [{ id: operation.operationId as string, path: inPath.example as string, ids }] : [];
});

test.each(named)("$id answers in its samples with the id of its path", ({ path, ids }) => {
  for (const id of ids) expect(id).toBe(path);
});

test("the samples of fourteen operations have the id of their path", () => {
  expect(named).toHaveLength(14);
});
