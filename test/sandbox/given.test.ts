import { describe, expect, test } from "vitest";
import { createCampaignClient, InvalidRequestError } from "../../src/index.ts";
import { createSandbox, type GivenCampaign, type SandboxGiven } from "../../src/sandbox/index.ts";
import type { Json } from "../spec/bundle.ts";
import { createCallableSandbox } from "./caller.ts";
import { ALWAYS, type Kind } from "./kinds.ts";
import { ADA, ADVANCED, AGENTLESS, BOB, creationOf, LIST, people, SMS } from "./setups.ts";

const PATIENTS = { name: LIST, description: "Due for a test", source: "passiveApi" as const };
const NOW = "2026-03-02T09:00:00-05:00";

const campaignOf = (kind: Kind, fields: Json = {}): GivenCampaign => creationOf(kind, fields).body;
const withCampaigns = (...campaigns: GivenCampaign[]): SandboxGiven => ({
  contactLists: [{ ...PATIENTS, contacts: [{ phoneNumber: ADA }, { phoneNumber: BOB, timeZone: "America/New_York" }] }],
  campaigns,
});

test("contact lists have their contacts, and campaigns are ready, at now, without a call", async () => {
  const sandbox = createCallableSandbox({ now: NOW, given: withCampaigns(campaignOf(AGENTLESS), campaignOf(SMS)) });
  expect(sandbox.clock.now).toEqual(new Date(NOW));
  expect(sandbox.clock.nextDue).toBeUndefined();
  expect(sandbox.state).toMatchObject({
    campaigns: [
      { type: "voice", state: "Ready", contactLists: [LIST], runs: [] },
      { type: "sms", state: "Ready", runs: [] },
    ],
    contactLists: [{ name: LIST, phoneNumbers: [ADA, BOB] }],
  });
  expect(sandbox.log).toEqual([]);
  sandbox.assert.nobodyContacted();
});

test("it is the same campaign as one that was created by calls", async () => {
  const body = campaignOf(AGENTLESS);
  const given = createCallableSandbox({ now: NOW, given: withCampaigns(body) });
  const called = createCallableSandbox({ now: new Date(Date.parse(NOW) - 160_000) });
  await called.call("createContactListV2", { body: PATIENTS });
  await called.call("addContactsV1", {
    body: { contact_list_name: LIST, data: [{ phoneNumber: ADA }, { phoneNumber: BOB }] },
  });
  called.clock.advance("10s");
  await called.call("createCampaignV2", { query: { campaignType: "voice" }, body });
  called.clock.advance("150s");
  const read = async (sandbox: typeof given) =>
    sandbox.call("getCampaignV2", { parameters: { campaignId: sandbox.ids.campaign("Recalls") } });
  expect(await read(given)).toEqual(await read(called));
});

test("a client goes on from there, by ids that are found by name", async () => {
  const sandbox = createSandbox({ now: NOW, given: withCampaigns(campaignOf(AGENTLESS)) });
  const kore = createCampaignClient(sandbox.options);
  await kore.voice.start(sandbox.ids.campaign("Recalls"));
  sandbox.clock.settle();
  expect(new Set(sandbox.contacted.map(({ phoneNumber }) => phoneNumber))).toEqual(new Set([ADA, BOB]));
  expect((await kore.contactLists.get(sandbox.ids.contactList(LIST))).data.name).toBe(LIST);
  expect(() => sandbox.ids.campaign("Others")).toThrow('ids: there is no campaign "Others". There are "Recalls".');
});

test("a name that two campaigns have gives no id", () => {
  const { ids } = createSandbox({ given: withCampaigns(campaignOf(AGENTLESS), campaignOf(AGENTLESS)) });
  expect(() => ids.campaign("Recalls")).toThrow('ids: there is more than one campaign "Recalls". See sandbox.state.');
});

test("a list has more contacts than a request adds", () => {
  const contacts = people(250).map((phoneNumber) => ({ phoneNumber }));
  const { state } = createSandbox({ given: { contactLists: [{ ...PATIENTS, contacts }] } });
  expect(state.contactLists[0]?.phoneNumbers).toEqual(people(250));
});

describe("states", () => {
  test("Preparing becomes Ready in its time", () => {
    const sandbox = createSandbox({ now: NOW, given: withCampaigns(campaignOf(AGENTLESS, { state: "Preparing" })) });
    const stateNow = () => sandbox.state.campaigns[0]?.state;
    sandbox.clock.advance("149s");
    expect(stateNow()).toBe("Preparing");
    sandbox.clock.advance("1s");
    expect(stateNow()).toBe("Ready");
  });

  test("Active dials at the first turn of the clock", () => {
    const sandbox = createSandbox({ now: NOW, given: withCampaigns(campaignOf(AGENTLESS, { state: "Active" })) });
    sandbox.assert.nobodyContacted();
    expect(sandbox.state.campaigns[0]).toMatchObject({
      state: "Active",
      runs: [{ startedAt: new Date(NOW).toISOString() }],
    });
    sandbox.clock.advance("0s");
    expect(sandbox.contacted).toMatchObject([{ at: new Date(NOW) }, { at: new Date(NOW) }]);
  });

  test("Paused waits for the console, Stopped for a start", () => {
    const sandbox = createSandbox({
      given: withCampaigns(
        campaignOf(SMS, { state: "Stopped" }),
        campaignOf(AGENTLESS, { name: "Held", state: "Paused" }),
      ),
    });
    expect(sandbox.state.campaigns).toMatchObject([
      { state: "Stopped", runs: [{ endedAt: "2026-01-05T09:00:00.000Z" }] },
      { state: "Paused", runs: [{ endedAt: null }] },
    ]);
    sandbox.clock.settle();
    sandbox.assert.nobodyContacted();
    sandbox.console.resume(sandbox.ids.campaign("Held"));
    sandbox.clock.settle();
    expect(sandbox.contacted).not.toEqual([]);
  });

  test("a state that an assumption rules out is refused", () => {
    const schedule = { isSchedulingEnabled: false };
    const create = (state: string) => () =>
      createSandbox({
        assume: { "create-schedule-false": "start" },
        given: withCampaigns(campaignOf(ADVANCED, { schedule, state })),
      });
    expect(create("Ready")).toThrow("given.campaigns[0].state: with what is assumed, this campaign is Active.");
  });
});

test("DNC lists keep out whom they kept out when the campaign was saved", () => {
  const sandbox = createSandbox({
    dncLists: { "Opted out": [BOB] },
    given: withCampaigns(campaignOf(AGENTLESS, { state: "Active" })),
  });
  sandbox.clock.settle();
  sandbox.assert.nobodyOnDncContacted();
  expect(sandbox.contacted).not.toEqual([]);
});

test("what the caller changes later changes nothing", () => {
  const given = withCampaigns(campaignOf(AGENTLESS));
  const sandbox = createSandbox({ given });
  given.campaigns?.[0]?.contactLists.push("Others");
  expect(sandbox.state.campaigns[0]?.contactLists).toEqual([LIST]);
});

test("strict names what it would have to guess, and where", () => {
  expect(() => createSandbox({ strict: true, given: withCampaigns() })).toThrow(
    /^given\.contactLists\[0\]: strict: the sandbox would have to guess "[a-z-]+"/,
  );
});

const voice = campaignOf(AGENTLESS);
const list = (contacts: Json): Json => ({ contactLists: [{ ...PATIENTS, contacts }] });
const hundred = people(100).map((phoneNumber) => ({ phoneNumber }));
test.each<[string, Json, string]>([
  ["no object", [], "given: expected a plain object, but got an array."],
  ["an unknown field", { lists: [] }, "lists: there is no such option. given takes contactLists, campaigns."],
  ["no array", { campaigns: {} }, "given.campaigns: expected an array."],
  ["no campaign", { campaigns: ["Recalls"] }, "given.campaigns[0]: expected a plain object, but got string."],
  ["contacts that are none", list({}), "given.contactLists[0].contacts: expected an array."],
  [
    "a list without a name",
    { contactLists: [{ source: "passiveApi", description: "" }] },
    "given.contactLists[0].name is missing.",
  ],
  [
    "two lists of a name",
    { contactLists: [PATIENTS, PATIENTS] },
    'given.contactLists[1]: There already is a contact list with the name "Patients".',
  ],
  [
    "a contact without a number",
    list([...hundred, { firstName: "Ada" }]),
    "given.contactLists[0].contacts[100].phoneNumber is missing.",
  ],
  [
    "somebody's number",
    list([{ phoneNumber: "+12125551234" }]),
    "given.contactLists[0].contacts: +12125551234: somebody may have this number.",
  ],
  [
    "a time zone that is none",
    list([...hundred, { phoneNumber: ADA, timeZone: "Mars" }]),
    "given.contactLists[0].contacts[100].timeZone: ",
  ],
  [
    "a campaign of no type",
    { campaigns: [{ ...voice, campaignType: undefined }] },
    'given.campaigns[0].campaignType: expected "voice" or "sms".',
  ],
  ["a campaign without a name", withCampaigns(campaignOf(AGENTLESS, { name: undefined })), "given.campaigns[0]"],
  [
    "a list that isn't there",
    { campaigns: [voice] },
    'given.campaigns[0]: There is no contact list with the name "Patients".',
  ],
  [
    "swapped hours",
    withCampaigns(
      campaignOf(AGENTLESS, {
        dialingStrategy: { callingHours: { ...ALWAYS, days: [{ day: "MO", start: "5:00 PM", end: "9:00 AM" }] } },
      }),
    ),
    "given.campaigns[0]: callingHours.days[0]: 5:00 PM to 9:00 AM",
  ],
  [
    "two that run on one list",
    withCampaigns(campaignOf(AGENTLESS, { state: "Active" }), campaignOf(SMS, { state: "Active" })),
    "given.campaigns[1].state: Campaign cd-",
  ],
  [
    "Completed",
    withCampaigns(campaignOf(AGENTLESS, { state: "Completed" })),
    'given.campaigns[0].state: expected Preparing, Ready, Active, Paused, Stopped, not "Completed". Give "Active", and let it run with sandbox.clock.settle().',
  ],
  [
    "Scheduled",
    withCampaigns(campaignOf(AGENTLESS, { state: "Scheduled" })),
    "schedule it with kore.campaigns.enableSchedule().",
  ],
  [
    "an SMS campaign that prepares",
    withCampaigns(campaignOf(SMS, { state: "Preparing" })),
    "given.campaigns[0].state: an SMS campaign is never Preparing, it is Ready at once.",
  ],
])("refuses %s", (_, given, message) => {
  const create = () => createSandbox({ given });
  expect(create).toThrow(InvalidRequestError);
  expect(create).toThrow(message);
});
