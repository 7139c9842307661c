// Loads rows into the list of contact-list-server.ts, and prints what became of them:
// node load.mjs <port> <rows> <journal> <a LoadRun of contact-list.ts, as JSON>
import { createCampaignClient } from "kore-campaigns";
import { fileJournal, LoadStoppedError, loadContacts } from "kore-campaigns/jobs";

const [port, rows, path, run] = process.argv.slice(2);
const { killAt = Infinity, abortAt = Infinity, shift = 0 } = JSON.parse(run);

function* contacts() {
  for (let row = 0; row < Number(rows); row++)
    yield { phoneNumber: `+1202555${String(row + shift).padStart(7, "0")}`, name: `Contact ${row}` };
}

const controller = new AbortController();
let sent = 0;
const kore = createCampaignClient({
  baseUrl: `http://127.0.0.1:${port}`,
  streamId: "st-1",
  accountId: "1",
  auth: "a-token",
  rateLimit: false,
  onRequest: ({ call }) => {
    if (call.operationId !== "addContactsV1") return;
    sent += 1;
    if (sent === abortAt) setTimeout(() => controller.abort());
  },
});
const verdicts = [];
const done = {};
try {
  done.account = await loadContacts(kore, "Night", contacts(), {
    journal: fileJournal(path),
    signal: controller.signal,
    sleep: async () => {},
    onVerdict: ({ verdict, first, last }) => verdicts.push([verdict, first, last]),
    onProgress: ({ requests }) => {
      if (requests >= killAt) process.kill(process.pid, "SIGKILL");
    },
  });
} catch (error) {
  done.error = `${error.name}: ${error.message}`;
  if (error instanceof LoadStoppedError) done.account = error.account;
}
// In kilobytes.
const peak = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ ...done, verdicts, requests: sent, peak }));
