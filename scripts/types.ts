import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import type { Spec } from "./spec.ts";

/** The TypeScript types of the spec: `paths` for openapi-fetch, and every schema under its plain name. */
export async function typesOf(spec: Spec): Promise<string> {
  const types = await openapiTS(spec as unknown as OpenAPI3, { rootTypes: true, rootTypesNoSchemaPrefix: true });
  return `// Written by \`npm run generate\` from openapi/. Do not edit.\n\n${astToString(types)}`;
}
