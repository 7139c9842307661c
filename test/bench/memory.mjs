// What stays in memory of a call that is over. Each variant has a process of its own, with --expose-gc.
import { fork } from "node:child_process";
import { once } from "node:events";
import { TOKEN } from "./calls.mjs";
import { createKore } from "./kore.mjs";

const WARM_UP = 5_000;
const CALLS = 20_000;

let calls = 0;
const newToken = async () => `${TOKEN}${String(calls++).padStart(10, "0")}`;
const { signal } = new AbortController();

/** The options of the client, and those of each call. */
const VARIANTS = {
  "no rate limit": [{}],
  // The limit counts the calls of the last minute.
  "rateLimit: 100,000": [{ rateLimit: 100_000 }],
  // The client remembers tokens for a while, to keep them out of errors.
  "rateLimit: 100,000, a new token for each call": [{ rateLimit: 100_000, auth: newToken }],
  // These signals live on when the call is over.
  "signal: AbortSignal.timeout(ten minutes)": [{}, () => ({ signal: AbortSignal.timeout(600_000) })],
  "signal: AbortSignal.any([one for all calls])": [{}, () => ({ signal: AbortSignal.any([signal]) })],
};

const [variant] = process.argv.slice(2);
if (variant) process.send(await keptBytes(...VARIANTS[variant]));
else {
  const rows = [];
  for (const name of Object.keys(VARIANTS)) {
    const [bytes] = await once(fork(import.meta.filename, [name]), "message");
    rows.push({ name, bytes });
  }
  process.send([{ title: "Memory kept of a call, after 20,000 calls", rows }]);
}
process.disconnect();

async function keptBytes(options, callOptions = () => undefined) {
  const fetch = async () => new Response('{"status":"success","data":{}}');
  const { get } = createKore("https://kore.example", { ...options, fetch });
  for (let call = 0; call < WARM_UP; call++) await get(callOptions());
  const before = await heapUsed();
  for (let call = 0; call < CALLS; call++) await get(callOptions());
  return ((await heapUsed()) - before) / CALLS;
}

async function heapUsed() {
  // Finalizers run between tasks, and what they let go is collected by the next pass.
  for (let pass = 0; pass < 3; pass++) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return process.memoryUsage().heapUsed;
}
