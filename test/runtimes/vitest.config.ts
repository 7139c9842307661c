import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/runtimes/**/*.test.ts"],
    sequence: { shuffle: true },
    expect: { requireAssertions: true },
    globalSetup: ["test/runtimes/setup.ts", "test/faults/setup.ts"],
    hookTimeout: 60_000,
    // Print the matrix unchanged.
    disableConsoleIntercept: true,
    // The tests measure real time: files that run in parallel would slow each other down.
    fileParallelism: false,
  },
});
