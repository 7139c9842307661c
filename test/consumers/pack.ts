import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";

const exec = promisify(execFile);

declare module "vitest" {
  interface ProvidedContext {
    /** The path of the packed package, for `inject`. */
    tarball: string;
  }
}

/** Builds and packs the package once for all tests. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), "kore-campaigns-"));
  await exec("npm", ["run", "build"]);
  const { stdout } = await exec("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder]);
  project.provide("tarball", join(folder, JSON.parse(stdout)[0].filename));
  return () => rm(folder, { recursive: true });
}
