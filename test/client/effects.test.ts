import { describe, expect, test } from "vitest";
import { OutcomeUnknownError } from "../../src/index.ts";
import { CAMPAIGN_ID, koreAt, STREAM_ID, thrownBy } from "../kore.ts";

/** A server that fails at everything, so that an error tells what the call was taken for. */
const kore = koreAt("https://kore.example", { fetch: async () => new Response("{}", { status: 500 }) });

test.each<[string, () => Promise<unknown>, string]>([
  ["a voice start", () => kore.voice.start(CAMPAIGN_ID), "contact"],
  ["a voice stop", () => kore.voice.stop(CAMPAIGN_ID), "write"],
  ["a v1 voice start", () => kore.v1.voice.start(CAMPAIGN_ID), "contact"],
  ["a v1 voice stop", () => kore.v1.voice.stop(CAMPAIGN_ID), "write"],
  ["a v1 SMS start", () => kore.v1.sms.start(CAMPAIGN_ID), "contact"],
  ["a v1 SMS stop", () => kore.v1.sms.stop(CAMPAIGN_ID), "write"],
  ["an SMS start", () => kore.sms.start(CAMPAIGN_ID), "contact"],
  ["an SMS stop", () => kore.sms.stop(CAMPAIGN_ID), "write"],
  ["an outbound SMS", () => kore.sms.send({ fromNo: "+12025550143", toNo: "+12025550144" }), "contact"],
  ["callbacks", () => kore.campaigns.scheduleCallbacks("cid-1", []), "contact"],
  ["a schedule that is switched on", () => kore.campaigns.enableSchedule("A", {} as never), "contact"],
  ["a schedule that is switched off", () => kore.campaigns.disableSchedule("A"), "write"],
  ["added contacts", () => kore.contactLists.addContacts({ contact_list_name: "A", data: [] }), "write"],
  ["a status, although it is a POST", () => kore.campaigns.status(CAMPAIGN_ID), "read"],
  ["contacts' results, although it is a POST", () => kore.campaigns.contacts(CAMPAIGN_ID), "read"],
  ["a list of campaigns, although it is a POST", () => kore.campaigns.list({ type: "sms" }), "read"],
  ["a get", () => kore.campaigns.get(CAMPAIGN_ID), "read"],
])("%s is known for what it does", async (_, call, effect) => {
  const error = await thrownBy(call);
  expect(error.call.effect).toBe(effect);
  expect(error instanceof OutcomeUnknownError).toBe(effect !== "read");
});

describe("a query that does not say what it does counts as what does most", () => {
  test.each<[string, object]>([
    ["no trigger", {}],
    ["an unknown trigger", { trigger: "pause" }],
    ["a trigger in other letters", { trigger: "STOP" }],
    ["two triggers", { trigger: ["stop", "stop"] }],
    ["the name of what every object has", { trigger: "constructor" }],
  ])("%s", async (_, query) => {
    const call = kore.http.POST("/campaign/api/v1/public/{streamId}/campaign/{campaignId}", {
      params: { path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID }, query: query as never },
      signal: AbortSignal.abort(),
    });
    expect((await thrownBy(() => call)).call.effect).toBe("contact");
  });
});
