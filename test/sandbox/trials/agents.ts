// What agents do with a contact of a Preview campaign.
import { expect } from "vitest";
import { ADA, activeCampaign, BOB, createList, PREVIEW } from "../setups.ts";
import type { Create, Trials } from "./trial.ts";

/** Lets the agent skip Ada, or Ada and Bob, and call them afterwards. Returns who was called, and Ada's results. */
async function skipping(create: Create, { maxSkips = 1, attempts = 3, phoneNumbers = [ADA] as string[], skips = 1 }) {
  const sandbox = create();
  await createList(sandbox, { phoneNumbers });
  for (const number of phoneNumbers) sandbox.contacts.script(number, [...Array(skips).fill("skipped"), "completed"]);
  const { campaignId } = await activeCampaign(sandbox, PREVIEW, {
    maxSkips,
    dialingStrategy: { dialingOrder: "FIFO", maxAttemptsPerRecord: attempts, defaultRetryPeriod: 10 },
  });
  const began = sandbox.clock.now.getTime();
  sandbox.clock.settle();
  const { data } = await sandbox.call("getCampaignStatusV2", {
    parameters: { campaignId },
    query: { view: "contacts" },
    body: { page: 1, limit: 10 },
  });
  return {
    called: sandbox.contacted.map(({ phoneNumber, attempt }) => `${phoneNumber} ${attempt}`),
    seconds: sandbox.contacted.map(({ at }) => (at.getTime() - began) / 1000),
    results: data.results,
  };
}

export const AGENTS = {
  "skipped-contact": {
    attempt: async (create) => {
      const { called, seconds } = await skipping(create, {});
      expect(called).toEqual([`${ADA} 2`]);
      // A review, then the retry period, in which the next review ends.
      expect(seconds).toEqual([30 + 600]);
      const { results } = await skipping(create, { attempts: 1 });
      expect(results).toMatchObject([{ dialerOutcome: "skipped", numberOfAttemptsSoFar: 1 }]);
    },
    "no-attempt": async (create) => {
      const { called, seconds, results } = await skipping(create, { attempts: 1 });
      expect(called).toEqual([`${ADA} 1`]);
      expect(seconds).toEqual([30 + 600]);
      expect(results).toMatchObject([{ dialerOutcome: "completed", numberOfAttemptsSoFar: 1 }]);
    },
  },
  "skip-limit": {
    "no-more": async (create) => {
      const { called } = await skipping(create, { maxSkips: 1, skips: 2 });
      expect(called).toEqual([`${ADA} 2`]);
    },
    dropped: async (create) => {
      expect((await skipping(create, { maxSkips: 2, skips: 1 })).called).toEqual([`${ADA} 2`]);
      expect((await skipping(create, { maxSkips: 1, skips: 1 })).called).toEqual([]);
    },
  },
  "skips-counted": {
    "per-contact": async (create) => {
      const { called } = await skipping(create, { phoneNumbers: [ADA, BOB] });
      expect(called.sort()).toEqual([`${ADA} 2`, `${BOB} 2`]);
    },
    "per-run": async (create) => {
      const { called } = await skipping(create, { phoneNumbers: [ADA, BOB] });
      expect(called.sort()).toEqual([`${ADA} 2`, `${BOB} 1`]);
    },
  },
} satisfies Partial<Trials>;
