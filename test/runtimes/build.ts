import { fileURLToPath } from "node:url";
import { build } from "tsdown";

const OUT = new URL("../../node_modules/.cache/kore-campaigns/programs/", import.meta.url);

/** Where the programs are that are one file each, with the package and all that it imports in it. */
export const BUNDLED = fileURLToPath(OUT);

/**
 * Builds the package, which Node, Bun and Deno import as it is published, and the programs of those runtimes that know no
 * node_modules.
 */
export async function buildPrograms(): Promise<void> {
  await build({ logLevel: "error" });
  await bundle("worker.mjs", "esm");
  await bundle("page.mjs", "iife");
}

/** Bundles a program on its own: two at once would share a third file. */
const bundle = (file: string, format: "esm" | "iife") =>
  build({
    config: false,
    entry: fileURLToPath(new URL(file, import.meta.url)),
    outDir: BUNDLED,
    clean: false,
    format,
    platform: "neutral",
    target: "es2022",
    outExtensions: () => ({ js: ".js" }),
    dts: false,
    deps: { alwaysBundle: /./, onlyBundle: false },
    logLevel: "error",
  });
