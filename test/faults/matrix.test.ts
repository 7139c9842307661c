import { afterAll, expect, inject, test } from "vitest";
import { operations } from "../../generated/operations.ts";
import { meet, type Result } from "./cell.ts";
import { contradictionsIn } from "./contradictions.ts";
import { EXPECTED, expectedIn } from "./expected.ts";
import { FAULTS, type FaultName } from "./faults.ts";
import { everyOperation } from "./operations.ts";
import { printed } from "./print.ts";
import { shortBackOff, watchedConsole } from "./surroundings.ts";

const rows = await everyOperation();
const results: Result[] = [];
const logged = watchedConsole();
shortBackOff();

afterAll(() => process.stdout.write(printed("Every operation, and every fault", results)));

test("the rows are all operations, with all of their effects", () => {
  const effects = Object.entries(operations).flatMap(([operationId, { effect }]) =>
    (typeof effect === "string" ? [effect] : Object.values(effect).flatMap((byValue) => Object.values(byValue))).map(
      (each) => `${operationId} ${each}`,
    ),
  );
  expect(Object.keys(operations)).toHaveLength(33);
  expect(rows.map(({ operationId, effect }) => `${operationId} ${effect}`).sort()).toEqual(effects.sort());
});

test.each(Object.keys(FAULTS) as FaultName[])("%s", async (fault) => {
  const met = await meet(inject("controlUrl"), fault, rows);
  results.push(...met);
  expect(
    Object.fromEntries(met.map(({ operation, end, sent, executed }) => [operation, [end, sent, executed]])),
  ).toEqual(
    Object.fromEntries(
      rows.map(({ operationId, effect }) => [`${operationId} ${effect}`, expectedIn(EXPECTED[fault], effect)]),
    ),
  );
  expect(contradictionsIn(met)).toEqual([]);
});

test("what the hooks count as sent is what the server received, wherever it could", () => {
  const early: FaultName[] = ["refused connection", "reset on connect"];
  for (const { operation, fault, sent, received } of results) {
    const opening = fault === "reset of a reused connection" ? 1 : 0;
    expect(received - opening, `${operation}, ${fault}`).toBe(early.includes(fault) ? 0 : sent);
  }
});

test("no token was logged", () => {
  expect(results.length).toBe(rows.length * Object.keys(FAULTS).length);
  const tokens = results.flatMap((result) => result.tokens);
  expect(new Set(tokens).size).toBeGreaterThanOrEqual(results.length);
  expect(tokens.filter((token) => logged().includes(token))).toEqual([]);
});
