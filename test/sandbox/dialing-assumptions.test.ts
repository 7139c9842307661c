import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ASSUMPTIONS } from "../../src/sandbox/assumption-list.ts";
import { scheduleRuns } from "../../src/sandbox/schedules.ts";
import { createDialer } from "../../src/sandbox/simulated-dialer.ts";
import { createWorld, MONDAY, numbers } from "./dialing-world.ts";

test("all that dialing and scheduling assume is listed, and used", () => {
  const used = new Set<string>();
  const parts = createWorld();
  const use = (id: string) => {
    used.add(id);
    return (ASSUMPTIONS as Record<string, { values: readonly string[] }>)[id]?.values[0] ?? "";
  };
  const world = { ...parts, assumptions: { use, take: () => [] } };
  const dialer = createDialer(world);
  parts.list("People", numbers(1));
  const campaign = parts.campaign();
  campaign.schedule = { start: MONDAY, end: MONDAY + 1, recurrence: { type: "Daily", everyDays: 1 } };
  scheduleRuns(campaign, { ...world, dialer });
  const instance = dialer.start(parts.campaign());
  parts.clock.runUntil(MONDAY);
  dialer.callBack(instance, instance.attempts[0]?.campaignDialingListId ?? "", MONDAY);
  dialer.stop(campaign);
  expect([...used].sort()).toEqual(Object.keys(ASSUMPTIONS).sort());
});

test("nothing changes if an assumption is refused", () => {
  const parts = createWorld();
  for (const refused of Object.keys(ASSUMPTIONS)) {
    const use = (id: string) => {
      if (id === refused) throw new Error(id);
      return "";
    };
    const dialer = createDialer({ ...parts, assumptions: { use, take: () => [] } });
    const campaign = parts.campaign();
    try {
      dialer.start(campaign);
    } catch {
      expect(campaign, refused).toMatchObject({ state: "Ready", instances: [] });
    }
  }
  expect.hasAssertions();
});

/** Topics of the facts from the user guide and the release notes, which begin their ids. */
const FACT = /^(callbacks|dialers|hours|limits|lists|results|schedules|sms|states)-/;

test("what an assumption rests on is an entry of the ledger, or a fact", () => {
  const ledger = readFileSync("openapi/discrepancies.yaml", "utf8");
  for (const [id, { restsOn }] of Object.entries(ASSUMPTIONS)) {
    expect(restsOn, id).not.toEqual([]);
    expect(
      restsOn.filter((entry) => !ledger.includes(`\n- id: ${entry}\n`) && !FACT.test(entry)),
      id,
    ).toEqual([]);
  }
});
