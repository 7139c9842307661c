import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { startWorkerd } from "./workerd.ts";

/**
 * The rate limit in a Cloudflare Worker whose client is at module scope. There, timers and promises belong to the request
 * that made them: a request that needs those of another hangs, and they are gone when that one ends.
 */

/** The requests that the limit of 60 a minute lets leave at once; five more are kept for stops. */
const FREE = 55;
const MINUTE = 60_000;
const TIMEOUT = 30_000;
/** For a busy machine. */
const SLOW = { timeout: 10_000 };

/** What the worker responds: the result of the call, or its error, or how many requests had to wait. */
interface End {
  readonly status: number;
  readonly error?: string;
  readonly count?: number;
}

/**
 * Starts a worker and its API. The API responds after a second; with `tooMany` first with a 429 that asks for a pause of
 * three seconds. For the campaign "held" it never responds.
 */
async function startWorker({ tooMany = false } = {}) {
  const received: { readonly url: string; readonly at: number }[] = [];
  const api = createServer((request, response) => {
    const isFirst = received.push({ url: request.url ?? "", at: performance.now() }) === 1;
    if (request.url?.includes("held")) return;
    if (isFirst && tooMany) response.writeHead(429, { "retry-after": "3" }).end();
    else setTimeout(() => response.setHeader("content-type", "application/json").end('{"status":"Stopped"}'), 1_000);
  }).listen(0, "127.0.0.1");
  await once(api, "listening");
  const worker = await startWorkerd(
    "limited-worker.capnp",
    [`--external-addr=api=127.0.0.1:${(api.address() as AddressInfo).port}`],
    // It prints an error for each request that is killed.
    "ignore",
  );
  onTestFinished(() => {
    worker.stop();
    api.close();
    api.closeAllConnections();
  });

  const post = async (path: string, body: object = {}) => {
    const response = await fetch(worker.url + path, { method: "POST", body: JSON.stringify(body) });
    const { status } = response;
    // A request that hangs or is killed gets a text.
    if (status !== 200) return { status, error: await response.text() };
    return { ...((await response.json()) as object), status } as End;
  };
  /** Makes many reads at once, each in a request of its own. */
  const read = (count: number, options: { id?: string; deadline?: number; killAfter?: number } = {}) =>
    Array.from({ length: count }, () => post("/read", { id: "cd-1", ...options }));
  return { received, post, read };
}

const count = (ends: readonly End[], error?: string) =>
  ends.filter((end) => end.status === 200 && end.error === error).length;

test("each request is sent or waits in its own request, none hangs, and a stop goes first", async () => {
  const { received, post, read } = await startWorker();
  const ends: End[] = [];
  const reads = read(70).map((end) => end.then((each) => void ends.push(each)));
  await expect.poll(async () => (await post("/waits")).count, SLOW).toBe(70 - FREE);
  await expect.poll(() => received.length, SLOW).toBe(FREE);
  expect(count([await post("/stop", { id: "cd-1" })])).toBe(1);
  expect(received.map(({ url }) => url.includes("trigger=stop")).indexOf(true)).toBe(FREE);
  await expect.poll(() => count(ends), SLOW).toBe(FREE);
  expect(ends).toHaveLength(FREE);

  // The others are sent when they look again, and hold up nobody that comes then.
  await post("/advance", { milliseconds: MINUTE });
  expect(count(await Promise.all(read(30)))).toBe(30);
  await Promise.all(reads);
  expect([count(ends), received.length]).toEqual([70, 70 + 1 + 30]);
}, 30_000);

test("those that wait are sent when their time has come, also if one of them was killed", async () => {
  const { received, read } = await startWorker({ tooMany: true });
  const [refused] = await Promise.all(read(1));
  expect(refused?.error).toBe("RateLimitError");
  const reads = [...read(30), ...read(1, { killAfter: 1_000 })];
  expect(count(await Promise.all(reads))).toBe(30);
  const [first = 0, ...others] = received.map(({ at }) => at);
  expect(Math.min(...others) - first).toBeGreaterThan(2_900);
  expect(Math.max(...others) - first).toBeLessThan(6_000);
}, 30_000);

test("requests that are killed under way free their slots a minute after their timeout", async () => {
  const { received, post, read } = await startWorker();
  const killed = await Promise.all(read(FREE, { id: "cd-held", killAfter: 2_000 }));
  expect([received.length, killed.filter(({ status }) => status === 500).length]).toEqual([FREE, FREE]);

  await post("/advance", { milliseconds: TIMEOUT + MINUTE - 10_000 });
  expect(count(await Promise.all(read(1, { deadline: 1_000 })), "TimeoutError")).toBe(1);
  await post("/advance", { milliseconds: 10_000 });
  expect(count(await Promise.all(read(FREE)))).toBe(FREE);
}, 30_000);

test("requests that are killed while they wait hold up nobody", async () => {
  const { post, read } = await startWorker();
  expect(count(await Promise.all(read(FREE)))).toBe(FREE);
  const killed = await Promise.all(read(100, { killAfter: 1_500 }));
  expect(killed.filter(({ status }) => status === 500)).toHaveLength(100);
  expect(await post("/waits")).toMatchObject({ count: 100 });

  await post("/advance", { milliseconds: MINUTE });
  expect(count(await Promise.all(read(FREE)))).toBe(FREE);
}, 30_000);
