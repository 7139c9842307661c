import { describe, expect, test } from "vitest";
import { requestExample } from "../../scripts/examples.ts";
import { OutcomeUnknownError } from "../../src/index.ts";
import { ROWS } from "../contract/rows.ts";
import { CAMPAIGN_ID, koreAt, STREAM_ID, thrownBy } from "../support/kore.ts";

/** A client whose calls all fail. Each error holds the effect of its call. */
const kore = koreAt("https://kore.example", { fetch: async () => new Response("{}", { status: 500 }) });

/** Returns the effect of the call on a page, by the first word of the page's name. */
function effectOf(page: string): string {
  if (/^get-/.test(page)) return "read";
  return /^(start|send|enable|create-call-back)-/.test(page) ? "contact" : "write";
}

test.each(ROWS.map(({ page, call }) => ({ page, call, effect: effectOf(page) })))(
  "$page has the effect $effect",
  async ({ page, call, effect }) => {
    const error = await thrownBy(() => call(kore, requestExample(page)));
    expect(error.call.effect).toBe(effect);
    expect(error instanceof OutcomeUnknownError).toBe(effect !== "read");
  },
);

test("a start on the path of the SMS stop, which no page documents, has the effect contact", async () => {
  const call = kore.http.POST("/campaign/api/v2/public/{streamId}/campaign/trigger/{campaignId}", {
    params: {
      path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID },
      query: { campaignType: "sms", trigger: "play" } as never,
    },
    signal: AbortSignal.abort(),
  });
  expect((await thrownBy(() => call)).call.effect).toBe("contact");
});

describe("a trigger call has the effect contact if its query has", () => {
  test.each<[string, object]>([
    ["no trigger", {}],
    ["an unknown trigger", { trigger: "pause" }],
    ["a trigger in upper case", { trigger: "STOP" }],
    ["two triggers", { trigger: ["stop", "stop"] }],
    ["a second trigger in another spelling", { trigger: "stop", TRIGGER: "play" }],
    ["a second trigger in brackets", { trigger: "stop", "trigger[0]": "play" }],
    ["a trigger named like a property of every object", { trigger: "constructor" }],
  ])("%s", async (_, query) => {
    const call = kore.http.POST("/campaign/api/v1/public/{streamId}/campaign/{campaignId}", {
      params: { path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID }, query: query as never },
      signal: AbortSignal.abort(),
    });
    expect((await thrownBy(() => call)).call.effect).toBe("contact");
  });
});
