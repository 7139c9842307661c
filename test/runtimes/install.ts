import { execFile } from "node:child_process";
import { copyFile, mkdir, readFile, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** Where they are kept: outside the sources, and gone with node_modules. */
const FOLDER = new URL("../../node_modules/.cache/kore-campaigns/runtimes/", import.meta.url);
const VERSIONS = new URL("versions/package.json", import.meta.url);
/** A copy of the versions, made once they are all there. */
const COMPLETE = new URL("installed.json", FOLDER);

/** The path of a file of an installed runtime. */
export const installed = (path: string): string => fileURLToPath(new URL(`node_modules/${path}`, FOLDER));

/**
 * Installs the runtimes that `versions/package.json` names, if they are not there yet. They are no dependencies of the
 * package: they are large, and no other script needs them.
 *
 * @throws an Error that says how they can be had
 */
export async function installRuntimes(): Promise<void> {
  const wanted = await readFile(VERSIONS, "utf8");
  if ((await readFile(COMPLETE, "utf8").catch(() => undefined)) === wanted) return;

  const folder = fileURLToPath(FOLDER);
  console.log(`The runtimes of the tests are installed from npm, once (1.1 GB), into ${folder}`);
  await rm(COMPLETE, { force: true });
  await mkdir(folder, { recursive: true });
  await copyFile(VERSIONS, new URL("package.json", FOLDER));
  const options = ["--no-package-lock", "--no-audit", "--no-fund"];
  await promisify(execFile)("npm", ["install", ...options], { cwd: folder }).catch(({ stderr }) => {
    throw new Error(`The runtimes are missing. Run "npm install" in ${folder}, which failed:\n${stderr}`);
  });
  await copyFile(VERSIONS, COMPLETE);
}
