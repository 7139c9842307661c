import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { expect } from "vitest";

/** What a program printed, once it has ended; `undefined` if it was killed. It fails with what the program complained of. */
export async function outputOf(program: ChildProcessWithoutNullStreams): Promise<string | undefined> {
  let output = "";
  let errors = "";
  program.stdout.on("data", (data) => {
    output += data;
  });
  program.stderr.on("data", (data) => {
    errors += data;
  });
  const [code, signal] = await once(program, "close");
  if (signal === "SIGKILL") return undefined;
  expect(code, errors).toBe(0);
  return output;
}
