import { basename, dirname, resolve } from "node:path";
import ts from "typescript";
import type { Markdown } from "./markdown.ts";

const PACKAGE = { "kore-campaigns": [resolve("src/index.ts")], "kore-campaigns/jwt": [resolve("src/jwt/jwt-auth.ts")] };

/** What the blocks take for granted: the client and the options from above, and the globals of Jest. */
const GLOBALS = `
declare const kore: import("kore-campaigns").CampaignClient;
declare const options: import("kore-campaigns").CampaignClientOptions;
declare const test: (name: string, run: () => Promise<void>) => void;
declare const expect: (value: unknown) => any;
declare const jest: {
  fn<F>(implementation: F): F;
  spyOn<O, K extends keyof O>(object: O, method: K): {
    mockResolvedValue(value: O[K] extends (...args: any[]) => Promise<infer Result> ? Result : never): void;
    mockRejectedValue(error: Error): void;
  };
};`;

/**
 * Type-checks the `ts` blocks of a Markdown file, and further modules by name, against the package. Returns the errors,
 * as `README.md:12: …` with the line of the Markdown file.
 */
export function typeErrors(markdown: Markdown, modules: Record<string, string> = {}): string[] {
  const folder = resolve(markdown.file.replace(".md", ".blocks"));
  const sources = new Map([[`${folder}/globals.d.ts`, GLOBALS]]);
  for (const [name, code] of Object.entries(modules)) sources.set(`${folder}/${name}`, code);
  for (const { language, line, file, code } of markdown.blocks)
    if (language === "ts")
      sources.set(`${folder}/${file ?? `line-${line}.ts`}`, `${"\n".repeat(line - 1)}${code}\nexport {};`);

  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts"],
    types: ["node"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    paths: PACKAGE,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile, directoryExists } = host;
  host.fileExists = (path) => sources.has(path) || fileExists(path);
  host.readFile = (path) => sources.get(path) ?? readFile(path);
  host.directoryExists = (path) => path === folder || (directoryExists?.(path) ?? true);
  host.getSourceFile = (path, version) => {
    const source = sources.get(path);
    return source === undefined ? getSourceFile(path, version) : ts.createSourceFile(path, source, version, true);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  return program.getSourceFiles().flatMap((source) => {
    if (dirname(source.fileName) !== folder) return [];
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ start = 0, messageText }) => {
        const { line } = source.getLineAndCharacterOfPosition(start);
        const name = basename(source.fileName);
        return `${name in modules ? name : markdown.file}:${line + 1}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
      },
    );
  });
}
