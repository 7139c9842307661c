import { defineConfig } from "vitest/config";
import { printer } from "./print.ts";

export default defineConfig({
  test: {
    include: ["test/faults/**/*.test.ts"],
    globalSetup: "test/faults/setup.ts",
    testTimeout: 60_000,
    reporters: ["default", printer],
    // What is measured are real times: files that run side by side would slow each other down.
    fileParallelism: false,
  },
});
