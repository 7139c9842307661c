import { expect, test } from "vitest";
import { matchesSubset } from "../../src/confirmation/compare.ts";

test.each<[matches: boolean, sent: unknown, read: unknown]>([
  [true, "5", "5"],
  [false, "5", "4"],
  [false, "Storm", "storm"],
  [false, "Storm", "Storm "],
  [true, 5, "5"],
  [true, "5", 5],
  [false, "5", 4],
  [true, true, true],
  [false, true, false],
  [false, true, "true"],
  [false, "true", true],
  [false, "no", false],
  [true, null, null],
  [false, null, undefined],
  [false, null, {}],
  [false, null, "null"],
  [false, "null", null],
  [false, "undefined", undefined],
  [false, "5", undefined],
  [false, "Storm", { id: "cl-1", name: "Storm" }],
  [true, { name: "Storm" }, { id: "cl-1", name: "Storm" }],
  [false, { name: "Storm" }, { id: "cl-1", name: "Drill" }],
  [false, { name: "Storm" }, { id: "cl-1" }],
  [false, { name: "Storm" }, [{ name: "Storm" }]],
  [false, { name: "Storm" }, null],
  [false, { name: "Storm" }, undefined],
  [false, { length: 5 }, "Storm"],
  [false, { length: 0 }, []],
  [false, { name: "Storm", when: 1 }, { name: "Drill", when: 1 }],
  [false, { name: "Storm", when: 1 }, { name: "Storm", when: 2 }],
  [false, ["a"], { 0: "a", length: 1 }],
  [false, ["a"], "a"],
  [false, ["a"], null],
  // An array has no order.
  [true, ["a", "b"], ["b", "a"]],
  [true, ["a", 1], [1, "a"]],
  [false, ["a"], ["a", "b"]],
  [false, ["a", "b"], ["a"]],
  [false, ["a", "b"], ["a", "c"]],
  [false, ["a"], [{ id: "cl-1", name: "a" }]],
  [false, ["a", "b"], ["a", { id: "cl-1", name: "b" }]],
  [true, [{ day: "MO", start: "9:00 AM" }], [{ start: "9:00 AM", day: "MO" }]],
  [false, [{ day: "MO", start: "9:00 AM" }], [{ start: "9:30 AM", day: "MO" }]],
  [true, [], []],
  [false, [], ["a"]],
  // Each item counts as often as it occurs.
  [false, ["a", "a"], ["a", "b"]],
  [false, ["a", "b"], ["a", "a"]],
  [false, ["a", "a", "b"], ["a", "b", "b"]],
  [true, ["a", "b", "a"], ["a", "a", "b"]],
  [false, [{ day: "MO" }, { day: "MO" }], [{ day: "MO" }, { day: "TU" }]],
  // An empty object matches only an empty object.
  [true, {}, {}],
  [false, {}, { name: "Storm" }],
  [false, {}, "Storm"],
  [false, { dialingStrategy: {} }, { dialingStrategy: { maxRingTime: 20 } }],
  [true, { dialingStrategy: {} }, { dialingStrategy: {}, name: "Storm" }],
])("returns %j if %j was sent and %j is read", (matches, sent, read) => {
  expect(matchesSubset(sent, read)).toBe(matches);
});

test("what is read stays as it is", () => {
  const read = ["b", "a"];
  expect(matchesSubset(["a", "b"], read)).toBe(true);
  expect(read).toEqual(["b", "a"]);
});
