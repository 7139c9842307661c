import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { installedPath } from "./install.ts";
import type { Runtime } from "./runtime.ts";

const MAIN = fileURLToPath(new URL("main.mjs", import.meta.url));

/** Creates a runtime that runs a file from the command line. */
export const commandRuntime = (name: string, path: string, ...args: string[]): Runtime => ({
  name,
  run: async (tasks) => {
    const { stdout } = await promisify(execFile)(installedPath(path), [...args, MAIN, JSON.stringify(tasks)]);
    return JSON.parse(stdout);
  },
});
