// Runs every check and every test, and says what took how long: `npm run test:all`.
import { type CheckResult, runChecks } from "../check/run-checks.ts";

/** Beside each other: those of the first line build `dist/`, so that only one of them may run at a time. */
const SIDE_BY_SIDE = [
  [
    "check",
    "size",
    "test:consumers",
    "test:sandbox",
    "test:samples",
    "test:jobs",
    "validate:spec",
    "diff:spec",
    "test:languages",
    "test:explore",
  ],
  ["test:bent", "test:schemathesis", "test:workflows", "test:slow", "demo", "test:demo"],
];
/** They measure time, or take all processors. */
const ALONE = ["test", "test:site", "test:faults", "test:runtimes"];

// What a missing program would have them skip, fails.
process.env.CI = "true";

const start = performance.now();
const results = [...(await Promise.all(SIDE_BY_SIDE.map(runInTurn))).flat(), ...(await runInTurn(ALONE))];

console.log("What took how long, in seconds:");
for (const { name, seconds, succeeded } of results)
  console.log(`${seconds.toFixed(0).padStart(6)}  ${name}${succeeded ? "" : "  FAILED"}`);
console.log(`${((performance.now() - start) / 1000).toFixed(0).padStart(6)}  together`);
const passed = results.filter(({ succeeded }) => succeeded).length;
console.log(`\n${passed} passed, ${results.length - passed} failed`);
if (passed < results.length) process.exitCode = 1;

function runInTurn(names: readonly string[]): Promise<CheckResult[]> {
  const commands = names.map((name) => ({ name, command: name === "test" ? "npm test" : `npm run --silent ${name}` }));
  return runChecks(commands, 1);
}
