import { expect, test } from "vitest";
import { InvalidRequestError } from "../../src/errors/campaign-error.ts";
import { createClock } from "../../src/sandbox/time/clock.ts";

test("what is due is done by time, then in the order it was asked for, each at its own time", () => {
  const clock = createClock(0);
  const done: string[] = [];
  const note = (name: string) => () => done.push(`${name} ${clock.now()}`);
  for (const time of [5, 3, 9, 3, 1, 5, 20]) clock.at(time, note(String(done.length + time)));
  clock.at(3, note("last at 3"));
  clock.runUntil(10);
  expect(done).toEqual(["1 1", "3 3", "3 3", "last at 3 3", "5 5", "5 5", "9 9"]);
  expect(clock.now()).toBe(10);
  expect(clock.next()).toBe(20);
});

test("many times in any order come out sorted", () => {
  const clock = createClock(0);
  const done: number[] = [];
  const times = Array.from({ length: 1000 }, (_, index) => (index * 7919) % 503);
  for (const time of times) clock.at(time, () => done.push(time));
  clock.runUntil(1000);
  expect(done).toEqual(times.toSorted((a, b) => a - b));
});

test("what an action asks for is done in the same turn, and what is past at once", () => {
  const clock = createClock(100);
  const done: string[] = [];
  clock.at(50, () => {
    done.push(`past ${clock.now()}`);
    clock.at(clock.now(), () => done.push(`now ${clock.now()}`));
    clock.at(110, () => done.push(`later ${clock.now()}`));
  });
  expect(done).toEqual([]);
  expect(clock.next()).toBe(100);
  clock.runUntil(110);
  expect(done).toEqual(["past 100", "now 100", "later 110"]);
});

test("what is called off is neither done nor due", () => {
  const clock = createClock(0);
  const done: string[] = [];
  const cancel = clock.at(1, () => done.push("cancelled"));
  clock.at(2, () => done.push("kept"));
  cancel();
  expect(clock.next()).toBe(2);
  clock.runUntil(3);
  expect(done).toEqual(["kept"]);
  expect(clock.next()).toBeUndefined();
});

test("the clock can't be turned back, nor to no time", () => {
  const clock = createClock(1000);
  expect(() => clock.runUntil(999)).toThrow("can't be turned back to 1970-01-01T00:00:00.999Z");
  expect(() => clock.runUntil(Number.NaN)).toThrow("clock: Invalid time NaN.");
  expect(() => createClock(Number.NaN)).toThrow("clock: Invalid time NaN.");
});

test("what throws keeps nothing else from being done, and is thrown at the end", () => {
  const clock = createClock(0);
  const done: number[] = [];
  const fail = (message: string) => () => {
    done.push(clock.now());
    throw new InvalidRequestError(message);
  };
  clock.at(1, fail("first"));
  clock.at(2, () => done.push(clock.now()));
  expect(() => clock.runUntil(5)).toThrow(new InvalidRequestError("first"));
  expect(done).toEqual([1, 2]);
  expect(clock.now()).toBe(5);

  for (let index = 0; index < 12; index++) clock.at(6, fail(`${index}`));
  expect(() => clock.settle(10)).toThrow(
    new InvalidRequestError(`${[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].join("\n")}\n… and 2 more`),
  );
  expect(done).toHaveLength(14);

  clock.at(7, fail("a mistake of the caller's"));
  clock.at(7, () => {
    throw new TypeError("a bug");
  });
  expect(() => clock.runUntil(7)).toThrow(new TypeError("a bug"));
});

test("settle stands where something was done last, and does nothing later", () => {
  const clock = createClock(0);
  const done: number[] = [];
  for (const time of [2, 9, 4]) clock.at(time, () => done.push(time));
  const cancel = clock.at(20, () => {});
  expect(clock.last()).toBe(20);
  cancel();
  expect(clock.last()).toBe(9);
  clock.settle(5);
  expect(done).toEqual([2, 4]);
  expect([clock.now(), clock.next()]).toEqual([4, 9]);
  expect(() => clock.settle(3)).toThrow("can't be turned back");
  clock.settle(100);
  expect([clock.now(), clock.next(), clock.last()]).toEqual([9, undefined, undefined]);
});

test("a turn ends where the clock is held, and is ended once it is not", () => {
  const clock = createClock(0);
  const done: string[] = [];
  let release = () => {};
  clock.at(5, () => {
    done.push(`hold ${clock.now()}`);
    release = clock.hold();
  });
  clock.at(5, () => done.push(`same ${clock.now()}`));
  clock.at(7, () => done.push(`later ${clock.now()}`));
  clock.runUntil(10);
  clock.runUntil(6);
  expect([clock.now(), clock.isHeld(), clock.next()]).toEqual([5, true, 5]);
  release();
  expect([clock.now(), clock.isHeld()]).toEqual([10, false]);
  expect(done).toEqual(["hold 5", "same 5", "later 7"]);
});
