import { defineConfig } from "vitest/config";
import { QuickFirst } from "./quick-first.ts";

/** The tests that Stryker runs against each mutant. It sets the pool and the number of workers itself. */
export default defineConfig({
  test: {
    // The tests of an area, which stryker.ts names.
    include: (process.env.MUTATION_TESTS ?? "").split(" "),
    globalSetup: "test/contract/mock.ts",
    setupFiles: ["test/support/restore.ts", "test/support/no-look-ups.ts"],
    testTimeout: 20_000,
    isolate: false,
    sequence: { sequencer: QuickFirst },
  },
});
