import { expect, inject, test, vi } from "vitest";
import type * as retry from "../../src/sending/retry.ts";
import { meet, type Result } from "./cell.ts";
import { contradictionsIn, duplicatesIn } from "./contradictions.ts";
import { EXPECTED } from "./expected.ts";
import { FAULTS, type FaultName } from "./faults.ts";
import { everyOperation } from "./operations.ts";
import { totals } from "./print.ts";
import { printAtEnd, shortBackOff } from "./surroundings.ts";

// Retry everything, as most clients do.
vi.mock("../../src/sending/retry.ts", () => ({
  shouldResend: ((_, { sent, retries }) => sent <= retries) satisfies typeof retry.shouldResend,
}));

const rows = (await everyOperation()).filter(({ effect }) => effect !== "read");
const results: Result[] = [];
shortBackOff();

printAtEnd(() => totals("Test of the test, with a rule that retries everything", results));

/** The faults behind which a call was carried out although it failed. After an abort nothing is sent, whatever the rule. */
const lost = (Object.keys(FAULTS) as FaultName[]).filter(
  (fault) =>
    EXPECTED[fault].other[2] === 1 && EXPECTED[fault].other[0] !== "done" && fault !== "answer after the abort",
);

test("the lost answers are among the faults", () => {
  expect(lost).toEqual(
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

test.each(lost)("with the rule retry everything, the matrix reports duplicates: %s", async (fault) => {
  const met = await meet(inject("controlUrl"), fault, rows);
  results.push(...met);
  expect(duplicatesIn(met)).toHaveLength(rows.length);
  expect(contradictionsIn(met)).toContainEqual(expect.stringContaining("executed twice"));
});
