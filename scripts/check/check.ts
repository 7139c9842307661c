// Runs everything that can be checked without running the client, or the checks that are named: `npm run check -- lint`.
import { availableParallelism } from "node:os";
import { runChecks } from "./run-checks.ts";

const CACHE = "node_modules/.cache";
const incremental = (name: string) => `--incremental --tsBuildInfoFile ${CACHE}/${name}.tsbuildinfo`;

/** By name, the slowest first. None needs what another one writes. */
const CHECKS: Readonly<Record<string, string>> = {
  types: `tsc ${incremental("types")} && tsc --project site ${incremental("site-types")}`,
  package: "tsx scripts/check/check-package.ts",
  generated: "tsx scripts/check/check-generated.ts",
  spec: "redocly lint source bundle openapi30 overlay tools sandbox workflows && spectral lint generated/openapi.yaml --ruleset openapi/spectral.yaml --fail-severity hint",
  coverage: "tsx scripts/check/check-coverage.ts",
  lint: "biome check --error-on-warnings .",
  ledger: "tsx scripts/check/check-ledger.ts",
};

const names = process.argv.slice(2);
const unknown = names.find((name) => !Object.hasOwn(CHECKS, name));
if (unknown !== undefined)
  throw new Error(`There is no check "${unknown}". These are: ${Object.keys(CHECKS).join(", ")}.`);

const checks = Object.entries(CHECKS)
  .filter(([name]) => names.length === 0 || names.includes(name))
  .map(([name, command]) => ({ name, command }));
const results = await runChecks(checks, Math.max(2, availableParallelism()));
const failed = results.filter(({ succeeded }) => !succeeded).map(({ name }) => name);
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(", ")}`);
  process.exitCode = 1;
}
