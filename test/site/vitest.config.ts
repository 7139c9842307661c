import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/site/**/*.test.ts"],
    sequence: { shuffle: true },
    expect: { requireAssertions: true },
    testTimeout: 20_000,
  },
});
