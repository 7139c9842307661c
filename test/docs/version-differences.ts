import { requestExample, responseExample } from "../../scripts/spec/examples.ts";
import { kindOf } from "../../scripts/spec/kind.ts";
import { nodeAt, operationsOf, readYaml } from "../../scripts/spec/spec.ts";
import { ajv, type Json, spec } from "../spec/bundle.ts";

/** What a page of v2 changes, compared with the page of v1 that it takes the place of. */
export interface Changes {
  /** Fields that v2 adds, outermost only. */
  readonly new: readonly string[];
  /** Those of them that a request must have. */
  readonly required: readonly string[];
  /** Fields that the page of v1 documents and v2 does not have. */
  readonly gone: readonly string[];
  /** Fields with another type, other values, or that are required in v2 only. */
  readonly changed: readonly string[];
}

/** What each page says, transcribed by hand. */
const DOCUMENTED = readYaml("test/spec/documented/pages.yaml");

/** The pages of v1 that have a page of v2, by their slugs. */
export const PAGES: readonly string[] = Object.keys(DOCUMENTED).filter((slug) => `${slug}-v2` in DOCUMENTED);

/** The operation that a page is about. */
export function operationOf(slug: string): string {
  const found = operationsOf(spec).find(({ operation }) =>
    [operation.externalDocs, ...(operation["x-pages"] ?? [])].some(({ url }) => url.endsWith(`/${slug}.mdx`)),
  );
  if (!found) throw new Error(`No operation is made from the page ${slug}.`);
  return found.operation.operationId;
}

/** What changes in the query. */
export function queryChanges(slug: string): Changes {
  const [v1, v2] = [slug, `${slug}-v2`].map((name) => Object.keys(DOCUMENTED[name].query ?? {}));
  return { new: without(v2, v1), required: [], gone: without(v1, v2), changed: [] };
}

/** What changes in the body of the request. */
export const bodyChanges = (slug: string): Changes =>
  compare(
    slug,
    requestExample(slug),
    (operation) => operation.requestBody,
    () => true,
  );

/** What changes in the response. Optional fields that the page of v1 does not have belong to other pages. */
export function responseChanges(slug: string): Changes {
  const isDocumented = (field: string) => field in DOCUMENTED[slug].response;
  const changes = compare(slug, responseExample(slug), (operation) => operation.responses["2XX"], isDocumented);
  return { ...changes, required: [], changed: [] };
}

type Holder = (operation: Json) => Json;

/** Compares a body of v1, which has this example, with that of v2. */
function compare(slug: string, example: unknown, holder: Holder, isDocumented: (field: string) => boolean): Changes {
  const [schemaV1, schemaV2] = [slug, `${slug}-v2`].map((name) => schemaOf(operationOf(name), holder));
  const branch = schemaV1.oneOf?.find(({ $ref }: Json) => ajv.getSchema(`bundle${$ref}`)?.(example));
  const counterpart = branch && schemaV2.oneOf?.find((other: Json) => kindOf(other, spec) === kindOf(branch, spec));
  // The v1 preview create has a response of its own.
  const v1 = fieldsOf(branch ?? schemaV1);
  const v2 = fieldsOf(counterpart ?? schemaV2.oneOf?.[0] ?? schemaV2);
  const all = [...v2.keys()].filter((field) => !v1.has(field));
  const added = all.filter((field) => !all.some((other) => field.startsWith(`${other}.`)));
  return {
    new: added,
    required: added.filter((field) => JSON.parse(v2.get(field) as string).required),
    gone: [...v1.keys()].filter((field) => !v2.has(field) && isDocumented(field)),
    changed: [...v1.keys()].filter((field) => v2.has(field) && v1.get(field) !== v2.get(field)),
  };
}

const without = (names: readonly string[] = [], others: readonly string[] = []) =>
  names.filter((name) => !others.includes(name));

function schemaOf(operationId: string, holder: Holder): Json {
  const found = operationsOf(spec).find(({ operation }) => operation.operationId === operationId);
  return resolve(holder(found?.operation)?.content["application/json"].schema ?? {});
}

const resolve = (node: Json): Json => (node.$ref ? { ...nodeAt(spec, node.$ref), ...node, $ref: undefined } : node);

/** The fields of a schema by their paths, each with what limits its value. */
function fieldsOf(node: Json, prefix = "", fields: Map<string, string> = new Map()): Map<string, string> {
  const { allOf = [], properties = {}, required = [], items } = resolve(node);
  for (const part of allOf) fieldsOf(part, prefix, fields);
  if (items) fieldsOf(items, `${prefix.slice(0, -1)}[].`, fields);
  for (const [name, property] of Object.entries(properties)) {
    const { type, enum: values, const: value } = resolve(property as Json);
    const limits = { type, values, value, required: required.includes(name) };
    if (!fields.has(prefix + name) || limits.required) fields.set(prefix + name, JSON.stringify(limits));
    fieldsOf(property as Json, `${prefix}${name}.`, fields);
  }
  return fields;
}
