import { basename, resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { PAGES, printedSample } from "./prepared-sample.ts";
import { runProgram, runSamples } from "./run-samples.ts";

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
  lost: ({ effect }) =>
    effect === "contact" ? /^\{\s*outcome: 'unknown',[\s\S]*\n[\s\S]*OutcomeUnknownError/ : /OutcomeUnknownError/,
});

test("the samples in TypeScript compile", () => {
  const files = new Map(PAGES.map((page) => [resolve(`${page.name}.mts`), printedSample(page, "TypeScript")]));
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
