// Loads rows into the list of contact-list-server.ts and says what became of them: node load.mjs <port> <rows> <journal> [kill at a batch]
import { createCampaignClient } from "kore-campaigns";
import { fileJournal, loadContacts } from "kore-campaigns/jobs";

const [port, rows, path, killAt] = process.argv.slice(2);

function* contacts() {
  for (let row = 0; row < Number(rows); row++)
    yield { phoneNumber: `+1202555${String(row).padStart(7, "0")}`, name: `Contact ${row}` };
}

const kore = createCampaignClient({
  baseUrl: `http://127.0.0.1:${port}`,
  streamId: "st-1",
  accountId: "1",
  auth: "a-token",
  rateLimit: false,
});
const verdicts = [];
let requests = 0;
const account = await loadContacts(kore, "Night", contacts(), {
  journal: fileJournal(path),
  onVerdict: ({ verdict, first, last }) => verdicts.push([verdict, first, last]),
  onProgress: (progress) => {
    requests = progress.requests;
    if (killAt && requests >= Number(killAt)) process.kill(process.pid, "SIGKILL");
  },
});
// In kilobytes.
const peak = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ account, verdicts, requests, peak }));
