// JavaScript, because not every runtime supports TypeScript.
import { CampaignError, createCampaignClient } from "../../dist/index.js";

/**
 * Runs the tasks, all at once. Returns how each ended, in a word. Every runtime runs this.
 *
 * @param {import("./task.ts").Task[]} tasks
 * @returns {Promise<string[]>}
 */
export const run = (tasks) => Promise.all(tasks.map(endOf));

async function endOf({ url, warm, call, init, options }) {
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

const methodOf = (client, path) => path.split(".").reduce((part, name) => part[name], client);
