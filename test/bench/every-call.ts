// A program with every call, as an application would have it. `npm run size` counts what it costs to type-check
// against the built package.
import {
  CampaignError,
  campaignId,
  createCampaignClient,
  type NewSmsCampaign,
  type NewVoiceCampaign,
  type NewVoiceCampaignV1,
  OutcomeUnknownError,
} from "../../src/index.ts";

const kore = createCampaignClient({
  baseUrl: "https://platform.kore.ai",
  streamId: "st-1",
  accountId: "a",
  auth: async () => "token",
});

const days = [{ day: "MO" as const, start: "9:00 AM", end: "5:00 PM" }];
const smsDialing = {
  callerId: { phoneNumber: "+12025550100" },
  callingHours: { frequency: "WEEKLY" as const, timezone: "America/New_York", days },
};
const dialing = {
  ...smsDialing,
  dialingOrder: "FIFO",
  maxAttemptsPerRecord: 3,
  defaultRetryPeriod: 60,
  maxRingTime: 30,
} as const;
const recalls = {
  name: "Recalls",
  description: "Offers an appointment.",
  contactLists: ["Recalls"],
  priority: "3" as const,
};
const voice = {
  ...recalls,
  dncLists: { name: "Opted out" },
  dialingMode: "Progressive",
  dialingStrategy: dialing,
  queue_name: "Desk",
} satisfies NewVoiceCampaign;
const voiceV1 = {
  ...recalls,
  dialingMode: "Progressive",
  dialingStrategy: dialing,
  queue_name: "Desk",
  enableMachineDetect: true,
} satisfies NewVoiceCampaignV1;
const sms = {
  ...recalls,
  dncLists: { name: "Opted out" },
  format: "advanced",
  dialingStrategy: smsDialing,
  experienceFlowName: "Appointments",
} satisfies NewSmsCampaign;

export async function everyCall(): Promise<string> {
  const created = await kore.voice.create(voice);
  const id = campaignId(created);
  await kore.voice.update(id, voice);
  const { dialingMode } = (await kore.voice.get(id)).data;
  const { campaignInstanceId } = await kore.voice.start(id, { timeout: 5_000 });
  await kore.voice.stop(id);
  await kore.voice.delete(id);

  await kore.sms.create(sms);
  await kore.sms.update(id, { ...sms, dncLists: undefined });
  await kore.sms.get(id);
  await kore.sms.start(id);
  await kore.sms.stop(id);
  await kore.sms.delete(id);
  await kore.sms.send({ fromNo: "+12025550100", toNo: "+12025550143" });

  const campaigns = await kore.campaigns.list({ type: "voice", page: 1, limit: 20, sortBy: { createdAt: "desc" } });
  await kore.campaigns.get(id);
  const { status } = (await kore.campaigns.status(id)).data;
  const contacts = await kore.campaigns.contacts(id, { page: 1, limit: 100 });
  await kore.campaigns.enableSchedule("Recalls", {
    startDateTime: "2026-10-12 08:30:00",
    endDateTime: "2026-11-13 17:00:00",
    recurrenceObject: { recurType: "Daily", dailyDetails: { onceEveryNdays: 2 } },
  });
  await kore.campaigns.disableSchedule("Recalls");
  await kore.campaigns.scheduleCallbacks(campaignInstanceId, [
    { campaignDialingListId: campaignInstanceId, timeToContact: "2026-10-14T13:30:00Z" },
  ]);

  await kore.contactLists.create({ name: "Recalls", description: "Due for an eye test.", source: "passiveApi" });
  await kore.contactLists.update("cl-1", { name: "Recalls", description: "Due for an eye test." });
  await kore.contactLists.get("cl-1");
  await kore.contactLists.list();
  await kore.contactLists.delete("cl-1");
  await kore.contactLists.contacts("cl-1");
  await kore.contactLists.addContacts({ contact_list_name: "Recalls", data: [{ phoneNumber: "+12025550143" }] });

  await kore.v1.voice.create(voiceV1);
  await kore.v1.voice.update(id, voiceV1);
  await kore.v1.voice.get(id);
  await kore.v1.voice.start(id);
  await kore.v1.voice.stop(id);
  await kore.v1.voice.delete(id);

  await kore.v1.sms.create(sms);
  await kore.v1.sms.update(id, sms);
  await kore.v1.sms.get(id);
  await kore.v1.sms.start(id);
  await kore.v1.sms.stop(id);
  await kore.v1.sms.delete(id);

  await kore.v1.campaigns.list({ type: "sms" });
  await kore.v1.campaigns.get(id);
  await kore.v1.campaigns.status(id);
  await kore.v1.campaigns.contacts(id);

  await kore.v1.contactLists.create({ name: "Recalls", description: "Due for an eye test.", source: "passiveApi" });
  await kore.v1.contactLists.update("cl-1", { name: "Recalls", description: "Due for an eye test." });
  await kore.v1.contactLists.get("cl-1");
  await kore.v1.contactLists.list();
  await kore.v1.contactLists.delete("cl-1");
  await kore.v1.contactLists.contacts("cl-1");

  return [dialingMode, status, campaigns.data.results.length, contacts.data.results.length].join();
}

export const describe = async (error: unknown): Promise<string> =>
  error instanceof OutcomeUnknownError && error.lostCall
    ? `unknown: ${error.cause}, ${(await kore.confirm(error.lostCall)).outcome}`
    : error instanceof CampaignError
      ? error.message
      : "";
