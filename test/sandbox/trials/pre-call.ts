// The pre-call check.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "vitest";
import { createPreCallUrl } from "../../../src/sandbox/server/pre-call-url.ts";
import { ADA, AGENTLESS, activeCampaign, BOB, createList } from "../setups.ts";
import type { Create, Trial, Trials } from "./trial.ts";

const CALL = { contactHandling: { handle: "CALL" as const } };
const SKIP = { contactHandling: { handle: "SKIP" as const } };
const TWICE = { dialingStrategy: { maxAttemptsPerRecord: 2, defaultRetryPeriod: 30 } };

/** Calls Ada, who never answers, twice, and then back. Returns how often the check was asked. */
async function timesAsked(create: Create): Promise<number> {
  let asked = 0;
  const sandbox = create({
    preCallCheck() {
      asked++;
      return CALL;
    },
    assume: { "call-outcomes": "no-answer" },
  });
  await createList(sandbox, { phoneNumbers: [ADA] });
  const { campaignInstanceId } = await activeCampaign(sandbox, AGENTLESS, {
    dialingStrategy: { ...TWICE.dialingStrategy, maxAttemptsPerRecord: 3 },
  });
  sandbox.clock.advance("40m");
  const [first] = sandbox.contacted;
  const time = new Date(sandbox.clock.now.getTime() + 60_000).toISOString();
  await sandbox.call("scheduleCallbacksV2", {
    parameters: { campaignInstanceId },
    body: [{ campaignDialingListId: first?.campaignDialingListId, timeToContact: time }],
  });
  sandbox.clock.settle();
  expect(sandbox.contacted).toHaveLength(3);
  return asked;
}

/** Skips Ada, and then would call her. */
async function skipAda(create: Create) {
  const sandbox = create({
    preCallCheck: ({ contactData }) =>
      contactData.phoneNumber === ADA && sandbox.preCallChecks.length < 2 ? SKIP : CALL,
    assume: { "call-outcomes": "completed" },
  });
  const { campaignId } = await activeCampaign(sandbox, AGENTLESS, TWICE);
  sandbox.clock.settle();
  const results = await sandbox.call("getCampaignStatusV2", {
    parameters: { campaignId },
    query: { view: "contacts" },
  });
  return { sandbox, results: results.data.results };
}

/** Calls Ada if a response that takes longer than one second, and less than five, is not too late. */
const slowly =
  (called: readonly string[]): Trial =>
  async (create) => {
    const server = createServer((_, response) => {
      setTimeout(() => response.end(JSON.stringify(CALL)), 1300);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const url = createPreCallUrl(new URL(`http://127.0.0.1:${port}`), () => {});
    try {
      const sandbox = create({ preCallCheck: url });
      await createList(sandbox, { phoneNumbers: [ADA] });
      await activeCampaign(sandbox, AGENTLESS, { dialingStrategy: { maxAttemptsPerRecord: 1 } });
      const startedAt = sandbox.clock.now;
      sandbox.clock.settle();
      await url.allAnswered();
      expect(sandbox.preCallChecks).toMatchObject([{ phoneNumber: ADA, at: startedAt }]);
      expect(sandbox.contacted.map(({ phoneNumber }) => phoneNumber)).toEqual(called);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };

export const PRE_CALL = {
  "pre-call-asked": {
    "first-call": async (create) => expect(await timesAsked(create)).toBe(1),
    "each-call": async (create) => expect(await timesAsked(create)).toBe(3),
  },
  "pre-call-skipped": {
    final: async (create) => {
      const { sandbox, results } = await skipAda(create);
      expect(sandbox.contacted.map(({ phoneNumber }) => phoneNumber)).toEqual([BOB]);
      expect(results).toMatchObject([{ phoneNumber: BOB.slice(1) }]);
    },
    retried: async (create) => {
      const { sandbox, results } = await skipAda(create);
      expect(sandbox.contacted).toMatchObject([{ phoneNumber: BOB }, { phoneNumber: ADA, attempt: 2 }]);
      const [bob, ada] = sandbox.contacted.map(({ at }) => at.getTime());
      expect((ada as number) - (bob as number)).toBe(30 * 60_000);
      expect(results).toHaveLength(2);
    },
  },
  "pre-call-ids": {
    "of-the-api": async (create) => {
      const ids: string[] = [];
      const sandbox = create({
        preCallCheck({ CampaignId, DialingId }) {
          ids.push(CampaignId, DialingId);
          return CALL;
        },
      });
      await createList(sandbox, { phoneNumbers: [ADA] });
      await activeCampaign(sandbox, AGENTLESS);
      sandbox.clock.advance("0s");
      const [call] = sandbox.contacted;
      expect(ids).toEqual([call?.campaignId, call?.campaignDialingListId]);
    },
  },
  "pre-call-timeout": { "5s": slowly([ADA]), "1s": slowly([]) },
} satisfies Partial<Trials>;
