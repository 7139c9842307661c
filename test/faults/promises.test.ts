import { expect, test } from "vitest";
import { LOST_START } from "./lost-start.ts";
import { expectPromised } from "./promises.ts";
import type { Result } from "./scenario.ts";

/** Returns the lines of the failure, or `[]` if there is none. */
function failureOf(...results: Partial<Result>[]): string[] {
  try {
    expectPromised(
      results.map((result) => ({ ...LOST_START, ...result })),
      () => ["OutcomeUnknownError < ConnectionError", 1, 1],
    );
  } catch (error) {
    return (error as Error).message.split("\n");
  }
  return [];
}

test("results as promised do not fail", () => {
  expect(failureOf({}, {})).toEqual([]);
});

test.each<[string, Partial<Result>]>([
  ["executed 2 times, promised 1", { executed: 2 }],
  ["sent 3 times, promised 1", { sent: 3 }],
  ['ended with "done", promised "OutcomeUnknownError < ConnectionError"', { end: "done" }],
])("the first line says what broke: %s", (what, result) => {
  expect(failureOf({}, result)[0]).toContain(`triggerVoiceCampaignV2 contact × reset after the request: ${what}`);
});

test("the first line is about the call that was executed most often", () => {
  expect(failureOf({ sent: 2 }, { operation: "a", executed: 2 }, { operation: "b", executed: 3 })[0]).toMatch(/^b × /);
});

test("a contradiction fails, even if it is promised", () => {
  expect(failureOf({ redirectsFollowed: 1 })[0]).toContain("reset after the request: a redirect was followed");
});

test("shows three lines, and says how many more there are", () => {
  const lines = failureOf(...Array.from({ length: 30 }, () => ({ sent: 2 })));
  expect(lines).toHaveLength(4);
  expect(lines.at(-1)).toContain("and 27 more");
});
