import { fileURLToPath } from "node:url";
import { installFolder, installPackages } from "../../scripts/run/install-packages.ts";

const FOLDER = installFolder("runtimes");

/** Returns the path of a file in an installed runtime. */
export const installedPath = (path: string): string => fileURLToPath(new URL(`node_modules/${path}`, FOLDER));

/** Installs the runtimes in `versions/package.json`, unless they are installed already. */
export const installRuntimes = (): Promise<void> =>
  installPackages("the runtimes (1.1 GB)", new URL("versions/package.json", import.meta.url), FOLDER);
