import {
  type AgentlessVoiceCampaignV2Request,
  type CallingHours,
  type CampaignClient,
  createCampaignClient,
  type SimpleSmsCampaignV2Request,
} from "../../src/index.ts";
import { type PlanStartOptions, planStart } from "../../src/jobs/index.ts";
import { createSandbox, type GivenContactList, type SandboxGiven } from "../../src/sandbox/index.ts";

const callerId = { phoneNumber: "+12025550111" };
const callingHours: CallingHours = {
  frequency: "WEEKLY",
  timezone: "America/New_York",
  days: (["MO", "TU", "WE", "TH", "FR"] as const).map((day) => ({ day, start: "9:00 AM", end: "5:00 PM" })),
};
const common = {
  ...{ name: "Parcels", description: "", contactLists: ["A", "B"] as string[], priority: "5" as const },
  dncLists: { name: "Opted out" },
};

export const AGENTLESS: AgentlessVoiceCampaignV2Request = {
  ...{
    ...common,
    campaignType: "voice",
    dialingMode: "Agentless",
    experienceFlowName: "Notice",
    enableMachineDetect: "no",
  },
  dialingStrategy: {
    callerId,
    callingHours,
    dialingOrder: "FIFO",
    maxAttemptsPerRecord: 1,
    defaultRetryPeriod: 5,
    maxRingTime: 20,
  },
};

export const SMS: SimpleSmsCampaignV2Request = {
  ...{ ...common, campaignType: "sms", format: "simple", message: { message: "Your parcel is here." } },
  dialingStrategy: { callerId, callingHours },
};

export const list = (name: string, phoneNumbers: readonly string[]): GivenContactList => ({
  ...{ name, description: "", source: "passiveApi", allowDuplicates: false },
  contacts: phoneNumbers.map((phoneNumber) => ({ phoneNumber })),
});

/**
 * Creates a sandbox with a campaign on two lists, and a function that plans its start with a client that may only read.
 *
 * @param bend changes what the client reads
 */
export function planIn(
  given: { contactLists?: SandboxGiven["contactLists"]; campaigns?: readonly object[] } = {},
  bend: (kore: CampaignClient) => CampaignClient = (kore) => kore,
  now = "2026-03-02T09:00:00-05:00",
) {
  const contactLists = [list("A", ["+12025550143", "+12025550145"]), list("B", ["+12025550144"])];
  const sandbox = createSandbox({ now, given: { contactLists, campaigns: [AGENTLESS], ...given } as SandboxGiven });
  const kore = bend(createCampaignClient({ ...sandbox.options, allow: ["read"] }));
  const id = sandbox.ids.campaign("Parcels");
  const plan = (options: PlanStartOptions = {}) => planStart(kore, id, { now: () => sandbox.clock.now, ...options });
  return { sandbox, plan, id };
}
