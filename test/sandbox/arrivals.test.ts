import { expect, test } from "vitest";
import { createArrivals } from "../../src/sandbox/http/arrivals.ts";

const MINUTE = 60_000;

/** Counts up to `limit`, at a time that is set. */
function counting(limit: number | undefined) {
  const clock = { time: 0, now: () => clock.time };
  const arrive = createArrivals(limit, clock);
  return { clock, arrive, isOver: (account = "a") => arrive(account).isOverLimit };
}

test("requests over the limit of an account are over it for a minute, and don't count", () => {
  const { clock, isOver } = counting(2);
  expect([isOver(), isOver(), isOver(), isOver("b")]).toEqual([false, false, true, false]);
  clock.time = MINUTE - 1;
  expect(isOver()).toBe(true);
  clock.time = MINUTE;
  expect([isOver(), isOver(), isOver()]).toEqual([false, false, true]);
});

test("one that is taken back doesn't count, once", () => {
  const { arrive, isOver } = counting(2);
  const first = arrive("a");
  expect(isOver()).toBe(false);
  first.takeBack();
  first.takeBack();
  expect([isOver(), isOver()]).toEqual([false, true]);
});

test("the only one is taken back", () => {
  const { arrive, isOver } = counting(1);
  arrive("a").takeBack();
  expect([isOver(), isOver()]).toEqual([false, true]);
});

test("one that counts no more is taken back without effect on others", () => {
  const { clock, arrive, isOver } = counting(1);
  const old = arrive("a");
  clock.time = MINUTE;
  expect(isOver()).toBe(false);
  old.takeBack();
  expect(isOver()).toBe(true);
});

test("one that was over the limit is taken back without effect", () => {
  const { arrive, isOver } = counting(1);
  arrive("a");
  arrive("a").takeBack();
  expect(isOver()).toBe(true);
});

test("without a limit, nothing is counted", () => {
  const { arrive } = counting(undefined);
  expect(arrive("a").isOverLimit).toBe(false);
  arrive("a").takeBack();
  expect(arrive("a")).toBe(arrive("b"));
});
