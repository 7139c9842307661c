// The bodies of the calls, as they are sent.

export const list = {
  name: "Readers",
  description: "Have overdue books.",
  source: "passiveApi" as const,
  allowDuplicates: false,
};

export const contacts = {
  contact_list_name: "Readers",
  data: [{ phoneNumber: "+12025550143" }, { phoneNumber: "+12025550144" }],
};

const smsStrategy = {
  callerId: { phoneNumber: "+12025550100" },
  callingHours: {
    frequency: "WEEKLY" as const,
    timezone: "America/New_York",
    days: [{ day: "MO" as const, start: "9:00 AM", end: "5:00 PM" }],
  },
};
const strategy = {
  ...smsStrategy,
  dialingOrder: "FIFO" as const,
  maxAttemptsPerRecord: 1,
  defaultRetryPeriod: 45,
  maxRingTime: 25,
};
const common = { contactLists: ["Readers"], priority: "3" as const };
const optedOut = { dncLists: { name: "Opted out" } };

export const progressive = {
  ...common,
  name: "Overdue by voice",
  description: "Calls readers.",
  dialingMode: "Progressive" as const,
  dialingStrategy: strategy,
  queue_name: "Front desk",
  enableMachineDetect: true,
  campaignType: "voice" as const,
};

export const agentless = {
  ...common,
  ...optedOut,
  name: "Overdue by bot",
  description: "Calls readers.",
  dialingMode: "Agentless" as const,
  dialingStrategy: strategy,
  experienceFlowName: "Overdue books",
  enableMachineDetect: "no" as const,
  campaignType: "voice" as const,
};

export const sms = {
  ...common,
  ...optedOut,
  name: "Overdue by SMS",
  description: "Reminds readers.",
  campaignType: "sms" as const,
  format: "simple" as const,
  message: { message: "Your books are overdue." },
  dialingStrategy: smsStrategy,
};
