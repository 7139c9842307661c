// JavaScript, because not every runtime supports TypeScript.
import { CampaignError, createCampaignClient } from "../../dist/index.js";
import { createSandbox } from "../../dist/sandbox.js";

/**
 * Runs the tasks, all at once. Returns how each ended, in a word. Every runtime runs this.
 *
 * @param {import("./task.ts").Task[]} tasks
 * @returns {Promise<string[]>}
 */
export const run = (tasks) => Promise.all(tasks.map(endOf));

async function endOf({ url, warm, call, init, campaign, options }) {
  if (campaign) return reachedBy(campaign);
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

const methodOf = (client, path) => path.split(".").reduce((part, name) => part[name], client);
