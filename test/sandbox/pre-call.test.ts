import { expect, test } from "vitest";
import type { PreCallCheckRequest, PreCallCheckResponse } from "../../src/index.ts";
import { createSandbox, type PreCallEndpoint, type PreCallResult } from "../../src/sandbox/index.ts";
import { createCallableSandbox } from "./caller.ts";
import {
  ADA,
  AGENTLESS,
  activeCampaign,
  BOB,
  createList,
  EVE,
  PREVIEW,
  PROGRESSIVE,
  people,
  stateOf,
  stop,
  updateOf,
} from "./setups.ts";

const CALL = { contactHandling: { handle: "CALL" as const } };
const SKIP = { contactHandling: { handle: "SKIP" as const } };
const ONCE = { dialingStrategy: { maxAttemptsPerRecord: 1 } };

/** An endpoint that answers when the test says so. */
function slowEndpoint() {
  const waiting: { request: PreCallCheckRequest; onResult: (result: PreCallResult) => void }[] = [];
  const preCallCheck: PreCallEndpoint = {
    ask: (request, _, onResult) => void waiting.push({ request, onResult }),
  };
  return {
    preCallCheck,
    asked: () => waiting.map(({ request }) => request.contactData.phoneNumber),
    answer: (body: unknown) => waiting.shift()?.onResult({ body }),
  };
}

const reached = ({ contacted }: { contacted: readonly { phoneNumber: string }[] }) =>
  contacted.map(({ phoneNumber }) => phoneNumber);

test("a check that throws skips the contact", async () => {
  const sandbox = createCallableSandbox({
    preCallCheck() {
      throw new TypeError("no database");
    },
  });
  await activeCampaign(sandbox, AGENTLESS, ONCE);
  sandbox.clock.settle();
  sandbox.assert.nobodyContacted();
  const problem = "preCallCheck threw TypeError: no database";
  expect(sandbox.preCallChecks).toMatchObject([
    { phoneNumber: ADA, handle: "SKIP", response: undefined, problem },
    { phoneNumber: BOB, handle: "SKIP", response: undefined, problem },
  ]);
  expect(sandbox.state.campaigns).toMatchObject([{ state: "Completed" }]);
});

test("a check that is async is reported for each contact, calls nobody, and the run goes on", async () => {
  const preCallCheck = async ({ contactData }: PreCallCheckRequest) => {
    if (contactData.phoneNumber === BOB) throw new Error("nobody hears of it");
    return CALL;
  };
  const sandbox = createCallableSandbox({ preCallCheck: preCallCheck as never });
  await activeCampaign(sandbox, AGENTLESS, ONCE);
  const sentence = /preCallCheck: expected a response, but got a Promise/;
  expect(() => sandbox.clock.settle()).toThrow(new RegExp(`${sentence.source}.*\n${sentence.source}`));
  sandbox.assert.nobodyContacted();
  const checked = { handle: "SKIP", problem: "preCallCheck returned a Promise" };
  expect(sandbox.preCallChecks).toMatchObject([checked, checked]);
  expect(sandbox.state.campaigns).toMatchObject([{ state: "Completed" }]);
});

test.each([
  ["call", '"call", not "CALL" or "SKIP"'],
  [5, 'number, not "CALL" or "SKIP"'],
  [undefined, 'undefined, not "CALL" or "SKIP"'],
])("a handle that is %j skips the contact, and says why", async (handle, problem) => {
  const sandbox = createCallableSandbox({ preCallCheck: () => ({ contactHandling: { handle } }) as never });
  await createList(sandbox, { phoneNumbers: [ADA] });
  await activeCampaign(sandbox, AGENTLESS, ONCE);
  sandbox.clock.settle();
  sandbox.assert.nobodyContacted();
  expect(sandbox.preCallChecks).toMatchObject([{ handle: "SKIP", problem: `contactHandling.handle is ${problem}` }]);
});

test("a function is never late: only an endpoint rests on when a response is", async () => {
  for (const [preCallCheck, isNamed] of [
    [() => CALL, false],
    [slowEndpoint().preCallCheck, true],
  ] as const) {
    const sandbox = createCallableSandbox({ preCallCheck });
    await activeCampaign(sandbox, AGENTLESS, ONCE);
    expect(sandbox.assumed.has("pre-call-asked")).toBe(true);
    expect(sandbox.assumed.has("pre-call-timeout")).toBe(isNamed);
  }
});

test.each([
  ["first-call", 1],
  ["each-call", 3],
])("with %s it is asked about three attempts %i times", async (asked, times) => {
  const assume = { "call-outcomes": "busy", "pre-call-asked": asked };
  const sandbox = createCallableSandbox({ assume, preCallCheck: () => CALL });
  await createList(sandbox, { phoneNumbers: [ADA] });
  await activeCampaign(sandbox, AGENTLESS, { dialingStrategy: { maxAttemptsPerRecord: 3 } });
  sandbox.clock.settle();
  expect(sandbox.preCallChecks).toHaveLength(times);
});

test("who was skipped is asked about again, also where one CALL is enough", async () => {
  const responses = [SKIP, CALL];
  const sandbox = createCallableSandbox({
    assume: { "call-outcomes": "busy", "pre-call-asked": "first-call", "pre-call-skipped": "retried" },
    preCallCheck: () => responses.shift() as PreCallCheckResponse,
  });
  await createList(sandbox, { phoneNumbers: [ADA] });
  await activeCampaign(sandbox, AGENTLESS, { dialingStrategy: { maxAttemptsPerRecord: 3 } });
  sandbox.clock.settle();
  expect(sandbox.preCallChecks).toMatchObject([{ handle: "SKIP" }, { handle: "CALL" }]);
  expect(sandbox.contacted.map(({ attempt }) => attempt)).toEqual([2, 3]);
});

test("who is always skipped is asked about as often as there are attempts, after the retry period", async () => {
  const sandbox = createCallableSandbox({ assume: { "pre-call-skipped": "retried" }, preCallCheck: () => SKIP });
  await createList(sandbox, { phoneNumbers: [ADA] });
  const dialingStrategy = { maxAttemptsPerRecord: 3, defaultRetryPeriod: 30 };
  await activeCampaign(sandbox, AGENTLESS, { dialingStrategy });
  const start = sandbox.clock.now.getTime();
  sandbox.clock.settle();
  expect(sandbox.preCallChecks.map(({ at }) => (at.getTime() - start) / 60_000)).toEqual([0, 30, 60]);
});

test.each([CALL, null, "https://example.com", { ask: true }])("refuses the check %j", (preCallCheck) => {
  expect(() => createSandbox({ preCallCheck: preCallCheck as never })).toThrow(
    "preCallCheck: expected a function, or an object with one that is called ask.",
  );
});

test("in a preview campaign it is asked after the review, and the line of a skipped contact goes to the next", async () => {
  const asked: number[] = [];
  const sandbox = createCallableSandbox({
    queues: { "Front desk": 1 },
    preCallCheck({ contactData }): PreCallCheckResponse {
      asked.push(sandbox.clock.now.getTime());
      return contactData.phoneNumber === ADA ? SKIP : CALL;
    },
  });
  const dialingStrategy = { maxAttemptsPerRecord: 1, dialingOrder: "FIFO" };
  await activeCampaign(sandbox, PREVIEW, { dialingStrategy, queue_name: "Front desk" });
  const start = sandbox.clock.now.getTime();
  sandbox.clock.settle();
  expect(asked).toEqual([start + 30_000, start + 60_000]);
  expect(reached(sandbox)).toEqual([BOB]);
});

test("nobody is asked about whose review ends during a pause", async () => {
  const sandbox = createCallableSandbox({ preCallCheck: () => CALL });
  await createList(sandbox, { phoneNumbers: [ADA] });
  const { campaignId } = await activeCampaign(sandbox, PREVIEW, ONCE);
  sandbox.clock.advance("10s");
  sandbox.console.pause(campaignId);
  sandbox.clock.advance("1m");
  expect(sandbox.preCallChecks).toEqual([]);
  sandbox.console.resume(campaignId);
  sandbox.clock.settle();
  expect(sandbox.preCallChecks).toHaveLength(1);
  expect(reached(sandbox)).toEqual([ADA]);
});

test("thousands in a row can be skipped", async () => {
  const sandbox = createCallableSandbox({ preCallCheck: () => SKIP });
  const phoneNumbers = people(1000);
  for (const name of "ABCDEFGHIJ") await createList(sandbox, { name, phoneNumbers });
  await activeCampaign(sandbox, AGENTLESS, { contactLists: [..."ABCDEFGHIJ"] });
  sandbox.clock.advance("0s");
  expect(sandbox.preCallChecks).toHaveLength(10_000);
  expect(sandbox.state.campaigns).toMatchObject([{ state: "Completed" }]);
});

test("it is asked again in the next run", async () => {
  const sandbox = createCallableSandbox({ preCallCheck: () => CALL });
  await createList(sandbox, { phoneNumbers: [ADA] });
  const { campaignId } = await activeCampaign(sandbox, AGENTLESS, ONCE);
  sandbox.clock.settle();
  await sandbox.call(AGENTLESS.operations.start, {
    parameters: { campaignId },
    query: { campaignType: "voice", trigger: "play" },
  });
  sandbox.clock.settle();
  expect(sandbox.preCallChecks).toHaveLength(2);
});

test("the clock stands while a response is awaited, one at a time, and then goes on to where it was turned", async () => {
  const { preCallCheck, asked, answer } = slowEndpoint();
  const sandbox = createCallableSandbox({ assume: { "call-outcomes": "busy" }, preCallCheck });
  await createList(sandbox, { phoneNumbers: [ADA, BOB, EVE] });
  await activeCampaign(sandbox, AGENTLESS, ONCE);
  const start = sandbox.clock.now;
  sandbox.clock.advance("1h");
  expect(sandbox.clock.now).toEqual(start);
  expect(asked()).toEqual([ADA]);
  answer(CALL);
  expect(asked()).toEqual([BOB]);
  answer(SKIP);
  expect(asked()).toEqual([EVE]);
  expect(sandbox.clock.now).toEqual(start);
  answer(CALL);
  expect(asked()).toEqual([]);
  expect(sandbox.contacted).toMatchObject([
    { phoneNumber: ADA, at: start, outcome: "busy" },
    { phoneNumber: EVE, at: start, outcome: "busy" },
  ]);
  expect(sandbox.clock.now.getTime() - start.getTime()).toBe(3_600_000);
});

test("a campaign whose last contact is skipped is Completed, also if the response was awaited", async () => {
  const { preCallCheck, answer } = slowEndpoint();
  const sandbox = createCallableSandbox({ preCallCheck });
  await createList(sandbox, { phoneNumbers: [ADA] });
  await activeCampaign(sandbox, AGENTLESS, ONCE);
  sandbox.clock.advance("1m");
  answer(SKIP);
  expect(sandbox.state.campaigns).toMatchObject([{ state: "Completed" }]);
});

test("a campaign that is stopped meanwhile calls nobody, and its line is free again", async () => {
  const { preCallCheck, asked, answer } = slowEndpoint();
  const sandbox = createCallableSandbox({ queues: { "Front desk": 1 }, preCallCheck });
  const settings = { ...ONCE, queue_name: "Front desk" };
  const { campaignId } = await activeCampaign(sandbox, PROGRESSIVE, settings);
  sandbox.clock.advance("1m");
  await stop(sandbox, PROGRESSIVE, campaignId);
  answer(CALL);
  expect(asked()).toEqual([]);
  expect(await stateOf(sandbox, campaignId)).toBe("Stopped");
  sandbox.assert.nobodyContacted();

  await createList(sandbox, { name: "Others", phoneNumbers: [EVE] });
  await activeCampaign(sandbox, PROGRESSIVE, { ...settings, name: "Again", contactLists: ["Others"] });
  sandbox.clock.advance("0s");
  answer(CALL);
  expect(reached(sandbox)).toEqual([EVE]);
});

test("a contact that an update keeps out meanwhile is not called", async () => {
  const { preCallCheck, asked, answer } = slowEndpoint();
  const assume = { "update-active-voice": "ok", "call-outcomes": "busy" };
  const sandbox = createCallableSandbox({ assume, dncLists: { "Opted out": [], Late: [ADA] }, preCallCheck });
  const { campaignId } = await activeCampaign(sandbox, AGENTLESS, ONCE);
  sandbox.clock.advance("1m");
  expect(asked()).toEqual([ADA]);
  await sandbox.call("updateCampaignV2", updateOf(AGENTLESS, campaignId, { ...ONCE, dncLists: { name: "Late" } }));
  answer(CALL);
  answer(CALL);
  sandbox.clock.settle();
  expect(reached(sandbox)).toEqual([BOB]);
  expect(sandbox.state.campaigns).toMatchObject([{ state: "Completed" }]);
});

test("what it was asked can't be changed, and a snapshot is refused", async () => {
  const sandbox = createCallableSandbox({ preCallCheck: () => CALL });
  await activeCampaign(sandbox, AGENTLESS, ONCE);
  sandbox.clock.advance("0s");
  const [checked] = sandbox.preCallChecks;
  expect(() => (sandbox.preCallChecks as unknown[]).pop()).toThrow("sandbox.preCallChecks: it says what happened");
  expect(() => Object.assign(checked as object, { handle: "SKIP" })).toThrow(TypeError);
  checked?.at.setTime(0);
  expect(checked?.at).toEqual(sandbox.clock.now);
  expect(() => sandbox.snapshot()).toThrow("snapshot: what a preCallCheck returns is not kept");
});
