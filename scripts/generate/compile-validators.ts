import { _, Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { build } from "esbuild";
import type { Spec } from "../spec/spec.ts";

// biome-ignore lint/suspicious/noExplicitAny: the bundle is walked as it comes.
type Json = any;

/** What only people read, and what is not JSON Schema. */
const ANNOTATIONS = ["description", "title", "default", "example", "examples", "x-enum-varnames"];

/** A module of validators, one for each operation and named after it. */
export interface ValidatorModule {
  readonly code: string;
  readonly types: string;
}

/**
 * Compiles a schema for each operation, as one module without `eval` and without imports.
 *
 * @param schemas by operationId; they refer to those of the spec with {@link absolute}
 * @param withBranches writes a choice of schemas so that the mistakes of one branch alone are reported
 */
export async function compileValidators(
  spec: Spec,
  schemas: Record<string, Json>,
  withBranches: (schema: Json, spec: Spec) => Json,
): Promise<ValidatorModule> {
  // Functions instead of repeated code: half the size. Draft 7 knows all keywords of the description, and its code is shorter.
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    inlineRefs: false,
    messages: false,
    loopRequired: 1,
    code: { source: true, esm: true, optimize: true, formats: _`require("ajv-formats/dist/formats").fullFormats` },
  });
  addFormats.default(ajv, ["date-time"]);
  ajv.addSchema({ $id: "spec", components: { schemas: schemasUsed(spec, schemas, withBranches) } });

  const ids: Record<string, string> = {};
  for (const [operationId, schema] of Object.entries(schemas)) {
    ids[operationId] = operationId;
    ajv.addSchema({ $id: operationId, ...schema });
  }
  const types = Object.keys(ids).map((id) => `export const ${id}: Validator;\n`);
  return { code: await bundled(withoutSchemaPaths(standalone.default(ajv, ids))), types: TYPES + types.join("") };
}

const TYPES = `export interface ValidationError {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
}

export interface Validator {
  (data: unknown): boolean;
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

/** The schemas of the spec that these refer to, and those that they refer to. */
function schemasUsed(
  spec: Spec,
  schemas: Record<string, Json>,
  withBranches: (schema: Json, spec: Spec) => Json,
): Json {
  const names = new Set(schemaNamesIn(schemas));
  // A set also yields what is added on the way.
  for (const name of names) for (const more of schemaNamesIn(spec.components.schemas[name])) names.add(more);
  const used = [...names].map((name) => [name, withBranches(spec.components.schemas[name], spec)]);
  return withoutAnnotations({ properties: Object.fromEntries(used) }).properties;
}

const schemaNamesIn = (node: Json): string[] =>
  [...JSON.stringify(node).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name as string);

/** A schema as that of an operation refers to it: those of the spec have an address of their own. */
export function absolute(schema: Json): Json {
  const { $ref, ...rest } = withoutAnnotations(schema);
  return $ref ? { $ref: `spec${$ref}` } : rest;
}

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
