import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

let exitCode: typeof process.exitCode;

beforeEach(() => {
  ({ exitCode } = process);
  vi.resetModules();
  vi.spyOn(console, "log").mockReturnValue();
  vi.spyOn(console, "error").mockReturnValue();
});
afterEach(() => {
  process.exitCode = exitCode;
  for (const module of Object.values(BROKEN).flatMap(Object.keys)) vi.doUnmock(module);
  vi.resetModules();
  vi.restoreAllMocks();
});

/** For each check of scripts/, what stands in for the modules that it uses, so that it finds a mistake. */
const BROKEN: Record<string, Record<string, object>> = {
  check: {
    "../../scripts/check/run-checks.ts": { runChecks: async () => [{ name: "lint", succeeded: false, seconds: 1 }] },
  },
  "check-coverage": {
    "../../scripts/generate/coverage.ts": { sourcesFor: () => ({}) },
    "../../scripts/check/validate-coverage.ts": { validateCoverage: () => ["A page has no operation."] },
  },
  "check-generated": { "../../scripts/generate/write-generated.ts": { writeGenerated: async () => {} } },
  "check-ledger": {
    "../../scripts/check/validate-ledger.ts": { validateLedger: () => ["An entry names no page."] },
  },
  "check-package": {
    "../../scripts/check/api-report.ts": {
      API_REPORT: "package.json",
      apiReport: () => readFileSync("package.json", "utf8"),
    },
    "../../scripts/run/tool.ts": { runTool: () => {} },
    "node:child_process": { execFileSync: () => '[{"filename":"package.tgz","files":[{"path":"src/index.ts"}]}]' },
  },
  "check-size": {
    "../../scripts/run/tool.ts": { runTool: () => {} },
    "../../scripts/check/package-size.ts": {
      packageSize: async () => ({
        bytes: 1e6,
        instantiations: 0,
        dependencies: 0,
        specBytes: 0,
        diskBytes: 0,
        shares: { "README.md": 1 },
      }),
    },
  },
};

test("every check has its mistake here", () => {
  const checks = readdirSync("scripts/check").map((file) => file.replace(/\.ts$/, ""));
  expect(checks.filter((name) => /^check\b/.test(name)).sort()).toEqual(Object.keys(BROKEN));
});

test.each(Object.keys(BROKEN))("%s says what is wrong, and exits with 1", async (check) => {
  process.exitCode = undefined;
  for (const [module, exports] of Object.entries(BROKEN[check] ?? {})) vi.doMock(module, () => exports);
  await import(`../../scripts/check/${check}.ts`);
  expect(console.error).toHaveBeenCalledOnce();
  expect(process.exitCode).toBe(1);
});
