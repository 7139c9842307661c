import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import type { Area } from "./areas.ts";

/** Where the report of an area is, and the results that the next run takes over. */
export const reportOf = ({ name }: Area) => `.stryker/${name}.json`;

/**
 * Runs Stryker on an area, with the tests of that area.
 *
 * @param program the path of Stryker's program
 * @param options further options of Stryker
 * @throws an Error if Stryker does not end normally
 */
export function runStryker(program: string, area: Area, options: readonly string[]): void {
  const config = `.stryker/${area.name}.config.json`;
  mkdirSync(".stryker", { recursive: true });
  writeFileSync(config, JSON.stringify(configOf(area)));
  const { status } = spawnSync(process.execPath, [program, "run", config, ...options], {
    stdio: "inherit",
    env: { ...process.env, MUTATION_TESTS: area.tests.map((pattern) => `test/${pattern}`).join(" ") },
  });
  if (status !== 0) throw new Error(`Stryker did not end normally for ${area.name}. Its output says why.`);
}

const configOf = (area: Area) => ({
  testRunner: "vitest",
  plugins: ["@stryker-mutator/*"],
  vitest: { configFile: "test/mutation/vitest.config.ts", related: false },
  mutate: area.mutate,
  coverageAnalysis: "perTest",
  concurrency: 2,
  // A test that is slow on a busy machine must not count as one that never ends.
  timeoutMS: 10_000,
  timeoutFactor: 3,
  incremental: true,
  incrementalFile: `.stryker/${area.name}.incremental.json`,
  tempDirName: ".stryker/tmp",
  ignorePatterns: [".stryker", "dist", "site/dist"],
  reporters: ["progress", "json", "html"],
  jsonReporter: { fileName: reportOf(area) },
  htmlReporter: { fileName: `.stryker/${area.name}.html` },
});
