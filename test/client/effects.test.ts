import { describe, expect, test } from "vitest";
import { requestExample } from "../../scripts/examples.ts";
import { OutcomeUnknownError } from "../../src/index.ts";
import { ROWS } from "../contract/rows.ts";
import { CAMPAIGN_ID, koreAt, STREAM_ID, thrownBy } from "../support/kore.ts";

/** A server that fails at everything, so that an error tells what the call was taken for. */
const kore = koreAt("https://kore.example", { fetch: async () => new Response("{}", { status: 500 }) });

/** What the call of a page does, by the word that the name of the page begins with. */
function effectOf(page: string): string {
  if (/^get-/.test(page)) return "read";
  return /^(start|send|enable|create-call-back)-/.test(page) ? "contact" : "write";
}

test.each(ROWS.map(({ page, call }) => ({ page, call, effect: effectOf(page) })))(
  "$page is known for a $effect",
  async ({ page, call, effect }) => {
    const error = await thrownBy(() => call(kore, requestExample(page)));
    expect(error.call.effect).toBe(effect);
    expect(error instanceof OutcomeUnknownError).toBe(effect !== "read");
  },
);

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
