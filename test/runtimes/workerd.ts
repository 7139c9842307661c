import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { readFirstLine } from "../support/first-line.ts";
import { BUNDLE_DIR } from "./build.ts";
import { installedPath } from "./install.ts";
import type { Runtime } from "./runtime.ts";

const CONFIG = fileURLToPath(new URL("worker.capnp", import.meta.url));
const ARGS = ["--socket-addr=http=127.0.0.1:0", "--control-fd=1"];

/** The runtime of Cloudflare Workers. */
export const workerd: Runtime = {
  name: "workerd",
  run: async (tasks) => {
    const imports = `--import-path=${BUNDLE_DIR}`;
    const program = spawn(installedPath(".bin/workerd"), ["serve", CONFIG, imports, ...ARGS], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      // workerd writes its port to the control file descriptor.
      const line = await readFirstLine(program, "workerd");
      const body = JSON.stringify(tasks);
      const response = await fetch(`http://127.0.0.1:${JSON.parse(line).port}`, { method: "POST", body });
      return (await response.json()) as string[];
    } finally {
      program.kill();
    }
  },
};
