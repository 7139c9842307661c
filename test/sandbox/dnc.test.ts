// Whom DNC lists keep from being reached, and when they are looked at.
import { describe, expect, test } from "vitest";
import { InvalidRequestError } from "../../src/index.ts";
import { createSandbox, type SandboxOptions } from "../../src/sandbox/index.ts";
import type { Json } from "../spec/bundle.ts";
import { createCallableSandbox } from "./caller.ts";
import { givenDncLists } from "./no-fixtures.ts";
import {
  ADA,
  AGENTLESS,
  activeCampaign,
  BOB,
  createCampaign,
  createList,
  EVE,
  readyCampaign,
  SMS,
  schedulingOf,
  start,
  stop,
  updateOf,
} from "./setups.ts";

const OPTED_OUT = "Opted out";
/** A sandbox in which every call is completed. */
const sandboxWith = ({ assume, ...options }: SandboxOptions = {}) =>
  createCallableSandbox({
    dncLists: { [OPTED_OUT]: [] },
    assume: { "call-outcomes": "completed", ...assume },
    ...options,
  });
type Called = ReturnType<typeof sandboxWith>;
const reached = ({ contacted }: Called) => contacted.map(({ phoneNumber }) => phoneNumber).sort();
const resultsOf = async (sandbox: Called, campaignId: string): Promise<Json[]> =>
  (await sandbox.call("getCampaignStatusV2", { parameters: { campaignId }, query: { view: "contacts" }, body: {} }))
    .data.results;

describe.each([
  ["voice", AGENTLESS],
  ["sms", SMS],
] as const)("%s", (_, kind) => {
  test("who opts out before the save is kept out, and stands in the results", async () => {
    const sandbox = sandboxWith({ dncLists: { [OPTED_OUT]: [BOB] } });
    const { campaignId } = await activeCampaign(sandbox, kind);
    sandbox.clock.settle();
    expect(reached(sandbox)).toEqual([ADA]);
    sandbox.assert.nobodyOnDncContacted();
    expect(await resultsOf(sandbox, campaignId)).toMatchObject([
      { phoneNumber: ADA.slice(1), numberOfAttemptsSoFar: 1 },
      { phoneNumber: BOB.slice(1), dialerOutcome: "DNC Excluded", numberOfAttemptsSoFar: 0 },
    ]);
  });

  test.each([
    ["on-save-and-before-schedule", [ADA, BOB]],
    ["also-at-start", [ADA]],
  ])("who opts out between the save and a start by hand: %s", async (value, expected) => {
    const sandbox = sandboxWith({ assume: { "dnc-scrub": value } });
    const id = await readyCampaign(sandbox, kind);
    sandbox.dncLists.add(OPTED_OUT, BOB);
    const { assumed } = await sandbox.send(kind.operations.start, {
      parameters: { campaignId: id },
      query: { campaignType: kind.type, trigger: "play" },
    });
    expect(assumed).toContain("dnc-scrub");
    sandbox.clock.settle();
    expect(reached(sandbox)).toEqual(expected);
    if (expected.includes(BOB)) expect(sandbox.assert.nobodyOnDncContacted).toThrow(`once:\n\nnumber`);
    else sandbox.assert.nobodyOnDncContacted();
  });

  test("contacts that are added after the save aren't checked, and the response that adds them says so", async () => {
    const sandbox = sandboxWith({ dncLists: { [OPTED_OUT]: [EVE] } });
    const id = await readyCampaign(sandbox, kind);
    const { assumed } = await sandbox.send("addContactsV1", {
      body: { contact_list_name: "Patients", data: [{ phoneNumber: EVE }] },
    });
    expect(assumed).toContain("dnc-scrub");
    sandbox.clock.advance("1m");
    await start(sandbox, kind, id);
    sandbox.clock.settle();
    expect(reached(sandbox)).toEqual([ADA, BOB, EVE]);
    expect(sandbox.assert.nobodyOnDncContacted).toThrow(EVE);
  });

  test("an update checks the contacts again, whoever is on the list then", async () => {
    const sandbox = sandboxWith({ dncLists: { [OPTED_OUT]: [ADA] } });
    const id = await readyCampaign(sandbox, kind);
    sandbox.dncLists.add(OPTED_OUT, BOB);
    sandbox.dncLists.remove(OPTED_OUT, ADA);
    await sandbox.call(`updateCampaignV${kind.version}`, updateOf(kind, id));
    await start(sandbox, kind, id);
    sandbox.clock.settle();
    expect(reached(sandbox)).toEqual([ADA]);
    sandbox.assert.nobodyOnDncContacted();
  });

  test("who is taken off the list after the save stays out", async () => {
    const sandbox = sandboxWith({ dncLists: { [OPTED_OUT]: [BOB] } });
    const id = await readyCampaign(sandbox, kind);
    sandbox.dncLists.remove(OPTED_OUT, BOB);
    await start(sandbox, kind, id);
    sandbox.clock.settle();
    expect(reached(sandbox)).toEqual([ADA]);
  });

  test("an opt-out during a run doesn't reach it, until the campaign is updated", async () => {
    const sandbox = sandboxWith({ assume: { [`update-active-${kind.type}`]: "ok", "dnc-scrub": "also-at-start" } });
    await createList(sandbox, { phoneNumbers: [ADA, BOB, EVE] });
    const voice = kind.type === "voice";
    const calls = voice ? { dialingStrategy: { maxAttemptsPerRecord: 2, defaultRetryPeriod: 60 } } : {};
    if (voice) for (const number of [ADA, BOB, EVE]) sandbox.contacts.script(number, ["busy", "completed"]);
    const { campaignId } = await activeCampaign(sandbox, kind, calls);
    sandbox.clock.advance("1s");
    sandbox.dncLists.add(OPTED_OUT, BOB);
    sandbox.clock.advance("90s");
    expect(reached(sandbox)).toContain(BOB);

    sandbox.dncLists.add(OPTED_OUT, EVE);
    const before = reached(sandbox).filter((number) => number === EVE).length;
    await sandbox.call(`updateCampaignV${kind.version}`, updateOf(kind, campaignId, calls));
    sandbox.clock.settle();
    expect(reached(sandbox).filter((number) => number === EVE)).toHaveLength(before);
    const excluded = (await resultsOf(sandbox, campaignId)).filter((each) => each.dialerOutcome === "DNC Excluded");
    expect(excluded.map(({ phoneNumber }) => phoneNumber)).toEqual(voice ? [] : [EVE.slice(1)]);
  });

  test.each([
    ["16m", "on-save-and-before-schedule", [ADA]],
    ["14m", "on-save-and-before-schedule", [ADA, BOB]],
    ["14m", "also-at-start", [ADA]],
  ])("who opts out %s before a scheduled start: %s", async (before, value, expected) => {
    const sandbox = sandboxWith({ now: "2026-01-05T09:00:00Z", assume: { "dnc-scrub": value } });
    await readyCampaign(sandbox, kind);
    await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", DAILY));
    sandbox.clock.set(new Date(NOON - (before === "16m" ? 16 : 14) * 60_000));
    sandbox.dncLists.add(OPTED_OUT, BOB);
    sandbox.clock.set("2026-01-05T23:00:00Z");
    expect(reached(sandbox)).toEqual(expected);
  });
});

const NOON = Date.parse("2026-01-05T12:00:00Z");
const DAILY = {
  startDateTime: "2026-01-05 12:00:00",
  endDateTime: "2026-01-07 00:00:00",
  recurrenceObject: { recurType: "Daily", dailyDetails: { onceEveryNdays: 1 } },
};

test("contacts are checked before each occurrence, not only the first", async () => {
  const sandbox = sandboxWith({ now: "2026-01-05T09:00:00Z" });
  await readyCampaign(sandbox, SMS);
  await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", DAILY));
  sandbox.clock.set("2026-01-05T23:00:00Z");
  sandbox.dncLists.add(OPTED_OUT, BOB);
  sandbox.clock.settle();
  expect(reached(sandbox)).toEqual([ADA, ADA, BOB]);
});

test("a check for the next occurrence doesn't reach the run before it", async () => {
  const sandbox = sandboxWith({ now: "2026-01-05T09:00:00Z" });
  await createList(sandbox, { phoneNumbers: [ADA, BOB] });
  sandbox.contacts.script(BOB, ["busy", "completed"]);
  const retry = { maxAttemptsPerRecord: 2, defaultRetryPeriod: 1439 };
  await readyCampaign(sandbox, AGENTLESS, { dialingStrategy: retry });
  await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", DAILY));
  sandbox.clock.set("2026-01-05T23:00:00Z");
  sandbox.dncLists.add(OPTED_OUT, BOB);
  sandbox.clock.set("2026-01-06T11:59:30Z");
  expect(reached(sandbox)).toEqual([ADA, BOB, BOB]);
});

test("a schedule that begins within 15 minutes checks nobody again", async () => {
  const sandbox = sandboxWith({ now: "2026-01-05T11:40:00Z" });
  await readyCampaign(sandbox, SMS);
  sandbox.dncLists.add(OPTED_OUT, BOB);
  sandbox.clock.set("2026-01-05T11:46:00Z");
  await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", DAILY));
  sandbox.clock.set("2026-01-05T23:00:00Z");
  expect(reached(sandbox)).toEqual([ADA, BOB]);
});

test("a schedule that is switched off checks nobody any more", async () => {
  const sandbox = sandboxWith({ now: "2026-01-05T09:00:00Z" });
  const id = await readyCampaign(sandbox, SMS);
  await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", DAILY));
  await sandbox.call("scheduleCampaignV2", { query: { enableSchedule: "false", campaignName: "Recalls" }, body: {} });
  sandbox.dncLists.add(OPTED_OUT, BOB);
  sandbox.clock.set("2026-01-05T12:00:00Z");
  await start(sandbox, SMS, id);
  sandbox.clock.settle();
  expect(reached(sandbox)).toEqual([ADA, BOB]);
});

test("a voice campaign is checked when it becomes Ready, not when it is created", async () => {
  const sandbox = sandboxWith();
  await createList(sandbox);
  const id = await createCampaign(sandbox, AGENTLESS);
  sandbox.clock.advance("2m");
  sandbox.dncLists.add(OPTED_OUT, BOB);
  sandbox.clock.advance("1m");
  await start(sandbox, AGENTLESS, id);
  sandbox.clock.settle();
  expect(reached(sandbox)).toEqual([ADA]);
});

test("one that starts while it is Preparing is checked then", async () => {
  const sandbox = sandboxWith({ dncLists: { [OPTED_OUT]: [BOB] }, assume: { "start-preparing": "ok" } });
  await createList(sandbox);
  await start(sandbox, AGENTLESS, await createCampaign(sandbox, AGENTLESS));
  sandbox.clock.settle();
  expect(new Set(reached(sandbox))).toEqual(new Set([ADA]));
});

test("a stop takes those who were kept out from the results, with the others", async () => {
  const sandbox = sandboxWith({ dncLists: { [OPTED_OUT]: [BOB] } });
  const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
  expect(await resultsOf(sandbox, campaignId)).toHaveLength(1);
  await stop(sandbox, AGENTLESS, campaignId);
  expect(await resultsOf(sandbox, campaignId)).toEqual([]);
});

test("an SMS campaign without a DNC list rests on no check", async () => {
  const sandbox = sandboxWith();
  await activeCampaign(sandbox, SMS, { dncLists: undefined });
  expect(sandbox.assumed).not.toContain("dnc-scrub");
});

describe("the global DNC list", () => {
  test.each([
    [{ dncLists: { "Default Global DNC": [BOB] } }, [ADA]],
    [{ dncLists: { "Global DNC": [BOB] } }, [ADA, BOB]],
    [{ dncLists: { Everybody: [BOB], "Default Global DNC": [ADA] }, globalDnc: "Everybody" }, [ADA]],
  ])("%j holds for a voice campaign that names another list", async (options, expected) => {
    const sandbox = sandboxWith(options);
    await activeCampaign(sandbox, AGENTLESS);
    sandbox.clock.settle();
    expect(reached(sandbox)).toEqual(expected);
  });

  test("holds for no SMS campaign", async () => {
    const sandbox = sandboxWith({ dncLists: { "Default Global DNC": [BOB] } });
    await activeCampaign(sandbox, SMS);
    sandbox.clock.settle();
    expect(reached(sandbox)).toEqual([ADA, BOB]);
    expect(sandbox.assert.nobodyOnDncContacted).toThrow(BOB);
  });

  test("must be among those that are given", () => {
    expect(() => createSandbox({ dncLists: { Everybody: [] }, globalDnc: "Everbody" })).toThrow(
      new InvalidRequestError('globalDnc: there is no DNC list "Everbody". Give it in dncLists; it may be empty.'),
    );
    expect(() => createSandbox({ globalDnc: "Everybody" })).toThrow(InvalidRequestError);
  });
});

describe("sandbox.dncLists", () => {
  test("nobody is reproached for a call before the opt-out, or after it was taken back", async () => {
    const sandbox = sandboxWith();
    await activeCampaign(sandbox, SMS);
    sandbox.clock.settle();
    sandbox.dncLists.add(OPTED_OUT, ADA);
    sandbox.assert.nobodyOnDncContacted();
    sandbox.dncLists.remove(OPTED_OUT, ADA);
    await sandbox.call("sendOutboundSmsV1", { body: { fromNo: "+12025550126", toNo: ADA } });
    sandbox.assert.nobodyOnDncContacted();
    sandbox.dncLists.add("Another", ADA.slice(1));
    await sandbox.call("sendOutboundSmsV1", { body: { fromNo: "+12025550126", toNo: ADA } });
    expect(sandbox.assert.nobodyOnDncContacted).toThrow("once:");
  });

  test("refuses numbers that are none, or somebody's", () => {
    for (const change of ["add", "remove"] as const) {
      expect(() => sandboxWith().dncLists[change](OPTED_OUT, "abc")).toThrow('"abc" is not a phone number');
      expect(() => sandboxWith().dncLists[change](OPTED_OUT, "+12125551234")).toThrow("somebody may have this number");
    }
  });

  test("knows the lists that were given, and those that got a number", () => {
    const lists = givenDncLists({ [OPTED_OUT]: [] });
    expect([lists.has(OPTED_OUT), lists.has("Another")]).toEqual([true, false]);
    lists.add("Another", ADA);
    expect(lists.has("Another")).toBe(true);
  });

  test("refuses to take off whom the list doesn't have, and with strict a list that wasn't given", () => {
    expect(() => sandboxWith().dncLists.remove(OPTED_OUT, ADA)).toThrow(
      new InvalidRequestError(`dncLists.remove: ${ADA} is not on the DNC list "Opted out".`),
    );
    expect(() => sandboxWith().dncLists.remove("Nothing", ADA)).toThrow(InvalidRequestError);
    sandboxWith({ strict: true }).dncLists.add(OPTED_OUT, ADA);
    expect(() => sandboxWith({ strict: true }).dncLists.add("Optd out", ADA)).toThrow(
      new InvalidRequestError('dncLists.add: there is no DNC list "Optd out". Give it to createSandbox, in dncLists.'),
    );
  });
});
