import { defineConfig } from "vitest/config";
import { printer } from "./print.ts";

export default defineConfig({
  test: {
    include: ["test/faults/**/*.test.ts"],
    sequence: { shuffle: true },
    expect: { requireAssertions: true },
    globalSetup: "test/faults/setup.ts",
    testTimeout: 60_000,
    reporters: ["default", printer],
    // The tests measure real time: files that run in parallel would slow each other down.
    fileParallelism: false,
  },
});
