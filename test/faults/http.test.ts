import { inject, test } from "vitest";
import { EXPECTED, expectedFor, expectedThroughHttp } from "./expected.ts";
import { FAULTS, type FaultName } from "./faults.ts";
import { allOperationCases, sampleOf } from "./operations.ts";
import { formatTotals } from "./print.ts";
import { expectPromised } from "./promises.ts";
import { type Result, runScenarios } from "./scenario.ts";
import { printAtEnd, shortBackoff } from "./test-hooks.ts";

const cases = sampleOf(await allOperationCases());
const allResults: Result[] = [];
shortBackoff();

printAtEnd(() => formatTotals("Some operations and every fault, through kore.http", allResults));

test.each(Object.keys(FAULTS) as FaultName[])("kore.http behaves like the methods: %s", async (fault) => {
  const results = await runScenarios(inject("controlUrl"), fault, cases, { http: true });
  allResults.push(...results);
  expectPromised(results, ({ effect }) => expectedThroughHttp(expectedFor(EXPECTED[fault], effect), fault));
});
