import { expect, test } from "vitest";
import { contradictionsIn } from "./contradictions.ts";
import { LOST_START } from "./lost-start.ts";
import type { Result } from "./scenario.ts";

const good: Result = { ...LOST_START, fault: "fine", end: "done" };

test.each<[string, Partial<Result>]>([
  ["a call that was done", {}],
  ["a call that failed, and was not done", { end: "ApiError", executed: 0 }],
  ["a call with an unknown outcome, done", { end: "OutcomeUnknownError < TimeoutError" }],
  ["a call with an unknown outcome, not done", { end: "OutcomeUnknownError < TimeoutError", executed: 0 }],
  ["a read that was repeated, and failed", { effect: "read", end: "ServerError", executed: 3 }],
  ["a response that kore.http returns", { end: "returned 500" }],
  ["a call that was done, and that the server says it refused", { fault: "400 replay", end: "ApiError" }],
])("%s is no contradiction", (_, result) => {
  expect(contradictionsIn([{ ...good, ...result }])).toEqual([]);
});

test.each<[string, Partial<Result>]>([
  ["executed twice", { executed: 2 }],
  ["executed twice", { end: "OutcomeUnknownError < TimeoutError", executed: 2 }],
  ["executed twice", { fault: "400 replay", end: "ApiError", executed: 2 }],
  ["reported as done, but not executed", { executed: 0 }],
  ["reported as not executed, but executed", { end: "ConnectionError" }],
  ["a redirect was followed", { redirectsFollowed: 1 }],
  ["token in thrown", { leaks: ["thrown"] }],
])("%s: a contradiction", (what, result) => {
  expect(contradictionsIn([good, { ...good, ...result }])).toEqual([expect.stringContaining(what)]);
});
