import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/sandbox-server/**/*.test.ts"],
    sequence: { shuffle: true },
    expect: { requireAssertions: true },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
