import { basename, resolve } from "node:path";
import { format } from "node:util";
import ts from "typescript";
import { expect, test } from "vitest";
import * as index from "../../src/index.ts";
import { AsyncFunction, toCommonJs } from "../readme/run-block.ts";
import { CALLS, type PrintedCall, printedSample } from "./prepared-sample.ts";
import { environmentAt, runProgram, runSamples } from "./run-samples.ts";

const compilerOptions: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  types: ["node"],
  skipLibCheck: true,
  noEmit: true,
};

runSamples({
  name: "TypeScript",
  needs: process.execPath,
  run(code, url) {
    const { outputText } = ts.transpileModule(code, {
      compilerOptions: { ...compilerOptions, module: ts.ModuleKind.ESNext },
    });
    // A package can import itself by its name.
    return runProgram(process.execPath, ["--input-type=module", "--eval", outputText], url);
  },
  runAll: (programs, patience) => Promise.all(programs.map(({ code, url }) => runHere(code, url, patience))),
  ends: {
    "done-then-lost": ({ request }) =>
      request.effect === "contact" ? /^\{\s*outcome: 'unknown',[\s\S]*\nOutcomeUnknownError/ : /^OutcomeUnknownError/,
    "done-then-server-error": confirmed,
    "rate-limited": () => /^$/,
    slow: confirmed,
  },
  repeatsAfter429: true,
});

/** What is printed if a call is carried out whose response does not say so. A start and a message can't be seen by all reads. */
function confirmed({ request }: PrintedCall): RegExp {
  return request.effect === "contact"
    ? /^\{\s*outcome: '(executed|unknown)',[\s\S]*\nOutcomeUnknownError/
    : /^OutcomeUnknownError/;
}

/** Runs a sample in this process, which is faster than one of its own. Returns what it prints as an error. */
async function runHere(code: string, url: string, patience?: number): Promise<string> {
  const createCampaignClient = (options: index.CampaignClientOptions) =>
    index.createCampaignClient({ ...options, ...(patience && { timeout: patience * 1_000 }) });
  const errors: string[] = [];
  const globals = {
    exports: {},
    require: () => ({ ...index, createCampaignClient }),
    process: { env: environmentAt(url) },
    console: { log: () => {}, error: (...values: unknown[]) => errors.push(format(...values)) },
  };
  const run = new AsyncFunction(...Object.keys(globals), toCommonJs(code));
  await run(...Object.values(globals)).catch((error) => errors.push(format(error)));
  return errors.join("\n");
}

test("the samples in TypeScript compile", () => {
  const files = new Map(CALLS.map((call) => [resolve(`${call.example}.mts`), printedSample(call, "TypeScript")]));
  expect(errorsIn(files)).toEqual([]);
});

/** Type-checks files that are not on the disk. */
function errorsIn(files: ReadonlyMap<string, string>): string[] {
  const host = ts.createCompilerHost(compilerOptions);
  const { fileExists, readFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file) ?? readFile(file);
  const program = ts.createProgram([...files.keys()], compilerOptions, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, " ");
    return `${file ? basename(file.fileName) : ""}: ${message}`;
  });
}
