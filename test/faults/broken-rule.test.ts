import { expect, inject, test, vi } from "vitest";
import type * as retry from "../../src/call/retry.ts";
import { contradictionsIn, duplicatesIn } from "./contradictions.ts";
import { EXPECTED } from "./expected.ts";
import { FAULTS, type FaultName } from "./faults.ts";
import { allOperationCases } from "./operations.ts";
import { formatTotals } from "./print.ts";
import { type Result, runScenarios } from "./scenario.ts";
import { printAtEnd, shortBackoff } from "./test-hooks.ts";

// Retry everything, as most clients do.
vi.mock("../../src/call/retry.ts", async (original) => ({
  ...(await original<typeof retry>()),
  shouldRetry: ((_, { attempts, retries }) => attempts <= retries) satisfies typeof retry.shouldRetry,
}));

const cases = (await allOperationCases()).filter(({ effect }) => effect !== "read");
const allResults: Result[] = [];
shortBackoff();

printAtEnd(() => formatTotals("Test of the test, with a rule that retries everything", allResults));

/** The faults where a call fails although it was executed. After an abort, no rule makes the client send anything. */
const failedButExecuted = (Object.keys(FAULTS) as FaultName[]).filter(
  (fault) =>
    EXPECTED[fault].other[2] === 1 && EXPECTED[fault].other[0] !== "done" && fault !== "answer after the abort",
);

test("the lost answers are among the faults", () => {
  expect(failedButExecuted).toEqual(
    expect.arrayContaining([
      "reset after the request",
      "reset of a reused connection",
      "half a header",
      "half a body",
      "wrong content-length",
      "empty success",
      "answer after the timeout",
      "answer never",
      "401 replay",
      "status 500",
      "503 twice",
    ] satisfies FaultName[]),
  );
});

test.each(failedButExecuted)("with the rule retry everything, the matrix reports duplicates: %s", async (fault) => {
  const results = await runScenarios(inject("controlUrl"), fault, cases);
  allResults.push(...results);
  expect(duplicatesIn(results)).toHaveLength(cases.length);
  expect(contradictionsIn(results)).toContainEqual(expect.stringContaining("executed twice"));
});
