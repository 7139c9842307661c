import { execFile } from "node:child_process";
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installFolder, installPythonPackages } from "../../scripts/run/install-packages.ts";
import { readBundle, readYaml } from "../../scripts/spec/spec.ts";
import { startSandboxServer } from "../../src/sandbox/server/index.ts";
import { chainedSpec } from "./chained-spec.ts";
import { givenBy, writeKnown } from "./known.ts";
import { type Exchange, readReport } from "./report.ts";

/** A description that the server answers to. */
export type Target = "management" | "control";

/** How a run ended. */
export interface Run {
  /** Whether each response has its documented form, and none a status from 500. */
  readonly passed: boolean;
  /** What Schemathesis printed. */
  readonly output: string;
  /** What was sent and what came back, in order. */
  readonly exchanges: readonly Exchange[];
}

const INSTALLED = installFolder("schemathesis");
const HERE = (name: string) => new URL(name, import.meta.url);
const CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance";

/** Outside the calling hours of the running voice campaign without agents, so that its run lasts and has callbacks. */
const NOW = "2026-09-02T18:00:00Z";

/**
 * Has Schemathesis send requests that fit a description to a sandbox server.
 *
 * @param folder an empty one, for its files
 */
export async function runSchemathesis(target: Target, folder: string): Promise<Run> {
  await installPythonPackages("Schemathesis", HERE("requirements.txt"), INSTALLED);
  const bundle = readBundle();
  const server = await startSandboxServer({
    port: 0,
    speed: 0,
    sandbox: { now: NOW, given: givenBy(bundle) },
    // A minute for each request: campaigns become ready, and people are called.
    log: () => target === "management" && server.sandbox.clock.advance("1m"),
  });
  try {
    const [spec, report] = ["spec.json", "report.ndjson"].map((name) => join(folder, name)) as [string, string];
    writeFileSync(
      spec,
      JSON.stringify(target === "management" ? chainedSpec(bundle) : readYaml("openapi/sandbox.yaml")),
    );
    writeKnown(join(folder, "known"), server.sandbox.state);
    const config = join(folder, "schemathesis.toml");
    copyFileSync(HERE("schemathesis.toml"), config);
    const ready = server.sandbox.state.campaigns.find(({ state }) => state === "Ready");
    const options = ["--url", server.url, "--mode", "positive", "--checks", CHECKS];
    const reports = ["--report", "ndjson", "--report-ndjson-path", report];
    const { passed, output } = await execute(
      ["--no-color", "--config-file", config, "run", spec, ...options, ...reports],
      {
        CAMPAIGN_TO_UPDATE: ready?.id ?? "",
        PYTHONHASHSEED: "0",
        PYTHONDONTWRITEBYTECODE: "1",
        SANDBOX: server.url,
        SCHEMATHESIS_HOOKS: fileURLToPath(HERE("hooks.py")),
      },
      folder,
    );
    return { passed, output, exchanges: readReport(report) };
  } finally {
    await server.close();
  }
}

const execute = (args: string[], env: NodeJS.ProcessEnv, cwd: string): Promise<{ passed: boolean; output: string }> =>
  new Promise((resolve) => {
    const st = fileURLToPath(new URL("venv/bin/st", INSTALLED));
    const options = { env: { ...process.env, ...env }, maxBuffer: 100_000_000, cwd };
    execFile(st, args, options, (error, stdout, stderr) => resolve({ passed: !error, output: stdout + stderr }));
  });
