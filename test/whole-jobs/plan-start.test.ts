import fc from "fast-check";
import { expect, test } from "vitest";
import { checkWorld } from "../jobs/planned-starts.ts";
import { CAMPAIGNS, randomWorld } from "../jobs/random-campaigns.ts";

test("10,000 random campaigns reach nobody whom their plan does not name, and nobody before its moment", async () => {
  const totals = { campaigns: 0, exact: 0, onTime: 0 };
  const check = async (world: Parameters<typeof checkWorld>[0]) => {
    const { exact, onTime } = await checkWorld(world);
    totals.campaigns += CAMPAIGNS;
    totals.exact += exact;
    totals.onTime += onTime;
  };
  await fc.assert(fc.asyncProperty(randomWorld, check), { numRuns: 10_000 / CAMPAIGNS, seed: 2 });
  expect(totals.campaigns).toBe(10_000);
  // Enough to say something.
  expect(totals.exact).toBeGreaterThan(1_000);
  expect(totals.onTime).toBeGreaterThan(100);
});
