// Builds and packs the package like `npm publish`, and fails unless its files, its exports and the report of its API are as
// expected.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import packageJson from "../../package.json" with { type: "json" };
import { runTool } from "../run/tool.ts";
import { API_REPORT, apiReport } from "./api-report.ts";
import { pack } from "./pack.ts";

const EXPECTED = [
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "dist/calling-hours.cjs",
  "dist/calling-hours.js",
  "dist/cli.js",
  "dist/index.cjs",
  "dist/index.d.cts",
  "dist/index.d.ts",
  "dist/index.js",
  "dist/jobs.cjs",
  "dist/jobs.d.cts",
  "dist/jobs.d.ts",
  "dist/jobs.js",
  "dist/jwt.cjs",
  "dist/jwt.d.cts",
  "dist/jwt.d.ts",
  "dist/jwt.js",
  "dist/opentelemetry.cjs",
  "dist/opentelemetry.d.cts",
  "dist/opentelemetry.d.ts",
  "dist/opentelemetry.js",
  "dist/redis.cjs",
  "dist/redis.d.cts",
  "dist/redis.d.ts",
  "dist/redis.js",
  "dist/request-validators.cjs",
  "dist/request-validators.js",
  "dist/response-validators.cjs",
  "dist/response-validators.js",
  "dist/rolldown-runtime.cjs",
  "dist/rolldown-runtime.js",
  "dist/sandbox-server.cjs",
  "dist/sandbox-server.d.cts",
  "dist/sandbox-server.d.ts",
  "dist/sandbox-server.js",
  "dist/sandbox.cjs",
  "dist/sandbox.d.cts",
  "dist/sandbox.d.ts",
  "dist/sandbox.js",
  "dist/shared.cjs",
  "dist/shared.d.cts",
  "dist/shared.js",
  "dist/validate.cjs",
  "dist/validate.d.cts",
  "dist/validate.d.ts",
  "dist/validate.js",
  "dist/validation.cjs",
  "dist/validation.js",
  "docs/contacts.md",
  "docs/first-sms.md",
  "docs/first-voice-campaign.md",
  "docs/generators.md",
  "docs/journals.md",
  "docs/more-of-the-sandbox.md",
  "docs/nightly-job.md",
  "docs/observe.md",
  "docs/options.md",
  "docs/other-languages.md",
  "docs/pre-call-check.md",
  "docs/rate-limit.md",
  "docs/results.md",
  "docs/schedules-and-callbacks.md",
  "docs/start-timed-out.md",
  "docs/testing.md",
  "docs/token.md",
  "docs/v1-to-v2.md",
  "docs/when-a-load-stops.md",
  "generated/SHA256SUMS",
  "generated/discrepancies.json",
  "generated/discrepancies.schema.json",
  "generated/openapi-2xx.overlay.yaml",
  "generated/openapi-3.0.yaml",
  "generated/openapi-tools.json",
  "generated/openapi.json",
  "generated/openapi.yaml",
  "generated/postman.json",
  "openapi/sandbox.yaml",
  "openapi/workflows.arazzo.yaml",
  "package.json",
  "skills/kore-campaigns/SKILL.md",
];

const folder = mkdtempSync(join(tmpdir(), "kore-campaigns-"));
try {
  runTool("tsdown", ["--logLevel", "warn"], "quiet");
  if (apiReport() !== readFileSync(API_REPORT, "utf8")) {
    console.error(
      `${API_REPORT} has drifted: what callers see has changed. Run "npm run api" and commit what it writes.`,
    );
    process.exitCode = 1;
  }
  const packed = pack("--pack-destination", folder);
  const files = packed.files.map(({ path }) => path).sort();
  if (!isDeepStrictEqual(files, EXPECTED)) {
    console.error(`The package holds:\n  ${files.join("\n  ")}\nand should hold:\n  ${EXPECTED.join("\n  ")}`);
    process.exitCode = 1;
  }
  const tarball = join(folder, packed.filename);
  runTool("publint", ["run", tarball, "--strict"], "shown");
  // It reads every entry point as code, and these are data.
  const data = Object.keys(packageJson.exports).filter((entry) => /\.(yaml|json)$|SUMS$/.test(entry));
  runTool("attw", [tarball, "--exclude-entrypoints", ...data.map((entry) => entry.slice(2))], "shown");
} finally {
  rmSync(folder, { recursive: true });
}
