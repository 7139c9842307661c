import { fileURLToPath } from "node:url";
import { build } from "tsdown";

const OUT = new URL("../../node_modules/.cache/kore-campaigns/programs/", import.meta.url);

/** The folder of the bundled programs: one file each, with the package and its dependencies. */
export const BUNDLE_DIR = fileURLToPath(OUT);

/**
 * Builds the package and the bundled programs. Node, Bun and Deno import the package as it is published. workerd and
 * Chromium can't resolve node_modules and get a bundle.
 */
export async function buildPrograms(): Promise<void> {
  await build({ logLevel: "error" });
  await bundle("worker.mjs", "esm");
  await bundle("limited-worker.mjs", "esm");
  await bundle("page.mjs", "iife");
}

/** Bundles one program. Two entries in one build would share a chunk. */
const bundle = (file: string, format: "esm" | "iife") =>
  build({
    config: false,
    entry: fileURLToPath(new URL(file, import.meta.url)),
    outDir: BUNDLE_DIR,
    clean: false,
    format,
    platform: "neutral",
    target: "es2022",
    outExtensions: () => ({ js: ".js" }),
    dts: false,
    deps: { alwaysBundle: /./, onlyBundle: false },
    logLevel: "error",
  });
