import { defineConfig } from "vitest/config";

const { CONFIRM_HISTORIES = "10000" } = process.env;

export default defineConfig({
  test: {
    include: ["test/sandbox/confirm.test.ts"],
    env: { CONFIRM_HISTORIES },
    expect: { requireAssertions: true },
  },
});
