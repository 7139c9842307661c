// After each test, and also after one that fails: what a test replaced is as it was before, so that order does not matter.
import { afterEach, vi } from "vitest";

/** What all clients of the process share: see src/rate-limit/rate-limit.ts. */
const RATE_LIMITS = Symbol.for("kore-campaigns/rate-limits");

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  // Last: a spy on a fake timer would put the fake back.
  vi.useRealTimers();
  Reflect.deleteProperty(globalThis, RATE_LIMITS);
});
