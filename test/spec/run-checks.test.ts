import { expect, test } from "vitest";
import { runChecks } from "../../scripts/check/run-checks.ts";

const CHECKS = [
  { name: "good", command: "echo all is well" },
  { name: "bad", command: "echo this is wrong >&2; exit 3" },
  { name: "unknown", command: "no-such-command-of-any-shell" },
  { name: "killed", command: "kill -9 $$" },
];

test.each([1, 2, 9])("names the checks that fail, with %i at a time", async (workers) => {
  const printed: string[] = [];
  const results = await runChecks(CHECKS, workers, (text) => void printed.push(text));
  const failed = results.filter(({ succeeded }) => !succeeded).map(({ name }) => name);
  expect(failed.sort()).toEqual(["bad", "killed", "unknown"]);
  expect(results.every(({ seconds }) => seconds > 0)).toBe(true);
  expect(printed).toContainEqual(expect.stringMatching(/^== good: passed after [\d.]+ s\nall is well\n$/));
  expect(printed).toContainEqual(expect.stringMatching(/^== bad: failed after [\d.]+ s\nthis is wrong\n$/));
  expect(printed).toHaveLength(CHECKS.length);
});
