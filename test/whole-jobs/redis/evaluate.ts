import { Redis } from "ioredis";
import { createClient } from "redis";
import type { Evaluate } from "../../../src/redis/index.ts";

/** Runs scripts with a Redis client, as the docstring of `redisRateLimiter` shows it. */
export const CONNECT: Readonly<Record<string, (port: number) => Promise<Evaluate>>> = {
  ioredis: async (port) => {
    const redis = new Redis(port).on("error", () => {});
    return (script, key, args) => redis.eval(script, 1, key, ...args);
  },
  "node-redis": async (port) => {
    const redis = createClient({ url: `redis://127.0.0.1:${port}` }).on("error", () => {});
    await redis.connect();
    return (script, key, args) => redis.eval(script, { keys: [key], arguments: args });
  },
};
