import { expect, test } from "vitest";
import { carryOut } from "./cell.ts";
import { chromiumPage } from "./chromium.ts";
import { RUNTIMES } from "./runtimes.ts";

/**
 * What a runtime's own `fetch` does with a string as the body: executions of one POST, PUT and DELETE on a reused
 * connection that is reset. It shows that the server sees a request that a runtime sends again, and why the client does
 * more than call `fetch`. Where a newer version fails here because it counts less, the client may have to do less.
 */
const EXECUTED: Record<string, number[]> = {
  "Node 20": [1, 1, 1],
  "Node 22": [1, 1, 1],
  "Node 24": [1, 1, 1],
  "Node 26": [1, 1, 1],
  Bun: [1, 2, 2],
  Deno: [2, 2, 2],
  workerd: [1, 1, 2],
  "Chromium, page": [2, 2, 2],
};

test.each([...RUNTIMES, chromiumPage])(
  "$name",
  async (runtime) => {
    const requests = [{ method: "POST", body: "{}" }, { method: "PUT", body: "{}" }, { method: "DELETE" }];
    const results = await carryOut(
      runtime,
      requests.map((init) => ({ fault: "reset of a reused connection", answer: {}, task: { warm: true, init } })),
    );
    expect(results.map(({ executed }) => executed)).toEqual(EXECUTED[runtime.name]);
  },
  60_000,
);
