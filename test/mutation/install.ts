import { fileURLToPath } from "node:url";
import { installFolder, installPackages } from "../../scripts/run/install-packages.ts";

/** Below node_modules, so that Stryker finds the Vitest of the project. */
const FOLDER = installFolder("mutation");

/** Installs Stryker, unless it is installed already. Returns the path of its program. */
export async function installStryker(): Promise<string> {
  // Without its peer Vitest, which would be another one than that of the tests.
  await installPackages("Stryker (65 MB)", new URL("package.json", import.meta.url), FOLDER, "--omit=peer");
  return fileURLToPath(new URL("node_modules/@stryker-mutator/core/bin/stryker.js", FOLDER));
}
