import { run } from "./program.mjs";

// Entry point for workerd: reads the tasks from the request body and responds with how they ended.
export default {
  fetch: async (request) => Response.json(await run(await request.json())),
};
