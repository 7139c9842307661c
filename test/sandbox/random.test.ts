import { expect, test } from "vitest";
import { createRandom } from "../../src/sandbox/random.ts";

test("the same seed gives the same numbers and ids, another seed others", () => {
  const draw = (seed: number) => {
    const random = createRandom(seed);
    return [random.next(), random.id("cd"), random.next()];
  };
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
});

test("numbers are spread evenly from 0 up to 1", () => {
  const random = createRandom(7);
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let index = 0; index < 10_000; index++) {
    const tenth = Math.floor(random.next() * 10);
    tenths[tenth] = (tenths[tenth] ?? Number.NaN) + 1;
  }
  expect(tenths).toHaveLength(10);
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(120);
});

test.each([
  ["cd", 7],
  ["cid", 7],
  ["cl", 7],
  ["cc", 8],
  ["cf", 8],
] as const)("ids that begin with %s have %i digits in their first group", (prefix, digits) => {
  const random = createRandom(3);
  const ids = Array.from({ length: 1000 }, () => random.id(prefix));
  const form = new RegExp(`^${prefix}-[0-9a-f]{${digits}}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`);
  for (const id of ids) expect(id).toMatch(form);
  expect(new Set(ids).size).toBe(1000);
});

test("a seed that is no whole number is refused", () => {
  expect(() => createRandom(1.5)).toThrow("seed: Invalid seed 1.5.");
});
