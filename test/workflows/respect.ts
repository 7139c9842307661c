import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { BUNDLE } from "../../scripts/spec/spec.ts";
import type { SandboxServer } from "../../src/sandbox/server/index.ts";

/** How many times as fast as in reality time passes, at the server and between the attempts of a workflow. */
export const SPEED = 50;

const WORKFLOWS = "openapi/workflows.arazzo.yaml";
const CREDENTIALS = {
  token: "a token",
  streamId: "st-00000000-0000-4000-8000-000000000000",
  accountId: "000000000000000000000000",
};

/**
 * Runs a workflow against a server, with `redocly respect`.
 *
 * @returns whether all its steps succeeded, and what was printed
 */
export async function runWorkflow(
  workflow: string,
  { url }: SandboxServer,
  inputs: object,
): Promise<{ succeeded: boolean; output: string }> {
  const folder = mkdtempSync(join(tmpdir(), "kore-campaigns-"));
  try {
    // The folders of the package, as the workflows refer to the description.
    cpSync(BUNDLE, join(folder, BUNDLE), { recursive: true });
    const file = join(folder, WORKFLOWS);
    mkdirSync(dirname(file));
    writeFileSync(
      file,
      readFileSync(WORKFLOWS, "utf8").replace(/retryAfter: (\d+)/g, (_, after) => `retryAfter: ${after / SPEED}`),
    );
    const input = JSON.stringify({ ...CREDENTIALS, ...inputs });
    const args = ["respect", file, "--workflow", workflow, "--server", `api=${url}`, "--input", input, "--verbose"];
    return await new Promise((resolve) =>
      execFile(process.execPath, ["node_modules/.bin/redocly", ...args], (error, stdout, stderr) =>
        resolve({ succeeded: !error, output: stdout + stderr }),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
