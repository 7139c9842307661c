// Pages on starting, stopping, the state, results and single messages.
import { expect } from "vitest";
import type { Json } from "../../../spec/bundle.ts";
import { HEADERS, requestOf } from "../../caller.ts";
import { ADA, AGENTLESS, activeCampaign, createList, people, readyCampaign, SMS, start, stop } from "../../setups.ts";
import type { TriedFact } from "../fact.ts";
import { resultsOf } from "../observed.ts";

export const RUN_PAGES: readonly TriedFact[] = [
  {
    id: "start-voice-campaign-v2/response",
    says: "A start returns the state Active, the calls completed so far, the time and the run.",
    tried: "A voice campaign is started",
    comes: "Active, 0, the time of the start, and an id that begins with cid-",
    async check(create) {
      const sandbox = create();
      const id = await readyCampaign(sandbox, AGENTLESS);
      expect(await start(sandbox, AGENTLESS, id)).toEqual({
        status: "Active",
        message: "Campaign Started",
        totalCallsCompleted: 0,
        updatedAt: sandbox.clock.now.toISOString(),
        campaignInstanceId: expect.stringMatching(/^cid-/),
      });
    },
  },
  {
    id: "start-sms-campaign-v2/response",
    says: "The start of an SMS campaign returns the state and a message.",
    tried: "An SMS campaign is started",
    comes: "Active, and no id of a run",
    async check(create) {
      const sandbox = create();
      const id = await readyCampaign(sandbox, SMS);
      const updatedAt = sandbox.clock.now.toISOString();
      expect(await start(sandbox, SMS, id)).toEqual({ status: "Active", message: "Campaign Started", updatedAt });
    },
  },
  {
    id: "stop-voice-campaign-v2/response",
    says: "The stop of a voice campaign returns the state Stopped and the run.",
    tried: "A voice campaign is stopped",
    comes: "Stopped, with the id of the run that it stops",
    async check(create) {
      const sandbox = create();
      const { campaignId, campaignInstanceId } = await activeCampaign(sandbox, AGENTLESS);
      expect(await stop(sandbox, AGENTLESS, campaignId)).toMatchObject({ status: "Stopped", campaignInstanceId });
    },
  },
  {
    id: "stop-sms-campaign-v2/campaignExecutionType",
    says: "The stop of an SMS campaign returns the state Stopped and the type NORMAL.",
    tried: "An SMS campaign is stopped",
    comes: "both, and nobody is messaged any more",
    async check(create) {
      const sandbox = create();
      const { campaignId } = await activeCampaign(sandbox, SMS);
      sandbox.clock.advance("0s");
      const stopped = await stop(sandbox, SMS, campaignId);
      expect(stopped).toMatchObject({ status: "Stopped", campaignExecutionType: "NORMAL" });
      sandbox.clock.settle();
      expect(sandbox.contacted).toHaveLength(1);
    },
  },
  {
    id: "get-campaign-status-v2/view",
    says: "view decides what a status call returns, and need not be given.",
    tried: "The call is sent with status, with contacts and without",
    comes: "the state, the results, and the state",
    decidedBy: "default-view",
    async check(create) {
      const sandbox = create();
      const campaignId = await readyCampaign(sandbox, SMS);
      const view = async (query?: Record<string, string>) =>
        (await sandbox.call("getCampaignStatusV2", { parameters: { campaignId }, ...(query && { query }) })).data;
      const state = { id: campaignId, status: "Ready", name: "Recalls" };
      expect(await view({ view: "status" })).toEqual(state);
      expect(await view({ view: "contacts" })).toMatchObject({ results: [], totalResults: 0 });
      expect(await view()).toEqual(state);
    },
  },
  {
    id: "get-all-contact-details-voice-campaigns-v2/limit",
    says: "A page of results has 1 to 100, counted from page 1.",
    tried: "101 results are asked for by 100, and by 101, 0, and page 0",
    comes: "100 and 1; the others are refused",
    decidedBy: "invalid-request-status",
    async check(create) {
      const sandbox = create({ assume: { "call-outcomes": "completed" } });
      await createList(sandbox, { phoneNumbers: people(101) });
      const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
      sandbox.clock.settle();
      const page = async (number: number) => {
        const { results, ...data } = await resultsOf(sandbox, campaignId, { page: number, limit: 100 });
        return [results.length, data];
      };
      const counts = { limit: 100, totalPages: 2, totalResults: 101 };
      expect(await page(1)).toEqual([100, { ...counts, page: 1 }]);
      expect(await page(2)).toEqual([1, { ...counts, page: 2 }]);
      const asked = { parameters: { campaignId }, query: { view: "contacts" } };
      for (const body of [{ limit: 101 }, { limit: 0 }, { page: 0 }])
        expect(await sandbox.refusal("getCampaignStatusV2", { ...asked, body })).toMatch(/^400 body\.(limit|page)/);
    },
  },
  {
    id: "get-all-contact-details-voice-campaigns-v2/data.results[].dialerOutcome",
    says: "The outcome is empty while a call is in progress, then completed, for example.",
    tried: "Results are asked for during a call and after it",
    comes: "empty, then completed; the number has no plus, and the attempt is 1",
    async check(create) {
      const sandbox = create({ assume: { "call-outcomes": "completed" } });
      await createList(sandbox, { phoneNumbers: [ADA] });
      const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
      sandbox.clock.advance("1s");
      const row = { phoneNumber: ADA.slice(1), numberOfAttemptsSoFar: 1 };
      const results = async (): Promise<Json> => (await resultsOf(sandbox, campaignId)).results;
      expect(await results()).toMatchObject([{ ...row, dialerOutcome: "" }]);
      sandbox.clock.settle();
      expect(await results()).toMatchObject([{ ...row, dialerOutcome: "completed" }]);
    },
  },
  {
    id: "send-outbound-sms/headers",
    says: "The call needs auth alone, where all others need iid and accountId, too.",
    tried: "It is sent with auth alone, and so is another call",
    comes: "the message is sent, the other refused",
    decidedBy: "credentials-status",
    async check(create) {
      const sandbox = create();
      const send = (request: Request) => {
        for (const name of Object.keys(HEADERS)) if (name !== "auth") request.headers.delete(name);
        return sandbox.respond(request);
      };
      const body = { fromNo: "+12025550126", toNo: ADA };
      expect((await send(requestOf("sendOutboundSmsV1", { body }))).status).toBe(200);
      sandbox.assert.contactedOnce(ADA);
      expect((await send(requestOf("listContactListsV2"))).status).toBe(401);
    },
  },
];
