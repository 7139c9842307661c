import { run } from "./program.mjs";

// For the runtimes that are started with a file: the tasks are an argument, and how they ended goes to the output.
console.log(JSON.stringify(await run(JSON.parse(process.argv[2]))));
process.exit();
