import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { operationTable } from "./operation-table.ts";
import { readYaml } from "./spec.ts";
import { runTool } from "./tool.ts";
import { schemasOf, typesOf } from "./types.ts";

/** Writes the bundle, the types and the table of operations into a folder, always the same for the same openapi/. */
export async function writeGenerated(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const bundle = join(folder, "openapi.yaml");
  runTool("redocly", ["bundle", "source", "--output", bundle], "quiet");

  const spec = readYaml(bundle);
  writeFileSync(join(folder, "openapi.json"), `${JSON.stringify(spec, null, 2)}\n`);
  writeFileSync(join(folder, "types.ts"), await typesOf(spec));
  writeFileSync(join(folder, "schemas.ts"), schemasOf(spec));
  writeFileSync(join(folder, "operations.ts"), operationTable(spec));
}
