// What the sandbox costs: until its server listens, for a request, for contacts that are added, for a week of calls, and in
// memory.
import { fork } from "node:child_process";
import { once } from "node:events";
import { createCampaignClient } from "../../dist/index.js";
import { createSandbox } from "../../dist/sandbox.js";
import { SERVERS, startProgram } from "./programs.mjs";
import { requestTimes } from "./requests.mjs";
import { quartiles, summarize } from "./rounds.mjs";

/** The first has nothing to be ready for: it is ready when it ends. */
const PROGRAMS = { "node -e 0": { args: ["-e", "0"] }, ...SERVERS };
const STARTS = 10;

const CONTACTS = 10_000;
const WEEKS = 10;

async function startTime(program) {
  const start = performance.now();
  const { end } = await startProgram(program);
  const time = performance.now() - start;
  await end();
  return time * 1000;
}

/** The contacts of one list against as many in ten: adding must cost as much, however long a list is. */
const LISTS = { "10 lists": 10, "1 list": 1 };
const ADDED = 100_000;
const FILLINGS = 5;

/** Adds contacts to a list, a hundred at a time. */
async function addContacts({ kore, sandbox }, name, count) {
  await kore.contactLists.create({ name, description: "", source: "passiveApi" });
  for (let first = 0; first < count; first += 100) {
    const data = Array.from({ length: 100 }, (_, index) => ({ phoneNumber: `+1202555${100_000 + first + index}` }));
    await kore.contactLists.addContacts({ contact_list_name: name, data });
    sandbox.clock.advance("10s");
  }
}

async function fillTime(lists) {
  const sandbox = createSandbox({ allowRealNumbers: true });
  const kore = createCampaignClient(sandbox.options);
  const start = performance.now();
  for (let list = 0; list < lists; list++) await addContacts({ kore, sandbox }, `List ${list}`, ADDED / lists);
  const added = sandbox.state.contactLists.reduce((sum, { phoneNumbers }) => sum + phoneNumbers.length, 0);
  if (added !== ADDED) throw new Error(`Only ${added} contacts were added.`);
  return (performance.now() - start) * 1000;
}

/** The time of a week in which a campaign calls all its contacts, with ten agents in office hours. */
async function weekTime() {
  const sandbox = createSandbox({ now: "2026-03-02T00:00:00-05:00", allowRealNumbers: true });
  const kore = createCampaignClient(sandbox.options);
  await addContacts({ kore, sandbox }, "Patients", CONTACTS);
  const days = ["MO", "TU", "WE", "TH", "FR"].map((day) => ({ day, start: "9:00 AM", end: "5:00 PM" }));
  const { data } = await kore.voice.create({
    name: "Recalls",
    description: "",
    contactLists: ["Patients"],
    dncLists: { name: "Opted out" },
    priority: "5",
    dialingMode: "Progressive",
    queue_name: "Front desk",
    dialingStrategy: {
      callerId: { phoneNumber: "+12025550100" },
      callingHours: { frequency: "WEEKLY", timezone: "America/New_York", days },
      dialingOrder: "FIFO",
      maxAttemptsPerRecord: 2,
      defaultRetryPeriod: 45,
      maxRingTime: 25,
    },
  });
  sandbox.clock.advance("5m");
  const start = performance.now();
  await kore.voice.start(data.id);
  sandbox.clock.advance("7d");
  const time = performance.now() - start;
  if (sandbox.contacted.length <= CONTACTS) throw new Error(`Only ${sandbox.contacted.length} calls were made.`);
  return time * 1000;
}

const starts = Object.fromEntries(Object.keys(PROGRAMS).map((name) => [name, []]));
// The first round fills the caches of the disk.
for (let round = -1; round < STARTS; round++)
  for (const [name, program] of Object.entries(PROGRAMS)) {
    const time = await startTime(program);
    if (round >= 0) starts[name].push(time);
  }

const { "Prism mock": prism, ...requests } = await requestTimes();
const sandbox = { "kore-campaigns sandbox": requests["kore-campaigns sandbox"] };

const fillings = Object.fromEntries(Object.keys(LISTS).map((name) => [name, []]));
for (let round = 0; round < FILLINGS; round++)
  for (const [name, lists] of Object.entries(LISTS)) fillings[name].push(await fillTime(lists));

const weeks = [];
for (let week = 0; week < WEEKS; week++) weeks.push(await weekTime());

const million = fork(new URL("million.mjs", import.meta.url), { execArgv: [] });
const ended = once(million, "exit").then(([code]) => Promise.reject(new Error(`million.mjs exited with ${code}.`)));
const [peak] = await Promise.race([once(million, "message"), ended]);

process.send([
  { title: "Sandbox server, until it listens", rows: summarize(starts) },
  { title: "Sandbox server, a request", rows: summarize(requests) },
  { title: "Sandbox server, a request beside Prism", rows: summarize({ "Prism mock": prism, ...sandbox }) },
  { title: `Adding ${ADDED.toLocaleString("en-US")} contacts`, rows: summarize(fillings) },
  {
    title: `A week of ${CONTACTS.toLocaleString("en-US")} contacts`,
    rows: [{ name: "start and a week", microseconds: quartiles(weeks) }],
  },
  { title: "A million contacts, loaded and messaged", rows: [{ name: "peak of RSS", bytes: peak }] },
]);
process.disconnect();
