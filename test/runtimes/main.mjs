import { run } from "./program.mjs";

// Entry point for Node, Bun and Deno: reads the tasks from the arguments and prints how they ended.
console.log(JSON.stringify(await run(JSON.parse(process.argv[2]))));
process.exit();
