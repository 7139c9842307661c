import { execFile } from "node:child_process";
import { copyFile, mkdir, readFile, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The install folder of some packages. It is deleted together with node_modules. */
export const installFolder = (name: string): URL =>
  new URL(`../../node_modules/.cache/kore-campaigns/${name}/`, import.meta.url);

/**
 * Installs packages that are not dependencies of the package, because they are large and only some tests need them. Does
 * nothing if they are installed already.
 *
 * @param what how messages name them
 * @param manifest the `package.json` with their versions
 * @param options further options of `npm install`
 * @throws an Error that says how to install them by hand
 */
export async function installPackages(what: string, manifest: URL, folder: URL, ...options: string[]): Promise<void> {
  const wanted = await readFile(manifest, "utf8");
  // A copy of the manifest, written when the install is complete.
  const complete = new URL("installed.json", folder);
  if ((await readFile(complete, "utf8").catch(() => undefined)) === wanted) return;

  const cwd = fileURLToPath(folder);
  console.log(`Installing ${what} from npm, once, into ${cwd}`);
  await rm(complete, { force: true });
  await mkdir(folder, { recursive: true });
  await copyFile(manifest, new URL("package.json", folder));
  const args = ["install", ...options, "--no-package-lock", "--no-audit", "--no-fund"];
  await promisify(execFile)("npm", args, { cwd }).catch(({ stderr }) => {
    throw new Error(`Could not install ${what}. Run "npm ${args.join(" ")}" in ${cwd}. It failed with:\n${stderr}`);
  });
  await copyFile(manifest, complete);
}
