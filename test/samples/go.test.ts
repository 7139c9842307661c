import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { installFolder } from "../../scripts/run/install-packages.ts";
import { NOW } from "../sandbox/prepare-call.ts";
import { sandboxInProcess } from "../sandbox/tested-sandbox.ts";
import { CALLS, prepareSample, printedSample } from "./prepared-sample.ts";
import { PATIENCE, replaceOnce, runProgram, runSamples } from "./run-samples.ts";

const FOLDER = fileURLToPath(new URL("go/", installFolder("samples")));
const BUILT = `${FOLDER}built/samples`;

/** The samples that {@link BUILT} has, each also with less patience. */
const codes: string[] = [];

const impatient = (code: string) => replaceOnce(code, "30 * time.Second", `${PATIENCE} * time.Second`);

runSamples({
  name: "Go",
  needs: "go",
  versionArgument: "version",
  async install() {
    // Every sandbox has the same ids, so they need not be built again.
    for (const call of CALLS) {
      const { code } = await prepareSample(call, "Go", sandboxInProcess({ now: NOW }));
      codes.push(code, impatient(code));
    }
    await build();
  },
  run: (code, url, patience) =>
    runProgram(BUILT, [String(codes.indexOf(patience === undefined ? code : impatient(code)))], url),
  ends: {
    "done-then-lost": () => /: EOF$|connection reset by peer$/m,
    "done-then-server-error": () => /^.* 500 Internal Server Error$/m,
    "rate-limited": () => /^.* 429 Too Many Requests$/m,
    slow: () => /Client\.Timeout exceeded/,
  },
});

test("go vet and gofmt find nothing in the samples as they are printed", async () => {
  await writeModule(
    "printed",
    CALLS.map((call) => [`${call.example}/main.go`, printedSample(call, "Go")]),
  );
  const run = (command: string, ...args: string[]) => promisify(execFile)(command, args, { cwd: `${FOLDER}printed` });
  await run("go", "vet", "./...");
  expect((await run("gofmt", "-l", ".")).stdout).toBe("");
});

/** Builds one program of all, which runs that whose number is its argument: to link one takes half a second. */
async function build(): Promise<void> {
  const asPackage = (code: string, name: string) =>
    replaceOnce(replaceOnce(code, "package main", `package ${name}`), "func main()", "func Main()");
  const names = codes.map((_, index) => `s${index}`);
  const main = `package main

import (
	"os"
${names.map((name) => `\t"samples/${name}"\n`).join("")})

func main() {
	switch os.Args[1] {
${names.map((name, index) => `\tcase "${index}":\n\t\t${name}.Main()\n`).join("")}	default:
		panic("this sample was not built")
	}
}`;
  await writeModule("built", [
    ["main.go", main],
    ...codes.map((code, index): [string, string] => [`s${index}/main.go`, asPackage(code, `s${index}`)]),
  ]);
  await promisify(execFile)("go", ["build", "-o", BUILT, "."], { cwd: dirname(BUILT) });
}

/** Writes the files of a Go module into a folder, which then has no others. */
async function writeModule(folder: string, files: readonly (readonly [name: string, code: string])[]): Promise<void> {
  await rm(`${FOLDER}${folder}`, { recursive: true, force: true });
  for (const [name, code] of [["go.mod", "module samples\n\ngo 1.21"] as const, ...files]) {
    const file = `${FOLDER}${folder}/${name}`;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${code}\n`);
  }
}
