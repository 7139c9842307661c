import { defineConfig } from "vitest/config";

export default defineConfig({ test: { include: ["test/site/**/*.test.ts"], testTimeout: 20_000 } });
