// JavaScript, because not every runtime supports TypeScript.
import { CampaignError, createCampaignClient, InvalidRequestError } from "../../dist/index.js";
import { fileJournal, loadContacts } from "../../dist/jobs.js";
import { createSandbox } from "../../dist/sandbox.js";
import { validate } from "../../dist/validate.js";

/**
 * Runs the tasks, all at once. Returns how each ended, in a word. Every runtime runs this.
 *
 * @param {import("./task.ts").Task[]} tasks
 * @returns {Promise<string[]>}
 */
export const run = (tasks) => Promise.all(tasks.map(endOf));

async function endOf({ url, warm, call, init, campaign, journal, options }) {
  if (campaign) return reachedBy(campaign);
  if (journal) return loadedWith(journal);
  if (warm) {
    await (await fetch(url)).text();
    // A connection can be reused a moment after its response was read.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  try {
    if (init) await fetch(url, init.blob ? { ...init, body: new Blob([init.blob]) } : init);
    else await methodOf(createCampaignClient({ baseUrl: url, ...options }), call.method)(...call.args);
    return "done";
  } catch (error) {
    if (!(error instanceof CampaignError)) return `foreign ${error}`;
    return error.name === "OutcomeUnknownError" ? `${error.name} < ${error.cause.name}` : error.name;
  }
}

/** Runs a campaign on three contacts in a sandbox, from start to end. Returns who was called, and how often. */
async function reachedBy(campaign) {
  const sandbox = createSandbox({ now: "2026-03-02T09:00:00-05:00" });
  const kore = createCampaignClient(sandbox.options);
  const [name] = campaign.contactLists;
  await kore.contactLists.create({ name, description: "Three people", source: "passiveApi" });
  const numbers = ["+12025550143", "+12025550144", "+12025550145"];
  await kore.contactLists.addContacts({
    contact_list_name: name,
    data: numbers.map((phoneNumber) => ({ phoneNumber })),
  });
  for (const number of numbers) sandbox.contacts.script(number, ["completed"]);
  const { data } = await kore.voice.create(campaign);
  sandbox.clock.advance("5m");
  await kore.voice.start(data.id);
  sandbox.clock.settle();
  sandbox.assert.nobodyOutsideCallingHours();
  return sandbox.contacted.map(({ phoneNumber, attempt }) => `${phoneNumber}: ${attempt}`).join(", ");
}

/**
 * Loads a hundred contacts and one that can't be sent into a sandbox, twice with the same journal: a file, or where there are no
 * files, memory. Returns the accounts, where the journal was, and how many requests the sandbox got.
 */
async function loadedWith(path) {
  const list = { name: "A hundred people", description: "", source: "passiveApi" };
  if (validate("createContactListV2", list).length > 0) return "a valid body was refused";
  const sandbox = createSandbox({ given: { contactLists: [{ ...list, contacts: [] }] } });
  const kore = createCampaignClient({ ...sandbox.options, allow: ["read", "write"], validate });
  const numbers = Array.from({ length: 100 }, (_, index) => `+12025550${String(index + 100)}`);
  const rows = [...numbers, "none"].map((phoneNumber) => ({ phoneNumber }));
  const lines = [];
  let place = "a file";
  const open = () => {
    try {
      return fileJournal(path);
    } catch (error) {
      if (!(error instanceof InvalidRequestError)) throw error;
      place = "memory";
      return { entries: () => lines, append: (entry) => void lines.push(entry), close: () => {} };
    }
  };
  const accounts = [];
  for (let runs = 0; runs < 2; runs++) {
    const journal = open();
    const { accepted, refused } = await loadContacts(kore, list.name, rows, { journal });
    journal.close();
    accounts.push(`${accepted} + ${refused}`);
  }
  const requests = sandbox.log.filter(({ operationId }) => operationId === "addContactsV1").length;
  return `${accounts.join(", ")}, ${place}, ${requests}`;
}

const methodOf = (client, path) => path.split(".").reduce((part, name) => part[name], client);
