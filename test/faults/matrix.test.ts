import { expect, inject, test } from "vitest";
import { operations } from "../../generated/operations.ts";
import { endsOf, meet, type Result } from "./cell.ts";
import { contradictionsIn } from "./contradictions.ts";
import { EXPECTED, expectedIn } from "./expected.ts";
import { FAULTS, type FaultName } from "./faults.ts";
import { everyOperation } from "./operations.ts";
import { matrix } from "./print.ts";
import { printAtEnd, shortBackOff, watchedConsole } from "./surroundings.ts";

const rows = await everyOperation();
const faults = Object.keys(FAULTS) as FaultName[];
const results: Result[] = [];
const logged = watchedConsole();
shortBackOff();

printAtEnd(() => matrix("Every operation and every fault", results));

test("the rows are all operations, with all of their effects", () => {
  const described = Object.entries(operations).flatMap(([operationId, { effect }]) => {
    const effects = typeof effect === "string" ? [effect] : Object.values(effect).flatMap(Object.values<string>);
    return effects.map((each) => `${operationId} ${each}`);
  });
  expect(Object.keys(operations)).toHaveLength(33);
  expect(rows.map(({ name }) => name).sort()).toEqual(described.sort());
});

test.each(faults)("%s", async (fault) => {
  const met = await meet(inject("controlUrl"), fault, rows);
  results.push(...met);
  expect(endsOf(met)).toEqual(rows.map(({ name, effect }) => [name, ...expectedIn(EXPECTED[fault], effect)]));
  expect(contradictionsIn(met)).toEqual([]);
});

test("what the hooks tell of is what the server received, wherever it could", () => {
  expect(results).toHaveLength(rows.length * faults.length);
  for (const { operation, fault, sent, retried, received } of results) {
    const unread = fault === "refused connection" || fault === "reset on connect";
    const opening = fault === "reset of a reused connection" ? 1 : 0;
    expect([received - opening, retried], `${operation}, ${fault}`).toEqual([unread ? 0 : sent, sent - 1]);
  }
});

test("no token was logged", () => {
  const tokens = results.flatMap((result) => result.tokens);
  expect(new Set(tokens).size).toBe(results.reduce((sum, { sent }) => sum + sent, 0));
  expect(tokens.filter((token) => logged().includes(token))).toEqual([]);
});
