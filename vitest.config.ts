import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/{contract,client,confirmation,jwt,properties,spec,demo,readme}/**/*.test.ts"],
    globalSetup: "test/contract/mock.ts",
    // No file leaves anything behind that another could trip over, and a fresh process for each costs a third of the time.
    isolate: false,
    typecheck: { enabled: true, include: ["test/types/**/*.test-d.ts"] },
  },
});
