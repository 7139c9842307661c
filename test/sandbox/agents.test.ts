// What agents do: skips and dispositions.
import { describe, expect, test } from "vitest";
import { InvalidRequestError } from "../../src/index.ts";
import { createSandbox } from "../../src/sandbox/index.ts";
import type { ScriptedOutcome } from "../../src/sandbox/state.ts";
import { type CallableSandbox, createCallableSandbox } from "./caller.ts";
import { bodyOf } from "./kinds.ts";
import { ADA, AGENTLESS, activeCampaign, BOB, createList, PREVIEW, PROGRESSIVE } from "./setups.ts";

const QUEUE = bodyOf(PREVIEW.create, {}).queue_name;
const resultsOf = async (sandbox: CallableSandbox, campaignId: string) => {
  const parameters = { campaignId };
  const body = { page: 1, limit: 10 };
  const { data } = await sandbox.call("getCampaignStatusV2", { parameters, query: { view: "contacts" }, body });
  return data.results;
};

describe("dispositions", () => {
  test("stand in the results, those of the latest attempt", async () => {
    const sandbox = createCallableSandbox();
    sandbox.contacts.script(ADA, [
      { outcome: "no-answer", dispositions: ["Unresolved"] },
      { outcome: "completed", dispositions: ["Resolved", "Wants a letter"] },
    ]);
    sandbox.contacts.script(BOB, ["completed"]);
    const { campaignId } = await activeCampaign(sandbox, AGENTLESS, { dialingStrategy: { maxAttemptsPerRecord: 2 } });
    sandbox.clock.advance("5m");
    expect(await resultsOf(sandbox, campaignId)).toMatchObject([
      { dialerOutcome: "no-answer", agentDispositionCodes: ["Unresolved"] },
      { agentDispositionCodes: [] },
    ]);
    sandbox.clock.settle();
    expect(await resultsOf(sandbox, campaignId)).toMatchObject([
      { dialerOutcome: "completed", agentDispositionCodes: ["Resolved", "Wants a letter"] },
      { agentDispositionCodes: [] },
    ]);
    expect(sandbox.contacted.map(({ outcome }) => outcome)).toEqual(["no-answer", "completed", "completed"]);
  });

  test("stand there once the call has ended, and are a copy of the script", async () => {
    const sandbox = createCallableSandbox();
    const dispositions = ["Resolved"];
    await createList(sandbox, { phoneNumbers: [ADA] });
    sandbox.contacts.script(ADA, [{ outcome: "completed", dispositions }]);
    dispositions.push("Unresolved");
    const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
    sandbox.clock.advance("1s");
    expect(await resultsOf(sandbox, campaignId)).toMatchObject([{ dialerOutcome: "", agentDispositionCodes: [] }]);
    sandbox.clock.settle();
    expect(await resultsOf(sandbox, campaignId)).toMatchObject([{ agentDispositionCodes: ["Resolved"] }]);
  });
});

describe("a skipped contact", () => {
  test("rings nowhere, and leaves its agent to the next one", async () => {
    const sandbox = createCallableSandbox({ queues: { [QUEUE]: 1 }, assume: { "call-outcomes": "busy" } });
    sandbox.contacts.script(ADA, ["skipped"]);
    const { campaignId } = await activeCampaign(sandbox, PREVIEW, {
      maxSkips: 2,
      dialingStrategy: { dialingOrder: "FIFO", maxAttemptsPerRecord: 1 },
    });
    const began = sandbox.clock.now.getTime();
    sandbox.clock.settle();
    expect(sandbox.contacted.map(({ phoneNumber, at }) => [phoneNumber, at.getTime() - began])).toEqual([
      [BOB, 60_000],
    ]);
    expect(await resultsOf(sandbox, campaignId)).toMatchObject([
      { phoneNumber: ADA.slice(1), dialerOutcome: "skipped", numberOfAttemptsSoFar: 1, agentDispositionCodes: [] },
      { phoneNumber: BOB.slice(1), dialerOutcome: "busy" },
    ]);
    expect(sandbox.state.campaigns).toMatchObject([{ state: "Completed" }]);
  });

  test("is dropped beyond maxSkips, and so is each that follows if skips count by run", async () => {
    const assume = { "skip-limit": "dropped", "skips-counted": "per-run" };
    const sandbox = createCallableSandbox({ queues: { [QUEUE]: 1 }, assume });
    for (const phoneNumber of [ADA, BOB]) sandbox.contacts.script(phoneNumber, ["skipped"]);
    await activeCampaign(sandbox, PREVIEW, { maxSkips: 1, dialingStrategy: { maxAttemptsPerRecord: 2 } });
    sandbox.clock.settle();
    expect(sandbox.contacted).toEqual([]);
  });

  test("is skipped anew in the next run, as often as maxSkips allows", async () => {
    const sandbox = createCallableSandbox();
    await createList(sandbox, { phoneNumbers: [ADA] });
    for (let run = 0; run < 2; run++) {
      sandbox.contacts.script(ADA, ["skipped", "skipped", "completed"]);
      await activeCampaign(sandbox, PREVIEW, { maxSkips: 1, dialingStrategy: { maxAttemptsPerRecord: 3 } });
      sandbox.clock.settle();
    }
    expect(sandbox.contacted.map(({ attempt }) => attempt)).toEqual([2, 2]);
  });
});

test("only a Preview campaign rests on what skips do", async () => {
  for (const kind of [PREVIEW, PROGRESSIVE]) {
    const sandbox = createCallableSandbox();
    await activeCampaign(sandbox, kind);
    expect(sandbox.assumed.has("skipped-contact")).toBe(kind === PREVIEW);
  }
});

test.each<[unknown, string]>([
  [
    "hung-up",
    'contacts.script: outcomes[1] is "hung-up". Use completed, no-answer, busy, answering-machine, failed for calls, skipped for the contact of a Preview campaign, delivered or failed for messages.',
  ],
  [{ outcome: "completed" }, "contacts.script: outcomes[1].dispositions is undefined. Give the codes"],
  [{ outcome: "completed", dispositions: [""] }, 'contacts.script: outcomes[1].dispositions is [""].'],
  [{ outcome: "completed", dispositions: [5] }, "contacts.script: outcomes[1].dispositions is [5]."],
  [
    { outcome: "skipped", dispositions: [] },
    'contacts.script: outcomes[1].outcome is "skipped". Dispositions are of calls: use completed, no-answer, busy, answering-machine, failed.',
  ],
  [{ outcome: "delivered", dispositions: [] }, 'contacts.script: outcomes[1].outcome is "delivered".'],
  [
    { outcome: "busy", codes: [] },
    "codes: there is no such option. contacts.script: outcomes[1] takes outcome, dispositions.",
  ],
  [null, "contacts.script: outcomes[1] is null."],
])("a script refuses %j", (outcome, message) => {
  const { contacts } = createSandbox();
  const script = () => contacts.script(ADA, ["busy", outcome as ScriptedOutcome]);
  expect(script).toThrow(InvalidRequestError);
  expect(script).toThrow(message);
});
