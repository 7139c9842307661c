import { readFileSync } from "node:fs";
import ts from "typescript";

/** Where {@link apiReport} is committed. */
export const API_REPORT = "test/types/api.md";

const ENTRIES = {
  index: ".",
  jwt: "./jwt",
  sandbox: "./sandbox",
  "sandbox-server": "./sandbox-server",
  jobs: "./jobs",
  validate: "./validate",
  redis: "./redis",
  opentelemetry: "./opentelemetry",
} as const;

const REGION = /\/\/#region (\S+)\.d\.ts\n(.*?)\/\/#endregion/gs;

const printer = ts.createPrinter({ removeComments: true });

/**
 * Reports what callers can see of the package: the names that each entry exports, and the declarations behind them without
 * docstrings, by module. It reads `dist/`. What is in `generated/` is left out: it is committed as it is.
 */
export function apiReport(): string {
  const modules = [...Object.keys(ENTRIES), "shared"].flatMap((name) =>
    [...declarationsOf(name).matchAll(REGION)].map(([, path = "", code = ""]) => ({ path, code: print(code) })),
  );
  const names = Object.entries(ENTRIES).map(
    ([name, entry]) => `## Exports of \`${entry}\`\n\n${exportsOf(declarationsOf(name)).join(", ")}\n`,
  );
  const sections = modules
    .filter(({ path }) => !path.startsWith("generated/"))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, code }) => `## ${path}.ts\n\n\`\`\`ts\n${code}\`\`\`\n`);
  return ["<!-- Written by `npm run api` from dist/. Do not edit. -->\n", "# API\n", ...names, ...sections].join("\n");
}

const declarationsOf = (name: string): string => readFileSync(`dist/${name}.d.cts`, "utf8");

/** Without properties that hold a text, such as the reason of an assumption. A tuple of names is on one line. */
const print = (code: string): string =>
  printer
    .printFile(ts.createSourceFile("module.d.ts", code, ts.ScriptTarget.Latest))
    .replace(/^ *readonly \w+: "\S+ \S+ .*";\n/gm, "")
    .replace(/\[\s+("[^[\]]*")\s+\]/g, (_, names: string) => `[${names.replace(/\s+/g, " ")}]`);

/** The names that the last statement of an entry exports. */
function exportsOf(declarations: string): string[] {
  const list = /export \{ ([^}]*) \};\s*$/.exec(declarations)?.[1] ?? "";
  return list
    .split(", ")
    .map((name) => name.replace(/^type /, "").replace(/^.* as /, ""))
    .sort();
}
