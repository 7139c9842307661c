// Runs everything that can be checked without running the client: `npm run check`.
import { availableParallelism } from "node:os";
import { readYaml } from "../spec/spec.ts";
import { runChecks } from "./run-checks.ts";

// In the order of package.json, which has the slowest first. None needs what another one writes.
const scripts: Record<string, string> = readYaml("package.json").scripts;
const checks = Object.entries(scripts)
  .filter(([name]) => /^(types$|lint|check:)/.test(name))
  .map(([name, command]) => ({ name, command }));
const failed = await runChecks(checks, Math.max(2, availableParallelism()));
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(", ")}`);
  process.exitCode = 1;
}
