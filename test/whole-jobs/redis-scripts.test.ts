// What the scripts decide, on Debian's Redis: one question after the other, without machines that compete.
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect } from "vitest";
import type { Evaluate } from "../../src/redis/index.ts";
import { ACQUIRE, GIVE_BACK, GRANTED, PAUSE, RELEASE } from "../../src/redis/scripts.ts";
import { CONNECT } from "./redis/evaluate.ts";
import { RedisServer, testWithRedis as test } from "./redis/redis-server.ts";

const KEY = "a key";
const SPAN = 60_000;

let redis: RedisServer;
let evaluate: Evaluate;

beforeAll(async () => {
  redis = await RedisServer.start();
  evaluate = (await CONNECT.ioredis?.(redis.port)) as Evaluate;
});

afterAll(() => redis?.remove());

interface Question {
  limit?: number;
  urgent?: boolean;
  unseen?: boolean;
  span?: number;
  /** Longest time under way, in ms. */
  flight?: number;
}

function take(id: string, { limit = 3, urgent = false, unseen = false, span = SPAN, flight = 30_000 }: Question = {}) {
  return evaluate(ACQUIRE, KEY, [id, limit, span, flight, Number(urgent), Number(unseen)].map(String));
}
const release = (id: string) => evaluate(RELEASE, KEY, [id]);
const pause = (milliseconds: number) => evaluate(PAUSE, KEY, [String(milliseconds)]);

/** A time in ms, measured a moment later. */
const about = (milliseconds: number) =>
  expect.toSatisfy((wait: number) => wait > milliseconds - 2_000 && wait <= milliseconds + 1, `about ${milliseconds}`);

/** An empty window of a server that is known. */
beforeEach(async () => {
  await redis.run("flushall");
  await take("first", { urgent: true });
  await redis.run("zrem", KEY, "pause", "first");
});

test("grants as many as the limit, and a stop its reserve", async () => {
  for (const id of ["1", "2", "3"]) expect(await take(id)).toBe(GRANTED);
  expect(await take("4")).toEqual(about(SPAN));
  expect(await take("4", { limit: 4, urgent: true })).toBe(GRANTED);
  expect(await take("5", { limit: 4, urgent: true })).toEqual(about(SPAN));
});

test("a request counts from its answer, and is free a span later", async () => {
  const short = { limit: 1, span: 300 };
  expect(await take("1", short)).toBe(GRANTED);
  await setTimeout(400);
  // It is under way: free a span from now, if it is answered now.
  expect(await take("2", short)).toBe(301);
  await release("1");
  const wait = Number(await take("2", short));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(301);
  await setTimeout(wait);
  expect(await take("2", short)).toBe(GRANTED);
});

test("a request that is never released counts until it has timed out, and for a span from then on", async () => {
  const short = { limit: 1, span: 300, flight: 300 };
  await take("1", short);
  await setTimeout(400);
  expect(await take("2", short)).toBeGreaterThan(0);
  await setTimeout(250);
  expect(await take("2", short)).toBe(GRANTED);
});

test("a request that was forgotten counts from its answer all the same", async () => {
  await redis.run("zrem", KEY, "1");
  await release("1");
  expect(await take("2", { limit: 1 })).toEqual(about(SPAN));
});

test("a slot that is given back is free at once", async () => {
  await take("1", { limit: 1 });
  await evaluate(GIVE_BACK, KEY, ["1"]);
  expect(await take("2", { limit: 1 })).toBe(GRANTED);
});

test("a script that runs twice takes one slot", async () => {
  expect(await take("1", { limit: 1 })).toBe(GRANTED);
  expect(await take("1", { limit: 1 })).toBe(GRANTED);
});

describe("a pause", () => {
  test("holds for all but stops, and a shorter one does not end it", async () => {
    await pause(20_000);
    await pause(5_000);
    expect(await take("1")).toEqual(about(20_000));
    expect(await take("2", { urgent: true })).toBe(GRANTED);
    await pause(40_000);
    expect(await take("1")).toEqual(about(40_000));
  });

  test("takes no slot, and does not hide one that becomes free", async () => {
    await take("1", { limit: 1 });
    await release("1");
    await pause(20_000);
    expect(await take("2", { limit: 1, urgent: true })).toEqual(about(SPAN));
    expect(await take("2", { limit: 1 })).toEqual(about(SPAN));
  });

  test("ends by itself", async () => {
    await pause(100);
    await setTimeout(150);
    expect(await take("1")).toBe(GRANTED);
  });
});

describe("counts as full for a window, in which stops leave,", () => {
  async function expectFull() {
    expect(await take("after")).toEqual(about(SPAN));
    expect(await take("stop", { urgent: true })).toBe(GRANTED);
    await setTimeout(50);
    // It is not full again with each question.
    expect(await take("after")).toBeLessThan(SPAN - 40);
  }

  test("an empty Redis", async () => {
    await redis.run("flushall");
    await expectFull();
  });

  test("one in which only a release was written", async () => {
    await redis.run("flushall");
    await release("1");
    await expectFull();
  });

  test("one that was killed and started again with an older copy", async () => {
    await redis.run("save");
    await take("lost");
    await redis.kill();
    await redis.restart();
    expect(await redis.run("exists", KEY)).toBe(1);
    await expectFull();
  });

  test("one that has not seen what left while it was away", async () => {
    expect(await take("1", { unseen: true })).toEqual(about(SPAN));
    await redis.run("zrem", KEY, "stop");
    await expectFull();
  });
});

test("the key never expires by itself", async () => {
  await take("1");
  expect(await redis.run("pttl", KEY)).toBe(-1);
});

test("a user who may not ask for INFO is refused", async () => {
  await redis.run("acl", "setuser", "default", "-info");
  await expect(take("1")).rejects.toThrow("INFO is refused");
  await redis.run("acl", "setuser", "default", "+info");
});
