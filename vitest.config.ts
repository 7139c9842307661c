import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/{contract,client,confirmation,docs,explore,jwt,properties,readme,sandbox,spec}/**/*.test.ts"],
    globalSetup: "test/contract/mock.ts",
    setupFiles: ["test/support/restore.ts", "test/support/no-look-ups.ts"],
    expect: { requireAssertions: true },
    // The seed is printed. To repeat an order: npm test -- --sequence.seed=1
    sequence: { shuffle: true },
    // Long enough for a busy machine.
    testTimeout: 20_000,
    // A fresh process for each file costs a third of the time, and test/support/restore.ts undoes what files share.
    isolate: false,
    maxWorkers: "100%",
  },
});
