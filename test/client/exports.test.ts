import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import * as index from "../../src/index.ts";
import * as jobs from "../../src/jobs/index.ts";
import * as jwt from "../../src/jwt/jwt-auth.ts";
import * as sandbox from "../../src/sandbox/index.ts";
import * as sandboxServer from "../../src/sandbox/server/index.ts";
import * as validation from "../../src/validation/index.ts";

/** The classes of errors that the source declares, by name, with their files. */
const ERRORS = new Map(
  readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) =>
      [...readFileSync(join("src", file), "utf8").matchAll(/^(?:export )?(?:abstract )?class (\w+Error)\b/gm)].map(
        ([, name = ""]) => [name, `src/${file}`],
      ),
    ),
);

test("every class of errors is exported", () => {
  expect(ERRORS.size).toBeGreaterThan(10);
  const missing = [...ERRORS]
    .filter(([name, file]) => !(name in (file.startsWith("src/jobs/") ? jobs : index)))
    .map(([name, file]) => `${name} of ${file} can't be caught by its class: export it from its entry.`);
  expect(missing, missing.join("\n")).toEqual([]);
});

test("the package exports the client, campaignId and errors, and nothing else", () => {
  expect(Object.keys(index).filter((name) => !ERRORS.has(name))).toEqual(["campaignId", "createCampaignClient"]);
  expect(Object.keys(jwt)).toEqual(["jwtAuth"]);
  expect(Object.keys(sandbox)).toEqual(["assumptionDefaults", "createSandbox"]);
  expect(Object.keys(sandboxServer)).toEqual(["startSandboxServer"]);
  expect(Object.keys(validation)).toEqual(["validate", "validateResponse"]);
});

test("all entries can be imported and required, with their types, and the specs can be resolved", () => {
  const entry = (name: string) => ({
    import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
    require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
  });
  expect(packageJson.exports).toEqual({
    ".": entry("index"),
    "./jwt": entry("jwt"),
    "./sandbox": entry("sandbox"),
    "./sandbox-server": entry("sandbox-server"),
    "./jobs": entry("jobs"),
    "./validate": entry("validate"),
    "./redis": entry("redis"),
    "./opentelemetry": entry("opentelemetry"),
    "./openapi.yaml": "./generated/openapi.yaml",
    "./openapi.json": "./generated/openapi.json",
    "./openapi-3.0.yaml": "./generated/openapi-3.0.yaml",
    "./openapi-2xx.overlay.yaml": "./generated/openapi-2xx.overlay.yaml",
    "./openapi-tools.json": "./generated/openapi-tools.json",
    "./postman.json": "./generated/postman.json",
    "./SHA256SUMS": "./generated/SHA256SUMS",
    "./discrepancies.json": "./generated/discrepancies.json",
    "./discrepancies.schema.json": "./generated/discrepancies.schema.json",
    "./sandbox.yaml": "./openapi/sandbox.yaml",
    "./workflows.arazzo.yaml": "./openapi/workflows.arazzo.yaml",
    "./package.json": "./package.json",
  });
});
