import { describe, expect, inject, test } from "vitest";
import { operations } from "../../generated/operations.ts";
import { EXPECTED_WITHOUT_RETRIES, expectedFor, expectedThroughHttp } from "./expected.ts";
import { allOperationCases, sampleOf } from "./operations.ts";
import { formatTotals } from "./print.ts";
import { expectPromised } from "./promises.ts";
import { type Result, runScenarios } from "./scenario.ts";
import { printAtEnd } from "./test-hooks.ts";

const cases = sampleOf(await allOperationCases());
const faults = Object.keys(EXPECTED_WITHOUT_RETRIES) as (keyof typeof EXPECTED_WITHOUT_RETRIES)[];
const options = { retries: 0 };
const allResults: Result[] = [];

/** The names of the cases whose request has no body: on a 421, Node sends them once more, and nothing prevents it. */
const gets = cases.filter(({ operationId }) => operations[operationId].method === "GET").map(({ name }) => name);
const resentByNode = (fault: string, name: string) => (fault === "status 421" && gets.includes(name) ? 1 : 0);

printAtEnd(() => formatTotals("Some operations with retries: 0, through the methods and kore.http", allResults));

describe.each([
  ["a method", false],
  ["kore.http", true],
])("with retries: 0 nothing is sent twice through %s", (_, http) => {
  test.each(faults)("%s", async (fault) => {
    const results = await runScenarios(inject("controlUrl"), fault, cases, { options, http });
    allResults.push(...results);
    expectPromised(results, ({ operation, effect }) => {
      const expected = expectedFor(EXPECTED_WITHOUT_RETRIES[fault], effect);
      const [end, sent, executed] = http ? expectedThroughHttp(expected, fault) : expected;
      return [end, sent, executed + resentByNode(fault, operation)];
    });
    const opening = fault === "reset of a reused connection" ? 1 : 0;
    for (const { received, operation } of results)
      expect(received - opening, operation).toBeLessThanOrEqual(1 + resentByNode(fault, operation));
  });
});
