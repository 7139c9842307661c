import { writeFileSync } from "node:fs";
import { defineConfig } from "tsdown";

const entry = {
  index: "src/index.ts",
  jwt: "src/jwt/jwt-auth.ts",
  sandbox: "src/sandbox/index.ts",
  "sandbox-server": "src/sandbox/server/index.ts",
  jobs: "src/jobs/index.ts",
  validate: "src/validation/index.ts",
  redis: "src/redis/index.ts",
  opentelemetry: "src/opentelemetry/index.ts",
};

/** What files in `sandbox/server/` import from its own entry, which would otherwise be in two, or split in two. */
const ENTRIES: Readonly<Record<string, string>> = { "../index.ts": "sandbox", "./index.ts": "sandbox-server" };

/** What entries share, in files with stable names. The client loads the first one alone; validators go with who uses them. */
const SHARED = [
  { name: "shared", test: /src\/(?!calling-hours|validation)|package\.json/, minShareCount: 2, priority: 3 },
  { name: "request-validators", test: /generated\/request-validators/, priority: 2 },
  { name: "response-validators", test: /generated\/response-validators/, priority: 2 },
  { name: "validation", test: /src\/validation\//, minShareCount: 2, priority: 1 },
  { name: "calling-hours", test: /src\/calling-hours\//, minShareCount: 2 },
];

/** The server and the command, which alone may import modules of Node. */
const forServer = (extension: "js" | "cjs") => ({
  name: "for-server",
  resolveId(source: string, importer = "") {
    if (source.startsWith("node:")) return { id: source, external: true };
    const entry = importer.includes("/sandbox/server/") ? ENTRIES[source] : undefined;
    return entry === undefined ? null : { id: `./${entry}.${extension}`, external: true };
  },
});

export default defineConfig({
  entry,
  format: {
    esm: { dts: false, entry: { ...entry, cli: "src/cli.ts" } },
    cjs: { dts: {} },
  },
  platform: "neutral",
  target: "es2022",
  // As an option, plugins would not be used for the declarations.
  inputOptions: (options, format) => ({
    ...options,
    plugins: [forServer(format === "cjs" ? "cjs" : "js"), options.plugins],
  }),
  // What both entries share, above all the error classes, is in one file with a stable name.
  // Docstrings are in the declarations, where editors look for them.
  outputOptions: (options, _, { cjsDts }) => ({
    ...options,
    comments: { jsdoc: cjsDts },
    codeSplitting: { groups: cjsDts ? [{ name: "shared.d", minShareCount: 2 }] : SHARED },
  }),
  hash: false,
  hooks: {
    // A module may take its types from those of a CommonJS file, and not the other way round: they are there once.
    "build:done": () => {
      for (const name of Object.keys(entry)) writeFileSync(`dist/${name}.d.ts`, `export * from "./${name}.cjs";\n`);
    },
  },
});
