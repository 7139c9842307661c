import { expect, inject, test } from "vitest";
import { EXPECTED, expectedFor, resentByNode } from "./expected.ts";
import { FAULTS, type FaultName } from "./faults.ts";
import { allOperationCases } from "./operations.ts";
import { formatMatrix } from "./print.ts";
import { expectPromised } from "./promises.ts";
import { type Result, runScenarios } from "./scenario.ts";
import { captureConsole, printAtEnd, shortBackoff } from "./test-hooks.ts";

const cases = await allOperationCases();
const faults = Object.keys(FAULTS) as FaultName[];
const allResults: Result[] = [];
const logged = captureConsole();
shortBackoff();

printAtEnd(() => formatMatrix("Every operation and every fault", allResults));

test.each(faults)("%s", async (fault) => {
  const results = await runScenarios(inject("controlUrl"), fault, cases);
  allResults.push(...results);
  expectPromised(results, ({ effect }) => expectedFor(EXPECTED[fault], effect));
  expectHooksReported(results);
  expectNoTokenLogged(results);
});

/** The hooks report every request that the server received. */
function expectHooksReported(results: readonly Result[]) {
  for (const { operation, effect, fault, sent, retried, received } of results) {
    const unread = fault === "refused connection" || fault === "reset on connect";
    const byOthers = fault === "reset of a reused connection" || resentByNode({ fault, effect }) ? 1 : 0;
    const name = `${operation} × ${fault}`;
    expect(received - byOthers, `${name}: requests received that a hook reported`).toBe(unread ? 0 : sent);
    expect(retried, `${name}: retries that a hook reported`).toBe(sent - 1);
  }
}

function expectNoTokenLogged(results: readonly Result[]) {
  const tokens = results.flatMap((result) => result.tokens);
  expect(new Set(tokens).size).toBe(results.reduce((sum, { sent }) => sum + sent, 0));
  expect(tokens.filter((token) => logged().includes(token))).toEqual([]);
}
