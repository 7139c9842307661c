import { run } from "./program.mjs";

// For workerd, which has no arguments and no output: the tasks are the body of a request, and how they ended its answer.
export default {
  fetch: async (request) => Response.json(await run(await request.json())),
};
