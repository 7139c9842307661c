import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** Reads the first line that a program prints. @throws an Error if the program ends before it prints one */
export async function readFirstLine(program: ChildProcess, name: string): Promise<string> {
  const lines = createInterface({ input: program.stdout as NonNullable<typeof program.stdout> });
  const [line] = await Promise.race([
    once(lines, "line"),
    once(program, "exit").then(([code]) => Promise.reject(new Error(`${name} exited with ${code}.`))),
  ]);
  return line;
}
