import fc from "fast-check";
import { expect, test } from "vitest";
import { checkWorld } from "./planned-starts.ts";
import { randomWorld } from "./random-campaigns.ts";

test.each([
  ["a sandbox over HTTP", true, 10],
  ["a sandbox", false, 60],
])(
  "in %s, everybody whom a random campaign reaches was named, and nobody before the named moment",
  async (_, overHttp, numRuns) => {
    await fc.assert(
      fc.asyncProperty(randomWorld, async (world) => void (await checkWorld(world, overHttp))),
      { numRuns, seed: 1 },
    );
    expect.hasAssertions();
  },
);
