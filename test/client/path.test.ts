import { describe, expect, test } from "vitest";
import { InvalidRequestError } from "../../src/index.ts";
import { getByHttp, koreAt, STREAM_ID, thrownBy } from "../kore.ts";

/** A client that notes whether anything was sent. */
function quietKore() {
  const sent: unknown[] = [];
  const kore = koreAt("https://kore.example", {
    fetch: async (url) => {
      sent.push(url);
      return Response.json({});
    },
  });
  return { kore, sent };
}

describe.each<[string, unknown]>([
  ["nothing", undefined],
  ["null", null],
  ["a number", 5],
  ["an empty string", ""],
  ["one dot", "."],
  ["two dots", ".."],
  ["two dots, encoded", "%2e%2e"],
  ["another segment", "cd-1/cd-2"],
  ["another segment, encoded", "cd-1%2Fcd-2"],
  ["a backslash", "cd-1\\cd-2"],
  ["a query", "cd-1?trigger=stop"],
  ["a fragment", "cd-1#"],
  ["a space", " cd-1"],
  ["a line break", "cd-1\n"],
  ["a placeholder", "{campaignId}"],
  ["a part of the path: schedule", "schedule"],
  ["a part of the path: getAllCampaignDetails", "getAllCampaignDetails"],
  ["a part of the path: contactList", "contactList"],
  ["a part of the path: trigger", "trigger"],
  ["a part of the path, in other letters", "Schedule"],
])("%s as a campaign id", (_, value) => {
  const campaignId = value as string;
  const { kore, sent } = quietKore();

  test.each<[string, () => Promise<unknown>]>([
    ["voice.get", () => kore.voice.get(campaignId)],
    ["voice.start", () => kore.voice.start(campaignId)],
    ["v1.voice.start", () => kore.v1.voice.start(campaignId)],
    ["v1.sms.start", () => kore.v1.sms.start(campaignId)],
    ["http", () => getByHttp(kore, { params: { path: { streamId: STREAM_ID, campaignId } } })],
  ])("is refused by %s before anything is sent", async (_, call) => {
    const error = await thrownBy(call);
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.message).toMatch(/^campaignId: /);
    expect(sent).toEqual([]);
  });
});

test("every character that an id may hold arrives as it is", async () => {
  const { kore, sent } = quietKore();
  await kore.v1.sms.start("cd-Az09._~-");
  expect(sent).toEqual([
    `https://kore.example/campaign/api/v1/public/${STREAM_ID}/campaign/cd-Az09._~-?campaignType=sms&trigger=play`,
  ]);
});
