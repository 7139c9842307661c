import { requestExample } from "../../scripts/spec/examples.ts";
import { campaignId, createCampaignClient, type NewSmsCampaign, type NewVoiceCampaign } from "../../src/index.ts";
import type { Sleep } from "../../src/jobs/index.ts";
import { createSandbox, type SandboxOptions } from "../../src/sandbox/index.ts";

const HOURS = {
  callerId: { phoneNumber: "+12025550100" },
  callingHours: {
    frequency: "WEEKLY",
    timezone: "America/New_York",
    days: [{ day: "MO", start: "9:00 AM", end: "5:00 PM" }],
  },
};

export const VOICE = {
  name: "Recalls",
  description: "Offers an appointment.",
  contactLists: ["Patients"],
  dncLists: { name: "Opted out" },
  priority: "3",
  dialingMode: "Progressive",
  queue_name: "Front desk",
  dialingStrategy: { ...HOURS, dialingOrder: "FIFO", maxAttemptsPerRecord: 1, defaultRetryPeriod: 45, maxRingTime: 25 },
} as unknown as NewVoiceCampaign;

export const SMS = {
  ...(requestExample("create-sms-campaign-without-template-v2") as object),
  name: "Reminders",
  contactLists: ["Patients"],
  dialingStrategy: HOURS,
} as unknown as NewSmsCampaign;

export const ADA = "+12025550143";

/** A sandbox with a list of one contact, and its client. `sleep` turns its clock. */
export function createOnceWorld(options: SandboxOptions = {}) {
  const sandbox = createSandbox({
    now: "2026-03-02T10:00:00-05:00",
    given: {
      contactLists: [{ name: "Patients", description: "Due.", source: "passiveApi", contacts: [{ phoneNumber: ADA }] }],
    },
    ...options,
  });
  const kore = createCampaignClient(sandbox.options);
  const sleep: Sleep = async (milliseconds) => void sandbox.clock.advance(`${milliseconds / 1000}s`);
  /** Creates a campaign that is ready. */
  const ready = async (type: "voice" | "sms") => {
    const id = campaignId(type === "voice" ? await kore.voice.create(VOICE) : await kore.sms.create(SMS));
    sandbox.clock.advance("5m");
    return id;
  };
  return { sandbox, kore, sleep, ready };
}
