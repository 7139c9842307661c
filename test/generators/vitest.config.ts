import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/generators/**/*.test.ts"],
    sequence: { shuffle: true },
    expect: { requireAssertions: true },
    testTimeout: 60_000,
    // The first run installs and compiles the generators.
    hookTimeout: 600_000,
    // Print what is installed.
    disableConsoleIntercept: true,
  },
});
