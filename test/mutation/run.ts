// Runs Stryker on the areas that are named, or on all. Fails if a mutant survives without a reason or a score misses its
// goal. Writes RESULTS.md once every area has a report of src/ as it is now.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { AREAS } from "./areas.ts";
import { installStryker } from "./install.ts";
import { isCurrent, readMutants } from "./report.ts";
import { areaScores, resultsPage } from "./results.ts";
import { reportOf, runStryker } from "./stryker.ts";
import { entriesFor, explainSurvivors } from "./survivors.ts";

const versionOf = (packageJson: string) => JSON.parse(readFileSync(packageJson, "utf8")).version;

const args = process.argv.slice(2);
const options = args.filter((arg) => arg.startsWith("--"));
const names = args.filter((arg) => !arg.startsWith("--"));
const unknown = names.filter((name) => !AREAS.some((area) => area.name === name));
if (unknown.length > 0)
  throw new Error(`There is no area ${unknown.join(", ")}. These are: ${AREAS.map(({ name }) => name).join(", ")}.`);

const program = await installStryker();
for (const area of AREAS) if (names.length === 0 || names.includes(area.name)) runStryker(program, area, options);

const reported = AREAS.filter((area) => isCurrent(reportOf(area)));
const mutants = reported.flatMap(readMutants);
const { survivors, stale } = explainSurvivors(mutants, new URL("survivors.yaml", import.meta.url));
const unexplained = survivors.filter(({ reason }) => !reason);
const scores = areaScores(mutants);
const missed = scores.filter(({ percent, goal }) => percent < goal);
for (const { name, percent, killed, survived } of scores)
  console.log(`${name}: ${percent.toFixed(1)} % (${killed} killed, ${survived} survived)`);

if (reported.length === AREAS.length) {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  const facts = [
    `${new Date().toISOString().slice(0, 10)}, commit ${commit}`,
    `StrykerJS ${versionOf(join(dirname(program), "../package.json"))}, Vitest ${versionOf("node_modules/vitest/package.json")}, Node ${process.versions.node}`,
  ];
  writeFileSync(new URL("RESULTS.md", import.meta.url), resultsPage(mutants, survivors, facts));
} else {
  const others = AREAS.filter((area) => !reported.includes(area)).map(({ name }) => name);
  console.log(`RESULTS.md is not written: these areas have no report of src/ as it is now: ${others.join(", ")}.`);
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
