// The requests of five pages, in raw HTTP as the pages print them, with other values.
import { beforeEach, expect, test } from "vitest";
import { NOW } from "../sandbox/prepare-call.ts";
import { sandboxAtServer, type TestedSandbox } from "../sandbox/tested-sandbox.ts";
import { serveSandbox } from "./cli.ts";

const STREAM = "st-5d1f0a72-3c94-5be8-9a16-7e20c4b8d913";
const ACCOUNT = "64b0c9d2e1f7a83594c60d21";
const [ADA, BOB] = ["+12025550143", "+12025550144"] as const;
const HOURS = {
  frequency: "WEEKLY",
  timezone: "America/Chicago",
  days: [
    { day: "MO", start: "9:00 AM", end: "5:00 PM" },
    { day: "WE", start: "9:00 AM", end: "5:00 PM" },
  ],
};

const server = serveSandbox();
let sandbox: TestedSandbox;

beforeEach(async () => {
  sandbox = await sandboxAtServer(server.url, { now: NOW });
  const list = { name: "Members", description: "Members of the club", source: "passiveApi" };
  await send(
    "POST",
    `/campaign/api/v2/public/${STREAM}/campaign/contactList/createContactList?accountId=${ACCOUNT}`,
    list,
  );
  const people = { contact_list_name: "Members", data: [{ phoneNumber: ADA }, { phoneNumber: BOB }] };
  await send("POST", `/api/1.1/public/${STREAM}/campaign/contactList/addContacts`, people);
  await sandbox.advance("1m");
});

/** Sends a request with the headers that every page has, and returns its response, which must be a success. */
async function send(method: string, target: string, body?: object | string) {
  const response = await fetch(`${server.url}${target}`, {
    method,
    headers: {
      auth: "eyJhbGciOiJIUzI1NiJ9.eyJhcHBJZCI6ImNzLTEiLCJzdWIiOiIxIn0.c2VjcmV0LXNpZ25hdHVyZQ",
      iid: STREAM,
      accountId: ACCOUNT,
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  expect(response.status, text).toBe(200);
  return JSON.parse(text);
}

/** The page "Create Voice Campaign - Progressive". */
const createProgressive = () =>
  send("POST", `/agentassist/api/v1/public/${STREAM}/campaign?campaignType=voice`, {
    name: "Membership renewals",
    description: "Calls members whose membership ends this year.",
    contactLists: ["Members"],
    priority: "4",
    dialingMode: "Progressive",
    dialingStrategy: {
      callerId: { phoneNumber: "+12025550119" },
      callingHours: HOURS,
      dialingOrder: "FIFO",
      maxAttemptsPerRecord: 2,
      defaultRetryPeriod: 30,
      maxRingTime: 25,
    },
    queue_name: "Member service",
    enableMachineDetect: true,
    campaignType: "voice",
  });

/** Creates a voice campaign that is ready. */
async function readyVoice(): Promise<string> {
  const { data } = await createProgressive();
  await sandbox.advance("5m");
  return data.id;
}

async function onlyCampaign() {
  const { campaigns } = await sandbox.state();
  expect(campaigns).toHaveLength(1);
  return campaigns[0];
}

/** Turns the clock until nothing more happens. Returns how everybody was reached. */
async function everybodyReached() {
  await sandbox.settle();
  return new Set((await sandbox.contacted()).map(({ kind, phoneNumber }) => `${kind} ${phoneNumber}`));
}

test("create voice campaign, progressive (v1)", async () => {
  const { status, data } = await createProgressive();
  expect([status, data.status, data.lname]).toEqual(["success", "Preparing", "membership renewals"]);
  const created = { id: data.id, name: "Membership renewals", type: "voice", contactLists: ["Members"] };
  expect(await onlyCampaign()).toMatchObject({ ...created, state: "Preparing", runs: [] });
  await sandbox.advance("5m");
  expect(await onlyCampaign()).toMatchObject({ ...created, state: "Ready", runs: [] });
});

const startV1 = (id: string, type: string) =>
  `/campaign/api/v1/public/${STREAM}/campaign/${id}?campaignType=${type}&trigger=play`;
const startV2 = (id: string) =>
  `/api/v2/public/${STREAM}/campaign/trigger/${id}?accountId=${ACCOUNT}&campaignType=voice&trigger=play`;

test.each([
  ["v1", (id: string) => startV1(id, "voice")],
  ["v2", startV2],
])("start voice campaign (%s)", async (_, start) => {
  const id = await readyVoice();
  const { status, message, totalCallsCompleted, campaignInstanceId } = await send("POST", start(id), "{}\n");
  expect([status, message, totalCallsCompleted]).toEqual(["Active", "Campaign Started", 0]);
  expect(await onlyCampaign()).toMatchObject({
    id,
    state: "Active",
    runs: [{ id: campaignInstanceId, endedAt: null }],
  });
  expect(await everybodyReached()).toEqual(new Set([`call ${ADA}`, `call ${BOB}`]));
});

test("start SMS campaign (v1)", async () => {
  const { data } = await send("POST", `/agentassist/api/v1/public/${STREAM}/campaign?campaignType=sms`, {
    name: "Renewal notice",
    description: "Tells members that their membership ends.",
    contactLists: ["Members"],
    campaignType: "sms",
    priority: "4",
    format: "simple",
    message: { templateId: "", message: "Your membership ends this year." },
    dialingStrategy: { callerId: { phoneNumber: "+12025550119" }, callingHours: HOURS },
    schedule: { isSchedulingEnabled: false },
  });
  expect(await send("POST", startV1(data._id, "sms"), "{}\n")).toMatchObject({
    status: "Active",
    message: "Campaign Started",
  });
  expect(await onlyCampaign()).toMatchObject({ id: data._id, type: "sms", state: "Active", runs: [{ endedAt: null }] });
  expect(await everybodyReached()).toEqual(new Set([`sms ${ADA}`, `sms ${BOB}`]));
});

test("get voice campaign (v2)", async () => {
  const id = await readyVoice();
  const get = `/campaign/api/v2/public/${STREAM}/campaign/${id}?accountId=${ACCOUNT}`;
  const ready = await sandbox.state();
  const about = { _id: id, name: "Membership renewals", dialingMode: "Progressive", contactLists: ["Members"] };
  expect((await send("GET", get)).data).toMatchObject({ ...about, status: "Ready" });
  expect(await sandbox.state()).toEqual(ready);
  await send("POST", startV2(id), "{}\n");
  expect((await send("GET", get)).data).toMatchObject({ ...about, status: "Active" });
});
