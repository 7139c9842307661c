import { describe, expectTypeOf, test } from "vitest";
import {
  type ApiError,
  type CampaignError,
  type CreateVoiceCampaignV1Answer,
  createCampaignClient,
  type GetVoiceCampaignV2Answer,
  type NewVoiceCampaignV1,
  type OutcomeUnknownError,
  type StartSmsCampaignAnswer,
  type StartVoiceCampaignAnswer,
} from "../../src/index.ts";
import { CAMPAIGN } from "../contract/campaign.ts";

const options = { baseUrl: "https://kore.example", streamId: "st-1", accountId: "a", auth: "t" };
const kore = createCampaignClient(options);
const { create } = kore.v1.voice;

describe("options", () => {
  test("auth is a token or a function that makes one", () => {
    createCampaignClient({ ...options, auth: () => "t" });
    createCampaignClient({ ...options, auth: async () => "t" });
    // @ts-expect-error: neither
    createCampaignClient({ ...options, auth: 5 });
    // @ts-expect-error: makes a number
    createCampaignClient({ ...options, auth: () => 5 });
  });

  test("none of the four may be missing", () => {
    const { baseUrl, streamId, accountId, auth } = options;
    // @ts-expect-error: no baseUrl
    createCampaignClient({ streamId, accountId, auth });
    // @ts-expect-error: no streamId
    createCampaignClient({ baseUrl, accountId, auth });
    // @ts-expect-error: no accountId
    createCampaignClient({ baseUrl, streamId, auth });
    // @ts-expect-error: no auth
    createCampaignClient({ baseUrl, streamId, accountId });
  });

  test("unknown ones do not compile", () => {
    // @ts-expect-error: misspelled
    createCampaignClient({ ...options, timeOut: 5 });
    // @ts-expect-error: there are no retries
    kore.voice.start("cd-1", { retries: 3 });
    kore.voice.start("cd-1", { timeout: 5, signal: new AbortController().signal });
  });
});

describe("a new campaign", () => {
  test("takes what the page documents", () => {
    create(CAMPAIGN);
    create({ ...CAMPAIGN, schedule: { isSchedulingEnabled: false } });
  });

  test("wrong literals do not compile", () => {
    // @ts-expect-error: priorities end at 5
    create({ ...CAMPAIGN, priority: "6" });
    // @ts-expect-error: a priority is a string
    create({ ...CAMPAIGN, priority: 5 });
    // @ts-expect-error: a string
    create({ ...CAMPAIGN, enableMachineDetect: "no" });
    const { dialingStrategy } = CAMPAIGN;
    // @ts-expect-error: no such order
    create({ ...CAMPAIGN, dialingStrategy: { ...dialingStrategy, dialingOrder: "RANDOM" } });
    const hours = { ...dialingStrategy.callingHours, frequency: "MONTHLY" as const };
    // @ts-expect-error: no such frequency
    create({ ...CAMPAIGN, dialingStrategy: { ...dialingStrategy, callingHours: hours } });
  });

  test("another dialing mode does not compile", () => {
    // @ts-expect-error: not described yet
    create({ ...CAMPAIGN, dialingMode: "Preview" });
    // @ts-expect-error: no such mode
    create({ ...CAMPAIGN, dialingMode: "Power" });
  });

  test("missing and unknown fields do not compile", () => {
    const { queue_name: _, ...withoutQueue } = CAMPAIGN;
    // @ts-expect-error: no queue
    create(withoutQueue);
    const { name: __, ...withoutName } = CAMPAIGN;
    // @ts-expect-error: no name
    create(withoutName);
    // @ts-expect-error: misspelled
    create({ ...CAMPAIGN, queueName: "Reading room" });
    // @ts-expect-error: the method says it
    create({ ...CAMPAIGN, campaignType: "voice" });
  });

  test("keeps the fields of its branch", () => {
    expectTypeOf<NewVoiceCampaignV1>().toHaveProperty("queue_name");
    expectTypeOf<NewVoiceCampaignV1["dialingMode"]>().toEqualTypeOf<"Progressive">();
    expectTypeOf<NewVoiceCampaignV1>().not.toHaveProperty("campaignType");
  });
});

describe("answers are those of the very call", () => {
  test("create", () => {
    expectTypeOf(create).returns.resolves.toEqualTypeOf<CreateVoiceCampaignV1Answer>();
    expectTypeOf<CreateVoiceCampaignV1Answer["data"]["id"]>().toEqualTypeOf<string>();
    expectTypeOf<CreateVoiceCampaignV1Answer["data"]>().not.toHaveProperty("_id");
  });

  test("get", () => {
    expectTypeOf(kore.voice.get).returns.resolves.toEqualTypeOf<GetVoiceCampaignV2Answer>();
    expectTypeOf<GetVoiceCampaignV2Answer["data"]["_id"]>().toEqualTypeOf<string>();
    expectTypeOf<GetVoiceCampaignV2Answer["data"]>().not.toHaveProperty("id");
  });

  test("starts", () => {
    expectTypeOf(kore.voice.start).returns.resolves.toEqualTypeOf<StartVoiceCampaignAnswer>();
    expectTypeOf(kore.v1.voice.start).returns.resolves.toEqualTypeOf<StartVoiceCampaignAnswer>();
    expectTypeOf(kore.v1.sms.start).returns.resolves.toEqualTypeOf<StartSmsCampaignAnswer>();
    expectTypeOf<StartVoiceCampaignAnswer["campaignInstanceId"]>().toEqualTypeOf<string>();
    expectTypeOf<StartSmsCampaignAnswer>().not.toHaveProperty("campaignInstanceId");
    expectTypeOf<StartSmsCampaignAnswer>().not.toHaveProperty("totalCallsCompleted");
  });

  test("there is no call that no page of ours documents", () => {
    // @ts-expect-error: not described yet
    kore.voice.stop;
    // @ts-expect-error: not described yet
    kore.sms;
  });
});

test("kore.http knows the described paths", () => {
  // @ts-expect-error: not described
  kore.http.GET("/campaign/api/v2/public/{streamId}/campaign");
  // @ts-expect-error: no parameters
  kore.http.GET("/campaign/api/v2/public/{streamId}/campaign/{campaignId}");
});

test("errors have a common class", () => {
  expectTypeOf<ApiError>().toExtend<CampaignError>();
  expectTypeOf<OutcomeUnknownError["cause"]>().toEqualTypeOf<CampaignError>();
});
