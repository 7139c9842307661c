import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import type { Operation, Schema, Spec } from "../spec/spec.ts";

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
  const { paths, components, ...rest } = structuredClone(spec);
  const withParameters = (path: string, { parameters: shared = [], ...item }: Spec["paths"][string]) => {
    const operations = Object.entries(item as Record<string, Operation>).map(([method, operation]) => {
      const { description, parameters = [], ...own } = operation;
      return [method, { ...own, parameters: [...shared, ...parameters] }];
    });
    return [path, Object.fromEntries(operations)];
  };
  const schemas = Object.entries(components.schemas).map(([name, { description, ...schema }]) => [name, schema]);
  return {
    ...rest,
    paths: Object.fromEntries(Object.entries(paths).map(([path, item]) => withParameters(path, item))),
    components: { ...components, schemas: Object.fromEntries(schemas) },
  };
}

/**
 * Writes every schema under its plain name, with its description. An object is an interface and a choice names its
 * branches, so editors and compiler errors show names instead of everything behind them.
 */
export function schemasOf(spec: Spec): string {
  const declarations = Object.entries(spec.components.schemas).map(([name, schema]) => {
    const comment = schema.description.trim().replaceAll("\n", "\n * ");
    return `/**\n * ${comment}\n */\n${declarationOf(name, schema)}\n`;
  });
  const imports = 'import type { components } from "./types.ts";\n';
  const schema = 'type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];\n';
  return [imports, schema, ...declarations].join("\n");
}

function declarationOf(name: string, { type, allOf, oneOf = [] }: Schema): string {
  const branches = oneOf.flatMap(({ $ref }) => $ref?.split("/").at(-1) ?? []);
  if (branches.length > 0 && branches.length === oneOf.length) return `export type ${name} = ${branches.join(" | ")};`;
  if (oneOf.length === 0 && (type === "object" || allOf))
    return `export interface ${name} extends Schema<"${name}"> {}`;
  return `export type ${name} = Schema<"${name}">;`;
}
