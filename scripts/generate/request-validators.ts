import { _, Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { build } from "esbuild";
import { type Operation, operationsOf, resolved, type Spec } from "../spec/spec.ts";
import { withBranchesByTag } from "./tagged-branches.ts";

// biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
type Json = any;

/** What only people read, and what is not JSON Schema. */
const ANNOTATIONS = ["description", "title", "default", "example", "examples", "x-enum-varnames"];

/** The modules of {@link requestValidators}. */
export interface RequestValidators {
  readonly code: string;
  readonly types: string;
}

/**
 * Compiles a validator for the query and the body of each operation, as one module without `eval` and without imports.
 * Each is named after its operation and takes `{ query, body }`.
 */
export async function requestValidators(spec: Spec): Promise<RequestValidators> {
  // Functions instead of repeated code: half the size. Draft 7 knows all keywords of the requests, and its code is shorter.
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    inlineRefs: false,
    messages: false,
    loopRequired: 1,
    code: { source: true, esm: true, optimize: true, formats: _`require("ajv-formats/dist/formats").fullFormats` },
  });
  addFormats.default(ajv, ["date-time"]);
  ajv.addSchema({ $id: "spec", components: { schemas: validationSchemas(spec) } });

  const ids: Record<string, string> = {};
  for (const { operation } of operationsOf(spec)) {
    ids[operation.operationId] = operation.operationId;
    ajv.addSchema({ $id: operation.operationId, ...requestSchema(operation, spec) });
  }
  const types = Object.keys(ids).map((id) => `export const ${id}: RequestValidator;\n`);
  return { code: await bundled(withoutSchemaPaths(standalone.default(ajv, ids))), types: TYPES + types.join("") };
}

const TYPES = `export interface ValidationError {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
}

export interface RequestValidator {
  (request: unknown): boolean;
  errors?: ValidationError[] | null;
}

`;

/** What a standalone validator requires of Ajv becomes part of the module. */
async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "none",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

/** The schemas of the requests, and those that they refer to. */
function validationSchemas(spec: Spec): Json {
  const parts = operationsOf(spec).flatMap(({ operation: { parameters = [], requestBody } }) => [
    ...parameters.map((parameter) => resolved(spec, parameter)),
    ...(requestBody ? [requestBody] : []),
  ]);
  const names = new Set(parts.flatMap(schemaNamesIn));
  // A set also yields what is added on the way.
  for (const name of names) for (const more of schemaNamesIn(spec.components.schemas[name])) names.add(more);
  const schemas = [...names].map((name) => [name, withBranchesByTag(spec.components.schemas[name], spec)]);
  return withoutAnnotations({ properties: Object.fromEntries(schemas) }).properties;
}

const schemaNamesIn = (node: Json): string[] =>
  [...JSON.stringify(node).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name as string);

function requestSchema({ parameters = [], requestBody }: Operation, spec: Spec): Json {
  const query = parameters
    .map((parameter) => resolved(spec, parameter))
    .filter((parameter) => parameter.in === "query");
  const body: Json = requestBody?.content?.["application/json"];
  return {
    type: "object",
    required: (requestBody as Json)?.required ? ["body"] : [],
    properties: {
      query: {
        type: "object",
        required: query.filter(({ required }) => required).map(({ name }) => name),
        properties: Object.fromEntries(query.map(({ name, schema }) => [name, querySchema(schema)])),
      },
      ...(body && { body: absolute(withoutAnnotations(body.schema)) }),
    },
  };
}

/** A query has texts only. */
const querySchema = (schema: Json) =>
  schema.type === "boolean" ? { enum: ["true", "false"] } : absolute(withoutAnnotations(schema));

const absolute = ({ $ref, ...schema }: Json) => ($ref ? { $ref: `spec${$ref}` } : schema);

/** Leaves out annotations, but not the properties that are called like one. */
function withoutAnnotations(node: Json): Json {
  if (Array.isArray(node)) return node.map(withoutAnnotations);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).flatMap(([keyword, value]: [string, Json]) => {
      if (ANNOTATIONS.includes(keyword)) return [];
      // The values say it, and a mistake is reported once.
      if (keyword === "type" && (node.enum || "const" in node)) return [];
      if (keyword !== "properties") return [[keyword, withoutAnnotations(value)]];
      const properties = Object.entries(value).map(([name, schema]) => [name, withoutAnnotations(schema)]);
      return [[keyword, Object.fromEntries(properties)]];
    }),
  );
}

/** No message needs them, and they are a sixth of the code. */
const withoutSchemaPaths = (code: string): string => code.replace(/\bschemaPath:"[^"]*",/g, "");
