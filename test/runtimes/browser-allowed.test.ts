import { expect, test } from "vitest";
import { CELLS, meet } from "./cell.ts";
import { chromiumPage } from "./chromium.ts";
import { printed } from "./print.ts";

// The browser sends requests again on its own, and no page can keep it from that. So no count is promised here: what
// holds is that nothing is refused, and that nothing which was carried out is said not to be.
test("a page may do what its client allows, as often as the browser likes", async () => {
  const results = await meet(chromiumPage, { allow: ["read", "write", "contact"] });
  process.stdout.write(printed(new Map([["Chromium, allowed", results]])));
  for (const [index, { end, executed }] of results.entries()) {
    const { call, fault } = CELLS[index] as (typeof CELLS)[number];
    const name = `${call.method}, ${fault}`;
    expect(end, name).toMatch(/^(done$|OutcomeUnknownError < )/);
    if (fault === "refused connection") expect(executed, name).toBe(0);
    else expect(executed, name).toBeGreaterThan(0);
  }
}, 60_000);
