// Four machines share a limit through Redis, two with ioredis and two with node-redis. Whatever happens to them and to Redis, the
// service never gets more requests within a window than the limit, and each machine gets its share.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { mostWithin, startCountingService } from "./redis/counting-service.ts";
import { CONNECT } from "./redis/evaluate.ts";
import { RedisServer, testWithRedis as test } from "./redis/redis-server.ts";
import { LIMIT, REDIS_TIMEOUT, RESERVE, SPAN, TIMEOUT } from "./redis/settings.ts";

const PER_WINDOW = LIMIT - RESERVE;
/** Calls that each machine has under way, so that all of them always wait. */
const BUSY = 5;

let redis: RedisServer;
let service: Awaited<ReturnType<typeof startCountingService>>;
const machines: ChildProcess[] = [];

async function startMachine(client: string): Promise<ChildProcess> {
  const args = [client, String(redis.port), service.url];
  const machine = fork("test/whole-jobs/redis/machine.ts", args, { execArgv: ["--import", "tsx"] });
  const ended = once(machine, "exit").then(() => Promise.reject(new Error("A machine did not start.")));
  await Promise.race([once(machine, "message"), ended]);
  ended.catch(() => {});
  machines.push(machine);
  return machine;
}

const setCalls = (number: number) => machines.forEach((machine) => void machine.send(number));

/** Waits so many windows. Returns who sent how many requests in this time, by process id. */
async function countDuring(windows: number) {
  const from = service.arrivals.length;
  await setTimeout(windows * SPAN);
  const arrived = service.arrivals.slice(from);
  return machines.map(({ pid }) => arrived.filter(({ machine }) => machine === String(pid)).length);
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

beforeAll(async () => {
  [redis, service] = await Promise.all([RedisServer.start(), startCountingService()]);
  await Promise.all(Object.keys(CONNECT).flatMap((client) => [startMachine(client), startMachine(client)]));
  setCalls(BUSY);
});

afterEach(() => {
  expect(mostWithin(SPAN, service.arrivals)).toBeLessThanOrEqual(LIMIT);
});

afterAll(async () => {
  for (const machine of machines) machine.kill("SIGKILL");
  service?.server.close();
  await redis?.remove();
});

test("uses the limit, and each machine gets its share", async () => {
  await countDuring(1.2);
  const counts = await countDuring(3);
  expect(sum(counts)).toBeGreaterThan(2 * PER_WINDOW);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(PER_WINDOW / 4);
});

test("kill -9 of a machine takes no slot for longer than its requests may last", async () => {
  setCalls(0);
  await countDuring(1.3);
  const [killed] = machines.splice(0, 1);
  killed?.send(2 * BUSY);
  await setTimeout(100);
  killed?.kill("SIGKILL");
  await startMachine("ioredis");
  setCalls(BUSY);
  await setTimeout(TIMEOUT + REDIS_TIMEOUT + SPAN);
  expect(sum(await countDuring(1))).toBeGreaterThan(PER_WINDOW - BUSY);
});

test("Redis is killed, and starts again empty", async () => {
  await redis.kill();
  await countDuring(0.2);
  await redis.restart();
  expect(sum(await countDuring(0.9))).toBe(0);
  expect(Math.min(...(await countDuring(1.5)))).toBeGreaterThan(0);
});

test("all keys are flushed", async () => {
  await redis.run("flushall");
  await setTimeout(SPAN / 10);
  expect(sum(await countDuring(0.7))).toBe(0);
  expect(Math.min(...(await countDuring(1.5)))).toBeGreaterThan(0);
});

test("a machine stands still for longer than a window", async () => {
  const [still] = machines;
  still?.kill("SIGSTOP");
  const counts = await countDuring(1.3);
  still?.kill("SIGCONT");
  expect(counts[0]).toBe(0);
  expect(Math.min(...(await countDuring(1.5)))).toBeGreaterThan(0);
});

test("Redis hangs for longer than machines wait for it", async () => {
  await redis.hang(4 * REDIS_TIMEOUT);
  expect(Math.min(...(await countDuring(2)))).toBeGreaterThan(0);
});

test("bursts at the end of a window and at the start of the next", async () => {
  setCalls(0);
  await countDuring(1.5);
  // By the clock, where a limiter with fixed windows begins a new one.
  await setTimeout(SPAN - (Date.now() % SPAN) + 0.9 * SPAN);
  setCalls(2 * BUSY);
  const counts = await countDuring(0.5);
  expect(sum(counts)).toBeGreaterThan(0.9 * PER_WINDOW);
  expect(sum(counts)).toBeLessThanOrEqual(PER_WINDOW);
  setCalls(BUSY);
});
