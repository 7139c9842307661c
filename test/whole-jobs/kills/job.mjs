// The job of kills.test.ts: creates, loads, waits, creates, starts. node job.mjs <URL> <journal> [where it kills itself]
// That is "before 3", "within 3" or "after 3": the third time that the journal is written.
import fs from "node:fs";
import { createCampaignClient } from "kore-campaigns";
import { createOnce, fileJournal, loadContacts, startOnce, waitForContacts, waitForStatus } from "kore-campaigns/jobs";

const [baseUrl, path, at = ""] = process.argv.slice(2);
const [when, nth] = at.split(" ");
const kill = () => process.kill(process.pid, "SIGKILL");

const { writeSync } = fs;
let writes = 0;
fs.writeSync = (file, bytes, ...rest) => {
  writes += 1;
  if (writes !== Number(nth)) return writeSync(file, bytes, ...rest);
  if (when === "within") writeSync(file, bytes, 0, Math.floor(bytes.length / 2));
  if (when === "after") writeSync(file, bytes, ...rest);
  return kill();
};

/** Turns the clock of the sandbox. */
const sleep = async (milliseconds) => {
  const body = JSON.stringify({ advance: `${milliseconds / 1000}s` });
  await fetch(`${baseUrl}/_sandbox/clock`, { method: "POST", headers: { "content-type": "application/json" }, body });
};

const journal = fileJournal(path);
const kore = createCampaignClient({ baseUrl, streamId: "st-1", accountId: "1", auth: "a-token", rateLimit: false });
const contacts = Array.from({ length: 250 }, (_, row) => ({ phoneNumber: `+1202555${String(row).padStart(4, "0")}` }));
const list = { name: "Night", description: "Of tonight.", source: "passiveApi", allowDuplicates: true };
const campaign = {
  name: "Recalls",
  description: "Offers an appointment.",
  contactLists: ["Night"],
  dncLists: { name: "Opted out" },
  priority: "3",
  dialingMode: "Progressive",
  queue_name: "Front desk",
  dialingStrategy: {
    callerId: { phoneNumber: "+12025550100" },
    callingHours: {
      frequency: "WEEKLY",
      timezone: "America/New_York",
      days: [{ day: "MO", start: "9:00 AM", end: "5:00 PM" }],
    },
    dialingOrder: "FIFO",
    maxAttemptsPerRecord: 1,
    defaultRetryPeriod: 45,
    maxRingTime: 25,
  },
};

const done = {};
try {
  done.list = await createOnce(kore, list, { journal, sleep });
  done.account = await loadContacts(kore, "Night", contacts, { journal, sleep, batchSize: 50 });
  done.waited = await waitForContacts(kore, done.list.id, { account: done.account, sleep });
  done.campaign = await createOnce(kore, campaign, { journal, sleep });
  if (!(await journal.entries()).some(({ type }) => type === "start"))
    await waitForStatus(kore, done.campaign.id, "Ready", { sleep });
  done.start = await startOnce(kore, done.campaign.id, { journal, sleep });
} catch (error) {
  done.error = { name: error.name, message: error.message };
}
console.log(JSON.stringify(done));
