import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { coverageTable, sourcesFor } from "./coverage.ts";
import { operationTable } from "./operation-table.ts";
import { readYaml } from "./spec.ts";
import { runTool } from "./tool.ts";
import { schemasOf, typesOf } from "./types.ts";

const HEADER = "// Written by `npm run generate` from openapi/. Do not edit.\n\n";

const MARKDOWN_HEADER = "<!-- Written by `npm run generate` from openapi/ and src/. Do not edit. -->\n\n";

/**
 * Writes the bundle, the types, the table of operations and the coverage of the pages into a folder, always the same
 * for the same openapi/ and src/.
 */
export async function writeGenerated(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const bundle = join(folder, "openapi.yaml");
  runTool("redocly", ["bundle", "source", "--output", bundle], "quiet");

  const spec = readYaml(bundle);
  writeFileSync(join(folder, "openapi.json"), `${JSON.stringify(spec, null, 2)}\n`);

  const modules = { types: await typesOf(spec), schemas: schemasOf(spec), operations: operationTable(spec) };
  for (const [name, code] of Object.entries(modules)) writeFileSync(join(folder, `${name}.ts`), HEADER + code);

  writeFileSync(join(folder, "coverage.md"), MARKDOWN_HEADER + coverageTable(sourcesFor(spec)));
}
