import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPage, chromiumWorker } from "./chromium.ts";
import { formatMatrix } from "./print.ts";
import { RUNTIMES } from "./runtimes.ts";
import { type Result, runScenarios, SCENARIOS, type Scenario } from "./scenario.ts";

const named = SCENARIOS.map(({ call, fault }, index) => ({ name: `${call.method}, ${fault}`, fault, index }));
const results = new Map<string, Result[]>();
afterAll(() => void process.stdout.write(formatMatrix(results)));

/** How a scenario ends in a runtime that sends each request once. */
const ENDS: Record<Scenario["fault"], string> = {
  "refused connection": "ConnectionError",
  "reset after the request": "OutcomeUnknownError < ConnectionError",
  "half a body": "OutcomeUnknownError < UnreadableResponseError",
  "response after the timeout": "OutcomeUnknownError < TimeoutError",
  "no response": "OutcomeUnknownError < TimeoutError",
  "reset of a reused connection": "OutcomeUnknownError < ConnectionError",
  // The server executed the call, and says that it refused it.
  "status 421": "ApiError",
};

/** Their errors don't distinguish a refused connection from a broken one. */
const SAME_CONNECT_ERROR = ["Deno", "workerd", "workerd of 2024"];

describe.each(RUNTIMES)("$name", (runtime) => {
  beforeAll(async () => void results.set(runtime.name, await runScenarios(runtime)));

  test.each(named)("$name", ({ index, fault }) => {
    const result = results.get(runtime.name)?.[index];
    if (fault === "refused connection") {
      const end = SAME_CONNECT_ERROR.includes(runtime.name) ? `OutcomeUnknownError < ${ENDS[fault]}` : ENDS[fault];
      expect(result).toMatchObject({ end, executed: 0 });
    } else if (fault !== "reset of a reused connection") {
      expect(result).toMatchObject({ end: ENDS[fault], executed: 1, received: 1 });
    } else if (runtime.name === "Bun") {
      // In Bun, a call that must not be executed twice uses a new connection, which is not reset.
      expect(result).toMatchObject({ end: "done", executed: 1, received: 2, connections: 2 });
    } else {
      expect(result).toMatchObject({ end: ENDS[fault], executed: 1, received: 2, connections: 1 });
    }
  });
});

describe.each([chromiumPage, chromiumWorker])("$name", (runtime) => {
  beforeAll(async () => void results.set(runtime.name, await runScenarios(runtime)));

  test.each(named)("$name is refused", ({ index, fault }) => {
    const warm = fault === "reset of a reused connection" ? 1 : 0;
    const result = results.get(runtime.name)?.[index];
    expect(result).toMatchObject({ end: "NotAllowedError", executed: 0, received: warm, connections: warm });
  });
});
