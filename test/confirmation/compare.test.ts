import { expect, test } from "vitest";
import { matchesSubset } from "../../src/confirmation/compare.ts";

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
  // Each item counts as often as it occurs.
  [false, ["a", "a"], ["a", "b"]],
  [false, ["a", "b"], ["a", "a"]],
  [false, ["a", "a", "b"], ["a", "b", "b"]],
  [true, ["a", "b", "a"], ["a", "a", "b"]],
  [false, [{ day: "MO" }, { day: "MO" }], [{ day: "MO" }, { day: "TU" }]],
  // If an item matches two others, it leaves one to the item that matches only that one.
  [true, [{ day: "MO" }, { day: "MO", start: "9:00 AM" }], [{ day: "MO", start: "9:00 AM" }, { day: "MO" }]],
  [undefined, ["a", "b"], ["a", { id: "cl-1", name: "b" }]],
  [false, ["a", "b"], ["c", { id: "cl-1", name: "b" }]],
  // An empty object matches only an empty object.
  [true, {}, {}],
  [false, {}, { name: "Storm" }],
  [false, { dialingStrategy: {} }, { dialingStrategy: { maxRingTime: 20 } }],
  [true, { dialingStrategy: {} }, { dialingStrategy: {}, name: "Storm" }],
])("returns %j if %j was sent and %j is read", (equal, sent, read) => {
  expect(matchesSubset(sent, read)).toBe(equal);
});
