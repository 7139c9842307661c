import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import { type Body, type FoundOperation, type Operation, type Schema, type Spec, webhooksOf } from "../spec/spec.ts";

/** The TypeScript types of the paths, for openapi-fetch. */
export async function typesOf(spec: Spec): Promise<string> {
  // A field with a default may be left out of a request; otherwise it would become one that is always there.
  return astToString(await openapiTS(terse(spec) as unknown as OpenAPI3, { defaultNonNullable: false }));
}

/**
 * Leaves out what an application would download twice: the methods say what an operation does, and the plain names of
 * {@link schemasOf} what a schema is. Parameters of a path become those of its operations.
 */
function terse(spec: Spec): object {
  const { paths, webhooks, components, ...rest } = structuredClone(spec);
  const withParameters = ([path, { parameters: shared = [], ...item }]: [string, Spec["paths"][string]]) => {
    const operations = Object.entries(item as Record<string, Operation>).map(([method, operation]) => {
      const { description, parameters = [], ...own } = operation;
      return [method, { ...own, parameters: [...shared, ...parameters] }];
    });
    return [path, Object.fromEntries(operations)];
  };
  const schemas = Object.entries(components.schemas).map(([name, { description, title, ...schema }]) => [name, schema]);
  return {
    ...rest,
    paths: Object.fromEntries(Object.entries(paths).map(withParameters)),
    webhooks: Object.fromEntries(Object.entries(webhooks).map(withParameters)),
    components: { ...components, schemas: Object.fromEntries(schemas) },
  };
}

/**
 * Writes every schema, and the bodies of webhooks, under their plain names, with their descriptions. An object is an
 * interface and a choice names its branches, so editors and compiler errors show names instead of everything behind them.
 */
export function schemasOf(spec: Spec): string {
  const declarations = Object.entries(spec.components.schemas).map(
    ([name, schema]) => `${commentOf(schema)}${declarationOf(name, schema)}\n`,
  );
  const imports = 'import type { components, operations } from "./types.ts";\n';
  const schema = 'type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];\n';
  const body =
    'type Body<Holder extends { content: { "application/json": object } }> = Holder["content"]["application/json"];\n';
  return [imports, schema, ...declarations, body, ...webhooksOf(spec).flatMap(webhookBodies)].join("\n");
}

const commentOf = ({ description }: Schema) => `/**\n * ${description.trim().replaceAll("\n", "\n * ")}\n */\n`;

function webhookBodies({ operation: { operationId, requestBody, responses } }: FoundOperation): string[] {
  const name = operationId.charAt(0).toUpperCase() + operationId.slice(1);
  const declare = (suffix: string, body: Body | undefined, place: string) =>
    `${commentOf(body?.content?.["application/json"]?.schema as Schema)}export interface ${name}${suffix} extends Body<operations["${operationId}"]${place}> {}\n`;
  return [
    declare("Request", requestBody, '["requestBody"]'),
    declare("Response", responses["200"], '["responses"][200]'),
  ];
}

function declarationOf(name: string, { type, allOf, oneOf = [] }: Schema): string {
  const branches = oneOf.flatMap(({ $ref }) => $ref?.split("/").at(-1) ?? []);
  if (branches.length > 0 && branches.length === oneOf.length) return `export type ${name} = ${branches.join(" | ")};`;
  if (oneOf.length === 0 && (type === "object" || allOf))
    return `export interface ${name} extends Schema<"${name}"> {}`;
  return `export type ${name} = Schema<"${name}">;`;
}
