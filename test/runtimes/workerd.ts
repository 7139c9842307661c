import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { readFirstLine } from "../support/first-line.ts";
import { BUNDLE_DIR } from "./build.ts";
import { installedPath } from "./install.ts";
import type { Runtime } from "./runtime.ts";

/** Starts workerd with a configuration in this folder. What it prints of errors is shown, or ignored. */
export async function startWorkerd(
  config: string,
  args: readonly string[] = [],
  errors: "inherit" | "ignore" = "inherit",
): Promise<{ url: string; stop: () => void }> {
  const file = fileURLToPath(new URL(config, import.meta.url));
  const options = [`--import-path=${BUNDLE_DIR}`, "--socket-addr=http=127.0.0.1:0", "--control-fd=1"];
  const program = spawn(installedPath(".bin/workerd"), ["serve", file, ...args, ...options], {
    stdio: ["ignore", "pipe", errors],
  });
  const stop = () => void program.kill();
  try {
    // workerd writes its port to the control file descriptor.
    const line = await readFirstLine(program, "workerd");
    return { url: `http://127.0.0.1:${JSON.parse(line).port}`, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/**
 * Creates the runtime of Cloudflare Workers.
 *
 * @param config the name of its configuration in `worker.capnp`
 */
export const workerdRuntime = (name: string, config: string): Runtime => ({
  name,
  run: async (tasks) => {
    const { url, stop } = await startWorkerd("worker.capnp", [config]);
    try {
      const response = await fetch(url, { method: "POST", body: JSON.stringify(tasks) });
      return (await response.json()) as string[];
    } finally {
      stop();
    }
  },
});
