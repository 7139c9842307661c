// One of the machines that share a limit: `machine.ts <Redis client> <port of Redis> <URL of the service>`. Each number that its
// parent sends has so many calls under way from then on.
import { setTimeout } from "node:timers/promises";
import { createCampaignClient } from "../../../src/index.ts";
import { createRedisRateLimiter } from "../../../src/redis/redis-rate-limiter.ts";
import { CONNECT } from "./evaluate.ts";
import { KEY, LIMIT, REDIS_TIMEOUT, SPAN, TIMEOUT } from "./settings.ts";

const [client = "", port, baseUrl = ""] = process.argv.slice(2);
const evaluate = await CONNECT[client]?.(Number(port));
if (!evaluate) throw new Error(`There is no client ${client}.`);

const kore = createCampaignClient({
  baseUrl,
  streamId: "st-1",
  accountId: "account-1",
  auth: "token",
  retries: 0,
  timeout: TIMEOUT,
  headers: { machine: String(process.pid) },
  rateLimit: createRedisRateLimiter(evaluate, { key: KEY, requestsPerMinute: LIMIT, timeout: REDIS_TIMEOUT }, SPAN),
});

let wanted = 0;
let running = 0;

async function callOnAndOn() {
  running += 1;
  // While Redis is away, each call fails at once.
  while (running <= wanted) await kore.contactLists.list().catch(() => setTimeout(50));
  running -= 1;
}

process.on("message", (number: number) => {
  wanted = number;
  for (let missing = wanted - running; missing > 0; missing -= 1) callOnAndOn();
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
