import { describe, expect, test } from "vitest";
import { chromiumPage } from "./chromium.ts";
import { RUNTIMES } from "./runtimes.ts";
import { runTasks } from "./scenario.ts";

/**
 * How often requests are executed through the runtime's own `fetch`: a POST and a PUT with a string, a POST and a PUT with a
 * Blob, and a DELETE without a body. A count of 2 means that the runtime sends the request again by itself, which the client
 * prevents (`nonReplayableInit`). If a newer version counts less, the client may not have to prevent it there any more.
 */
const EXECUTED: Record<"reset of a reused connection" | "status 421", Record<string, number[]>> = {
  "reset of a reused connection": {
    "Node 20": [1, 1, 1, 1, 1],
    "Node 22": [1, 1, 1, 1, 1],
    "Node 24": [1, 1, 1, 1, 1],
    "Node 26": [1, 1, 1, 1, 1],
    Bun: [1, 2, 1, 2, 2],
    Deno: [2, 2, 1, 1, 2],
    workerd: [1, 1, 1, 1, 2],
    "workerd of 2024": [1, 1, 1, 1, 2],
    "Chromium, page": [2, 2, 2, 2, 2],
  },
  "status 421": {
    "Node 20": [2, 2, 2, 2, 2],
    "Node 22": [2, 2, 2, 2, 2],
    "Node 24": [2, 2, 2, 2, 2],
    "Node 26": [2, 2, 2, 2, 2],
    Bun: [1, 1, 1, 1, 1],
    Deno: [1, 1, 1, 1, 1],
    workerd: [1, 1, 1, 1, 1],
    "workerd of 2024": [1, 1, 1, 1, 1],
    "Chromium, page": [2, 2, 2, 2, 2],
  },
};

const REQUESTS = [
  { method: "POST", body: "{}" },
  { method: "PUT", body: "{}" },
  { method: "POST", blob: "{}" },
  { method: "PUT", blob: "{}" },
  { method: "DELETE" },
];

describe.each(Object.keys(EXECUTED) as (keyof typeof EXECUTED)[])("%s", (fault) => {
  test.each([...RUNTIMES, chromiumPage])(
    "$name",
    async (runtime) => {
      const warm = fault === "reset of a reused connection";
      const results = await runTasks(
        runtime,
        REQUESTS.map((init) => ({ fault, responseBody: {}, task: { warm, init } })),
      );
      expect(results.map(({ executed }) => executed)).toEqual(EXECUTED[fault][runtime.name]);
    },
    60_000,
  );
});
