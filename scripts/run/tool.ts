import { execFileSync } from "node:child_process";

/** Runs a tool of node_modules, and fails if it does. A "quiet" one only prints its output if it fails. */
export function runTool(tool: string, args: string[], output: "shown" | "quiet"): void {
  // Without npx, which takes longer to start than some of the tools to run.
  execFileSync(process.execPath, [`node_modules/.bin/${tool}`, ...args], {
    stdio: output === "shown" ? "inherit" : "pipe",
  });
}
