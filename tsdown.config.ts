import { defineConfig } from "tsdown";

export default defineConfig({
  entry: { index: "src/index.ts", jwt: "src/jwt/jwt-auth.ts" },
  format: ["esm", "cjs"],
  platform: "neutral",
  target: "es2022",
  dts: true,
  // What both entries share, above all the error classes, is in one file with a stable name.
  // Docstrings are in the declarations, where editors look for them.
  outputOptions: { comments: { jsdoc: false }, codeSplitting: { groups: [{ name: "shared", minShareCount: 2 }] } },
  hash: false,
});
