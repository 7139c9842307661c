import { expect, test } from "vitest";
import { InvalidRequestError } from "../../src/errors/campaign-error.ts";
import { parseDuration } from "../../src/sandbox/time/duration.ts";

test.each([
  ["0s", 0],
  ["90s", 90_000],
  ["15m", 900_000],
  ["2h", 7_200_000],
  ["1d", 86_400_000],
])("%s is %i ms", (duration, ms) => {
  expect(parseDuration(duration)).toBe(ms);
});

test.each(["", "15", "m", "1.5h", "-1s", "1 h", "1w", "1h30m", "99999999999999d"])("%j is refused", (duration) => {
  expect(() => parseDuration(duration)).toThrow(InvalidRequestError);
  expect(() => parseDuration(duration)).toThrow(`duration: Invalid duration ${JSON.stringify(duration)}.`);
});
