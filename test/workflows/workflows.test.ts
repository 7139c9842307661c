// The workflows, run by redocly respect against the sandbox's server. What the sandbox saw is compared, not what respect
// printed.
import { afterEach, expect, test } from "vitest";
import { requestExample } from "../../scripts/spec/examples.ts";
import type { SandboxOptions } from "../../src/sandbox/index.ts";
import { type SandboxServer, startSandboxServer } from "../../src/sandbox/server/index.ts";
import { runWorkflow, SPEED } from "./respect.ts";

const ADA = "+12025550143";
const BEN = "+12025550144";

const CAMPAIGN = {
  listName: "Patients",
  contacts: [{ phoneNumber: ADA }, { phoneNumber: BEN }],
  contactCount: 2,
  campaignName: "Reminders",
  dncListName: "Patients who opted out",
  callerId: "+12025550100",
  timezone: "America/New_York",
};
const CALLS = { ...CAMPAIGN, experienceFlowName: "Reminder" };
/** One a minute is messaged: more than get their turn. */
const MANY = Array.from({ length: 100 }, (_, index) => `+120255501${String(index).padStart(2, "0")}`);
const MESSAGES = {
  ...CAMPAIGN,
  contacts: MANY.map((phoneNumber) => ({ phoneNumber })),
  contactCount: MANY.length,
  message: "It is time for your check-up.",
};

let server: SandboxServer;
/** The state of the campaign after each request, without repetitions, and whether it was scheduled. */
let states: string[];

/** Starts a server, on a Monday at 9 o'clock in New York. */
async function start(sandbox: SandboxOptions = {}, speed = SPEED): Promise<void> {
  states = [];
  const log = () => {
    const [campaign] = server.sandbox.state.campaigns;
    const state = campaign && campaign.state + (campaign.scheduled ? ", scheduled" : "");
    if (state && state !== states.at(-1)) states.push(state);
  };
  server = await startSandboxServer({ port: 0, speed, log, sandbox: { now: "2026-03-02T14:00:00Z", ...sandbox } });
}

afterEach(() => server.close());

const reached = () => server.sandbox.contacted.map(({ kind, phoneNumber }) => `${kind} ${phoneNumber}`);
const sent = (operationId: string) => server.sandbox.log.filter((request) => request.operationId === operationId);

/** An agentless campaign of Ada, who doesn't answer. */
function given(state: "Ready" | "Active"): SandboxOptions {
  const example = requestExample("create-voice-campaign-agentless-v2");
  const { callingHours } = example.dialingStrategy;
  const days = [{ day: "MO", start: "9:00 AM", end: "5:00 PM" }];
  const hours = { ...callingHours, timezone: "America/New_York", days };
  const dialingStrategy = { ...example.dialingStrategy, callingHours: hours };
  const contactLists = [
    { name: "Patients", description: "-", source: "passiveApi" as const, contacts: [{ phoneNumber: ADA }] },
  ];
  return { given: { contactLists, campaigns: [{ ...example, dialingStrategy, contactLists: ["Patients"], state }] } };
}

test("callList waits until the campaign is ready, calls, and stops", async () => {
  await start();
  for (const phoneNumber of [ADA, BEN]) server.sandbox.contacts.script(phoneNumber, ["no-answer"]);
  const { succeeded, output } = await runWorkflow("callList", server, CALLS);
  expect(succeeded, output).toBe(true);
  expect(states).toEqual(["Preparing", "Ready", "Active", "Stopped"]);
  expect(reached()).toEqual([`call ${ADA}`, `call ${BEN}`]);
  expect(sent("triggerVoiceCampaignV2")).toHaveLength(2);
});

test("messageList sends messages, and stops before all are sent", async () => {
  await start();
  const { succeeded, output } = await runWorkflow("messageList", server, MESSAGES);
  expect(succeeded, output).toBe(true);
  expect(states).toEqual(["Ready", "Active", "Stopped"]);
  expect(reached().length).toBeLessThan(MANY.length);
  expect(reached()[0]).toBe(`sms ${MANY[0]}`);
});

test("messageList stops nothing that is completed", async () => {
  await start();
  const { succeeded, output } = await runWorkflow("messageList", server, {
    ...MESSAGES,
    contacts: [{ phoneNumber: ADA }],
    contactCount: 1,
  });
  expect(succeeded, output).toBe(true);
  expect(states).toEqual(["Ready", "Completed"]);
  expect(sent("stopSmsCampaignV2")).toEqual([]);
});

test("no campaign is created before its list has all contacts", async () => {
  await start({}, 0);
  const { succeeded, output } = await runWorkflow("messageList", server, MESSAGES);
  expect(succeeded, output).toBe(false);
  expect(sent("getContactListV2")).toHaveLength(61);
  expect(sent("createCampaignV2")).toEqual([]);
});

test("a campaign that doesn't become ready is not started", async () => {
  // Contacts are there in time, and 61 reads are over before the campaign is ready.
  await start({}, 5);
  const { succeeded, output } = await runWorkflow("callList", server, CALLS);
  expect(succeeded, output).toBe(false);
  expect(sent("getCampaignStatusV2")).toHaveLength(61);
  expect(sent("triggerVoiceCampaignV2")).toEqual([]);
  expect(states).toEqual(["Preparing"]);
});

test.each([
  ["callList", "triggerVoiceCampaignV2", CALLS, ["Preparing", "Ready", "Active", "Stopped"]],
  ["messageList", "startSmsCampaignV2", MESSAGES, ["Ready", "Active", "Stopped"]],
] as const)(
  "%s stops a campaign whose start failed although it was carried out",
  async (workflow, operation, inputs, expected) => {
    await start();
    for (const phoneNumber of [ADA, BEN])
      if (workflow === "callList") server.sandbox.contacts.script(phoneNumber, ["no-answer"]);
    server.sandbox.faults.next(operation, "done-then-server-error");
    const { succeeded, output } = await runWorkflow(workflow, server, inputs);
    expect(succeeded, output).toBe(false);
    expect(states).toEqual(expected);
    expect(server.sandbox.state.campaigns[0]?.runs).toHaveLength(1);
  },
);

const SCHEDULE = {
  campaignName: "Gas meter appointments",
  startDateTime: "2026-04-01 14:00:00",
  endDateTime: "2026-04-30 14:00:00",
};

test("scheduleAndUnschedule leaves no schedule, and reaches nobody", async () => {
  await start(given("Ready"));
  const { succeeded, output } = await runWorkflow("scheduleAndUnschedule", server, SCHEDULE);
  expect(succeeded, output).toBe(true);
  expect(states).toEqual(["Scheduled, scheduled", "Ready"]);
  expect(sent("getCampaignV2")).toHaveLength(1);
  expect(reached()).toEqual([]);
});

test("scheduleAndUnschedule turns a schedule off whose response failed", async () => {
  await start(given("Ready"));
  server.sandbox.faults.next("scheduleCampaignV2", "done-then-server-error");
  const { succeeded, output } = await runWorkflow("scheduleAndUnschedule", server, SCHEDULE);
  expect(succeeded, output).toBe(false);
  expect(states).toEqual(["Scheduled, scheduled", "Ready"]);
});

test("callBack has a contact called again at its time", async () => {
  await start(given("Active"), 0);
  const { sandbox } = server;
  sandbox.contacts.script(ADA, ["no-answer", "completed"]);
  sandbox.clock.advance("5m");
  const [first] = sandbox.contacted;
  const timeToContact = "2026-03-02T14:30:00.000Z";
  const { campaignInstanceId, campaignDialingListId } = first ?? {};
  const inputs = { campaignInstanceId, campaignDialingListId, timeToContact };
  const { succeeded, output } = await runWorkflow("callBack", server, inputs);
  expect(succeeded, output).toBe(true);
  sandbox.clock.advance("1h");
  expect(sandbox.contacted.map(({ at }) => at.toISOString())).toEqual(["2026-03-02T14:00:00.000Z", timeToContact]);
});

test("callBack fails if the callback is refused in a response of success", async () => {
  await start(given("Active"), 0);
  const [run] = server.sandbox.state.campaigns[0]?.runs ?? [];
  const inputs = {
    campaignInstanceId: run?.id,
    campaignDialingListId: "cid-unknown",
    timeToContact: "2026-03-02T14:30:00Z",
  };
  const { succeeded, output } = await runWorkflow("callBack", server, inputs);
  expect(succeeded, output).toBe(false);
  expect(sent("scheduleCallbacksV2")).toMatchObject([{ status: 200 }]);
});
