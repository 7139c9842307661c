import { describe, expectTypeOf, test } from "vitest";
import {
  type ApiError,
  type CampaignError,
  type Confirm,
  type Confirmation,
  type CreatedVoiceCampaignV1Response,
  createCampaignClient,
  type LostCall,
  type OutcomeUnknownError,
  type StartSmsCampaignResponse,
  type StartVoiceCampaignResponse,
  type StopSmsCampaignResponse,
  type StopVoiceCampaignResponse,
  type VoiceCampaignV2Response,
} from "../../src/index.ts";
import { CAMPAIGN } from "../support/campaign.ts";

const options = { baseUrl: "https://kore.example", streamId: "st-1", accountId: "a", auth: "t" };
const kore = createCampaignClient(options);
const { create } = kore.v1.voice;

describe("options", () => {
  test("auth is a token or a function that returns one", () => {
    createCampaignClient({ ...options, auth: () => "t" });
    createCampaignClient({ ...options, auth: async () => "t" });
    // @ts-expect-error: neither
    createCampaignClient({ ...options, auth: 5 });
    // @ts-expect-error: returns a number
    createCampaignClient({ ...options, auth: () => 5 });
  });

  test("the four required options can't be missing", () => {
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

  test("unknown options do not compile", () => {
    // @ts-expect-error: misspelled
    createCampaignClient({ ...options, timeOut: 5 });
    // @ts-expect-error: retries is a client option
    kore.voice.start("cd-1", { retries: 3 });
    kore.voice.start("cd-1", { timeout: 5, deadline: 9, signal: new AbortController().signal });
  });

  test("allow, retries, deadline and rateLimit", () => {
    createCampaignClient({ ...options, allow: ["read", "write"], retries: 0, deadline: 5, rateLimit: false });
    createCampaignClient({ ...options, rateLimit: 30 });
    createCampaignClient({ ...options, rateLimit: { acquire: async ({ signal }) => signal?.throwIfAborted() } });
    // @ts-expect-error: no such effect
    createCampaignClient({ ...options, allow: ["call"] });
    // @ts-expect-error: not a number
    createCampaignClient({ ...options, rateLimit: true });
  });

  test("hooks get typed events", () => {
    createCampaignClient({
      ...options,
      onRequest: (event) => expectTypeOf(event.headers).toEqualTypeOf<Headers>(),
      onResponse: (event) => expectTypeOf(event.status).toEqualTypeOf<number>(),
      onRetry: (event) => expectTypeOf(event.error).toEqualTypeOf<CampaignError>(),
      onWait: async (event) => expectTypeOf(event.milliseconds).toEqualTypeOf<number>(),
    });
  });
});

describe("a new campaign", () => {
  test("takes what the page documents", () => {
    create(CAMPAIGN);
    create({ ...CAMPAIGN, schedule: { isSchedulingEnabled: false } });
  });

  test("wrong literals do not compile", () => {
    // @ts-expect-error: the maximum is 5
    create({ ...CAMPAIGN, priority: "6" });
    // @ts-expect-error: a priority is a string
    create({ ...CAMPAIGN, priority: 5 });
    // @ts-expect-error: a boolean is documented
    create({ ...CAMPAIGN, enableMachineDetect: "no" });
    const { dialingStrategy } = CAMPAIGN;
    // @ts-expect-error: no such order
    create({ ...CAMPAIGN, dialingStrategy: { ...dialingStrategy, dialingOrder: "RANDOM" } });
    const hours = { ...dialingStrategy.callingHours, frequency: "MONTHLY" as const };
    // @ts-expect-error: no such frequency
    create({ ...CAMPAIGN, dialingStrategy: { ...dialingStrategy, callingHours: hours } });
  });

  test("missing and unknown fields do not compile", () => {
    const { name: _, ...withoutName } = CAMPAIGN;
    // @ts-expect-error: no name
    create(withoutName);
    // @ts-expect-error: misspelled
    create({ ...CAMPAIGN, queueName: "Reading room" });
    // @ts-expect-error: the method implies it
    create({ ...CAMPAIGN, campaignType: "voice" });
  });
});

describe("each call returns its own response type", () => {
  test("starts and stops", () => {
    for (const { voice, sms } of [kore, kore.v1]) {
      expectTypeOf(voice.start).returns.resolves.toEqualTypeOf<StartVoiceCampaignResponse>();
      expectTypeOf(voice.stop).returns.resolves.toEqualTypeOf<StopVoiceCampaignResponse>();
      expectTypeOf(sms.start).returns.resolves.toEqualTypeOf<StartSmsCampaignResponse>();
      expectTypeOf(sms.stop).returns.resolves.toEqualTypeOf<StopSmsCampaignResponse>();
    }
    expectTypeOf<StartVoiceCampaignResponse["campaignInstanceId"]>().toEqualTypeOf<string>();
    expectTypeOf<StartVoiceCampaignResponse["totalCallsCompleted"]>().toEqualTypeOf<number>();
    expectTypeOf<StartVoiceCampaignResponse>().not.toHaveProperty("campaignExecutionType");
    expectTypeOf<StopVoiceCampaignResponse>().not.toHaveProperty("totalCallsCompleted");
    expectTypeOf<StartSmsCampaignResponse>().not.toHaveProperty("campaignInstanceId");
  });

  test("the campaign id has the documented name", () => {
    expectTypeOf<CreatedVoiceCampaignV1Response["data"]["id"]>().toEqualTypeOf<string>();
    expectTypeOf<CreatedVoiceCampaignV1Response["data"]>().not.toHaveProperty("_id");
    expectTypeOf<VoiceCampaignV2Response["data"]["_id"]>().toEqualTypeOf<string>();
    expectTypeOf<VoiceCampaignV2Response["data"]>().not.toHaveProperty("id");
  });

  test("there is no pause", () => {
    // @ts-expect-error: the API has none
    kore.voice.pause;
  });
});

test("paths are keyed by operationId", () => {
  createCampaignClient({ ...options, paths: { triggerVoiceCampaignV2: "/{streamId}/{campaignId}" } });
  // @ts-expect-error: no such operation
  createCampaignClient({ ...options, paths: { startVoiceCampaignV2: "/{streamId}/{campaignId}" } });
});

test("kore.http knows the described paths", () => {
  // @ts-expect-error: not described
  kore.http.GET("/campaign/api/v3/public/{streamId}/campaign");
  // @ts-expect-error: no parameters
  kore.http.GET("/campaign/api/v2/public/{streamId}/campaign/{campaignId}");
});

test("errors have a common class", () => {
  expectTypeOf<ApiError>().toExtend<CampaignError>();
  expectTypeOf<OutcomeUnknownError["cause"]>().toEqualTypeOf<CampaignError>();
  expectTypeOf<OutcomeUnknownError["confirm"]>().toEqualTypeOf<Confirm>();
  expectTypeOf<OutcomeUnknownError["lostCall"]>().toEqualTypeOf<LostCall | undefined>();
  expectTypeOf<Awaited<ReturnType<Confirm>>>().toEqualTypeOf<Confirmation>();
  expectTypeOf<Confirmation["outcome"]>().toEqualTypeOf<"executed" | "not-seen" | "unknown">();
  expectTypeOf<Confirmation["campaignInstanceId"]>().toEqualTypeOf<string | undefined>();
});

test("a journal can write a lost call before it sends", () => {
  const ids = { operationId: "triggerVoiceCampaignV2", streamId: "st-1", accountId: "1", campaignId: "cd-1" } as const;
  const lostCall = { ...ids, trigger: "play", sentAt: "2026-11-20T12:00:00.000Z", clock: "machine" } as const;
  expectTypeOf(kore.confirm(lostCall)).toEqualTypeOf<Promise<Confirmation>>();
  // @ts-expect-error: the clock is missing
  kore.confirm({ ...ids, sentAt: "2026-11-20T12:00:00.000Z" });
  // @ts-expect-error: no such operation
  kore.confirm({ ...lostCall, operationId: "startVoiceCampaignV2" });
});
