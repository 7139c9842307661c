import { spawn } from "node:child_process";

/** A command of the shell, with the name under which it is reported. */
export interface Check {
  readonly name: string;
  readonly command: string;
}

/** How a check ended. */
export interface CheckResult {
  readonly name: string;
  readonly succeeded: boolean;
  readonly seconds: number;
}

/**
 * Runs checks, some at a time, and prints the output of each when it ends.
 *
 * @param workers how many run at the same time
 * @returns how each ended, in the order in which they ended
 */
export async function runChecks(
  checks: readonly Check[],
  workers: number,
  print: (text: string) => void = console.log,
): Promise<CheckResult[]> {
  const waiting = [...checks];
  const results: CheckResult[] = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { name, command } = check;
      const start = performance.now();
      const { output, succeeded } = await runCommand(command);
      const seconds = (performance.now() - start) / 1000;
      results.push({ name, succeeded, seconds });
      print(`== ${name}: ${succeeded ? "passed" : "failed"} after ${seconds.toFixed(1)} s\n${output}`);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return results;
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
