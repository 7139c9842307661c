// Starts and stops.
import { expect } from "vitest";
import { TOMORROW } from "../kinds.ts";
import {
  AGENTLESS,
  activeCampaign,
  createCampaign,
  createList,
  deletionOf,
  people,
  readyCampaign,
  SMS,
  schedulingOf,
  start,
  stateOf,
  stop,
  triggerOf,
  updateOf,
} from "../setups.ts";
import { numbersIn, type Trial, type Trials, type TriedSandbox } from "./trial.ts";

const runsOf = ({ state }: TriedSandbox, id: string) => state.campaigns.find((each) => each.id === id)?.runs ?? [];

/** The state of a campaign that runs again, as the start, the status, the campaign and the list of campaigns have it. */
async function statesOfRerun(sandbox: TriedSandbox): Promise<string[]> {
  const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
  expect(await stateOf(sandbox, campaignId)).toBe("Active");
  sandbox.clock.settle();
  const parameters = { campaignId };
  const started = await start(sandbox, AGENTLESS, campaignId);
  const listed = await sandbox.call("listCampaignsV2", { body: { type: "voice", filters: { status: ["Active"] } } });
  return [
    started.status,
    await stateOf(sandbox, campaignId),
    (await sandbox.call("getCampaignV2", { parameters })).data.status,
    listed.data.results[0].status,
  ];
}

/** Which of four responses on a campaign that is stopped name its run. */
async function responsesWithRun(sandbox: TriedSandbox, kind: typeof AGENTLESS): Promise<string[]> {
  const { campaignId } = await activeCampaign(sandbox, kind);
  await stop(sandbox, kind, campaignId);
  const run = runsOf(sandbox, campaignId)[0]?.id;
  const { data: list } = await sandbox.call("listCampaignsV2", { body: { type: kind.type } });
  const responses = {
    read: (await sandbox.call("getCampaignV2", { parameters: { campaignId } })).data,
    listed: list.results[0],
    updated: (await sandbox.call("updateCampaignV2", updateOf(kind, campaignId))).data,
    deleted: (await sandbox.call("deleteCampaignV2", deletionOf(kind, campaignId))).data,
  };
  return Object.entries(responses)
    .filter(([, { campaignInstanceId }]) => campaignInstanceId !== undefined && campaignInstanceId === run)
    .map(([name]) => name);
}

/** What stands against a start is refused, or a new run begins all the same. */
const obstacle = (
  make: (sandbox: TriedSandbox) => Promise<string>,
  message: RegExp,
): Record<"conflict" | "ok", Trial> => ({
  conflict: async (create) => {
    const sandbox = create();
    const id = await make(sandbox);
    const runs = runsOf(sandbox, id);
    const text = await sandbox.refusal("triggerVoiceCampaignV2", triggerOf(AGENTLESS, id, "play"));
    expect(text).toMatch(/^409 /);
    expect(text).toMatch(message);
    expect(runsOf(sandbox, id)).toEqual(runs);
  },
  ok: async (create) => {
    const sandbox = create();
    const id = await make(sandbox);
    const runs = runsOf(sandbox, id).length;
    const started = await sandbox.call("triggerVoiceCampaignV2", triggerOf(AGENTLESS, id, "play"));
    expect(started.status).toBe("Active");
    expect(runsOf(sandbox, id)).toHaveLength(runs + 1);
    expect(runsOf(sandbox, id).at(-1)?.id).toBe(started.campaignInstanceId);
  },
});

export const STARTS = {
  "start-active": {
    conflict: async (create) => {
      const sandbox = create();
      const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
      expect(await sandbox.refusal("triggerVoiceCampaignV2", triggerOf(AGENTLESS, campaignId, "play"))).toBe(
        `409 Campaign ${campaignId} is already active.`,
      );
      expect(runsOf(sandbox, campaignId)).toHaveLength(1);
    },
    ok: async (create) => {
      const sandbox = create();
      const { campaignId, campaignInstanceId } = await activeCampaign(sandbox, AGENTLESS);
      const again = await sandbox.call("triggerVoiceCampaignV2", triggerOf(AGENTLESS, campaignId, "play"));
      expect(again).toMatchObject({ status: "Active", campaignInstanceId });
      expect(runsOf(sandbox, campaignId)).toHaveLength(1);
    },
  },
  "start-preparing": obstacle(async (sandbox) => {
    await createList(sandbox);
    return createCampaign(sandbox, AGENTLESS);
  }, /is not ready yet/),
  "start-scheduled": obstacle(async (sandbox) => {
    const id = await readyCampaign(sandbox, AGENTLESS);
    await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW));
    return id;
  }, /is scheduled: it starts by itself/),
  "start-again": obstacle(async (sandbox) => {
    const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
    await stop(sandbox, AGENTLESS, campaignId);
    return campaignId;
  }, /is stopped/),
  "start-same-list": obstacle(async (sandbox) => {
    const id = await readyCampaign(sandbox, AGENTLESS);
    await activeCampaign(sandbox, SMS, { contactLists: ["Others", "Patients"] });
    return id;
  }, /is active on a contact list of campaign/),
  "start-limit": obstacle(async (sandbox) => {
    const id = await readyCampaign(sandbox, AGENTLESS);
    const others = [];
    for (const name of people(numbersIn("start-limit")[1] as number))
      others.push(await readyCampaign(sandbox, AGENTLESS, { contactLists: [name] }));
    for (const other of others) await start(sandbox, AGENTLESS, other);
    return id;
  }, /50 voice campaigns are active already/),
  "start-stopped-scheduled": obstacle(async (sandbox) => {
    const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
    await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW));
    await stop(sandbox, AGENTLESS, campaignId);
    return campaignId;
  }, /is scheduled: it starts by itself/),
  "start-empty": obstacle(async (sandbox) => {
    await createList(sandbox, { phoneNumbers: [] });
    await createList(sandbox, { name: "Others", phoneNumbers: [] });
    return readyCampaign(sandbox, AGENTLESS, { contactLists: ["Patients", "Others"] });
  }, /The contact lists of campaign .* are empty/),
  "reads-name-run": {
    "as-documented": async (create) => {
      expect(await responsesWithRun(create(), AGENTLESS)).toEqual(["deleted"]);
      expect(await responsesWithRun(create(), SMS)).toEqual(["listed", "updated", "deleted"]);
    },
    all: async (create) => {
      for (const kind of [AGENTLESS, SMS])
        expect(await responsesWithRun(create(), kind)).toEqual(["read", "listed", "updated", "deleted"]);
    },
  },
  "run-updated-at": {
    "start-and-end": async (create) => {
      const sandbox = create();
      const id = await readyCampaign(sandbox, AGENTLESS);
      const updatedAt = async () =>
        (await sandbox.call("listCampaignsV2", { body: { type: "voice" } })).data.results[0].campaignInstanceUpdatedAt;
      const before = await updatedAt();
      const begun = sandbox.clock.now.toISOString();
      await start(sandbox, AGENTLESS, id);
      sandbox.clock.advance("1s");
      expect([before < begun, await updatedAt()]).toEqual([true, begun]);
      await stop(sandbox, AGENTLESS, id);
      expect(await updatedAt()).toBe(sandbox.clock.now.toISOString());
    },
  },
  "rerun-state": {
    Active: async (create) => {
      expect(await statesOfRerun(create())).toEqual(["Active", "Active", "Active", "Active"]);
    },
    Rerun: async (create) => {
      expect(await statesOfRerun(create())).toEqual(["Rerun", "Rerun", "Rerun", "Rerun"]);
    },
  },
  "stop-inactive": {
    conflict: async (create) => {
      const sandbox = create();
      const id = await readyCampaign(sandbox, AGENTLESS);
      expect(await sandbox.refusal("triggerVoiceCampaignV2", triggerOf(AGENTLESS, id, "stop"))).toBe(
        `409 Campaign ${id} is not active.`,
      );
    },
    ok: async (create) => {
      const sandbox = create();
      const id = await readyCampaign(sandbox, AGENTLESS);
      const before = sandbox.state;
      const { status } = await sandbox.call("triggerVoiceCampaignV2", triggerOf(AGENTLESS, id, "stop"));
      expect(status).toBe("Ready");
      expect(sandbox.state).toEqual(before);
    },
  },
} satisfies Partial<Trials>;
