import type { RateLimiter } from "../../src/index.ts";
import { type RedisRateLimiterOptions, redisRateLimiter } from "../../src/redis/index.ts";
import { ACQUIRE, GIVE_BACK, GRANTED, PAUSE, RELEASE } from "../../src/redis/scripts.ts";

const NAMES = new Map([
  [ACQUIRE, "acquire"],
  [RELEASE, "release"],
  [GIVE_BACK, "give back"],
  [PAUSE, "pause"],
]);

const CALL = { method: "GET", url: "https://kore.example/", operationId: "getCampaignV2", effect: "read" } as const;

/** Timeout of the requests, in ms. */
export const TIMEOUT = 30_000;

/** A limiter whose Redis answers as a test says. The scripts themselves are run in test/whole-jobs/. */
export function limiterWithFakeRedis(options: Partial<RedisRateLimiterOptions> = {}) {
  /** What Redis was asked. */
  const asked: { script: string | undefined; key: string; args: string[] }[] = [];
  /** What it answers to a question for a slot; the last one again and again. */
  const answers: (() => unknown)[] = [() => GRANTED];
  const evaluate = async (script: string, key: string, args: string[]): Promise<unknown> => {
    asked.push({ script: NAMES.get(script), key, args });
    if (script !== ACQUIRE) return 1;
    return (answers.length > 1 ? answers.shift() : answers[0])?.();
  };
  const limiter: Required<RateLimiter> = redisRateLimiter(evaluate, { key: "an account", ...options });

  const start = performance.now();
  /** What left, with the time in ms. */
  const left: [name: string, time: number][] = [];
  const waits: [name: string, milliseconds: number][] = [];
  const acquire = async (name: string, { urgent = false, signal }: { urgent?: boolean; signal?: AbortSignal } = {}) => {
    const onWait = (milliseconds: number) => void waits.push([name, milliseconds]);
    const release = await limiter.acquire({ call: CALL, urgent, signal, timeout: TIMEOUT, onWait });
    left.push([name, performance.now() - start]);
    return release as () => void;
  };
  return {
    limiter,
    asked,
    acquire,
    left,
    waits,
    answer: (...next: (() => unknown)[]) => void answers.splice(0, answers.length, ...next),
    /** What was asked with a script. */
    askedFor: (script: string) => asked.filter((each) => each.script === script),
  };
}
