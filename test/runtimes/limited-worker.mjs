// Entry point for workerd: each request makes one call with a client at module scope, which keeps the rate limit.
import { createCampaignClient } from "../../dist/index.js";

const now = performance.now.bind(performance);
let advanced = 0;
performance.now = () => now() + advanced;

const waits = [];

const kore = createCampaignClient({
  // Every request goes to the API of the test.
  baseUrl: "http://localhost",
  streamId: "st-1",
  accountId: "1",
  auth: "header.payload.signature",
  retries: 0,
  onWait: ({ milliseconds }) => waits.push(milliseconds),
});

/** What a path does. */
const ACTIONS = {
  "/read": ({ id, ...options }) => kore.voice.get(id, options),
  "/stop": ({ id, ...options }) => kore.voice.stop(id, options),
  // Advances the clock of the rate limit, and not the timers.
  "/advance": ({ milliseconds }) => {
    advanced += milliseconds;
  },
  "/waits": () => ({ count: waits.length }),
};

export default {
  fetch: async (request, _, context) => {
    const { pathname } = new URL(request.url);
    const { killAfter, ...body } = await request.json();
    // Ends everything that belongs to this request, as the runtime does if it takes too long. Nothing is told of it.
    if (killAfter) setTimeout(() => context.abort(new Error("killed")), killAfter);
    try {
      return Response.json((await ACTIONS[pathname](body)) ?? {});
    } catch (error) {
      return Response.json({ error: error.name, message: error.message });
    }
  },
};
