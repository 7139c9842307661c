import { InvalidRequestError } from "../errors/campaign-error.ts";
import { assertRateLimit, DEFAULT_RATE_LIMIT, limitFor } from "../rate-limit/rate-limit.ts";
import type { RateLimiter } from "../rate-limit/rate-limiter.ts";
import { SPAN_MS } from "../rate-limit/sliding-window.ts";
import { assertInteger, readOptions } from "../validate.ts";
import { Line } from "./line.ts";
import { RedisWindow } from "./redis-window.ts";
import type { Evaluate } from "./scripts.ts";

/** Options of {@link redisRateLimiter}. */
export interface RedisRateLimiterOptions {
  /** The key that holds the window of the account, the same for all that use the account. Nothing else may write to it. */
  readonly key: string;
  /**
   * How many requests may leave for the account within any 60 seconds, a whole number, 1 to 100,000, the same for all that
   * share the key. Default 60. A twelfth is kept free for stops and for switching a schedule off.
   */
  readonly requestsPerMinute?: number;
  /** Time for an answer of Redis, in ms, a whole number, 1 to 60,000. Default 2,000. */
  readonly timeout?: number;
  /**
   * Whether a stop leaves if Redis gives no answer: phones may be ringing. Such a stop may be one more than the limit.
   * Default `true`. With `false` it fails as other calls do.
   */
  readonly stopsWhenAway?: boolean;
  /**
   * How many requests this process may have in a window after Redis has given it no answer for 60 seconds; before, they
   * wait. The shares of all processes together must be within the limit, and if Redis is cut off from some processes only,
   * these shares are on top of it. Default `0`: without an answer, nothing leaves but stops.
   */
  readonly shareWhenAway?: number;
}

export const DEFAULTS = {
  requestsPerMinute: DEFAULT_RATE_LIMIT,
  timeout: 2_000,
  stopsWhenAway: true,
  shareWhenAway: 0,
} as const satisfies Omit<RedisRateLimiterOptions, "key">;

/**
 * Shares the limit of an account between machines, in one key of Redis: an exact sliding window on the clock of that server.
 * A request counts while it is under way and for 60 seconds after its response, or after its timeout if its process died.
 * Stops go first and don't wait for a pause, as in a client by itself; the pause after a 429 holds for all.
 *
 * `evaluate` runs a script with the Redis client of your choice:
 *
 * ```ts
 * (script, key, args) => redis.eval(script, 1, key, ...args)                         // ioredis
 * (script, key, args) => redis.eval(script, { keys: [key], arguments: args })        // node-redis
 * (script, key, args) => redis.customCommand(["EVAL", script, "1", key, ...args])    // valkey-glide
 * ```
 *
 * The key never expires. A Redis that is new, empty, restarted or failed over counts as full for 60 seconds, in which only
 * stops leave, because nobody knows what left before. So the very first request waits a minute, too.
 *
 * If Redis gives no answer within `timeout`, `acquire` rejects, and the client throws an `InvalidRequestError` without
 * sending anything; see `stopsWhenAway` and `shareWhenAway`. What left without Redis is unknown to the others, so once it is
 * back, the window counts as full for 60 seconds again.
 *
 * Its user needs `EVAL`, `TIME`, `INFO` (whose `run_id` tells a restart) and the commands of sorted sets. Tried with Redis
 * 7.0. Two primaries at a time, or a clock that jumps ahead, can let more through. In Cloudflare Workers, create it in the request
 * that uses it: promises can't wake those of another request there.
 *
 * @param evaluate runs a Lua script with one key
 * @throws {@link InvalidRequestError} if an option is not valid
 */
export const redisRateLimiter = (evaluate: Evaluate, options: RedisRateLimiterOptions): Required<RateLimiter> =>
  createRedisRateLimiter(evaluate, options, SPAN_MS);

/** @param span the window, in ms. Tests take a shorter one than the documented minute. */
export function createRedisRateLimiter(
  evaluate: Evaluate,
  options: RedisRateLimiterOptions,
  span: number,
): Required<RateLimiter> {
  if (typeof evaluate !== "function")
    throw new InvalidRequestError("redisRateLimiter: expected a function that runs a script, and options.");
  const own = readOptions("redisRateLimiter", options, ["key", ...Object.keys(DEFAULTS)]);
  const { key, requestsPerMinute = DEFAULTS.requestsPerMinute, timeout = DEFAULTS.timeout } = own;
  const { stopsWhenAway = DEFAULTS.stopsWhenAway, shareWhenAway = DEFAULTS.shareWhenAway } = own;
  if (typeof key !== "string" || key === "")
    throw new InvalidRequestError("key: expected the name of a key in Redis, the same for all that use the account.");
  assertRateLimit("requestsPerMinute", requestsPerMinute);
  assertInteger("timeout", timeout, 1, 60_000, " of milliseconds");
  if (typeof stopsWhenAway !== "boolean") throw new InvalidRequestError("stopsWhenAway: expected true or false.");
  assertInteger("shareWhenAway", shareWhenAway, 0, requestsPerMinute, " of requests a minute");

  const window = new RedisWindow({ evaluate, key, requestsPerMinute, span, timeout, stopsWhenAway, shareWhenAway });
  const urgent = new Line(window, limitFor(requestsPerMinute, true));
  const others = new Line(window, limitFor(requestsPerMinute, false), urgent);
  return {
    acquire: (request) => (request.urgent ? urgent : others).acquire(request),
    pause: (milliseconds) => window.pause(milliseconds),
  };
}
