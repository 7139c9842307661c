// After each test, and also after one that fails: what a test replaced is as it was before, so that order does not matter.
import { afterEach, vi } from "vitest";
import { forgetRateLimits } from "./rate-limits.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  // Last: a spy on a fake timer would put the fake back.
  vi.useRealTimers();
  forgetRateLimits();
});
