import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";

/** A form in a browser: it has nothing of Node, and a policy may forbid `eval`. */
const FORM = `
import { validate, validateResponse } from "./src/validation/index.ts";
const hours = { frequency: "WEEKLY", timezone: "Mars/Olympus", days: [] };
const issues = validate("createCampaignV2", { campaignType: "voice", dialingStrategy: { callingHours: hours } });
const drift = validateResponse("getCampaignV2", { data: {} });
console.log(JSON.stringify([issues.length > 0, drift.length > 0]));
let evaluated = true;
try { new Function("return 1")(); } catch { evaluated = false; }
console.log(evaluated);
`;

async function bundle(program: string): Promise<string> {
  const stdin = { contents: program, resolveDir: process.cwd() };
  const { outputFiles } = await build({ stdin, bundle: true, platform: "browser", format: "esm", write: false });
  return (outputFiles[0] as { text: string }).text;
}

test("validators run in a browser bundle where eval is forbidden", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kore-validate-"));
  try {
    const file = join(folder, "form.mjs");
    writeFileSync(file, await bundle(FORM));
    const output = execFileSync(process.execPath, ["--disallow-code-generation-from-strings", file], {
      encoding: "utf8",
    });
    expect(output.trim().split("\n")).toEqual(["[true,true]", "false"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("who imports validate alone has neither the client nor the validators of responses", async () => {
  const alone = await bundle('export { validate } from "./src/validation/index.ts";');
  expect(alone).toContain("which can't be sent");
  expect(alone).not.toContain("acquireRateLimitSlot");
  expect(alone).not.toContain("response-validators");
  const client = await bundle('export { createCampaignClient } from "./src/index.ts";');
  expect(client).toContain("acquireRateLimitSlot");
  expect(client).not.toContain("request-validators");
});
