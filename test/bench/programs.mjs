import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";

const PRISM = createRequire(import.meta.url).resolve("@stoplight/prism-cli");

/** The servers, with what each prints when it is ready. */
export const SERVERS = {
  "kore-campaigns sandbox": { args: ["dist/cli.js", "sandbox", "--port", "0"], ready: "listens on" },
  "Prism mock": { args: [PRISM, "mock", "generated/openapi.json", "--port", "4099"], ready: "Prism is listening" },
};

/**
 * Starts a program of Node. Resolves when it is ready, or has ended if there is nothing to wait for.
 *
 * @returns where it listens, and what ends it
 */
export async function startProgram({ args, ready }) {
  const child = spawn(process.execPath, args);
  const ended = once(child, "close");
  let printed = "";
  if (ready)
    await new Promise((resolve, reject) => {
      child.stdout.on("data", (chunk) => {
        if (printed.includes(ready)) return;
        printed += chunk;
        if (printed.includes(ready)) resolve();
      });
      ended.then(() => reject(new Error(`${args.join(" ")} ended before it listened.`)));
    });
  else await ended;
  return {
    url: /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0],
    end: () => {
      child.kill("SIGKILL");
      return ended;
    },
  };
}
