import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { IN_OTHER_LANGUAGES } from "../docs/guide.ts";
import { type Block, readMarkdown } from "../readme/markdown.ts";
import { startProgram } from "../sandbox-server/cli.ts";
import { run } from "./generator.ts";
import { python } from "./python/generator.ts";

/** What the programs sign their tokens with. */
export const SECRET = "the client secret, of 32 bytes or more";

/** The blocks of the guides that have programs in Python and Go. */
const BLOCKS: readonly Block[] = IN_OTHER_LANGUAGES.flatMap((name) => readMarkdown(`docs/${name}.md`).blocks);

/** The files in Python and Go that the guides print. */
export const PRINTED: readonly string[] = BLOCKS.flatMap(({ file }) => (file && /\.(py|go)$/.test(file) ? [file] : []));

/** Writes files, as the guides print them, into a new folder. Resolves with the folder and what removes it. */
export async function writePrograms(files: readonly string[]): Promise<[folder: string, remove: () => Promise<void>]> {
  const folder = await mkdtemp(join(tmpdir(), "kore-campaigns-"));
  for (const name of files) {
    const block = BLOCKS.find(({ file }) => file === name);
    if (!block) throw new Error(`No guide prints ${name}.`);
    await writeFile(join(folder, name), `${block.code}\n`);
  }
  return [folder, () => rm(folder, { recursive: true })];
}

/** Runs those commands in a folder that guides print under a heading and that begin with a word of `first`. */
export async function runPrinted(folder: string, heading: string, first: RegExp): Promise<void> {
  const commands = BLOCKS.filter((block) => block.language === "sh" && block.heading === heading)
    .flatMap(({ code }) => code.replaceAll("\\\n", "").split("\n"))
    .filter((line) => first.test(line));
  if (commands.length === 0) throw new Error(`"${heading}" has no such commands.`);
  // What is not published yet comes from the packed file; Python's programs from the virtual environment.
  const script = commands.join("\n").replace("npm pack kore-campaigns", `npm pack ${inject("tarball")}`);
  const PATH = [dirname(python("python")), process.env.PATH].join(delimiter);
  await run(folder, ["bash", "-ec", script], { PATH });
}

/** Runs a program to its end. Resolves with its exit code and what it printed. */
export async function runProgram(command: string, ...args: string[]) {
  const program = startProgram(command, args);
  onTestFinished(() => void program.process.kill());
  const code = await program.ended;
  return { code, lines: program.output.out.trim().split("\n"), error: program.output.error };
}
