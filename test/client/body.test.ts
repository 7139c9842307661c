import { describe, expect, test } from "vitest";
import { requestExample } from "../../scripts/spec/examples.ts";
import { type CampaignClient, InvalidRequestError } from "../../src/index.ts";
import { CAMPAIGN } from "../support/campaign.ts";
import { CAMPAIGN_ID, koreAt, STREAM_ID, thrownBy } from "../support/kore.ts";

const circular: Record<string, unknown> = { ...CAMPAIGN };
circular.schedule = circular;

/** Expects a call to reject with this message before it sends anything. */
async function expectUnsent(call: (kore: CampaignClient) => Promise<unknown>, message: string) {
  let called = 0;
  const fetch = async () => Response.json({ called: ++called });
  const result = call(koreAt("https://kore.example", { fetch }));
  await expect(result).rejects.toThrow(InvalidRequestError);
  await expect(result).rejects.toThrow(message);
  expect(called).toBe(0);
}

test.each<[string, unknown, string]>([
  ["undefined", undefined, "campaign: expected a plain object, but got undefined"],
  ["null", null, "campaign: expected a plain object, but got null"],
  ["a string", "{}", "campaign: expected a plain object, but got string"],
  ["an array", [CAMPAIGN], "campaign: expected a plain object, but got an array"],
  [
    "a body of another campaign type",
    { ...CAMPAIGN, campaignType: "sms" },
    "campaign.campaignType: this call is for voice campaigns",
  ],
  ["a circular body", circular, "body: it contains itself, nests too deep, or"],
])("refuses %s as a campaign, and sends nothing", (_, body, message) =>
  expectUnsent((kore) => kore.v1.voice.create(body as never), message),
);

describe("sms.update and the DNC list", async () => {
  const { dncLists, ...campaign } = { dncLists: { name: "Opted out" }, ...requestExample("update-sms-campaign-v2") };

  test("refuses an update that leaves it out, because people who opted out might be messaged", () =>
    expectUnsent((kore) => kore.sms.update(CAMPAIGN_ID, campaign), "campaign.dncLists: it is missing, and people who"));

  test.each([dncLists, undefined])("sends an update with %j", async (list) => {
    const bodies: unknown[] = [];
    const fetch: typeof globalThis.fetch = async (_, init) => {
      bodies.push(JSON.parse(await new Response(init?.body).text()));
      return Response.json({ status: "success", data: {} });
    };
    await koreAt("https://kore.example", { fetch }).sms.update(CAMPAIGN_ID, { ...campaign, dncLists: list });
    expect(bodies).toEqual([{ ...campaign, ...(list && { dncLists: list }), campaignType: "sms" }]);
  });
});

describe.each<[string, unknown]>([
  ["undefined", undefined],
  ["a string", "a"],
])("refuses %s as a body, and sends nothing", (_, value) => {
  const body = value as never;
  test.each<[string, string, (kore: CampaignClient) => Promise<unknown>]>([
    ["voice.create", "campaign", (kore) => kore.voice.create(body)],
    ["voice.update", "campaign", (kore) => kore.voice.update(CAMPAIGN_ID, body)],
    ["sms.create", "campaign", (kore) => kore.sms.create(body)],
    ["sms.update", "campaign", (kore) => kore.sms.update(CAMPAIGN_ID, body)],
    ["sms.send", "message", (kore) => kore.sms.send(body)],
    ["v1.voice.update", "campaign", (kore) => kore.v1.voice.update(CAMPAIGN_ID, body)],
    ["v1.sms.create", "campaign", (kore) => kore.v1.sms.create(body)],
    ["v1.sms.update", "campaign", (kore) => kore.v1.sms.update(CAMPAIGN_ID, body)],
    ["campaigns.list", "query", (kore) => kore.campaigns.list(body)],
    ["campaigns.enableSchedule", "schedule", (kore) => kore.campaigns.enableSchedule("A", body)],
    ["campaigns.scheduleCallbacks", "callbacks", (kore) => kore.campaigns.scheduleCallbacks("cid-1", body)],
    ["v1.campaigns.list", "query", (kore) => kore.v1.campaigns.list(body)],
    ["contactLists.create", "contactList", (kore) => kore.contactLists.create(body)],
    ["contactLists.update", "changes", (kore) => kore.contactLists.update("cl-1", body)],
    ["contactLists.addContacts", "contacts", (kore) => kore.contactLists.addContacts(body)],
    ["v1.contactLists.create", "contactList", (kore) => kore.v1.contactLists.create(body)],
    ["v1.contactLists.update", "changes", (kore) => kore.v1.contactLists.update("cl-1", body)],
  ])("%s", (_, place, call) => expectUnsent(call, `${place}: expected a`));
});

test("contacts without a page sends an empty object, as the pages do", async () => {
  const bodies: string[] = [];
  const kore = koreAt("https://kore.example", {
    fetch: async (_, init) => {
      bodies.push(await new Response(init?.body).text());
      return Response.json({ data: {} });
    },
  });
  await kore.campaigns.contacts(CAMPAIGN_ID);
  await kore.v1.campaigns.contacts(CAMPAIGN_ID);
  expect(bodies).toEqual(["{}", "{}"]);
});

test("refuses a page of contacts that is not an object", async () => {
  await expectUnsent((kore) => kore.campaigns.contacts(CAMPAIGN_ID, 2 as never), "page: expected a plain object");
  await expectUnsent((kore) => kore.v1.campaigns.contacts(CAMPAIGN_ID, 2 as never), "page: expected a plain object");
});

test("refuses an SMS campaign of an unknown format, because the path depends on the format", () =>
  expectUnsent(
    (kore) => kore.sms.create({ format: "basic" } as never),
    'campaign.format: expected "simple" or "advanced"',
  ));

test("what can't be written has the reason as its cause", async () => {
  const kore = koreAt("https://kore.example");
  const body = await thrownBy(() => kore.v1.voice.create(circular as never));
  expect(body.cause).toBeInstanceOf(TypeError);
  const query = await thrownBy(() => kore.campaigns.disableSchedule("\ud83d"));
  expect(query.cause).toBeInstanceOf(URIError);
});

test.each([
  [undefined, "expected the name of the campaign"],
  ["", "expected the name of the campaign"],
  ["  ", "expected the name of the campaign"],
  [5, "expected the name of the campaign"],
  ["Recalls \ud83d", "it can't be written in a URL"],
])("refuses %j as a campaign name", async (name, reason) => {
  const message = `campaignName: ${reason}`;
  await expectUnsent((kore) => kore.campaigns.enableSchedule(name as never, {} as never), message);
  await expectUnsent((kore) => kore.campaigns.disableSchedule(name as never), message);
});

test.each<[string, unknown]>([
  ["half of a character", "\ud83d"],
  ["half of a character in a list", ["play", "\ud83d"]],
  ["a list in a list", [["play"]]],
])("kore.http refuses %s in a query", (_, trigger) => {
  const params = { path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID }, query: { trigger } };
  const path = "/campaign/api/v1/public/{streamId}/campaign/{campaignId}";
  return expectUnsent(
    ({ http }) => http.POST(path, { params } as never),
    "trigger: it can't be written in a URL. It nests too deep, or has half of a character",
  );
});
