import { describe, expect, test } from "vitest";
import { BUNDLE, readYaml } from "../../scripts/spec.ts";
import type { CampaignClient } from "../../src/index.ts";
import { ACCOUNT_ID, CAMPAIGN_ID, koreAt, STREAM_ID, TOKEN } from "../kore.ts";
import { CAMPAIGN } from "./campaign.ts";
import { recordWire } from "./recorder.ts";

interface Row {
  page: string;
  call: (kore: CampaignClient) => Promise<object>;
  method: string;
  /** Path and query as the page documents them, with our ids. */
  target: string;
  /** The body as the page documents it. */
  body?: object;
  /** The example that the mock answers with: name of the component, and its key in the operation. */
  answer: { component: string; key: string };
}

const ROWS: Row[] = [
  {
    page: "create-voice-campaign-progressive",
    call: (kore) => kore.v1.voice.create(CAMPAIGN),
    method: "POST",
    target: `/agentassist/api/v1/public/${STREAM_ID}/campaign?campaignType=voice`,
    body: { ...CAMPAIGN, campaignType: "voice" },
    answer: { component: "CreateProgressiveVoiceCampaignV1Answer", key: "progressiveVoice" },
  },
  {
    page: "get-voice-campaign-by-id-v2",
    call: (kore) => kore.voice.get(CAMPAIGN_ID),
    method: "GET",
    target: `/campaign/api/v2/public/${STREAM_ID}/campaign/${CAMPAIGN_ID}?accountId=${ACCOUNT_ID}`,
    answer: { component: "GetVoiceCampaignV2Answer", key: "agentlessVoice" },
  },
  {
    page: "start-voice-campaign",
    call: (kore) => kore.v1.voice.start(CAMPAIGN_ID),
    method: "POST",
    target: `/campaign/api/v1/public/${STREAM_ID}/campaign/${CAMPAIGN_ID}?campaignType=voice&trigger=play`,
    body: {},
    answer: { component: "StartVoiceCampaignAnswer", key: "voice" },
  },
  {
    page: "start-voice-campaign-v2",
    call: (kore) => kore.voice.start(CAMPAIGN_ID),
    method: "POST",
    target: `/api/v2/public/${STREAM_ID}/campaign/trigger/${CAMPAIGN_ID}?accountId=${ACCOUNT_ID}&campaignType=voice&trigger=play`,
    body: {},
    answer: { component: "StartVoiceCampaignAnswer", key: "voice" },
  },
  {
    page: "start-sms-campaign",
    call: (kore) => kore.v1.sms.start(CAMPAIGN_ID),
    method: "POST",
    target: `/campaign/api/v1/public/${STREAM_ID}/campaign/${CAMPAIGN_ID}?campaignType=sms&trigger=play`,
    body: {},
    answer: { component: "StartSmsCampaignAnswer", key: "sms" },
  },
];

describe("each documented call", () => {
  const wire = recordWire();
  const examples = readYaml(BUNDLE).components.examples;

  test.each(ROWS)("$page", async ({ call, method, target, body, answer }) => {
    const responses: Response[] = [];
    const kore = koreAt(wire.url, {
      fetch: async (url, init) => {
        const headers = new Headers(init?.headers);
        headers.set("prefer", `example=${answer.key}`);
        const response = await fetch(url, { ...init, headers });
        responses.push(response);
        return response;
      },
    });

    const data = await call(kore);

    expect(wire.recorded).toHaveLength(1);
    const [sent] = wire.recorded;
    expect(sent).toMatchObject({ method, target });
    expect(sent?.headers).toMatchObject({ auth: TOKEN, iid: STREAM_ID, accountid: ACCOUNT_ID });
    expect(sent?.headers["content-type"]).toBe(body && "application/json");
    expect(sent?.body && JSON.parse(sent.body)).toEqual(body ?? "");
    expect(responses.map(({ status }) => status)).toEqual([200]);
    expect(responses[0]?.headers.get("sl-violations")).toBeNull();
    expect(data).toEqual(examples[answer.component].value);
  });
});
