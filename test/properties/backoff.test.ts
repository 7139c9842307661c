import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { backoff, MAX_DELAY_MS, parseRetryAfter, retryDelay } from "../../src/call/retry.ts";
import { ConnectionError, RateLimitError, ServerError } from "../../src/index.ts";

const MINUTE = 60_000;
const headersWith = (retryAfter: string) => new Headers({ "retry-after": retryAfter });

const now = fc.date({ min: new Date("2024-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }).map(Number);
const attempt = fc.integer({ min: 1, max: 5_000 });
/** Values that Math.random may return. */
const random = fc.oneof(
  fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  fc.constantFrom(0, 1 - 2 ** -53),
);

/** Values that are no `Retry-After` (RFC 9110), although a number or date parser may accept them. */
const junk = fc.oneof(
  fc.constantFrom("", "-1", "+1", "1.5", "1e3", "0x10", "1,2", "1 2", "1s", "Infinity", "NaN", "null", "soon", "GMT"),
  fc.constantFrom("2030-01-01", "2030-01-01T00:00:00Z", "Tue, 01 Jan 2030 00:00:00", "Jan 2030", "01/01/2030"),
  fc.string({ unit: "grapheme-ascii" }).filter((value) => !/^\s*\d+\s*$/.test(value) && !/ GMT\s*$/.test(value)),
);

test("the maximum delay is a minute", () => {
  expect(MAX_DELAY_MS).toBe(MINUTE);
});

test("a delay is a random part of a bound that doubles with each attempt, up to the maximum", () => {
  const spy = vi.spyOn(Math, "random");
  try {
    fc.assert(
      fc.property(attempt, fc.integer({ min: 1, max: MINUTE }), random, (attempt, firstBound, part) => {
        spy.mockReturnValue(part);
        let bound = firstBound;
        for (let doubled = 1; doubled < attempt && bound < MINUTE; doubled++) bound *= 2;
        expect(backoff(attempt, firstBound)).toBe(part * Math.min(bound, MINUTE));
      }),
    );
  } finally {
    spy.mockRestore();
  }
});

describe("Retry-After", () => {
  test("in seconds is the delay, up to the maximum", () => {
    fc.assert(
      fc.property(fc.oneof(fc.bigInt({ min: 0n, max: 90n }), fc.bigInt({ min: 0n })), now, (seconds, now) => {
        const asked = seconds < 60n ? Number(seconds) * 1000 : MINUTE;
        expect(parseRetryAfter(headersWith(String(seconds)), now)).toBe(asked);
      }),
    );
  });

  test("as a date is the delay, up to the maximum", () => {
    const apart = fc.oneof(fc.integer({ min: -2 * MINUTE, max: 2 * MINUTE }), fc.integer());
    fc.assert(
      fc.property(now, apart, (now, apart) => {
        const date = new Date(now + apart);
        // An HTTP date has no milliseconds.
        const wait = Math.floor(date.getTime() / 1000) * 1000 - now;
        expect(parseRetryAfter(headersWith(date.toUTCString()), now)).toBe(Math.min(Math.max(wait, 0), MINUTE));
      }),
    );
  });

  test("that is neither is ignored", () => {
    fc.assert(
      fc.property(junk, now, (value, now) => {
        expect(parseRetryAfter(headersWith(value), now)).toBeUndefined();
      }),
    );
    expect(parseRetryAfter(new Headers(), Date.now())).toBeUndefined();
  });

  test("never sets a delay below 0 or above the maximum", () => {
    const anything = fc.oneof(fc.string({ unit: "grapheme-ascii" }), junk);
    fc.assert(
      fc.property(anything, fc.constantFrom("", " GMT"), now, (value, end, now) => {
        const delay = parseRetryAfter(headersWith(value + end), now) ?? 0;
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(MINUTE);
      }),
    );
  });
});

test("a retry waits for Retry-After, or else for the backoff", () => {
  const options = (headers: Headers) => ({ status: 503, headers, body: undefined, code: undefined });
  fc.assert(
    fc.property(fc.constantFrom(ServerError, RateLimitError), fc.nat(120), attempt, (Class, seconds, attempt) => {
      const asked = new Class("", options(headersWith(String(seconds))));
      expect(retryDelay(asked, attempt, Date.now())).toBe(Math.min(seconds * 1000, MINUTE));
    }),
  );
  fc.assert(
    fc.property(junk, attempt, random, (value, attempt, part) => {
      const spy = vi.spyOn(Math, "random").mockReturnValue(part);
      try {
        const notAsked = options(headersWith(value));
        expect(retryDelay(new ConnectionError(""), attempt, Date.now())).toBe(backoff(attempt, 500));
        expect(retryDelay(new ServerError("", notAsked), attempt, Date.now())).toBe(backoff(attempt, 500));
        expect(retryDelay(new RateLimitError("", notAsked), attempt, Date.now())).toBe(backoff(attempt, 20_000));
      } finally {
        spy.mockRestore();
      }
    }),
  );
});
