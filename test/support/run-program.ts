import { execFile } from "node:child_process";
import { resolve } from "node:path";

/** Path of the client's entry point, for the programs of {@link runProgram}. */
export const INDEX_PATH = resolve("src/index.ts");

/**
 * Runs a TypeScript program in a process of its own and returns what it prints. It is killed if it has not ended by
 * itself in time.
 *
 * @throws if it fails
 */
export const runProgram = (program: string, milliseconds: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const node = ["--import", "tsx", "--input-type=module", "--eval", program];
    execFile(process.execPath, node, { timeout: milliseconds }, (error, stdout) =>
      error && !error.killed ? reject(error) : resolve(stdout),
    );
  });
