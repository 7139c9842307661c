import { expect, test } from "vitest";
import { chromiumPage } from "./chromium.ts";
import { formatMatrix } from "./print.ts";
import { runScenarios, SCENARIOS, type Scenario } from "./scenario.ts";

// The browser resends requests by itself, and no page can prevent it. So no count is tested here, only that no call is
// refused and that no executed call is reported as not executed.
test("a page may do what its client allows, as often as the browser likes", async () => {
  const results = await runScenarios(chromiumPage, { allow: ["read", "write", "contact"] });
  process.stdout.write(formatMatrix(new Map([["Chromium, allowed", results]])));
  for (const [index, { end, executed }] of results.entries()) {
    const { call, fault } = SCENARIOS[index] as Scenario;
    const name = `${call.method}, ${fault}`;
    expect(end, name).toMatch(/^(done$|OutcomeUnknownError < )/);
    if (fault === "refused connection") expect(executed, name).toBe(0);
    else expect(executed, name).toBeGreaterThan(0);
  }
}, 60_000);
