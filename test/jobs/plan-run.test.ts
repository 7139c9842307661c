import { describe, expect, test } from "vitest";
import type { ListedCampaignV2 } from "../../src/index.ts";
import { otherOnLists } from "../../src/jobs/plan/other-campaigns.ts";
import { planRun } from "../../src/jobs/plan/run.ts";

const EARLY = "2026-03-01T09:00:00.000Z";
const LATE = "2026-03-02T09:00:00.000Z";
const listed = (campaign: Partial<ListedCampaignV2> = {}): ListedCampaignV2 =>
  ({
    ...{ _id: "cd-1", name: "Parcels", status: "Ready", priority: "5", schedule: {}, contactLists: ["A"] },
    ...{ createdAt: EARLY, updatedAt: EARLY, campaignInstanceUpdatedAt: EARLY, ...campaign },
  }) as ListedCampaignV2;

describe("the run that a start begins", () => {
  test.each(["Preparing", "Ready"])("is the first if a %s campaign has no run that a read shows", (status) => {
    expect(planRun({ status }, listed())).toEqual({ kind: "first", latest: null, updatedAt: EARLY });
  });

  test.each(["Active", "Paused", "Stopped", "Completed", "Rerun"])("is another one if it is %s", (status) => {
    expect(planRun({ status }, listed()).kind).toBe("again");
    expect(planRun({ status }, undefined)).toEqual({ kind: "again", latest: null, updatedAt: null });
  });

  test("is another one if one of the reads names a run", () => {
    expect(planRun({ status: "Ready", campaignInstanceId: "cid-1" }, listed())).toMatchObject({
      kind: "again",
      latest: "cid-1",
    });
    expect(planRun({ status: "Ready" }, listed({ campaignInstanceId: "cid-2" }))).toMatchObject({
      kind: "again",
      latest: "cid-2",
    });
  });

  test("is not known otherwise: the list has a later run, no time, not the campaign, or the state tells nothing", () => {
    const kindOf = (status: string, of: ListedCampaignV2 | undefined) => planRun({ status }, of).kind;
    expect(kindOf("Ready", listed({ campaignInstanceUpdatedAt: LATE }))).toBe("unknown");
    // A run that was before the campaign was edited.
    expect(kindOf("Ready", listed({ updatedAt: LATE }))).toBe("unknown");
    expect(kindOf("Ready", listed({ campaignInstanceUpdatedAt: "" }))).toBe("unknown");
    expect(kindOf("Ready", undefined)).toBe("unknown");
    expect(kindOf("Scheduled", listed())).toBe("unknown");
    expect(kindOf("Archived", listed())).toBe("unknown");
  });
});

describe("another campaign", () => {
  test.each(["Preparing", "Ready", "Scheduled", "Stopped", "Completed"])("is idle if it is %s", (status) => {
    expect(otherOnLists(listed({ status }), ["A"])).toBeUndefined();
  });

  test.each(["Active", "Paused", "Rerun", "Rescheduled", "Archived"])("may run on the lists if it is %s", (status) => {
    expect(otherOnLists(listed({ status, contactLists: ["B", "A", "C"] }), ["A", "B"])).toEqual({
      ...{ id: "cd-1", name: "Parcels", state: status, contactLists: ["A", "B"] },
    });
    expect(otherOnLists(listed({ status, contactLists: ["C"] }), ["A", "B"])).toBeUndefined();
  });

  test("may be on each list if its own are not there", () => {
    const { contactLists: _, ...campaign } = listed({ status: "Active" });
    expect(otherOnLists(campaign as ListedCampaignV2, ["A", "B"])?.contactLists).toEqual(["A", "B"]);
  });
});
