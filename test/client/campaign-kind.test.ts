import { describe, expect, test } from "vitest";
import { answerExample } from "../../scripts/examples.ts";
import { CampaignKindError } from "../../src/index.ts";
import { CAMPAIGN_ID, koreAt, thrownBy } from "../support/kore.ts";

const koreAnswering = (answer: object) => koreAt("https://kore.example", { fetch: async () => Response.json(answer) });

describe.each(["", "-v2"])("pages get-…-campaign-by-id%s", (version) => {
  const groups = (answer: object) => {
    const kore = koreAnswering(answer);
    return version === "" ? kore.v1 : kore;
  };
  const voice = answerExample(`get-voice-campaign-by-id${version}`);
  const sms = answerExample(`get-sms-campaign-by-id${version}`);

  test("voice.get refuses an SMS campaign, and says how to read it", async () => {
    const error = await thrownBy(() => groups(sms).voice.get(CAMPAIGN_ID));
    expect(error).toBeInstanceOf(CampaignKindError);
    expect(error.message).toContain("This is an SMS campaign. Read it with sms.get");
    expect(error).toMatchObject({ campaignType: "sms", answer: sms });
    expect(error.call).toMatchObject({ method: "GET", effect: "read" });
  });

  test("sms.get refuses a voice campaign, and says how to read it", async () => {
    const error = await thrownBy(() => groups(voice).sms.get(CAMPAIGN_ID));
    expect(error).toBeInstanceOf(CampaignKindError);
    expect(error.message).toContain("This is a voice campaign. Read it with voice.get");
    expect(error).toMatchObject({ campaignType: "voice", answer: voice });
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

  test("campaigns.get takes either", async () => {
    expect(await groups(voice).campaigns.get(CAMPAIGN_ID)).toEqual(voice);
    expect(await groups(sms).campaigns.get(CAMPAIGN_ID)).toEqual(sms);
  });
});

test("a voice campaign may have a format, as the tables of voice pages list it", async () => {
  const answer = { status: "success", message: "", data: { dialingMode: "Preview", format: "advanced" } };
  expect(await koreAnswering(answer).voice.get(CAMPAIGN_ID)).toEqual(answer);
  await expect(koreAnswering(answer).sms.get(CAMPAIGN_ID)).rejects.toThrow(CampaignKindError);
});

test.each([undefined, null, "gone", [], {}, { dialingMode: null, format: null }])(
  "an answer that tells no kind is passed on: %j",
  async (data) => {
    const answer = { status: "success", message: "", ...(data !== undefined && { data }) };
    expect(await koreAnswering(answer).voice.get(CAMPAIGN_ID)).toEqual(answer);
    expect(await koreAnswering(answer).sms.get(CAMPAIGN_ID)).toEqual(answer);
  },
);

test("an SMS campaign whose dialing mode is null is one", async () => {
  const answer = { status: "success", message: "", data: { dialingMode: null, format: "simple" } };
  expect(await koreAnswering(answer).sms.get(CAMPAIGN_ID)).toEqual(answer);
  await expect(koreAnswering(answer).voice.get(CAMPAIGN_ID)).rejects.toThrow(CampaignKindError);
});
