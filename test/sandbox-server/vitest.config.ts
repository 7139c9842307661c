import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/sandbox-server/**/*.test.ts"],
    globalSetup: "test/sandbox-server/build.ts",
    sequence: { shuffle: true },
    expect: { requireAssertions: true },
    testTimeout: 60_000,
    // The first run installs and compiles the generators.
    hookTimeout: 600_000,
    // Print what is installed.
    disableConsoleIntercept: true,
    // The tests measure real time: files that run in parallel would slow each other down.
    fileParallelism: false,
  },
});
