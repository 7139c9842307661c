// Calls everybody in a CSV file once, and writes the results: npx tsx nightly.ts nights/2026-03-02
// The folder has contacts.csv, with a column "phone"; journal.jsonl and results.csv are written into it. After a crash or
// Ctrl-C, run the same again: it goes on where it was. What may have been sent is not sent again: it is looked for.
import { createWriteStream, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify";
import { createCampaignClient, type NewVoiceCampaign } from "kore-campaigns";
import * as jobs from "kore-campaigns/jobs";
import { jwtAuth } from "kore-campaigns/jwt";

const folder = process.argv[2];
if (!folder) throw new Error("Name the folder of the night, for example nights/2026-03-02.");
const name = `Recalls ${basename(folder)}`; // of the list and of the campaign: each night has its own
const campaign: NewVoiceCampaign = {
  name,
  description: "Offers an appointment.",
  contactLists: [name],
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
    maxAttemptsPerRecord: 2,
    defaultRetryPeriod: 45,
    maxRingTime: 25,
  },
};
const kore = createCampaignClient({
  baseUrl: "https://platform.kore.ai",
  streamId: "st-123", // id of the application
  accountId: "456",
  auth: jwtAuth({ clientId: "cs-123", clientSecret: process.env.KORE_CLIENT_SECRET, subject: "nightly" }),
});

const controller = new AbortController();
process.once("SIGINT", () => controller.abort()); // what is being sent is finished first, and a campaign that runs goes on
const { signal } = controller;
const journal = jobs.fileJournal(join(folder, "journal.jsonl"));
try {
  const rows = parse<{ phone: string }>(readFileSync(join(folder, "contacts.csv")), { columns: true, bom: true });
  const contacts = rows.map(({ phone }) => ({ phoneNumber: phone }));
  const list = { name, description: "Due for an eye test.", source: "passiveApi" } as const;
  const { id: listId } = await jobs.createOnce(kore, list, { journal, signal });
  const account = await jobs.loadContacts(kore, name, contacts, {
    journal,
    signal,
    onProgress: ({ rows, total, minutesLeft }) => console.log(`${rows} of ${total}, ${minutesLeft} minutes left`),
    onVerdict: ({ verdict, first, last }) => console.warn(`Lines ${first + 2} to ${last + 2} of the file: ${verdict}`),
  });
  console.log(account);
  await jobs.waitForContacts(kore, listId, { account, signal });

  const { id } = await jobs.createOnce(kore, campaign, { journal, signal }); // checks the contacts against the DNC list
  const states = ["Ready", "Active", "Paused", "Completed", "Stopped"];
  const state = await jobs.waitForStatus(kore, id, states, { signal });
  // If it is not Ready any more, this night's job has started it, and the journal says so: else startOnce wants a plan.
  const plan = state === "Ready" ? await jobs.planStart(kore, id, { signal }) : undefined;
  console.log(plan ?? `It is ${state}.`);
  if (plan && plan.problems.length > 0) throw new Error(`Not started: ${plan.problems.join(" ")}`);
  console.log(await jobs.startOnce(kore, id, { journal, plan, signal })); // phones ring now

  console.log(await jobs.waitUntilEnded(kore, id, { signal }));
  const toCsv = stringify({ header: true, escape_formulas: true, columns: ["phoneNumber", "dialerOutcome"] });
  await pipeline(jobs.allResults(kore, id, {}, { signal }), toCsv, createWriteStream(join(folder, "results.csv")));
} finally {
  journal.close();
}
