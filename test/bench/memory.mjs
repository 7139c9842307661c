// What stays in memory of a call that is over. Runs with --expose-gc.
import { ACCOUNT_ID, TOKEN } from "./calls.mjs";
import { createKore } from "./kore.mjs";

const WARM_UP = 5_000;
const CALLS = 20_000;

let calls = 0;
const VARIANTS = {
  "rateLimit: false": {},
  // It counts the calls of the last minute.
  "rateLimit: 100,000": { rateLimit: 100_000, accountId: `${ACCOUNT_ID}-limited` },
  // Each token is remembered for a while, to keep it out of errors.
  "rateLimit: 100,000, and a new token for every call": {
    rateLimit: 100_000,
    accountId: `${ACCOUNT_ID}-tokens`,
    auth: async () => `${TOKEN}${String(calls++).padStart(10, "0")}`,
  },
};

const rows = [];
for (const [name, options] of Object.entries(VARIANTS)) {
  const fetch = async () => new Response('{"status":"success","data":{}}');
  const { get } = createKore("https://kore.example", { ...options, fetch });
  for (let call = 0; call < WARM_UP; call++) await get();
  const before = await heapUsed();
  for (let call = 0; call < CALLS; call++) await get();
  rows.push({ name, bytes: ((await heapUsed()) - before) / CALLS });
}
process.send([{ title: "memory", rows }]);

async function heapUsed() {
  // Finalizers run between tasks, and what they let go is collected next.
  for (let pass = 0; pass < 3; pass++) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return process.memoryUsage().heapUsed;
}
