// What may be done with a campaign, and when.
import { expect } from "vitest";
import { TOMORROW } from "../kinds.ts";
import {
  ADA,
  AGENTLESS,
  activeCampaign,
  BOB,
  createList,
  creationOf,
  deletionOf,
  PROGRESSIVE,
  readyCampaign,
  SMS,
  schedulingOf,
  start,
  stop,
  triggerOf,
  updateOf,
} from "../setups.ts";
import { type Fact, untried } from "./fact.ts";
import { reached, resultsOf, runsOf, timesOf } from "./observed.ts";

export const STARTS: readonly Fact[] = [
  {
    id: "states-rerun-completed",
    says: "A completed campaign that is run again begins at the top of the list, as a new instance.",
    tried: "A completed campaign is started",
    comes: "a second run over the whole list, with nothing carried over",
    decidedBy: "start-again",
    async check(create) {
      const sandbox = create({ assume: { "call-outcomes": "completed" } });
      const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
      sandbox.clock.settle();
      await start(sandbox, AGENTLESS, campaignId);
      sandbox.clock.settle();
      expect(runsOf(sandbox, campaignId)).toHaveLength(2);
      expect(reached(sandbox)).toEqual([ADA, BOB, ADA, BOB]);
      expect(await resultsOf(sandbox, campaignId)).toMatchObject({ totalResults: 2 });
    },
  },
  {
    id: "states-actions-while-running",
    says: "A running campaign can be paused or stopped, a completed one run again.",
    tried: "A running campaign is stopped; `trigger` is pause; a completed one is started",
    comes: "Stopped; pause is refused, since the API has play and stop; Active",
    decidedBy: "start-again",
    async check(create) {
      const sandbox = create();
      const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
      const pause = { parameters: { campaignId }, query: { campaignType: "voice", trigger: "pause" } };
      expect(await sandbox.refusal("triggerVoiceCampaignV2", pause)).toMatch(/^400 .*trigger/);
      expect((await stop(sandbox, AGENTLESS, campaignId)).status).toBe("Stopped");
      await start(sandbox, AGENTLESS, campaignId);
      sandbox.clock.settle();
      expect((await start(sandbox, AGENTLESS, campaignId)).status).toBe("Active");
    },
  },
  {
    id: "states-edit",
    says: "An active voice campaign can't be edited.",
    tried: "A voice campaign is updated when Ready and when Active",
    comes: "the first update is carried out, the second refused",
    decidedBy: "update-active-voice",
    async check(create) {
      const sandbox = create();
      const id = await readyCampaign(sandbox, AGENTLESS);
      await sandbox.call("updateCampaignV2", updateOf(AGENTLESS, id, { name: "Renewals" }));
      await start(sandbox, AGENTLESS, id);
      expect(await sandbox.refusal("updateCampaignV2", updateOf(AGENTLESS, id, { name: "Others" }))).toMatch(/^409 /);
      expect(sandbox.state.campaigns).toMatchObject([{ name: "Renewals" }]);
    },
  },
  {
    id: "states-run-prerequisites",
    says: "A voice campaign runs only with a phone number, a queue and a flow.",
    tried:
      "Campaigns are created without a caller id, an agentless one without a flow, a progressive one without a queue",
    comes: "all are refused: the pages ask each mode for what it uses",
    decidedBy: "invalid-request-status",
    async check(create) {
      const sandbox = create();
      await createList(sandbox);
      for (const [kind, fields] of [
        [AGENTLESS, { dialingStrategy: { callerId: {} } }],
        [PROGRESSIVE, { dialingStrategy: { callerId: {} } }],
        [AGENTLESS, { experienceFlowName: undefined }],
        [PROGRESSIVE, { queue_name: undefined }],
      ] as const)
        expect(await sandbox.refusal("createCampaignV2", creationOf(kind, fields))).toMatch(/^400 .*is missing/);
      expect(sandbox.state.campaigns).toEqual([]);
    },
  },
  {
    id: "states-run-scheduled-error",
    says: "Run on a scheduled campaign gives an error: it starts by itself.",
    tried: "A scheduled campaign is started",
    comes: "refused, and it runs at its time",
    decidedBy: "start-scheduled",
    async check(create) {
      const sandbox = create();
      const id = await readyCampaign(sandbox, SMS);
      await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW));
      expect(await sandbox.refusal("startSmsCampaignV2", triggerOf(SMS, id, "play"))).toMatch(/^409 .*scheduled/);
      sandbox.clock.settle();
      expect(timesOf(sandbox)).toEqual(["01-06 09:00:00", "01-06 09:01:00"]);
    },
  },
  {
    id: "states-same-list-exclusive",
    says: "Campaigns may share a contact list, but not run on it at the same time.",
    tried: "Two campaigns on one list are started, the second while the first runs and after it",
    comes: "refused, then Active",
    decidedBy: "start-same-list",
    async check(create) {
      const sandbox = create();
      const other = await readyCampaign(sandbox, SMS, { name: "Others" });
      await activeCampaign(sandbox, AGENTLESS);
      expect(await sandbox.refusal("startSmsCampaignV2", triggerOf(SMS, other, "play"))).toMatch(/^409 /);
      sandbox.clock.settle();
      expect((await start(sandbox, SMS, other)).status).toBe("Active");
    },
  },
  {
    id: "states-api-list-active-wording",
    says: "The list of calls has the start and the deletion of an active campaign.",
    tried: "An active campaign is started and deleted",
    comes: "both are refused: we read a ready campaign, and one that does not run",
    decidedBy: "start-active",
    async check(create) {
      const sandbox = create();
      const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
      expect(await sandbox.refusal("triggerVoiceCampaignV2", triggerOf(AGENTLESS, campaignId, "play"))).toMatch(
        /^409 /,
      );
      expect(await sandbox.refusal("deleteCampaignV2", deletionOf(AGENTLESS, campaignId))).toMatch(/^409 /);
      expect(sandbox.assumed).toContain("delete-active");
    },
  },
  {
    id: "states-rerun-stopped-scheduled",
    says: "A stopped scheduled campaign that is run again contacts everybody again.",
    tried: "A campaign with a schedule is stopped during a run, and started",
    comes: "everybody is contacted twice",
    decidedBy: "start-stopped-scheduled",
    async check(create) {
      const sandbox = create({ assume: { "call-outcomes": "completed" } });
      const id = await readyCampaign(sandbox, AGENTLESS);
      await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW));
      sandbox.clock.set("2026-01-06T09:00:00Z");
      await stop(sandbox, AGENTLESS, id);
      await start(sandbox, AGENTLESS, id);
      sandbox.clock.settle();
      expect(reached(sandbox)).toEqual([ADA, BOB, ADA, BOB]);
    },
  },
  ...untried("No call sets a filter.", {
    "states-filters-readonly": "The contact filters of a campaign can't be changed while it is active.",
  }),
];
