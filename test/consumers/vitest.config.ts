import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/consumers/**/*.test.ts"],
    sequence: { shuffle: true },
    expect: { requireAssertions: true },
    globalSetup: ["test/consumers/pack.ts", "test/contract/mock.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
