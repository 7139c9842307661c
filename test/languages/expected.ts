// What every program is to send, to read in the responses, and to leave behind: one table for all languages.
import type { Sandbox, SandboxOptions } from "../../src/sandbox/index.ts";

/** What a program prints of a call. The status is `null` if its client raised an error without one. */
export interface Report {
  readonly status: number | null;
  /** What it read in the response; of a start, what is known of it: `executed`, `refused` or `unknown`. */
  readonly result: string;
}

/** A request on the wire, and what the program reads in the response. */
export interface ExpectedCall {
  readonly sends: string;
  readonly body?: unknown;
  readonly result: string;
}

const V2 = "/campaign/api/v2/public/st-123/campaign";
export const HEADERS = { auth: "a-token", iid: "st-123", accountid: "456" };
const [ADA, BOB] = ["+12025550143", "+12025550144"];

const SMS_STRATEGY = {
  callerId: { phoneNumber: "+12025550100" },
  callingHours: {
    frequency: "WEEKLY" as const,
    timezone: "America/New_York",
    days: [{ day: "MO" as const, start: "9:00 AM", end: "5:00 PM" }],
  },
};
const STRATEGY = {
  ...SMS_STRATEGY,
  dialingOrder: "FIFO" as const,
  maxAttemptsPerRecord: 1,
  defaultRetryPeriod: 45,
  maxRingTime: 25,
};
const COMMON = { contactLists: ["Readers"], priority: "3" as const };
const OPTED_OUT = { dncLists: { name: "Opted out" } };

const PROGRESSIVE = {
  ...COMMON,
  name: "Overdue by voice",
  description: "Calls readers.",
  dialingMode: "Progressive",
  dialingStrategy: STRATEGY,
  queue_name: "Front desk",
  enableMachineDetect: true,
  campaignType: "voice",
} as const;
const AGENTLESS = {
  ...COMMON,
  ...OPTED_OUT,
  name: "Overdue by bot",
  description: "Calls readers.",
  dialingMode: "Agentless",
  dialingStrategy: STRATEGY,
  experienceFlowName: "Overdue books",
  enableMachineDetect: "no",
  campaignType: "voice",
} as const;
const SMS = {
  ...COMMON,
  ...OPTED_OUT,
  name: "Overdue by SMS",
  description: "Reminds readers.",
  campaignType: "sms",
  format: "simple",
  message: { message: "Your books are overdue." },
  dialingStrategy: SMS_STRATEGY,
} as const;
/** A campaign that exists before: the response to its start is lost. */
const LOST = { ...AGENTLESS, name: "Lost", contactLists: ["Patients"] };

/** What the sandbox begins with. */
export const GIVEN: SandboxOptions = {
  now: "2026-03-02T09:00:00-05:00", // a Monday
  seed: 1,
  dncLists: { "Opted out": [BOB] },
  given: {
    contactLists: [
      { name: "Patients", description: "", source: "passiveApi", contacts: [{ phoneNumber: "+12025550145" }] },
    ],
    campaigns: [LOST],
  },
};

/** The id of the campaign whose start is lost. */
export const lostId = (sandbox: Sandbox): string => sandbox.ids.campaign(LOST.name);

/** The ten calls, in order, and what is read in their responses. */
export function expectedCalls({ ids }: Sandbox): ExpectedCall[] {
  const [progressive, agentless, sms] = [PROGRESSIVE, AGENTLESS, SMS].map(({ name }) => ids.campaign(name));
  const list = { name: "Readers", description: "Have overdue books.", source: "passiveApi", allowDuplicates: false };
  const contacts = { contact_list_name: "Readers", data: [{ phoneNumber: ADA }, { phoneNumber: BOB }] };
  const startV1 = (id: string | undefined, type: string) =>
    `POST /campaign/api/v1/public/st-123/campaign/${id}?campaignType=${type}&trigger=play`;
  const create = `POST ${V2}?accountId=456&campaignType=`;
  const contactLists = "contactList/createContactList?accountId=456";
  return [
    { sends: `POST ${V2}/${contactLists}`, body: list, result: "Readers" },
    {
      sends: "POST /api/1.1/public/st-123/campaign/contactList/addContacts",
      body: contacts,
      result: "The contacts are being added to the list",
    },
    {
      sends: "POST /agentassist/api/v1/public/st-123/campaign?campaignType=voice",
      body: PROGRESSIVE,
      result: `${progressive}`,
    },
    { sends: `${create}voice`, body: AGENTLESS, result: `${agentless}` },
    { sends: `${create}sms`, body: SMS, result: `${sms}` },
    { sends: `GET ${V2}/${agentless}?accountId=456`, result: "Agentless" },
    { sends: startV1(progressive, "voice"), body: {}, result: "executed" },
    { sends: startV2(`${agentless}`), body: {}, result: "executed" },
    { sends: startV1(sms, "sms"), body: {}, result: "executed" },
    { sends: `POST ${V2}/${agentless}/status?accountId=456&view=status`, body: {}, result: "Completed" },
  ];
}

/** The start of a voice campaign (v2). */
export const startV2 = (id: string): string =>
  `POST /api/v2/public/st-123/campaign/trigger/${id}?accountId=456&campaignType=voice&trigger=play`;

/** Who is reached, by the name of the campaign, and how many runs it has. */
export const REACHED = {
  [PROGRESSIVE.name]: { runs: 1, reached: [`call ${ADA}`, `call ${BOB}`] },
  [AGENTLESS.name]: { runs: 1, reached: [`call ${ADA}`] },
  [SMS.name]: { runs: 1, reached: [`sms ${ADA}`] },
  [LOST.name]: { runs: 1, reached: ["call +12025550145"] },
};
