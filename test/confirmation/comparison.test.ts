import { expect, test } from "vitest";
import { equalAsFarAsSent } from "../../src/confirmation/comparison.ts";

test.each<[equal: boolean | undefined, sent: unknown, read: unknown]>([
  [true, "5", "5"],
  [false, "5", "4"],
  [false, "Storm", "storm"],
  [true, 5, "5"],
  [true, "5", 5],
  [undefined, "5", 4],
  [undefined, true, "true"],
  [undefined, "no", false],
  [false, true, false],
  [true, null, null],
  [undefined, null, undefined],
  [undefined, null, {}],
  [undefined, "5", undefined],
  [undefined, "Storm", { id: "cl-1", name: "Storm" }],
  [true, { name: "Storm" }, { id: "cl-1", name: "Storm" }],
  [false, { name: "Storm" }, { id: "cl-1", name: "Drill" }],
  [undefined, { name: "Storm" }, { id: "cl-1" }],
  [undefined, { name: "Storm" }, [{ name: "Storm" }]],
  [false, { name: "Storm", when: 1 }, { name: "Drill" }],
  [undefined, ["a"], { 0: "a" }],
  [true, ["a", "b"], ["b", "a"]],
  [true, ["a", 1], [1, "a"]],
  [false, ["a"], ["a", "b"]],
  [false, ["a", "b"], ["a", "c"]],
  [undefined, ["a"], [{ id: "cl-1", name: "a" }]],
  [undefined, ["a"], "a"],
  [true, [{ day: "MO", start: "9:00 AM" }], [{ start: "9:00 AM", day: "MO" }]],
  [false, [{ day: "MO", start: "9:00 AM" }], [{ start: "9:30 AM", day: "MO" }]],
  [true, [], []],
  [true, {}, { name: "Storm" }],
])("%j: %j was sent, %j is read", (equal, sent, read) => {
  expect(equalAsFarAsSent(sent, read)).toBe(equal);
});
