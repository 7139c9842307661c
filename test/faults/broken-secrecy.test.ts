import { expect, inject, test, vi } from "vitest";
import type * as redact from "../../src/call/redact.ts";
import { contradictionsIn } from "./contradictions.ts";
import { leaksIn } from "./leaks.ts";
import { allOperationCases, sampleOf } from "./operations.ts";
import { runScenarios } from "./scenario.ts";
import { captureConsole, shortBackoff } from "./test-hooks.ts";

// Redact nothing.
vi.mock("../../src/call/redact.ts", () => ({
  createRedactor: (() => ({
    add: () => {},
    text: (text) => text,
    json: (value) => value,
    cause: (thrown) => thrown,
    headers: (headers) => headers,
  })) satisfies typeof redact.createRedactor,
}));

const cases = sampleOf(await allOperationCases()).filter(({ effect }) => effect === "read");
const logged = captureConsole();
shortBackoff();

test("the matrix reports a client that shows tokens, and where it does", async () => {
  const results = await runScenarios(inject("controlUrl"), "status 500", cases);
  expect(results.map(({ leaks }) => leaks)).toEqual(
    cases.map(() => ["thrown", "onRequest", "onResponse", "onRetry", "onEnd"]),
  );
  expect(contradictionsIn(results)).toContainEqual(expect.stringContaining("token in thrown"));
});

test.each<[string, unknown]>([
  ["a message", new Error("refused: token-1")],
  ["a cause", new Error("outer", { cause: new Error("inner token-1") })],
  ["headers", Object.assign(new Error("no"), { headers: new Headers({ "x-received": "token-1" }) })],
  ["a field", Object.assign(new Error("no"), { body: { deep: [{ auth: "token-1" }] } })],
  ["the headers of an event", { attempt: 1, headers: new Headers({ auth: "token-1" }) }],
  ["the error of an event", { attempt: 1, error: new Error("no", { cause: "token-1" }) }],
  ["a text", "token-1"],
])("a token in %s is found", (_, shown) => {
  expect(leaksIn({ here: [{}, shown], there: new Error("no") }, ["token-0", "token-1"])).toEqual(["here"]);
});

test("captureConsole captures what is logged", () => {
  console.error("refused", { request: { auth: "token-1" } });
  expect(logged()).toContain("token-1");
});
