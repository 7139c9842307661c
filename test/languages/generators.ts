import type { Generator } from "./generator.ts";
import { oapiCodegen } from "./go/generator.ts";
import { openapiPythonClient } from "./python/generator.ts";

/** All generators whose clients make the calls. */
export const GENERATORS: readonly Generator[] = [openapiPythonClient, oapiCodegen];
