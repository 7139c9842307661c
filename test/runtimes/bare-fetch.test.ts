import { expect, test } from "vitest";
import { chromiumPage } from "./chromium.ts";
import { RUNTIMES } from "./runtimes.ts";
import { runTasks } from "./scenario.ts";

/**
 * How often a POST, a PUT and a DELETE are executed through the runtime's own `fetch`, with a string as the body, on a
 * reused connection that is reset. A count of 2 means that the runtime resends requests by itself, which the client
 * prevents. If a newer version counts less, the client may not have to prevent it there any more.
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
    const results = await runTasks(
      runtime,
      requests.map((init) => ({ fault: "reset of a reused connection", responseBody: {}, task: { warm: true, init } })),
    );
    expect(results.map(({ executed }) => executed)).toEqual(EXECUTED[runtime.name]);
  },
  60_000,
);
