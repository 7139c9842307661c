import type { NewVoiceCampaignV1 } from "../../src/index.ts";

/** A valid request body for `v1.voice.create`. */
export const CAMPAIGN: NewVoiceCampaignV1 = {
  name: "Library books due",
  description: "Reminds readers of books that are due.",
  contactLists: ["Readers with due books"],
  priority: "2",
  dialingMode: "Progressive",
  dialingStrategy: {
    callerId: { phoneNumber: "+12025550111" },
    callingHours: {
      frequency: "DAILY",
      timezone: "Europe/Lisbon",
      days: [{ day: "SA", start: "11:00 AM", end: "1:00 PM" }],
    },
    dialingOrder: "LIFO",
    maxAttemptsPerRecord: 1,
    defaultRetryPeriod: 30,
    maxRingTime: 20,
  },
  queue_name: "Reading room",
  enableMachineDetect: false,
};
