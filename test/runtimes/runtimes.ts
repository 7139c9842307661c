import { commandRuntime } from "./command.ts";
import type { Runtime } from "./runtime.ts";
import { workerdRuntime } from "./workerd.ts";

/** The runtimes where every effect is allowed by default. In a browser, only reads are. */
export const RUNTIMES: Runtime[] = [
  ...[20, 22, 24, 26].map((version) => commandRuntime(`Node ${version}`, `node-${version}/bin/node`)),
  commandRuntime("Bun", ".bin/bun"),
  commandRuntime("Deno", ".bin/deno", "run", "--allow-net"),
  workerdRuntime("workerd", "current"),
  workerdRuntime("workerd of 2024", "old"),
];
