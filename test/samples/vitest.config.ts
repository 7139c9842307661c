import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/samples/**/*.test.ts"],
    globalSetup: "test/sandbox-server/build.ts",
    sequence: { shuffle: true },
    expect: { requireAssertions: true },
    testTimeout: 60_000,
    // The first run installs httpx.
    hookTimeout: 600_000,
    // Print what is installed and what is skipped.
    disableConsoleIntercept: true,
  },
});
