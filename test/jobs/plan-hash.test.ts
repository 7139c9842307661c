import { describe, expect, test } from "vitest";
import { createCampaignClient } from "../../src/index.ts";
import { type Deciding, hashOf, planChanges } from "../../src/jobs/plan/hash.ts";
import { AGENTLESS, planIn, SMS } from "./plans.ts";

const PLAN: Deciding = {
  campaign: {
    ...{ id: "cd-1", name: "Parcels", type: "voice", state: "Ready", updatedAt: "2026-03-02T14:00:00.000Z" },
    settings: {
      dialingMode: "Agentless",
      dialingStrategy: { dialingOrder: "FIFO", callingHours: { timezone: "Europe/Lisbon", days: [{ day: "MO" }] } },
    },
  },
  contactLists: [
    { name: "A", id: "cl-1", contacts: 2, updatedAt: "2026-03-01T14:00:00.000Z" },
    { name: "B", id: "cl-2", contacts: 1, updatedAt: "2026-03-01T14:00:00.000Z" },
  ],
  dncList: { name: "Opted out", id: "cl-3", contacts: null, updatedAt: null },
  run: { kind: "first", latest: null, updatedAt: "2026-03-02T14:00:00.000Z" },
  otherCampaigns: [],
};

/** All places with a value, as paths. */
const leavesOf = (value: unknown, path: string[] = []): string[][] =>
  typeof value === "object" && value !== null && Object.keys(value).length > 0
    ? Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...path, key]))
    : [path];

function withChange(path: readonly string[], change: (parent: Record<string, unknown>, key: string) => void): Deciding {
  const copy = structuredClone(PLAN);
  // biome-ignore lint/suspicious/noExplicitAny: any place of the plan.
  const parent = path.slice(0, -1).reduce((at: any, key) => at[key], copy);
  change(parent, path.at(-1) as string);
  return copy;
}

describe("the hash of a plan", () => {
  test("is SHA-256 of what decides, and the same whatever the order of its fields", async () => {
    expect(await hashOf(PLAN)).toMatch(/^[0-9a-f]{64}$/);
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, each]) => [key, reversed(each)]),
            )
          : value;
    expect(JSON.stringify(reversed(PLAN))).not.toBe(JSON.stringify(PLAN));
    expect(await hashOf(reversed(PLAN) as Deciding)).toBe(await hashOf(PLAN));
    expect(planChanges(PLAN, reversed(PLAN) as Deciding)).toEqual([]);
  });

  test("changes with each part, and the changes in words name it", async () => {
    const leaves = leavesOf(PLAN);
    expect(leaves.length).toBeGreaterThan(20);
    const hashes = new Set([await hashOf(PLAN)]);
    for (const path of leaves) {
      const changed = withChange(path, (parent, key) => {
        parent[key] = "changed";
      });
      hashes.add(await hashOf(changed));
      const [sentence, ...others] = planChanges(PLAN, changed);
      expect(others).toEqual([]);
      expect(sentence?.replaceAll(/\[(\d+)\]/g, ".$1")).toMatch(
        new RegExp(`^${path.join("\\.")} was .* and is "changed"\\.$`),
      );
    }
    expect(hashes.size).toBe(leaves.length + 1);
  });

  test("changes with what is new or gone", async () => {
    const fewer = { ...PLAN, contactLists: PLAN.contactLists.slice(0, 1) };
    expect(planChanges(PLAN, fewer)).toEqual([expect.stringMatching(/^contactLists\[1\] is gone\. It was .*"B"/)]);
    expect(planChanges(fewer, PLAN)).toEqual([expect.stringMatching(/^contactLists\[1\] is new: .*"B"/)]);
    expect(planChanges(PLAN, { ...PLAN, dncList: null })).toEqual([
      expect.stringMatching(/^dncList was .* and is null/),
    ]);
    const hashes = [PLAN, fewer, { ...PLAN, dncList: null }].map(hashOf);
    expect(new Set(await Promise.all(hashes)).size).toBe(3);
  });

  test("has nothing of the time, the contacts or what is not of the campaign", async () => {
    const { sandbox, plan } = planIn();
    const before = await plan();
    sandbox.clock.advance("3d");
    const kore = createCampaignClient(sandbox.options);
    await kore.contactLists.create({ name: "Another", description: "", source: "passiveApi", allowDuplicates: false });
    const after = await plan({ suppression: ["+12025550143"], contacts: "all" });
    expect(after.hours).not.toEqual(before.hours);
    expect(after.hash).toBe(before.hash);
    expect(planChanges(before, after)).toEqual([]);
  });

  const changes: [string, RegExp, (world: ReturnType<typeof planIn>) => unknown][] = [
    [
      "contacts that are added",
      /contactLists\[1\].contacts was 1 and is 2/,
      async ({ sandbox }) => {
        const data = [{ phoneNumber: "+12025550150" }];
        await createCampaignClient(sandbox.options).contactLists.addContacts({ contact_list_name: "B", data });
        sandbox.clock.advance("1m");
      },
    ],
    [
      "an update",
      /dialingStrategy\.maxAttemptsPerRecord was 1 and is 3/,
      async ({ sandbox, id }) => {
        const { campaignType: _, dialingStrategy, ...campaign } = AGENTLESS;
        const changed = { ...campaign, dialingStrategy: { ...dialingStrategy, maxAttemptsPerRecord: 3 } };
        await createCampaignClient(sandbox.options).voice.update(id, changed);
      },
    ],
    [
      "another DNC list",
      /dncList\.name was "Opted out" and is "Customers"/,
      async ({ sandbox, id }) => {
        const { campaignType: _, ...campaign } = AGENTLESS;
        await createCampaignClient(sandbox.options).voice.update(id, { ...campaign, dncLists: { name: "Customers" } });
      },
    ],
    [
      "a start",
      /campaign\.state was "Ready" and is "Active"/,
      ({ sandbox, id }) => createCampaignClient(sandbox.options).voice.start(id),
    ],
    [
      "the start of another campaign on a list",
      /otherCampaigns\[0\] is new/,
      ({ sandbox }) => createCampaignClient(sandbox.options).sms.start(sandbox.ids.campaign("Other")),
    ],
  ];
  test.each(changes)("changes with %s", async (_, words, change) => {
    const other = { ...SMS, name: "Other", contactLists: ["A"] };
    const world = planIn({ campaigns: [AGENTLESS, other] });
    const before = await world.plan();
    await change(world);
    const after = await world.plan();
    expect(after.hash).not.toBe(before.hash);
    expect(planChanges(before, after).join("\n")).toMatch(words);
  });
});
