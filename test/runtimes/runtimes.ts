import { command } from "./command.ts";
import type { Runtime } from "./runtime.ts";
import { workerd } from "./workerd.ts";

/** The runtimes in which every call is allowed from the start; the browser is the other one. */
export const RUNTIMES: Runtime[] = [
  ...[20, 22, 24, 26].map((version) => command(`Node ${version}`, `node-${version}/bin/node`)),
  command("Bun", ".bin/bun"),
  command("Deno", ".bin/deno", "run", "--allow-net"),
  workerd,
];
