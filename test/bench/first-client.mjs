// Imports one library, creates its first client, and reports what that cost. Runs in a process of its own, and imports
// nothing else, so that nothing is loaded before.
const BASE_URL = "https://kore.example";

const CONTENDERS = {
  "openapi-fetch": async () => {
    const { default: createClient } = await import("openapi-fetch");
    createClient({ baseUrl: BASE_URL });
  },
  "kore-campaigns": async () => {
    const { createCampaignClient } = await import("../../dist/index.js");
    createCampaignClient({ baseUrl: BASE_URL, streamId: "st-1", accountId: "a", auth: "token" });
  },
};

const create = CONTENDERS[process.argv[2]];
const start = performance.now();
const before = process.cpuUsage();
await create();
const { user, system } = process.cpuUsage(before);
process.send({ cpu: user + system, wall: (performance.now() - start) * 1000 });
process.disconnect();
