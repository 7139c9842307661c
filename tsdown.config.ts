import { writeFileSync } from "node:fs";
import { defineConfig } from "tsdown";

const entry = { index: "src/index.ts", jwt: "src/jwt/jwt-auth.ts", sandbox: "src/sandbox/index.ts" };

/** The server imports the sandbox from its own entry, which would otherwise be split in two, and modules of Node. */
const forServer = {
  name: "for-server",
  resolveId(source: string, importer = "") {
    if (source.startsWith("node:")) return { id: source, external: true };
    return source === "../index.ts" && importer.includes("/sandbox/server/")
      ? { id: "./sandbox.js", external: true }
      : null;
  },
};

export default defineConfig({
  entry,
  format: {
    esm: { dts: false, entry: { ...entry, cli: "src/cli.ts" }, plugins: [forServer] },
    cjs: { dts: {} },
  },
  platform: "neutral",
  target: "es2022",
  // What both entries share, above all the error classes, is in one file with a stable name.
  // Docstrings are in the declarations, where editors look for them.
  outputOptions: (options, _, { cjsDts }) => ({
    ...options,
    comments: { jsdoc: cjsDts },
    codeSplitting: { groups: [{ name: cjsDts ? "shared.d" : "shared", minShareCount: 2 }] },
  }),
  hash: false,
  hooks: {
    // A module may take its types from those of a CommonJS file, and not the other way round: they are there once.
    "build:done": () => {
      for (const name of Object.keys(entry)) writeFileSync(`dist/${name}.d.ts`, `export * from "./${name}.cjs";\n`);
    },
  },
});
