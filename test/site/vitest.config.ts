import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/site/**/*.test.ts"],
    sequence: { shuffle: true },
    expect: { requireAssertions: true },
    // Pages that are looked at at the same time.
    maxConcurrency: 3,
    testTimeout: 20_000,
  },
});
