import type { Generator } from "./generator.ts";
import { oapiCodegen } from "./go/generator.ts";
import { openapiGeneratorJava } from "./java/generator.ts";
import { openapiPythonClient } from "./python/generator.ts";
import { openapiGeneratorRust } from "./rust/generator.ts";
import { heyApi, orval, typescriptFetch } from "./typescript/generators.ts";

/** All generators whose clients make the calls: those first that take longest. */
export const GENERATORS: readonly Generator[] = [
  openapiGeneratorRust,
  openapiGeneratorJava,
  openapiPythonClient,
  oapiCodegen,
  heyApi,
  orval,
  typescriptFetch,
];
