import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CELLS, type Cell, meet, type Result } from "./cell.ts";
import { chromiumPage, chromiumWorker } from "./chromium.ts";
import { printed } from "./print.ts";
import { RUNTIMES } from "./runtimes.ts";

const named = CELLS.map(({ call, fault }, index) => ({ name: `${call.method}, ${fault}`, fault, index }));
const results = new Map<string, Result[]>();
afterAll(() => void process.stdout.write(printed(results)));

/** How a cell ends where the runtime sends a request once: carried out at most once, and the client says what it knows. */
const ENDS: Record<Cell["fault"], string> = {
  "refused connection": "ConnectionError",
  "reset after the request": "OutcomeUnknownError < ConnectionError",
  "half a body": "OutcomeUnknownError < UnreadableAnswerError",
  "answer after the timeout": "OutcomeUnknownError < TimeoutError",
  "answer never": "OutcomeUnknownError < TimeoutError",
  "reset of a reused connection": "OutcomeUnknownError < ConnectionError",
};

/** These say nothing that tells a refused connection from one that broke. */
const SILENT = ["Deno", "workerd"];

describe.each(RUNTIMES)("$name", (runtime) => {
  beforeAll(async () => void results.set(runtime.name, await meet(runtime)));

  test.each(named)("$name", ({ index, fault }) => {
    const result = results.get(runtime.name)?.[index];
    if (fault === "refused connection") {
      const end = SILENT.includes(runtime.name) ? `OutcomeUnknownError < ${ENDS[fault]}` : ENDS[fault];
      expect(result).toMatchObject({ end, executed: 0 });
    } else if (fault !== "reset of a reused connection") {
      expect(result).toMatchObject({ end: ENDS[fault], executed: 1, received: 1 });
    } else if (runtime.name === "Bun") {
      // There a call that must not happen twice has a connection of its own, on which nothing is reset.
      expect(result).toMatchObject({ end: "done", executed: 1, received: 2, connections: 2 });
    } else {
      expect(result).toMatchObject({ end: ENDS[fault], executed: 1, received: 2, connections: 1 });
    }
  });
});

describe.each([chromiumPage, chromiumWorker])("$name", (runtime) => {
  beforeAll(async () => void results.set(runtime.name, await meet(runtime)));

  test.each(named)("$name is refused", ({ index, fault }) => {
    const warm = fault === "reset of a reused connection" ? 1 : 0;
    const result = results.get(runtime.name)?.[index];
    expect(result).toMatchObject({ end: "NotAllowedError", executed: 0, received: warm, connections: warm });
  });
});
