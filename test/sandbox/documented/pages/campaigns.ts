// Pages on creating, reading, listing, updating and deleting campaigns.
import { expect } from "vitest";
import type { Json } from "../../../spec/bundle.ts";
import {
  ADVANCED,
  AGENTLESS,
  activeCampaign,
  createCampaign,
  createList,
  creationOf,
  deletionOf,
  kindOf,
  people,
  readyCampaign,
  SMS,
  start,
  stateOf,
  stop,
  updateOf,
} from "../../setups.ts";
import type { TriedSandbox } from "../../trials/trial.ts";
import type { TriedFact } from "../fact.ts";
import { reached } from "../observed.ts";

const listed = async (sandbox: TriedSandbox, body: Json): Promise<Json> =>
  (await sandbox.call("listCampaignsV2", { body: { type: "sms", ...body } })).data;

export const CAMPAIGN_PAGES: readonly TriedFact[] = [
  {
    id: "create-voice-campaign-agentless-v2/data.status",
    says: "A new voice campaign is Preparing; a later read has it Ready.",
    tried: "A voice campaign is created, and read 2 minutes and 30 seconds later",
    comes: "Preparing, then Ready by itself",
    decidedBy: "preparing-time",
    async check(create) {
      const sandbox = create();
      await createList(sandbox);
      const { data, status } = await sandbox.call("createCampaignV2", creationOf(AGENTLESS));
      expect([status, data.status]).toEqual(["success", "Preparing"]);
      sandbox.clock.advance("150s");
      expect(await stateOf(sandbox, data.id)).toBe("Ready");
    },
  },
  {
    id: "create-sms-campaign-without-template-v2/data.status",
    says: "A new SMS campaign is Ready, although the message says that its creation is in progress.",
    tried: "An SMS campaign is created",
    comes: "Ready, and nobody is messaged before it is started",
    async check(create) {
      const sandbox = create();
      await createList(sandbox);
      const { data, message } = await sandbox.call("createCampaignV2", creationOf(SMS));
      expect(data.status).toBe("Ready");
      expect(message).toMatch(/in progress$/);
      sandbox.clock.settle();
      sandbox.assert.nobodyContacted();
    },
  },
  {
    id: "create-sms-campaign-advanced-format-v2/schedule.isSchedulingEnabled",
    says: "With false, the campaign is triggered at once; the sample has it Ready.",
    tried: "An advanced SMS campaign is created with false",
    comes: "it waits for a start",
    decidedBy: "create-schedule-false",
    async check(create) {
      const sandbox = create();
      await createList(sandbox);
      const args = creationOf(ADVANCED, { schedule: { isSchedulingEnabled: false } });
      expect((await sandbox.call("createAdvancedSmsCampaignV2", args)).data.status).toBe("Ready");
      sandbox.clock.settle();
      sandbox.assert.nobodyContacted();
    },
  },
  {
    id: "create-voice-campaign-preview/data.campId",
    says: "The v1 preview creation returns the id alone, twice.",
    tried: "A v1 preview campaign is created",
    comes: "id and data.campId, and nothing else of the campaign",
    async check(create) {
      const sandbox = create();
      await createList(sandbox);
      const kind = kindOf("create-voice-campaign-preview");
      const { id, data } = await sandbox.call("createCampaignV1", creationOf(kind));
      expect(data).toEqual({ campId: id });
      expect(sandbox.state.campaigns).toMatchObject([{ id }]);
    },
  },
  {
    id: "create-voice-campaign-agentless-v2/dialingStrategy",
    says: "1 to 100 attempts, 1 to 1440 minutes between them, 5 to 120 seconds of ringing, FIFO or LIFO.",
    tried: "Campaigns are created with the least and the most of each, and with values beyond",
    comes: "those beyond are refused, with the name of the field",
    decidedBy: "invalid-request-status",
    async check(create) {
      const sandbox = create();
      await createList(sandbox);
      for (const [field, least, most] of [
        ["maxAttemptsPerRecord", 1, 100],
        ["defaultRetryPeriod", 1, 1440],
        ["maxRingTime", 5, 120],
      ] as const) {
        const args = (value: unknown) => creationOf(AGENTLESS, { dialingStrategy: { [field]: value } });
        for (const value of [least, most]) await sandbox.call("createCampaignV2", args(value));
        for (const value of [least - 1, most + 1])
          expect(await sandbox.refusal("createCampaignV2", args(value))).toContain(`dialingStrategy.${field} must be`);
      }
      const args = creationOf(AGENTLESS, { dialingStrategy: { dialingOrder: "RANDOM" } });
      expect(await sandbox.refusal("createCampaignV2", args)).toContain("dialingOrder must be");
    },
  },
  {
    id: "create-voice-campaign-agentless-v2/dialingOrder",
    says: "FIFO is first in, first out, LIFO last in, first out.",
    tried: "Three people are called in either order",
    comes: "as they were added, and reversed",
    decidedBy: "contact-list-order",
    async check(create) {
      for (const dialingOrder of ["FIFO", "LIFO"]) {
        const sandbox = create();
        await createList(sandbox, { phoneNumbers: people(3) });
        await activeCampaign(sandbox, AGENTLESS, { dialingStrategy: { dialingOrder, maxAttemptsPerRecord: 1 } });
        sandbox.clock.settle();
        expect(reached(sandbox)).toEqual(dialingOrder === "FIFO" ? people(3) : people(3).reverse());
      }
    },
  },
  {
    id: "update-voice-campaign/id",
    says: "An update returns the campaign, and its id beside it.",
    tried: "A v1 voice campaign and a v2 one get another name",
    comes: "id in both; data.id in v1, data._id in v2; a read has the new name",
    async check(create) {
      const sandbox = create();
      for (const [kind, field] of [
        [kindOf("create-voice-campaign-agentless"), "id"],
        [AGENTLESS, "_id"],
      ] as const) {
        const campaignId = await readyCampaign(sandbox, kind);
        const args = updateOf(kind, campaignId, { name: "Renewals" });
        const { id, data } = await sandbox.call(kind.operations.update, args);
        expect([id, data[field]]).toEqual([campaignId, campaignId]);
        const read = await sandbox.call("getCampaignV2", { parameters: { campaignId } });
        expect(read.data.name).toBe("Renewals");
      }
    },
  },
  {
    id: "delete-sms-campaign-v2/data.status",
    says: "A deletion returns the campaign as it was, Ready or Stopped.",
    tried: "A Ready and a Stopped campaign are deleted and read",
    comes: "their states; the reads are refused",
    decidedBy: "unknown-id",
    async check(create) {
      const sandbox = create();
      const ready = await readyCampaign(sandbox, SMS);
      const { campaignId: stopped } = await activeCampaign(sandbox, SMS, { name: "Others" });
      await stop(sandbox, SMS, stopped);
      for (const [campaignId, status] of [
        [ready, "Ready"],
        [stopped, "Stopped"],
      ] as const) {
        const { data } = await sandbox.call("deleteCampaignV2", deletionOf(SMS, campaignId));
        expect(data).toMatchObject({ _id: campaignId, status });
        expect(await sandbox.refusal("getCampaignV2", { parameters: { campaignId } })).toMatch(/^404 /);
      }
    },
  },
  {
    id: "get-sms-campaign-by-id-v2/data.format",
    says: "An SMS campaign has a format, a voice campaign a dialing mode.",
    tried: "One of each is read",
    comes: "simple, and Agentless",
    async check(create) {
      const sandbox = create();
      for (const [kind, has, hasNot] of [
        [SMS, { format: "simple" }, "dialingMode"],
        [AGENTLESS, { dialingMode: "Agentless" }, "format"],
      ] as const) {
        const campaignId = await readyCampaign(sandbox, kind);
        const { data } = await sandbox.call("getCampaignV2", { parameters: { campaignId } });
        expect(data).toMatchObject(has);
        expect(data).not.toHaveProperty(hasNot);
      }
    },
  },
  {
    id: "get-all-campaigns-v2/data.hasMore",
    says: "The list is paged: skip, limit, hasMore, totalPages, totalResults.",
    tried: "Three campaigns are listed by two",
    comes: "two with hasMore, then one without",
    async check(create) {
      const sandbox = create();
      await createList(sandbox);
      for (const name of ["A", "B", "C"]) await createCampaign(sandbox, SMS, { name });
      const page = async (number: number) => {
        const { results, ...data } = await listed(sandbox, { page: number, limit: 2, sortBy: { name: "asc" } });
        return { ...data, names: results.map(({ name }: Json) => name) };
      };
      const counts = { limit: 2, totalPages: 2, totalResults: 3 };
      expect(await page(1)).toEqual({ ...counts, skip: 0, hasMore: true, names: ["A", "B"] });
      expect(await page(2)).toEqual({ ...counts, skip: 2, hasMore: false, names: ["C"] });
    },
  },
  {
    id: "get-all-campaigns-v2/data.results[].campaignInstanceId",
    says: "The sample of SMS campaigns has the run of one that is stopped. The list of voice campaigns has none, nor has any read.",
    tried: "A voice and an SMS campaign are started, then listed and read",
    comes: "the list has the run of the SMS campaign alone",
    decidedBy: "reads-name-run",
    async check(create) {
      const sandbox = create();
      await createList(sandbox);
      const found: Json[] = [];
      for (const kind of [AGENTLESS, SMS]) {
        const { campaignId } = await activeCampaign(sandbox, kind);
        await stop(sandbox, kind, campaignId);
        const { data } = await sandbox.call("listCampaignsV2", { body: { type: kind.type } });
        found.push(data.results[0], (await sandbox.call("getCampaignV2", { parameters: { campaignId } })).data);
      }
      expect(found.map((each) => "campaignInstanceId" in each)).toEqual([false, false, true, false]);
    },
  },
  {
    id: "get-all-campaigns-v2/data.results[].campaignInstanceUpdatedAt",
    says: "The list says when the run was last updated.",
    tried: "A voice campaign is listed before and after its start",
    comes: "when it became ready, then when it was started",
    decidedBy: "run-updated-at",
    async check(create) {
      const sandbox = create();
      const id = await readyCampaign(sandbox, AGENTLESS);
      const read = async () => (await sandbox.call("listCampaignsV2", { body: { type: "voice" } })).data.results[0];
      const { updatedAt, campaignInstanceUpdatedAt } = await read();
      expect(campaignInstanceUpdatedAt).toBe(updatedAt);
      const startedAt = sandbox.clock.now.toISOString();
      await start(sandbox, AGENTLESS, id);
      expect((await read()).campaignInstanceUpdatedAt).toBe(startedAt);
    },
  },
  {
    id: "get-all-campaigns-v2/filters.status",
    says: "The list has campaigns of a type, and of the states that are asked for.",
    tried: "Ready and Stopped SMS campaigns are listed beside a voice campaign, by state",
    comes: "those of the state alone; Draft, which is no state, is refused",
    decidedBy: "invalid-request-status",
    async check(create) {
      const sandbox = create();
      await readyCampaign(sandbox, AGENTLESS);
      const ready = await readyCampaign(sandbox, SMS, { name: "A" });
      const { campaignId: stopped } = await activeCampaign(sandbox, SMS, { name: "B" });
      await stop(sandbox, SMS, stopped);
      const ids = async (status: string[]) =>
        (await listed(sandbox, { filters: { status } })).results.map(({ id }: Json) => id);
      expect(await ids(["Ready"])).toEqual([ready]);
      expect(await ids(["Stopped", "Active"])).toEqual([stopped]);
      expect(
        await sandbox.refusal("listCampaignsV2", { body: { type: "sms", filters: { status: ["Draft"] } } }),
      ).toMatch(/^400 .*filters\.status/);
    },
  },
];
