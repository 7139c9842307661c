// What only the console does: pauses and emergencies.
import { expect } from "vitest";
import { TOMORROW } from "../kinds.ts";
import {
  ADA,
  AGENTLESS,
  activeCampaign,
  BOB,
  createList,
  PREVIEW,
  people,
  readyCampaign,
  SMS,
  schedulingOf,
  start,
  stateOf,
  stop,
  triggerOf,
} from "../setups.ts";
import { numbersIn, type Trial, type Trials, type TriedSandbox } from "./trial.ts";

const BUSY = { assume: { "call-outcomes": "busy" } };
const reached = ({ contacted }: TriedSandbox) => contacted.map(({ phoneNumber }) => phoneNumber);
const runsOf = ({ state }: TriedSandbox, id: string) => state.campaigns.find((each) => each.id === id)?.runs ?? [];

/** A voice campaign on the list of another one that is paused. */
async function besidePaused(sandbox: TriedSandbox) {
  const paused = await activeCampaign(sandbox, AGENTLESS);
  sandbox.console.pause(paused.campaignId);
  const id = await readyCampaign(sandbox, AGENTLESS);
  return { paused: paused.campaignId, id, play: triggerOf(AGENTLESS, id, "play") };
}

/** A campaign that is paused for good, with an occurrence tomorrow. */
async function pausedWithSchedule(sandbox: TriedSandbox) {
  const id = await readyCampaign(sandbox, AGENTLESS);
  const twoDays = { ...TOMORROW, startDateTime: "2026-01-06 09:00:00", endDateTime: "2026-01-07 09:00:01" };
  await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", twoDays));
  sandbox.clock.set("2026-01-06T09:00:00Z");
  sandbox.console.pause(id);
  sandbox.clock.set("2026-01-07T09:00:00Z");
  return { id, runs: runsOf(sandbox, id) };
}

const emergencyToTheEnd =
  (state: string): Trial =>
  async (create) => {
    const sandbox = create();
    const id = await readyCampaign(sandbox, SMS);
    sandbox.console.runAsEmergency(id);
    sandbox.clock.settle();
    expect(reached(sandbox)).toEqual([ADA, BOB]);
    expect(await stateOf(sandbox, id)).toBe(state);
  };

export const CONSOLE = {
  "start-paused": {
    conflict: async (create) => {
      const sandbox = create();
      const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
      sandbox.console.pause(campaignId);
      expect(await sandbox.refusal("triggerVoiceCampaignV2", triggerOf(AGENTLESS, campaignId, "play"))).toBe(
        `409 Campaign ${campaignId} is paused: only the console resumes it.`,
      );
      expect(await stateOf(sandbox, campaignId)).toBe("Paused");
    },
    ok: async (create) => {
      const sandbox = create();
      const { campaignId, campaignInstanceId } = await activeCampaign(sandbox, AGENTLESS);
      sandbox.console.pause(campaignId);
      const again = await sandbox.call("triggerVoiceCampaignV2", triggerOf(AGENTLESS, campaignId, "play"));
      expect(again).toMatchObject({ status: "Active", campaignInstanceId });
      expect(runsOf(sandbox, campaignId)).toHaveLength(1);
      sandbox.clock.settle();
      expect(reached(sandbox)).toEqual(expect.arrayContaining([ADA, BOB]));
    },
  },
  "stop-paused": {
    ok: async (create) => {
      const sandbox = create();
      const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
      sandbox.console.pause(campaignId);
      expect((await stop(sandbox, AGENTLESS, campaignId)).status).toBe("Stopped");
      expect(runsOf(sandbox, campaignId)[0]?.endedAt).not.toBeNull();
    },
    conflict: async (create) => {
      const sandbox = create();
      const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
      sandbox.console.pause(campaignId);
      expect(await sandbox.refusal("triggerVoiceCampaignV2", triggerOf(AGENTLESS, campaignId, "stop"))).toBe(
        `409 Campaign ${campaignId} is paused.`,
      );
    },
  },
  "pause-holds": {
    held: async (create) => {
      const sandbox = create(BUSY);
      const { campaignId } = await activeCampaign(sandbox, AGENTLESS, {
        dialingStrategy: { maxAttemptsPerRecord: 2, defaultRetryPeriod: 10 },
      });
      sandbox.clock.advance("0s");
      sandbox.console.pause(campaignId);
      sandbox.clock.advance("1d");
      expect(sandbox.contacted.map(({ outcome }) => outcome)).toEqual(["busy", "busy"]);
      expect(sandbox.clock.nextDue).toBeUndefined();
      sandbox.console.resume(campaignId);
      sandbox.clock.settle();
      expect(reached(sandbox)).toEqual([ADA, BOB, ADA, BOB]);
      expect(await stateOf(sandbox, campaignId)).toBe("Completed");

      const preview = create();
      const { campaignId: id } = await activeCampaign(preview, PREVIEW);
      preview.clock.advance("10s");
      preview.console.pause(id);
      preview.clock.settle();
      preview.assert.nobodyContacted();
      preview.console.resume(id);
      preview.clock.settle();
      expect(reached(preview)).toEqual(expect.arrayContaining([ADA, BOB]));
    },
  },
  "paused-counts": {
    conflict: async (create) => {
      const sandbox = create();
      const { paused, id, play } = await besidePaused(sandbox);
      expect(await sandbox.refusal("triggerVoiceCampaignV2", play)).toBe(
        `409 Campaign ${paused} is paused on a contact list of campaign ${id}.`,
      );

      const many = create();
      for (const name of people(numbersIn("paused-counts")[0] as number)) {
        const { campaignId } = await activeCampaign(many, AGENTLESS, { contactLists: [name] });
        many.console.pause(campaignId);
      }
      const next = await readyCampaign(many, AGENTLESS);
      expect(await many.refusal("triggerVoiceCampaignV2", triggerOf(AGENTLESS, next, "play"))).toBe(
        "409 50 voice campaigns are active or paused already.",
      );
    },
    ok: async (create) => {
      const sandbox = create();
      const { paused, id, play } = await besidePaused(sandbox);
      expect((await sandbox.call("triggerVoiceCampaignV2", play)).status).toBe("Active");
      expect(() => sandbox.console.resume(paused)).toThrow(
        `console.resume: Campaign ${id} is active on a contact list of campaign ${paused}.`,
      );
    },
  },
  "paused-occurrence": {
    "left-out": async (create) => {
      const { id, runs } = await pausedWithSchedule(create());
      expect(runs, id).toMatchObject([{ endedAt: null }]);
    },
    starts: async (create) => {
      const sandbox = create();
      const { id, runs } = await pausedWithSchedule(sandbox);
      expect(runs).toMatchObject([{ endedAt: "2026-01-07T09:00:00.000Z" }, { endedAt: null }]);
      expect(await stateOf(sandbox, id)).toBe("Active");
    },
  },
  "emergency-run": {
    first: async (create) => {
      const sandbox = create({ dncLists: { "Opted out": [BOB] } });
      await createList(sandbox, { name: "Others", phoneNumbers: people(3) });
      const other = await readyCampaign(sandbox, SMS, { name: "Others", contactLists: ["Others"] });
      await createList(sandbox, { phoneNumbers: [ADA, BOB, "+12025550146"] });
      const id = await readyCampaign(sandbox, SMS);
      await start(sandbox, SMS, other);
      sandbox.clock.advance("0s");
      sandbox.console.runAsEmergency(id);
      expect(await stateOf(sandbox, id)).toBe("Active");
      sandbox.clock.settle();
      const [first, second, third] = people(3);
      expect(reached(sandbox)).toEqual([first, ADA, "+12025550146", second, third]);
    },
  },
  "emergency-end": {
    completes: emergencyToTheEnd("Completed"),
    "until-stopped": emergencyToTheEnd("Active"),
  },
  "emergency-again": {
    "starts-over": async (create) => {
      const sandbox = create();
      const id = await readyCampaign(sandbox, SMS);
      sandbox.console.runAsEmergency(id);
      sandbox.clock.advance("0s");
      await stop(sandbox, SMS, id);
      sandbox.console.runAsEmergency(id);
      sandbox.clock.settle();
      expect(reached(sandbox)).toEqual([ADA, ADA, BOB]);
    },
  },
} satisfies Partial<Trials>;
