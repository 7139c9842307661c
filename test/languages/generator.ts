import { execFile, spawnSync } from "node:child_process";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify, stripVTControlCharacters } from "node:util";

/** A generator of clients, and how its client is built into a program that makes the calls of {@link expectedCalls}. */
export interface Generator {
  readonly language: string;
  /** Its name and version, as the guide prints them. */
  readonly name: string;
  readonly toolchains: readonly Toolchain[];
  /** The options that it gets, as the guide prints them. */
  readonly options: string;
  /** What a program does because of it, in Markdown. */
  readonly needs: string;
  /** Whether its client returns a status, or raises an error that has it. Without this, it returns every status. */
  tellsStatus?(status: number): boolean;
  /**
   * Generates the client from `openapi.yaml` in an empty folder otherwise, and compiles it, with the program, without a
   * warning. Resolves with the command that runs the program.
   */
  build(folder: string): Promise<readonly string[]>;
}

/** What a generator or a program is run with. */
export interface Toolchain {
  /** Prints its version. */
  readonly command: readonly [program: string, ...args: string[]];
  readonly least: readonly [major: number, minor: number];
  /** How to get it. */
  readonly install: string;
  /** Whether all machines that run CI have it. */
  readonly isInCi: boolean;
}

/** Says what is missing, in a sentence; `undefined` if nothing is. */
function missingToolchain({ command: [program, ...args], least, install }: Toolchain): string | undefined {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) return `${program} is missing, or a part of it: ${install}`;
  const [version, major, minor = 0] = /(\d+)(?:\.(\d+))?/.exec(stripVTControlCharacters(stdout + stderr)) ?? [];
  const isOld = Number(major) < least[0] || (Number(major) === least[0] && Number(minor) < least[1]);
  return isOld ? `${program} ${version} is older than ${least.join(".")}: ${install}` : undefined;
}

/** Whether what needs a toolchain is skipped, which is printed: it is missing, and this is no CI that must have it. */
export function isSkipped(toolchain: Toolchain, what: string): boolean {
  const missing = missingToolchain(toolchain);
  if (missing === undefined) return false;
  if (process.env.LANGUAGES === "all" || (process.env.CI && toolchain.isInCi)) throw new Error(`${what}: ${missing}`);
  console.log(`Skipped: ${what}, because ${missing}`);
  return true;
}

/** Copies files and folders beside a module, or in a folder beside it, into a folder. */
export async function copyFrom(source: string | URL, names: readonly string[], folder: string): Promise<void> {
  for (const name of names) await cp(fileURLToPath(new URL(name, source)), join(folder, name), { recursive: true });
}

/**
 * Runs a command in a folder.
 *
 * @param env further environment variables
 * @returns what it printed to its standard output
 * @throws an Error with all that it printed
 */
export async function run(
  folder: string,
  [program, ...args]: readonly [string, ...string[]],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const options = { cwd: folder, env: { ...process.env, ...env }, maxBuffer: 100 << 20 };
  const { stdout } = await promisify(execFile)(program, args, options).catch(({ message, stdout }) => {
    throw new Error(`${message}\n${stdout}`);
  });
  return stdout;
}
