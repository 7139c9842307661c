import { defineConfig } from "vitest/config";
import { QuickFirst } from "./quick-first.ts";

/** The tests that Stryker runs against each mutant. It sets the pool and the number of workers itself. */
export default defineConfig({
  test: {
    include: ["test/{client,confirmation,jwt,properties}/**/*.test.ts", "test/contract/calls.test.ts"],
    // Its programs load src/ in processes of their own, where no mutant is active.
    exclude: ["test/client/process.test.ts"],
    globalSetup: "test/contract/mock.ts",
    setupFiles: ["test/support/restore.ts", "test/support/no-look-ups.ts"],
    testTimeout: 20_000,
    isolate: false,
    sequence: { sequencer: QuickFirst },
  },
});
