import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The install folder. It is deleted together with node_modules, in which Stryker finds the Vitest of the project. */
const FOLDER = new URL("../../node_modules/.cache/kore-campaigns/mutation/", import.meta.url);
const VERSIONS = new URL("package.json", import.meta.url);
/** A copy of `package.json`, written when the install is complete. */
const COMPLETE = new URL("installed.json", FOLDER);

/**
 * Installs the packages in `package.json`, unless they are installed already. They are not dependencies of the package,
 * because only `npm run test:mutation` needs them. Returns the path of Stryker's program.
 *
 * @throws an Error if npm fails
 */
export function installStryker(): string {
  const wanted = readFileSync(VERSIONS, "utf8");
  if (!existsSync(COMPLETE) || readFileSync(COMPLETE, "utf8") !== wanted) {
    const folder = fileURLToPath(FOLDER);
    console.log(`Installing Stryker from npm (once, 65 MB) into ${folder}`);
    rmSync(COMPLETE, { force: true });
    mkdirSync(folder, { recursive: true });
    copyFileSync(VERSIONS, new URL("package.json", FOLDER));
    // Without its peer Vitest, which would be another one than that of the tests.
    const options = ["--omit=peer", "--no-package-lock", "--no-audit", "--no-fund"];
    execFileSync("npm", ["install", ...options], { cwd: folder, stdio: "inherit" });
    copyFileSync(VERSIONS, COMPLETE);
  }
  return fileURLToPath(new URL("node_modules/@stryker-mutator/core/bin/stryker.js", FOLDER));
}
