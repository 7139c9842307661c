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
  const install = ["npm", "install", ...options, "--no-package-lock", "--no-audit", "--no-fund"];
  await installOnce(`${what} from npm`, manifest, "package.json", folder, [install]);
}

/**
 * Installs Python packages into a virtual environment, unless they are installed already. Their programs are in its
 * folder `venv/bin`.
 *
 * @param what how messages name them
 * @param manifest the `requirements.txt` with their versions
 * @throws an Error that says how to install them by hand
 */
export async function installPythonPackages(what: string, manifest: URL, folder: URL): Promise<void> {
  await installOnce(`${what} from PyPI`, manifest, "requirements.txt", folder, [
    ["python3", "-m", "venv", "--clear", "venv"],
    ["venv/bin/pip", "install", "--quiet", "--requirement", "requirements.txt"],
  ]);
}

/** Runs commands in a folder that has a copy of the manifest, unless they succeeded before with the same manifest. */
async function installOnce(what: string, manifest: URL, name: string, folder: URL, commands: string[][]) {
  const wanted = await readFile(manifest, "utf8");
  // A copy of the manifest, written when the install is complete.
  const complete = new URL(`installed-${name}`, folder);
  if ((await readFile(complete, "utf8").catch(() => undefined)) === wanted) return;

  const cwd = fileURLToPath(folder);
  console.log(`Installing ${what}, once, into ${cwd}`);
  await rm(complete, { force: true });
  await mkdir(folder, { recursive: true });
  await copyFile(manifest, new URL(name, folder));
  for (const [program = "", ...args] of commands)
    await promisify(execFile)(program, args, { cwd }).catch(({ message, stderr }) => {
      const command = [program, ...args].join(" ");
      throw new Error(`Could not install ${what}. Run "${command}" in ${cwd}. It failed with:\n${stderr || message}`);
    });
  await copyFile(manifest, complete);
}
