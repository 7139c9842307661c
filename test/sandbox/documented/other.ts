// History, hosts, updates, and what is linked to campaigns.
import { expect } from "vitest";
import { AGENTLESS, createList, PREVIEW, readyCampaign, SMS, start, updateOf } from "../setups.ts";
import { CONSOLE, type Fact, OTHER_CALLS, untried } from "./fact.ts";
import { runsOf } from "./observed.ts";

export const OTHER: readonly Fact[] = [
  {
    id: "history-start-stop",
    says: "Start takes a name or id and the action Run, and returns the id of the execution.",
    tried: "A voice and an SMS campaign are started",
    comes: "voice returns the id of its run; SMS does not, and the trigger is play, as on the pages",
    decidedBy: "start-stop-by-name",
    async check(create) {
      const sandbox = create();
      const voice = await readyCampaign(sandbox, AGENTLESS);
      const sms = await readyCampaign(sandbox, SMS, { contactLists: ["Members"] });
      const { campaignInstanceId } = await start(sandbox, AGENTLESS, voice);
      expect(runsOf(sandbox, voice)).toMatchObject([{ id: campaignInstanceId }]);
      expect(await start(sandbox, SMS, sms)).not.toHaveProperty("campaignInstanceId");
      const run = { parameters: { campaignId: voice }, query: { campaignType: "voice", trigger: "Run" } };
      expect(await sandbox.refusal("triggerVoiceCampaignV2", run)).toMatch(/^400 /);
    },
  },
  {
    id: "update-keeps-or-replaces",
    says: "Samples disagree on whether an update keeps what it leaves out.",
    tried: "An SMS campaign is updated without its DNC list, a preview campaign without maxSkips",
    comes: "both are gone",
    decidedBy: "update-replaces",
    async check(create) {
      const sandbox = create();
      await createList(sandbox);
      for (const [kind, field] of [
        [SMS, "dncLists"],
        [PREVIEW, "maxSkips"],
      ] as const) {
        const campaignId = await readyCampaign(sandbox, kind);
        const read = async () => (await sandbox.call("getCampaignV2", { parameters: { campaignId } })).data;
        expect(await read()).toHaveProperty(field);
        await sandbox.call("updateCampaignV2", updateOf(kind, campaignId, { [field]: undefined }));
        expect(await read()).not.toHaveProperty(field);
      }
    },
  },
  ...untried("A date or a version: the sandbox has all calls.", {
    "history-first": "The first calls came with v11.15.0.",
    "history-no-deprecation": "The deprecation notice names no campaign call.",
    "history-latest": "Nothing on campaigns is listed after v11.26.0, up to v11.27.1.",
    "history-ui": "Campaigns came with v11.0.0, the dialing modes and SMS after it.",
  }),
  ...untried(CONSOLE, {
    "history-ui-parity": "Campaigns made by API can be seen and managed in the console.",
    "other-linked-numbers": "Numbers and flows of an active, scheduled or paused campaign can't be deleted.",
    "other-linked-queue": "The queue of an active campaign can't be deleted.",
  }),
  ...untried("What an account has: a sandbox has it all.", {
    "other-not-default": "Support enables campaigns.",
    "other-voice-gateway": "Campaigns need a Voice Gateway account, not AudioCodes.",
    "hosts-by-region": "Other pages name hosts of Japan and Germany.",
  }),
  ...untried("A sandbox has no sound.", {
    "other-recording": "Campaign calls are recorded.",
  }),
  ...untried(OTHER_CALLS, {
    "other-dialout-separate": "Single calls can be placed outside a campaign, without a DNC list or calling hours.",
  }),
];
