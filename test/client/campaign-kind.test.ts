import { describe, expect, test } from "vitest";
import { responseExample } from "../../scripts/spec/examples.ts";
import { CampaignKindError } from "../../src/index.ts";
import { CAMPAIGN_ID, koreAt, thrownBy } from "../support/kore.ts";

const koreReturning = (response: object) =>
  koreAt("https://kore.example", { fetch: async () => Response.json(response) });

describe.each(["", "-v2"])("pages get-…-campaign-by-id%s", (version) => {
  const groups = (response: object) => {
    const kore = koreReturning(response);
    return version === "" ? kore.v1 : kore;
  };
  const voice = responseExample(`get-voice-campaign-by-id${version}`);
  const sms = responseExample(`get-sms-campaign-by-id${version}`);

  test("voice.get refuses an SMS campaign, and says how to read it", async () => {
    const error = await thrownBy(() => groups(sms).voice.get(CAMPAIGN_ID));
    expect(error).toBeInstanceOf(CampaignKindError);
    expect(error.message).toContain("This is an SMS campaign. Read it with sms.get");
    expect(error).toMatchObject({ campaignType: "sms", response: sms });
    expect(error.call).toMatchObject({ method: "GET", effect: "read" });
  });

  test("sms.get refuses a voice campaign, and says how to read it", async () => {
    const error = await thrownBy(() => groups(voice).sms.get(CAMPAIGN_ID));
    expect(error).toBeInstanceOf(CampaignKindError);
    expect(error.message).toContain("This is a voice campaign. Read it with voice.get");
    expect(error).toMatchObject({ campaignType: "voice", response: voice });
  });

  test("voice.get, sms.get and campaigns.get share one URL", async () => {
    const urls = new Set<string>();
    const fetch = async (url: unknown) => {
      urls.add(String(url));
      return Response.json({ status: "success" });
    };
    const kore = koreAt("https://kore.example", { fetch });
    const { voice, sms, campaigns } = version === "" ? kore.v1 : kore;
    for (const { get } of [voice, sms, campaigns]) await get(CAMPAIGN_ID);
    expect(urls.size).toBe(1);
  });

  test("campaigns.get returns either", async () => {
    expect(await groups(voice).campaigns.get(CAMPAIGN_ID)).toEqual(voice);
    expect(await groups(sms).campaigns.get(CAMPAIGN_ID)).toEqual(sms);
  });
});

test("a voice campaign may have a format, which the voice pages document", async () => {
  const response = { status: "success", message: "", data: { dialingMode: "Preview", format: "advanced" } };
  expect(await koreReturning(response).voice.get(CAMPAIGN_ID)).toEqual(response);
  await expect(koreReturning(response).sms.get(CAMPAIGN_ID)).rejects.toThrow(CampaignKindError);
});

test.each([undefined, null, "gone", [[]], {}, { dialingMode: null, format: null }])(
  "returns a response that has no kind: %j",
  async (data) => {
    const response = { status: "success", message: "", ...(data !== undefined && { data }) };
    expect(await koreReturning(response).voice.get(CAMPAIGN_ID)).toEqual(response);
    expect(await koreReturning(response).sms.get(CAMPAIGN_ID)).toEqual(response);
  },
);

test("a campaign with a format and a null dialing mode is an SMS campaign", async () => {
  const response = { status: "success", message: "", data: { dialingMode: null, format: "simple" } };
  expect(await koreReturning(response).sms.get(CAMPAIGN_ID)).toEqual(response);
  await expect(koreReturning(response).voice.get(CAMPAIGN_ID)).rejects.toThrow(CampaignKindError);
});
