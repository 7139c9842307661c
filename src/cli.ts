#!/usr/bin/env node
import { runCli } from "./sandbox/server/run-cli.ts";

// A reader such as `head` may leave.
process.stdout.on("error", () => {});

// Before the first output, which a program may answer with a signal.
const ended = new Promise<void>((resolve) => {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
});

const result = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
if (typeof result === "number") process.exitCode = result;
else {
  await ended;
  await result.close();
  process.exit(0);
}
