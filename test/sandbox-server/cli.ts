import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll } from "vitest";

/** A program that runs. */
export interface Program {
  readonly process: ChildProcessWithoutNullStreams;
  /** What it has printed so far. */
  readonly output: { out: string; error: string };
  /** Resolves with its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** Starts a program and collects its output. */
export function startProgram(command: string, args: readonly string[], input = ""): Program {
  const child = spawn(command, args);
  const output = { out: "", error: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    output.error += text;
  });
  child.stdin.on("error", () => {}).end(input);
  const ended = once(child, "close").then(([code, signal]) => code ?? signal);
  return { process: child, output, ended };
}

/** The built command. */
export const CLI = "dist/cli.js";

/** Starts a sandbox on a free port, and resolves with its URL once it listens. */
export async function startSandbox(...args: string[]): Promise<Program & { url: string }> {
  const program = startProgram(process.execPath, [CLI, "sandbox", "--port", "0", ...args]);
  const urlOf = () => /listens on (\S+)\. /.exec(program.output.out)?.[1];
  const listening = new Promise<void>((resolve) => {
    program.process.stdout.on("data", () => urlOf() && resolve());
  });
  await Promise.race([listening, program.ended]);
  const url = urlOf();
  if (!url) throw new Error(`The sandbox did not start: ${program.output.out}${program.output.error}`);
  return { ...program, url };
}

/** Starts a sandbox whose clock stands still for the tests of a file. */
export function serveSandbox(): { readonly url: string } {
  const server = { url: "" };
  let program: Program & { url: string };
  beforeAll(async () => {
    program = await startSandbox("--speed", "0");
    server.url = program.url;
  });
  afterAll(async () => {
    program.process.kill();
    await program.ended;
  });
  return server;
}
