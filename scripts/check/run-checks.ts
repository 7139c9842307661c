import { spawn } from "node:child_process";

/** A check: the name of an npm script, and its command. */
export interface Check {
  name: string;
  command: string;
}

/**
 * Runs checks, some at a time, and prints the output of each when it ends. Returns the names of those that fail.
 *
 * @param workers how many run at the same time
 */
export async function runChecks(checks: Check[], workers: number, print = console.log): Promise<string[]> {
  const waiting = [...checks];
  const failed: string[] = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const start = performance.now();
      const { output, succeeded } = await runCommand(check.command);
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      if (!succeeded) failed.push(check.name);
      print(`== ${check.name}: ${succeeded ? "passed" : "failed"} after ${seconds} s\n${output}`);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return failed;
}

/** Runs a command of the shell. A command that a signal ends fails too. */
async function runCommand(command: string): Promise<{ output: string; succeeded: boolean }> {
  const child = spawn(command, { shell: true, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  const code = await new Promise((resolve) => child.on("close", resolve));
  return { output, succeeded: code === 0 };
}
