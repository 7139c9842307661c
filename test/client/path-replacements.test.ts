import { expect, test } from "vitest";
import { createCampaignClient, InvalidRequestError, type PathReplacements } from "../../src/index.ts";
import { ACCOUNT_ID, CAMPAIGN_ID, koreAt, STREAM_ID, TOKEN, thrownBy } from "../support/kore.ts";

const VOICE_TRIGGER = "/campaign/api/v2/public/{streamId}/campaign/trigger/{campaignId}";

/** Creates a client with replaced paths, and records its requests. */
function koreWith(paths: PathReplacements, baseUrl = "https://kore.example", status = 200) {
  const sent: string[] = [];
  const kore = koreAt(baseUrl, {
    paths,
    fetch: async (url, init) => {
      sent.push(`${init?.method} ${url}`);
      return Response.json(status === 200 ? { status: "success" } : {}, { status });
    },
  });
  return { kore, sent };
}

test.each(["https://kore.example", "https://kore.example/proxy/"])(
  "calls the replaced path below %s, and changes nothing else",
  async (baseUrl) => {
    const { kore, sent } = koreWith({ triggerVoiceCampaignV2: VOICE_TRIGGER }, baseUrl);
    await kore.voice.start(CAMPAIGN_ID);
    expect(sent).toEqual([
      `POST ${baseUrl.replace(/\/$/, "")}/campaign/api/v2/public/${STREAM_ID}/campaign/trigger/${CAMPAIGN_ID}?accountId=${ACCOUNT_ID}&campaignType=voice&trigger=play`,
    ]);
  },
);

test("an error of a call with a replaced path has the documented effect and the called URL", async () => {
  const { kore, sent } = koreWith({ triggerVoiceCampaignV2: VOICE_TRIGGER }, undefined, 500);
  const { call } = await thrownBy(() => kore.voice.stop(CAMPAIGN_ID));
  expect(call).toMatchObject({ operationId: "triggerVoiceCampaignV2", effect: "write" });
  expect(sent).toEqual([`POST ${call.url}`]);
});

test("replaces the path of the named operation only, not of others with the same path", async () => {
  const { kore, sent } = koreWith({ deleteCampaignV2: "/elsewhere/{campaignId}/of/{streamId}" });
  await kore.campaigns.get(CAMPAIGN_ID);
  await kore.voice.delete(CAMPAIGN_ID);
  expect(sent).toEqual([
    `GET https://kore.example/campaign/api/v2/public/${STREAM_ID}/campaign/${CAMPAIGN_ID}?accountId=${ACCOUNT_ID}`,
    `DELETE https://kore.example/elsewhere/${CAMPAIGN_ID}/of/${STREAM_ID}?accountId=${ACCOUNT_ID}&campaignType=voice`,
  ]);
});

test("kore.http calls the replaced path too", async () => {
  const { kore, sent } = koreWith({ getCampaignV1: "/other/{streamId}/{campaignId}" });
  await kore.http.GET("/agentassist/api/v1/public/{streamId}/campaign/{campaignId}", {
    params: { path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID } },
  });
  expect(sent).toEqual([`GET https://kore.example/other/${STREAM_ID}/${CAMPAIGN_ID}`]);
});

test("a read may be served at the path of another read", async () => {
  const { kore, sent } = koreWith({ getCampaignV2: "/agentassist/api/v1/public/{streamId}/campaign/{campaignId}" });
  await kore.campaigns.get(CAMPAIGN_ID);
  expect(sent).toEqual([
    `GET https://kore.example/agentassist/api/v1/public/${STREAM_ID}/campaign/${CAMPAIGN_ID}?accountId=${ACCOUNT_ID}`,
  ]);
});

test("an operation whose option is undefined keeps its path", async () => {
  const { kore, sent } = koreWith({ getCampaignV2: undefined } as unknown as PathReplacements);
  await kore.campaigns.get(CAMPAIGN_ID);
  expect(sent).toEqual([expect.stringContaining(`/campaign/api/v2/public/${STREAM_ID}/campaign/${CAMPAIGN_ID}?`)]);
});

test("ignores inherited paths, and changes to the option after the client was created", async () => {
  const paths: { getCampaignV2?: string } = Object.create({ getCampaignV2: "/inherited" });
  const { kore, sent } = koreWith(paths);
  paths.getCampaignV2 = "/{streamId}/{campaignId}?later";
  await kore.campaigns.get(CAMPAIGN_ID);
  expect(sent).toEqual([expect.stringContaining(`/campaign/api/v2/public/${STREAM_ID}/campaign/${CAMPAIGN_ID}?`)]);
});

test.each<[unknown, string]>([
  ["/path", "paths: expected an object"],
  [null, "paths: expected an object"],
  [[], "paths: expected an object"],
  [{ startVoiceCampaignV9: VOICE_TRIGGER }, "paths.startVoiceCampaignV9: there is no such operation"],
  [{ constructor: VOICE_TRIGGER }, "paths.constructor: there is no such operation"],
  [{ getCampaignV2: 5 }, "paths.getCampaignV2: expected a path below baseUrl"],
  [{ getCampaignV2: ["/{streamId}/{campaignId}"] }, "paths.getCampaignV2: expected a path below baseUrl"],
  [{ getCampaignV2: "" }, "paths.getCampaignV2: expected a path below baseUrl"],
  [{ getCampaignV2: "a/{streamId}/{campaignId}" }, "paths.getCampaignV2: expected a path below baseUrl"],
  [{ getCampaignV2: "https://kore.example/{streamId}/{campaignId}" }, "paths.getCampaignV2: expected a path below"],
  [{ getCampaignV2: "//evil.example/{streamId}/{campaignId}" }, "paths.getCampaignV2: expected a path below baseUrl"],
  [{ getCampaignV2: "/{streamId}/{campaignId}?a=b" }, "paths.getCampaignV2: expected a path below baseUrl"],
  [{ getCampaignV2: "/{streamId}/../{campaignId}" }, "paths.getCampaignV2: expected a path below baseUrl"],
  [{ getCampaignV2: "/{streamId}/./{campaignId}" }, "paths.getCampaignV2: expected a path below baseUrl"],
  [{ getCampaignV2: "/{streamId}/{campaignId}/.." }, "paths.getCampaignV2: expected a path below baseUrl"],
  [{ getCampaignV2: "/%2e%2e/{streamId}/{campaignId}" }, "paths.getCampaignV2: expected a path below baseUrl"],
  [{ getCampaignV2: "/{streamId}/{campaignId}#a" }, "paths.getCampaignV2: expected a path below baseUrl"],
  [{ getCampaignV2: "/{streamId}//{campaignId}" }, "paths.getCampaignV2: expected a path below baseUrl"],
  [{ getCampaignV2: "/{streamId}/{campaignId}/" }, "paths.getCampaignV2: expected a path below baseUrl"],
  [{ getCampaignV2: "/{streamId}/cd-{campaignId}" }, "paths.getCampaignV2: expected a path below baseUrl"],
  [{ getCampaignV2: "/elsewhere" }, "paths.getCampaignV2: expected a path with the parameters of"],
  [{ getCampaignV2: "/{streamId}" }, "paths.getCampaignV2: expected a path with the parameters of"],
  [{ getCampaignV2: "/{streamId}/{campaignId}/{campaignId}" }, "paths.getCampaignV2: expected a path with the para"],
  [{ getCampaignV2: "/{streamId}/{contactListId}" }, "paths.getCampaignV2: expected a path with the parameters of"],
  [
    { getCampaignStatusV2: "/api/v2/public/{streamId}/campaign/trigger/{campaignId}" },
    "paths.getCampaignStatusV2: this is the path of triggerVoiceCampaignV2",
  ],
  [
    { getCampaignStatusV2: "/campaign/api/v2/public/{streamId}/campaign/{campaignId}" },
    "paths.getCampaignStatusV2: this is the path of startSmsCampaignV2, which does more than read",
  ],
  [
    { getCampaignStatusV2: "/campaign/api/v2/public/{campaignId}/campaign/{streamId}" },
    "paths.getCampaignStatusV2: this is the path of startSmsCampaignV2, which does more than read",
  ],
])("refuses paths: %j", (paths, message) => {
  const make = () =>
    createCampaignClient({
      baseUrl: "https://kore.example",
      streamId: STREAM_ID,
      accountId: ACCOUNT_ID,
      auth: TOKEN,
      paths: paths as PathReplacements,
    });
  expect(make).toThrow(InvalidRequestError);
  expect(make).toThrow(message);
});
