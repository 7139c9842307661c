import { buildPrograms } from "./build.ts";
import { installRuntimes } from "./install.ts";

/** Installs the runtimes and builds their programs. */
export default async function setup() {
  await installRuntimes();
  await buildPrograms();
}
