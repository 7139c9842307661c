// Imports one library, creates its first client, and reports what that cost. Runs in a process of its own.
import { ACCOUNT_ID, STREAM_ID, TOKEN } from "./calls.mjs";

const CONTENDERS = {
  "openapi-fetch": async () => {
    const { default: createClient } = await import("openapi-fetch");
    return createClient({ baseUrl: "https://kore.example" });
  },
  "kore-campaigns": async () => {
    const { createCampaignClient } = await import("../../dist/index.js");
    return createCampaignClient({
      baseUrl: "https://kore.example",
      streamId: STREAM_ID,
      accountId: ACCOUNT_ID,
      auth: TOKEN,
    });
  },
};

const create = CONTENDERS[process.argv[2]];
const start = performance.now();
const before = process.cpuUsage();
await create();
const { user, system } = process.cpuUsage(before);
process.send({ cpu: user + system, wall: (performance.now() - start) * 1000 });
