import { expect, test } from "vitest";
import { spec } from "./bundle.ts";
import { effectProblems } from "./effect-words.ts";

test("each description says what its effect is, and whether the call may be repeated", () => {
  expect(effectProblems(spec)).toEqual([]);
});
