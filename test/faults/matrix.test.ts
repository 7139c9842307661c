import { expect, inject, test } from "vitest";
import { operations } from "../../generated/operations.ts";
import { contradictionsIn } from "./contradictions.ts";
import { EXPECTED, expectedFor, resentByNode } from "./expected.ts";
import { FAULTS, type FaultName } from "./faults.ts";
import { allOperationCases } from "./operations.ts";
import { formatMatrix } from "./print.ts";
import { endsOf, type Result, runScenarios } from "./scenario.ts";
import { captureConsole, printAtEnd, shortBackoff } from "./test-hooks.ts";

const cases = await allOperationCases();
const faults = Object.keys(FAULTS) as FaultName[];
const allResults: Result[] = [];
const logged = captureConsole();
shortBackoff();

printAtEnd(() => formatMatrix("Every operation and every fault", allResults));

test("the matrix has every operation with each of its effects", () => {
  const described = Object.entries(operations).flatMap(([operationId, { effect }]) => {
    const effects = typeof effect === "string" ? [effect] : Object.values(effect).flatMap(Object.values<string>);
    return effects.map((each) => `${operationId} ${each}`);
  });
  expect(cases.map(({ name }) => name).sort()).toEqual(described.sort());
});

test.each(faults)("%s", async (fault) => {
  const results = await runScenarios(inject("controlUrl"), fault, cases);
  allResults.push(...results);
  expect(endsOf(results)).toEqual(cases.map(({ name, effect }) => [name, ...expectedFor(EXPECTED[fault], effect)]));
  expect(contradictionsIn(results)).toEqual([]);
});

test("the hooks report every request that the server received", () => {
  expect(allResults).toHaveLength(cases.length * faults.length);
  for (const { operation, effect, fault, sent, retried, received } of allResults) {
    const unread = fault === "refused connection" || fault === "reset on connect";
    const byOthers = fault === "reset of a reused connection" || resentByNode({ fault, effect }) ? 1 : 0;
    expect([received - byOthers, retried], `${operation}, ${fault}`).toEqual([unread ? 0 : sent, sent - 1]);
  }
});

test("no token was logged", () => {
  const tokens = allResults.flatMap((result) => result.tokens);
  expect(new Set(tokens).size).toBe(allResults.reduce((sum, { sent }) => sum + sent, 0));
  expect(tokens.filter((token) => logged().includes(token))).toEqual([]);
});
