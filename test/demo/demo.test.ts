import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";

/** Starts the demo in its own process group, to find the processes that it leaves behind. */
function startDemo(command = [process.execPath, "--import", "tsx", "scripts/run/demo.ts"]) {
  const [program = "", ...args] = command;
  const demo = spawn(program, args, { detached: true });
  const run = { demo, output: "", exit: once(demo, "exit") };
  const read = (chunk: Buffer) => {
    run.output += chunk;
  };
  demo.stdout.on("data", read);
  demo.stderr.on("data", read);
  return run;
}

/** Whether a process of the group still runs after two seconds. Zombie processes don't count. */
async function leftBehind({ pid }: ChildProcess): Promise<boolean> {
  for (let attempts = 0; attempts < 20; attempts += 1) {
    const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pgid=,stat="]);
    const running = stdout.split("\n").map((line) => line.trim().split(/\s+/));
    if (!running.some(([group, state]) => group === String(pid) && !state?.startsWith("Z"))) return false;
    await wait(100);
  }
  return true;
}

describe.concurrent("the demo", { timeout: 30_000 }, () => {
  test("runs to the end, exits by itself and leaves no process behind", async ({ expect }) => {
    const run = startDemo(["npm", "run", "demo"]);
    expect(await run.exit, run.output).toEqual([0, null]);
    expect(run.output).toContain("All as expected.");
    expect(run.output).not.toContain("✗");
    expect(run.output).toMatch(/^ {4}← /m);
    expect(await leftBehind(run.demo)).toBe(false);
  });

  test.each(["A sandbox", "Start it"])("stops cleanly on Ctrl-C after “%s”", async (line) => {
    const run = startDemo();
    while (!run.output.includes(line)) await wait(5);
    run.demo.kill("SIGINT");
    expect(await run.exit).toEqual([130, null]);
    expect(run.output).toMatch(/Stopped\.\n$/);
    expect(await leftBehind(run.demo)).toBe(false);
  });
});
