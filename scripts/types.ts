import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import type { Spec } from "./spec.ts";

/** The TypeScript types of the paths, for openapi-fetch. */
export async function typesOf(spec: Spec): Promise<string> {
  // A field with a default may be left out of a request; otherwise it would become one that is always there.
  return astToString(await openapiTS(spec as unknown as OpenAPI3, { defaultNonNullable: false }));
}

/** Every schema under its plain name, with its description for editors to show. */
export function schemasOf(spec: Spec): string {
  const aliases = Object.entries(spec.components.schemas).map(([name, { description }]) => {
    const comment = description.trim().replaceAll("\n", "\n * ");
    return `/**\n * ${comment}\n */\nexport type ${name} = components["schemas"]["${name}"];\n`;
  });
  return `import type { components } from "./types.ts";\n\n${aliases.join("\n")}`;
}
