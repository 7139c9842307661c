// Runs Stryker with the options that are given, and fails if a mutant survives without a reason or a score misses its
// goal. Writes RESULTS.md, unless only a part of src/ was mutated.
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { installStryker } from "./install.ts";
import { readMutants } from "./report.ts";
import { areaScores, resultsPage } from "./results.ts";
import { entriesFor, explainSurvivors } from "./survivors.ts";

const versionOf = (packageJson: string) => JSON.parse(readFileSync(packageJson, "utf8")).version;

const stryker = installStryker();
const options = process.argv.slice(2);
const { status } = spawnSync(process.execPath, [stryker, "run", "test/mutation/stryker.config.json", ...options], {
  stdio: "inherit",
});
if (status !== 0) throw new Error("Stryker did not end normally. Its output says why.");

const mutants = readMutants(".stryker/report.json");
const { survivors, stale } = explainSurvivors(mutants, new URL("survivors.yaml", import.meta.url));
const unexplained = survivors.filter(({ reason }) => !reason);
const missed = areaScores(mutants).filter(({ percent, goal }) => percent < goal);

if (!options.includes("--mutate")) {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  const facts = [
    `${new Date().toISOString().slice(0, 10)}, commit ${commit}`,
    `StrykerJS ${versionOf(join(dirname(stryker), "../package.json"))}, Vitest ${versionOf("node_modules/vitest/package.json")}, Node ${process.versions.node}`,
  ];
  writeFileSync(new URL("RESULTS.md", import.meta.url), resultsPage(mutants, survivors, facts));
}

for (const { name, percent, goal } of missed)
  console.error(`${name}: ${percent.toFixed(1)} %, and the goal is ${goal} %.`);
if (unexplained.length > 0)
  console.error(
    `These mutants survived. Kill each with a test, or add it to survivors.yaml with its reason:\n\n${entriesFor(unexplained)}`,
  );
if (stale.length > 0)
  console.error(`These entries of survivors.yaml are not needed. Remove them:\n\n${stale.join("\n")}`);
if (missed.length + unexplained.length + stale.length > 0) process.exitCode = 1;
