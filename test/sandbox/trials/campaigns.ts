// Creations, updates and deletions of campaigns.
import { expect } from "vitest";
import type { Kind } from "../kinds.ts";
import {
  ADA,
  ADVANCED,
  AGENTLESS,
  activeCampaign,
  BOB,
  createCampaign,
  createList,
  creationOf,
  deletionOf,
  kindOf,
  readyCampaign,
  SMS,
  stateOf,
  triggerOf,
  updateOf,
} from "../setups.ts";
import { type Create, numbersIn, type Trial, type Trials } from "./trial.ts";

/** The DNC list that an SMS campaign has after an update. */
async function dncListAfter(create: Create, fields: object): Promise<unknown> {
  const sandbox = create();
  const campaignId = await readyCampaign(sandbox, SMS);
  const { data } = await sandbox.call("updateCampaignV2", updateOf(SMS, campaignId, fields));
  expect((await sandbox.call("getCampaignV2", { parameters: { campaignId } })).data.dncLists).toEqual(data.dncLists);
  return data.dncLists;
}

/** An update of an active campaign. */
const whileActive = (kind: Kind): Record<"conflict" | "ok", Trial> => ({
  conflict: async (create) => {
    const sandbox = create();
    const { campaignId } = await activeCampaign(sandbox, kind);
    expect(await sandbox.refusal("updateCampaignV2", updateOf(kind, campaignId, { name: "Others" }))).toBe(
      `409 Campaign ${campaignId} is active: stop it first.`,
    );
    expect(sandbox.state.campaigns[0]?.name).toBe("Recalls");
  },
  ok: async (create) => {
    const sandbox = create();
    const { campaignId } = await activeCampaign(sandbox, kind);
    await sandbox.call("updateCampaignV2", updateOf(kind, campaignId, { name: "Others" }));
    expect(sandbox.state.campaigns[0]).toMatchObject({ name: "Others", state: "Active" });
  },
});

const AGENTLESS_V1 = kindOf("create-voice-campaign-agentless");

export const CAMPAIGNS = {
  "voice-without-dnc-list": {
    ok: async (create) => {
      const sandbox = create({ dncLists: { "Default Global DNC": [ADA] }, assume: { "call-outcomes": "completed" } });
      const id = await readyCampaign(sandbox, AGENTLESS_V1);
      await sandbox.call("updateCampaignV1", updateOf(AGENTLESS_V1, id));
      await sandbox.call("triggerCampaignV1", triggerOf(AGENTLESS_V1, id, "play"));
      sandbox.clock.settle();
      expect(sandbox.contacted.map(({ phoneNumber }) => phoneNumber)).toEqual([BOB]);
    },
    refuse: async (create) => {
      const sandbox = create();
      const id = await readyCampaign(sandbox, AGENTLESS);
      const refused = "400 A voice campaign needs a DNC list: create it with v2.";
      expect(await sandbox.refusal("createCampaignV1", creationOf(AGENTLESS_V1))).toBe(refused);
      expect(await sandbox.refusal("updateCampaignV1", updateOf(AGENTLESS_V1, id))).toBe(refused);
    },
  },
  "campaign-name-taken": {
    ok: async (create) => {
      const sandbox = create();
      const id = await readyCampaign(sandbox, SMS);
      expect(await createCampaign(sandbox, AGENTLESS)).not.toBe(id);
    },
    conflict: async (create) => {
      const sandbox = create();
      await readyCampaign(sandbox, SMS);
      expect(await sandbox.refusal("createCampaignV2", creationOf(AGENTLESS))).toBe(
        '409 There already is a campaign with the name "Recalls".',
      );
      await createCampaign(sandbox, AGENTLESS, { name: "Others" });
    },
  },
  "preparing-time": {
    "2m30s": async (create) => {
      const sandbox = create();
      await createList(sandbox);
      const id = await createCampaign(sandbox, AGENTLESS);
      const [minutes, seconds] = numbersIn("preparing-time") as [number, number];
      sandbox.clock.advance(`${minutes}m`);
      sandbox.clock.advance(`${seconds - 1}s`);
      expect(await stateOf(sandbox, id)).toBe("Preparing");
      sandbox.clock.advance("1s");
      expect(await stateOf(sandbox, id)).toBe("Ready");
      expect(await stateOf(sandbox, await createCampaign(sandbox, SMS))).toBe("Ready");
    },
  },
  "create-schedule-false": {
    wait: async (create) => {
      const sandbox = create();
      await createList(sandbox);
      const id = await createCampaign(sandbox, ADVANCED, { schedule: { isSchedulingEnabled: false } });
      expect(await stateOf(sandbox, id)).toBe("Ready");
      sandbox.clock.settle();
      sandbox.assert.nobodyContacted();
    },
    start: async (create) => {
      const sandbox = create();
      await createList(sandbox);
      const id = await createCampaign(sandbox, ADVANCED, { schedule: { isSchedulingEnabled: false } });
      expect(await stateOf(sandbox, id)).toBe("Active");
      sandbox.clock.settle();
      expect(sandbox.contacted).toHaveLength(2);
    },
  },
  "schedule-flag-ignored": {
    ignore: async (create) => {
      const sandbox = create();
      const schedule = { isSchedulingEnabled: true };
      const id = await readyCampaign(sandbox, ADVANCED, { schedule });
      await sandbox.call("updateCampaignV2", updateOf(ADVANCED, id, { schedule }));
      sandbox.clock.settle();
      sandbox.assert.nobodyContacted();
      expect(sandbox.state.campaigns).toMatchObject([{ state: "Ready", scheduled: false, runs: [] }]);
    },
  },
  "default-priority": {
    "5": async (create) => {
      const sandbox = create();
      const campaignId = await readyCampaign(sandbox, ADVANCED, { priority: undefined });
      const { data } = await sandbox.call("getCampaignV2", { parameters: { campaignId } });
      expect(data.priority).toBe("5");
      expect(numbersIn("default-priority")).toEqual([5]);
    },
  },
  "update-replaces": {
    replace: async (create) => {
      expect(await dncListAfter(create, { dncLists: undefined })).toBeUndefined();
    },
    merge: async (create) => {
      expect(await dncListAfter(create, { dncLists: undefined })).toEqual({ name: "Opted out" });
      expect(await dncListAfter(create, { dncLists: { name: "Others" } })).toEqual({ name: "Others" });
    },
  },
  "update-active-voice": whileActive(AGENTLESS),
  "update-active-sms": whileActive(SMS),
  "update-reaches-run": {
    "at-once": async (create) => {
      const sandbox = create({ dncLists: { "Opted out": [], "Since today": [BOB] } });
      const { campaignId } = await activeCampaign(sandbox, SMS);
      sandbox.clock.advance("30s");
      await sandbox.call("updateCampaignV2", updateOf(SMS, campaignId, { dncLists: { name: "Since today" } }));
      sandbox.clock.settle();
      sandbox.assert.contactedOnce(ADA);
      sandbox.assert.nobodyOnDncContacted();
      expect(await stateOf(sandbox, campaignId)).toBe("Completed");
    },
  },
  "delete-active": {
    conflict: async (create) => {
      const sandbox = create();
      const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
      expect(await sandbox.refusal("deleteCampaignV2", deletionOf(AGENTLESS, campaignId))).toBe(
        `409 Campaign ${campaignId} is active: stop it first.`,
      );
      expect(await stateOf(sandbox, campaignId)).toBe("Active");
    },
    ok: async (create) => {
      const sandbox = create();
      const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
      await sandbox.call("deleteCampaignV2", deletionOf(AGENTLESS, campaignId));
      sandbox.clock.settle();
      sandbox.assert.nobodyContacted();
      expect(sandbox.state.campaigns).toEqual([]);
    },
  },
} satisfies Partial<Trials>;
