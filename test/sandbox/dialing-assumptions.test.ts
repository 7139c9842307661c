import { expect, test } from "vitest";
import { ASSUMPTIONS } from "../../src/sandbox/assumption-list.ts";
import { scheduleRuns } from "../../src/sandbox/schedules.ts";
import { createDialer } from "../../src/sandbox/simulated-dialer.ts";
import { createWorld, MONDAY, numbers } from "./dialing-world.ts";

test("all that dialing and scheduling assume is listed", () => {
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
  expect([...used].filter((id) => !Object.hasOwn(ASSUMPTIONS, id))).toEqual([]);
  expect(used.size).toBeGreaterThan(10);
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
