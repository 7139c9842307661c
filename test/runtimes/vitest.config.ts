import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/runtimes/**/*.test.ts"],
    globalSetup: ["test/runtimes/setup.ts", "test/faults/setup.ts"],
    hookTimeout: 60_000,
    // The matrix is printed as it is.
    disableConsoleIntercept: true,
    // What is measured are real times: files that run side by side would slow each other down.
    fileParallelism: false,
  },
});
