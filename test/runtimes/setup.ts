import { buildPrograms } from "./build.ts";
import { installRuntimes } from "./install.ts";

/** Has everything in place that the runtimes need. */
export default async function setup() {
  await installRuntimes();
  await buildPrograms();
}
