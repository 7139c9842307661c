import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";

/** Path of the client's entry point, for the programs of {@link runProgram}. */
export const INDEX_PATH = resolve("src/index.ts");

/**
 * Runs a TypeScript program in a process of its own and returns what it prints.
 *
 * @throws if it fails, or has not ended by itself after 50 seconds
 */
export async function runProgram(program: string): Promise<string> {
  const node = ["--import", "tsx", "--input-type=module", "--eval", program];
  const { stdout } = await promisify(execFile)(process.execPath, node, { timeout: 50_000 });
  return stdout;
}
