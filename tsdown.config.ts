import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/index.ts", "src/jwt.ts"],
  format: ["esm", "cjs"],
  platform: "neutral",
  target: "es2022",
  dts: true,
  // What both entries hold, above all the classes of errors, is there once, in one file whose name stays.
  outputOptions: { codeSplitting: { groups: [{ name: "shared", minShareCount: 2 }] } },
  hash: false,
});
