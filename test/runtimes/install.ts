import { execFile } from "node:child_process";
import { copyFile, mkdir, readFile, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The install folder. It is deleted together with node_modules. */
const FOLDER = new URL("../../node_modules/.cache/kore-campaigns/runtimes/", import.meta.url);
const VERSIONS = new URL("versions/package.json", import.meta.url);
/** A copy of `versions/package.json`, written when the install is complete. */
const COMPLETE = new URL("installed.json", FOLDER);

/** Returns the path of a file in an installed runtime. */
export const installedPath = (path: string): string => fileURLToPath(new URL(`node_modules/${path}`, FOLDER));

/**
 * Installs the runtimes in `versions/package.json`, unless they are installed already. They are not dependencies of the
 * package, because they are large and only these tests need them.
 *
 * @throws an Error that says how to install them by hand
 */
export async function installRuntimes(): Promise<void> {
  const wanted = await readFile(VERSIONS, "utf8");
  if ((await readFile(COMPLETE, "utf8").catch(() => undefined)) === wanted) return;

  const folder = fileURLToPath(FOLDER);
  console.log(`Installing the runtimes for the tests from npm (once, 1.1 GB) into ${folder}`);
  await rm(COMPLETE, { force: true });
  await mkdir(folder, { recursive: true });
  await copyFile(VERSIONS, new URL("package.json", FOLDER));
  const options = ["--no-package-lock", "--no-audit", "--no-fund"];
  await promisify(execFile)("npm", ["install", ...options], { cwd: folder }).catch(({ stderr }) => {
    throw new Error(`The runtimes could not be installed. Run "npm install" in ${folder}. It failed with:\n${stderr}`);
  });
  await copyFile(VERSIONS, COMPLETE);
}
