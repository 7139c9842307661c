import { describe, expect, inject, test } from "vitest";
import { contradictionsIn } from "./contradictions.ts";
import { EXPECTED_WITHOUT_RETRIES, expectedFor, expectedThroughHttp, resentByNode } from "./expected.ts";
import { allOperationCases, sampleOf } from "./operations.ts";
import { formatTotals } from "./print.ts";
import { endsOf, type Result, runScenarios } from "./scenario.ts";
import { printAtEnd } from "./test-hooks.ts";

const cases = sampleOf(await allOperationCases());
const faults = Object.keys(EXPECTED_WITHOUT_RETRIES) as (keyof typeof EXPECTED_WITHOUT_RETRIES)[];
const options = { retries: 0 };
const allResults: Result[] = [];

printAtEnd(() => formatTotals("Some operations with retries: 0, through the methods and kore.http", allResults));

describe.each([
  ["a method", false],
  ["kore.http", true],
])("with retries: 0 nothing is sent twice through %s", (_, http) => {
  test.each(faults)("%s", async (fault) => {
    const results = await runScenarios(inject("controlUrl"), fault, cases, { options, http });
    allResults.push(...results);
    expect(endsOf(results)).toEqual(
      cases.map(({ name, effect }) => {
        const expected = expectedFor(EXPECTED_WITHOUT_RETRIES[fault], effect);
        return [name, ...(http ? expectedThroughHttp(expected, fault) : expected)];
      }),
    );
    const opening = fault === "reset of a reused connection" ? 1 : 0;
    expect(results.filter((result) => result.received - opening > (resentByNode(result) ? 2 : 1))).toEqual([]);
    expect(contradictionsIn(results)).toEqual([]);
  });
});
