// For each page with a body, a wrong body does not compile.
import { describe, expectTypeOf, test } from "vitest";
import {
  type CallbacksResponse,
  type CampaignContactsResponse,
  type CampaignStatusResponse,
  type CampaignV1Response,
  type CampaignV2Response,
  type ContactListV2Response,
  type CreatedPreviewVoiceCampaignV1Response,
  type CreatedVoiceCampaignV1Response,
  type CreatedVoiceCampaignV2Response,
  campaignId,
  createCampaignClient,
  type ListCampaignsV2Response,
  type NewVoiceCampaignV1,
  type SmsCampaignV1Response,
  type SmsCampaignV2Response,
  type UpdatedVoiceCampaignV1Response,
  type UpdatedVoiceCampaignV2Response,
  type VoiceCampaignV2Response,
} from "../../src/index.ts";
import { CAMPAIGN } from "../support/campaign.ts";

const kore = createCampaignClient({ baseUrl: "https://kore.example", streamId: "st-1", accountId: "a", auth: "t" });

const { queue_name, enableMachineDetect, dialingMode, ...shared } = CAMPAIGN as NewVoiceCampaignV1 & {
  dialingMode: "Progressive";
};
const dncLists = { name: "Opted out" };
const voiceV1 = {
  agentless: { ...shared, dialingMode: "Agentless", experienceFlowName: "A", enableMachineDetect: true },
  progressive: { ...shared, dialingMode: "Progressive", queue_name: "A", enableMachineDetect: true },
  preview: { ...shared, dialingMode: "Preview", queue_name: "A", maxSkips: 1, enableMachineDetect: true },
} as const;
const voiceV2 = {
  agentless: { ...shared, dncLists, dialingMode: "Agentless", experienceFlowName: "A", enableMachineDetect: "detect" },
  progressive: { ...shared, dncLists, dialingMode: "Progressive", queue_name: "A" },
  preview: { ...shared, dncLists, dialingMode: "Preview", queue_name: "A", maxSkips: 1 },
} as const;
const { dialingStrategy, ...sharedSms } = shared;
const { callerId, callingHours } = dialingStrategy;
const sms = {
  simple: {
    ...sharedSms,
    format: "simple",
    message: { message: "Hello" },
    dialingStrategy: { callerId, callingHours },
  },
  advanced: { ...sharedSms, format: "advanced", experienceFlowName: "A", dialingStrategy: { callerId, callingHours } },
} as const;

describe("create-voice-campaign-…", () => {
  test("agentless", () => {
    expectTypeOf(kore.v1.voice.create(voiceV1.agentless)).resolves.toEqualTypeOf<CreatedVoiceCampaignV1Response>();
    const { experienceFlowName: _, ...incomplete } = voiceV1.agentless;
    // @ts-expect-error: no experience flow
    kore.v1.voice.create(incomplete);
    // @ts-expect-error: a string is for v2
    kore.v1.voice.create({ ...voiceV1.agentless, enableMachineDetect: "detect" });
  });
  test("progressive", () => {
    expectTypeOf(kore.v1.voice.create(voiceV1.progressive)).resolves.toEqualTypeOf<CreatedVoiceCampaignV1Response>();
    const { queue_name: _, ...incomplete } = voiceV1.progressive;
    // @ts-expect-error: no queue
    kore.v1.voice.create(incomplete);
  });
  test("preview", () => {
    const response = kore.v1.voice.create(voiceV1.preview);
    expectTypeOf(response).resolves.toEqualTypeOf<CreatedPreviewVoiceCampaignV1Response>();
    const { maxSkips: _, ...incomplete } = voiceV1.preview;
    // @ts-expect-error: no maxSkips
    kore.v1.voice.create(incomplete);
  });
  test("a dialing mode that is known only at run time", () => {
    const response = kore.v1.voice.create(CAMPAIGN);
    expectTypeOf(response).resolves.toEqualTypeOf<
      CreatedVoiceCampaignV1Response | CreatedPreviewVoiceCampaignV1Response
    >();
  });
  test("agentless-v2", () => {
    expectTypeOf(kore.voice.create(voiceV2.agentless)).resolves.toEqualTypeOf<CreatedVoiceCampaignV2Response>();
    // @ts-expect-error: a boolean is for v1
    kore.voice.create({ ...voiceV2.agentless, enableMachineDetect: true });
    const { dncLists: _, ...incomplete } = voiceV2.agentless;
    // @ts-expect-error: no DNC list
    kore.voice.create(incomplete);
  });
  test("progressive-v2", () => {
    kore.voice.create(voiceV2.progressive);
    // @ts-expect-error: not in v2
    kore.voice.create({ ...voiceV2.progressive, enableMachineDetect: "no" });
    // @ts-expect-error: a v1 body
    kore.voice.create(voiceV1.progressive);
  });
  test("preview-v2", () => {
    kore.voice.create(voiceV2.preview);
    const { maxSkips: _, ...incomplete } = voiceV2.preview;
    // @ts-expect-error: no maxSkips
    kore.voice.create(incomplete);
    // @ts-expect-error: an SMS campaign
    kore.voice.create(sms.simple);
  });
});

describe("update-voice-campaign…", () => {
  test("v1", () => {
    const response = kore.v1.voice.update("cd-1", voiceV1.preview);
    expectTypeOf(response).resolves.toEqualTypeOf<UpdatedVoiceCampaignV1Response>();
    // @ts-expect-error: an SMS campaign
    kore.v1.voice.update("cd-1", sms.advanced);
    // @ts-expect-error: an update needs the whole campaign
    kore.v1.voice.update("cd-1", { name: "A" });
  });
  test("v2", () => {
    const { enableMachineDetect: _, ...agentless } = voiceV2.agentless;
    const response = kore.voice.update("cd-1", agentless);
    expectTypeOf(response).resolves.toEqualTypeOf<UpdatedVoiceCampaignV2Response>();
    kore.voice.update("cd-1", voiceV2.preview);
    // @ts-expect-error: an SMS campaign
    kore.voice.update("cd-1", sms.advanced);
    // @ts-expect-error: the method implies it
    kore.voice.update("cd-1", { ...voiceV2.preview, campaignType: "voice" });
  });
});

describe("create-sms-campaign-…", () => {
  test("without-template, using-template", () => {
    expectTypeOf(kore.v1.sms.create(sms.simple)).resolves.toEqualTypeOf<SmsCampaignV1Response>();
    kore.v1.sms.create({ ...sms.simple, message: { message: "Hello", template_name: "A" } });
    const { message: _, ...incomplete } = sms.simple;
    // @ts-expect-error: no message
    kore.v1.sms.create(incomplete);
    // @ts-expect-error: a template without a text
    kore.v1.sms.create({ ...sms.simple, message: { template_name: "A" } });
    // @ts-expect-error: a voice campaign
    kore.v1.sms.create(voiceV1.agentless);
    // @ts-expect-error: v2 only
    kore.v1.sms.create({ ...sms.simple, dncLists });
  });
  test("advanced-format", () => {
    kore.v1.sms.create(sms.advanced);
    const { experienceFlowName: _, ...incomplete } = sms.advanced;
    // @ts-expect-error: no experience flow
    kore.v1.sms.create(incomplete);
  });
  test("without-template-v2, using-template-v2", () => {
    expectTypeOf(kore.sms.create(sms.simple)).resolves.toEqualTypeOf<SmsCampaignV2Response>();
    kore.sms.create({ ...sms.simple, dncLists, message: { message: "Hello", template_name: "A" } });
    // @ts-expect-error: no such format
    kore.sms.create({ ...sms.simple, format: "basic" });
    // @ts-expect-error: a voice campaign
    kore.sms.create(voiceV2.agentless);
  });
  test("advanced-format-v2", () => {
    kore.sms.create({ ...sms.advanced, dncLists });
    const { experienceFlowName: _, ...incomplete } = sms.advanced;
    // @ts-expect-error: no experience flow
    kore.sms.create(incomplete);
  });
});

describe("update-sms-campaign…", () => {
  test("v1", () => {
    expectTypeOf(kore.v1.sms.update("cd-1", sms.advanced)).resolves.toEqualTypeOf<SmsCampaignV1Response>();
    // @ts-expect-error: a voice campaign
    kore.v1.sms.update("cd-1", voiceV1.agentless);
  });
  test("v2", () => {
    expectTypeOf(
      kore.sms.update("cd-1", { ...sms.advanced, dncLists }),
    ).resolves.toEqualTypeOf<SmsCampaignV2Response>();
    // @ts-expect-error: a voice campaign
    kore.sms.update("cd-1", voiceV2.agentless);
    // @ts-expect-error: no experience flow
    kore.sms.update("cd-1", { ...sms.simple, dncLists });
    kore.sms.update("cd-1", { ...sms.advanced, dncLists: undefined });
    // @ts-expect-error: nothing on the DNC list, which would be removed
    kore.sms.update("cd-1", sms.advanced);
  });
});

test("send-outbound-sms", () => {
  kore.sms.send({ fromNo: "+12025550143", toNo: "+12025550144" });
  // @ts-expect-error: no receiver
  kore.sms.send({ fromNo: "+12025550143" });
  // @ts-expect-error: a phone number is a string
  kore.sms.send({ fromNo: "+12025550143", toNo: 12025550144 });
});

test("create-call-back-schedule-v2", () => {
  const callback = { campaignDialingListId: "cid-1", timeToContact: "2026-11-30T09:00:00.000Z" };
  const response = kore.campaigns.scheduleCallbacks("cid-1", [callback]);
  expectTypeOf(response).resolves.toEqualTypeOf<CallbacksResponse>();
  // @ts-expect-error: not an array
  kore.campaigns.scheduleCallbacks("cid-1", callback);
  // @ts-expect-error: no time
  kore.campaigns.scheduleCallbacks("cid-1", [{ campaignDialingListId: "cid-1" }]);
});

describe("enable-voice-or-sms-campaign-schedule-…", () => {
  const times = { startDateTime: "2026-12-01 09:00:00", endDateTime: "2026-12-24 18:00:00" };
  const dailyDetails = { onceEveryNdays: 2 };
  const weeklyDetails = { onceEveryNweeks: 1, whichDays: ["Mon", "Fri"] } as {
    onceEveryNweeks: number;
    whichDays: ("Mon" | "Fri")[];
  };
  test("daily", () => {
    kore.campaigns.enableSchedule("A", { ...times, recurrenceObject: { recurType: "Daily", dailyDetails } });
    // @ts-expect-error: the details of the other recurrence
    kore.campaigns.enableSchedule("A", { ...times, recurrenceObject: { recurType: "Daily", weeklyDetails } });
    // @ts-expect-error: no end
    kore.campaigns.enableSchedule("A", { startDateTime: "", recurrenceObject: { recurType: "Daily", dailyDetails } });
  });
  test("weekly", () => {
    kore.campaigns.enableSchedule("A", { ...times, recurrenceObject: { recurType: "Weekly", weeklyDetails } });
    // @ts-expect-error: the details of the other recurrence
    kore.campaigns.enableSchedule("A", { ...times, recurrenceObject: { recurType: "Weekly", dailyDetails } });
    // @ts-expect-error: no such recurrence
    kore.campaigns.enableSchedule("A", { ...times, recurrenceObject: { recurType: "Monthly", dailyDetails } });
    const weekly = { onceEveryNweeks: 1, whichDays: ["MO" as const] };
    // @ts-expect-error: the weekday format of calling hours
    kore.campaigns.enableSchedule("A", { ...times, recurrenceObject: { recurType: "Weekly", weeklyDetails: weekly } });
  });
  test("disableSchedule needs no body", () => {
    kore.campaigns.disableSchedule("A");
    // @ts-expect-error: no schedule
    kore.campaigns.enableSchedule("A", {});
  });
});

describe("get-all-campaigns…", () => {
  test("both versions", () => {
    for (const { list } of [kore.campaigns, kore.v1.campaigns]) {
      list({ type: "sms", page: 1, limit: "", filters: { status: ["Ready"], priority: [5] }, sortBy: { name: "asc" } });
      // @ts-expect-error: no type
      list({ page: 1 });
      // @ts-expect-error: no such kind
      list({ type: "fax" });
      // @ts-expect-error: no such state
      list({ type: "voice", filters: { status: ["Draft"] } });
    }
    expectTypeOf(kore.campaigns.list).returns.resolves.toEqualTypeOf<ListCampaignsV2Response>();
  });
});

test("get-all-contact-details-voice-campaigns…", () => {
  for (const { contacts } of [kore.campaigns, kore.v1.campaigns]) {
    expectTypeOf(contacts("cd-1")).resolves.toEqualTypeOf<CampaignContactsResponse>();
    contacts("cd-1", { page: 1, limit: 100 });
    // @ts-expect-error: a page is a number
    contacts("cd-1", { page: "1" });
  }
});

describe("contact lists", () => {
  const list = { name: "A", description: "B", source: "passiveApi" } as const;
  test("create-contact-list", () => {
    kore.v1.contactLists.create({ ...list, source: "passiveApiIntegration", allowDuplicates: true });
    // @ts-expect-error: no such source
    kore.v1.contactLists.create({ ...list, source: "localDrive" });
  });
  test("create-contact-list-v2", () => {
    expectTypeOf(kore.contactLists.create(list)).resolves.toEqualTypeOf<ContactListV2Response>();
    // @ts-expect-error: no name
    kore.contactLists.create({ description: "B", source: "passiveApi" });
    // @ts-expect-error: no such source
    kore.contactLists.create({ ...list, source: "localDrive" });
  });
  test("update-contact-list…", () => {
    kore.v1.contactLists.update("cl-1", { allowDuplicates: false });
    kore.contactLists.update("cl-1", { name: "A" });
    // @ts-expect-error: a name is a string
    kore.v1.contactLists.update("cl-1", { name: 5 });
    // @ts-expect-error: v1 only
    kore.contactLists.update("cl-1", { allowDuplicates: false });
  });
  test("add-contacts-to-contact-list", () => {
    const data = [{ phoneNumber: "12025550143", "first name": "Ada" }];
    kore.contactLists.addContacts({ contact_list_name: "A", data });
    // @ts-expect-error: no number
    kore.contactLists.addContacts({ contact_list_name: "A", data: [{ "first name": "Ada" }] });
    // @ts-expect-error: not an array
    kore.contactLists.addContacts({ contact_list_name: "A", data: data[0] });
  });
});

test("campaignId takes responses with a campaign id", async () => {
  expectTypeOf(campaignId).returns.toEqualTypeOf<string>();
  campaignId(await kore.v1.voice.create(CAMPAIGN));
  campaignId(await kore.sms.create(sms.simple));
  campaignId(await kore.campaigns.status("cd-1"));
  for (const campaign of (await kore.campaigns.list({ type: "voice" })).data.results ?? []) campaignId(campaign);
  // @ts-expect-error: the id of a contact list
  campaignId(await kore.contactLists.get("cl-1"));
  // @ts-expect-error: no id at all
  campaignId(await kore.sms.start("cd-1"));
});

test("a read returns the type of its kind", () => {
  expectTypeOf(kore.voice.get).returns.resolves.toEqualTypeOf<VoiceCampaignV2Response>();
  expectTypeOf(kore.sms.get).returns.resolves.toEqualTypeOf<SmsCampaignV2Response>();
  expectTypeOf(kore.campaigns.get).returns.resolves.toEqualTypeOf<CampaignV2Response>();
  expectTypeOf(kore.v1.campaigns.get).returns.resolves.toEqualTypeOf<CampaignV1Response>();
  expectTypeOf(kore.campaigns.status).returns.resolves.toEqualTypeOf<CampaignStatusResponse>();
});

test("the state in a response is any string", async () => {
  const { data } = await kore.campaigns.status("cd-1");
  expectTypeOf(data.status).toEqualTypeOf<string>();
});
