// Writes everything in generated/ from openapi/: `tsx scripts/generate.ts [folder]`.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { operationTable } from "./operation-table.ts";
import { readYaml } from "./spec.ts";
import { typesOf } from "./types.ts";

const folder = process.argv[2] ?? "generated";
mkdirSync(folder, { recursive: true });

const bundle = join(folder, "openapi.yaml");
execFileSync("npx", ["redocly", "bundle", "source", "--output", bundle], { stdio: "pipe" });

const spec = readYaml(bundle);
writeFileSync(join(folder, "openapi.json"), `${JSON.stringify(spec, null, 2)}\n`);
writeFileSync(join(folder, "types.ts"), await typesOf(spec));
writeFileSync(join(folder, "operations.ts"), operationTable(spec));
