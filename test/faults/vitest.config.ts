import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/faults/**/*.test.ts"],
    globalSetup: "test/faults/setup.ts",
    testTimeout: 60_000,
    // The matrix is printed as it is.
    disableConsoleIntercept: true,
    // What is measured are real times: files that run side by side would slow each other down.
    fileParallelism: false,
  },
});
