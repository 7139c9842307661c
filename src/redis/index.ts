export { type RedisRateLimiterOptions, redisRateLimiter } from "./redis-rate-limiter.ts";
export type { Evaluate } from "./scripts.ts";
