import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { installed } from "./install.ts";
import type { Runtime } from "./runtime.ts";

const MAIN = fileURLToPath(new URL("main.mjs", import.meta.url));

/** A runtime that is started with a file. */
export const command = (name: string, path: string, ...args: string[]): Runtime => ({
  name,
  run: async (tasks) => {
    const { stdout } = await promisify(execFile)(installed(path), [...args, MAIN, JSON.stringify(tasks)]);
    return JSON.parse(stdout);
  },
});
