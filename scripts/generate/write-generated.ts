import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runTool } from "../run/tool.ts";
import { type Discrepancy, readLedger } from "../spec/ledger.ts";
import { readYaml } from "../spec/spec.ts";
import { coverageTable, sourcesFor } from "./coverage.ts";
import { CHECKSUMS, checksums } from "./editions/checksums.ts";
import { editions } from "./editions/editions.ts";
import { withGeneratorHints } from "./generator-hints.ts";
import { inlineExamples } from "./inline-examples.ts";
import { operationTable } from "./operation-table.ts";
import { publishedSpec } from "./publish.ts";
import { requestValidators } from "./request-validators.ts";
import { responseValidators } from "./response-validators.ts";
import { readSources, withSourceLinks } from "./source-links.ts";
import { schemasOf, typesOf } from "./types.ts";
import { yamlOf } from "./yaml.ts";

const HEADER = "// Written by `npm run generate` from openapi/. Do not edit.\n\n";

const MARKDOWN_HEADER = "<!-- Written by `npm run generate` from openapi/ and src/. Do not edit. -->\n\n";

/**
 * Writes the spec, its editions, the ledger, the types, the table of operations, the validators of requests and
 * responses, and the coverage of the pages into a folder, always the same for the same openapi/ and src/.
 */
export async function writeGenerated(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const bundle = join(folder, "openapi.yaml");
  runTool("redocly", ["bundle", "source", "--output", bundle], "quiet");

  const sources = readSources();
  const ledger = withSourceLinks(readLedger(), sources);
  const published = publishedSpec(inlineExamples(withSourceLinks(readYaml(bundle), sources)), ledger);
  const spec = withGeneratorHints(published);
  writeFileSync(bundle, yamlOf(spec));
  writeFileSync(join(folder, "openapi.json"), JSON.stringify(spec));
  writeFileSync(join(folder, "discrepancies.json"), ledgerFile(spec.info.version, ledger));
  const schema = readYaml("openapi/discrepancies.schema.yaml");
  writeFileSync(join(folder, "discrepancies.schema.json"), `${JSON.stringify(schema, null, 1)}\n`);

  for (const [name, content] of Object.entries(await editions(spec))) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, CHECKSUMS), checksums(folder));

  const modules = { types: await typesOf(published), schemas: schemasOf(spec), operations: operationTable(spec) };
  for (const [name, code] of Object.entries(modules)) writeFileSync(join(folder, `${name}.ts`), HEADER + code);

  const validators = { request: requestValidators, response: responseValidators };
  for (const [name, compile] of Object.entries(validators)) {
    const { code, types } = await compile(published);
    writeFileSync(join(folder, `${name}-validators.js`), HEADER + code);
    writeFileSync(join(folder, `${name}-validators.d.ts`), HEADER + types);
  }

  writeFileSync(join(folder, "coverage.md"), MARKDOWN_HEADER + coverageTable(sourcesFor(spec)));
}

/** The published ledger, an entry a line. */
function ledgerFile(version: string, ledger: Discrepancy[]): string {
  const entries = ledger.map((entry) => JSON.stringify(entry)).join(",\n");
  return `{"$schema":"./discrepancies.schema.json","version":"${version}","entries":[\n${entries}\n]}\n`;
}
