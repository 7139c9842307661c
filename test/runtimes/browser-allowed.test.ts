import { expect, test } from "vitest";
import { chromiumPage } from "./chromium.ts";
import { formatMatrix } from "./print.ts";
import { runScenarios, SCENARIOS, type Scenario } from "./scenario.ts";

// The browser sends requests again by itself, and no page can prevent it. So this tests no counts: only that no call is
// refused by the client, and that no executed call is reported as not executed by anyone but the server.
test("a page makes the calls that its client allows", async () => {
  const results = await runScenarios(chromiumPage, { allow: ["read", "write", "contact"] });
  process.stdout.write(formatMatrix(new Map([["Chromium, allowed", results]])));
  for (const [index, { end, executed }] of results.entries()) {
    const { call, fault } = SCENARIOS[index] as Scenario;
    const name = `${call.method}, ${fault}`;
    // The server says that it refused the call.
    expect(end, name).toMatch(fault === "status 421" ? /^ApiError$/ : /^(done$|OutcomeUnknownError < )/);
    if (fault === "refused connection") expect(executed, name).toBe(0);
    else expect(executed, name).toBeGreaterThan(0);
  }
}, 60_000);
