// Plain JavaScript, because not every runtime takes TypeScript.
import { CampaignError, createCampaignClient } from "../../dist/index.js";

/**
 * What every runtime is told to do: makes all of the given calls, at once, and tells in a word how each of them ended.
 *
 * @param {import("./task.ts").Task[]} tasks
 * @returns {Promise<string[]>}
 */
export const run = (tasks) => Promise.all(tasks.map(endOf));

async function endOf({ url, warm, call, init, options }) {
  if (warm) {
    await (await fetch(url)).text();
    // A connection can be used again a moment after its answer was read.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  try {
    if (init) await fetch(url, init);
    else await methodOf(createCampaignClient({ baseUrl: url, ...options }), call.method)(...call.args);
    return "done";
  } catch (error) {
    if (!(error instanceof CampaignError)) return `foreign ${error}`;
    return error.name === "OutcomeUnknownError" ? `${error.name} < ${error.cause.name}` : error.name;
  }
}

const methodOf = (client, path) => path.split(".").reduce((part, name) => part[name], client);
