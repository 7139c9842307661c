import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/{contract,client,spec,demo}/**/*.test.ts"],
    globalSetup: "test/contract/mock.ts",
    typecheck: { enabled: true, include: ["test/types/**/*.test-d.ts"] },
  },
});
