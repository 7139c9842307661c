import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** The first line that a program prints. @throws an Error where it ends before that */
export async function firstLineOf(program: ChildProcess, name: string): Promise<string> {
  const lines = createInterface({ input: program.stdout as NonNullable<typeof program.stdout> });
  const [line] = await Promise.race([
    once(lines, "line"),
    once(program, "exit").then(([code]) => Promise.reject(new Error(`${name} ended with ${code}.`))),
  ]);
  return line;
}
