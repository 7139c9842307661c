import { expect, test } from "vitest";
import { ApiError } from "../../src/index.ts";
import { CAMPAIGN } from "../contract/campaign.ts";
import { CAMPAIGN_ID, koreAt, STREAM_ID, thrownBy } from "../kore.ts";
import { serve } from "../server.ts";

test.each([301, 302, 303, 307, 308])("a %i is refused, and nothing reaches the other place", async (status) => {
  let reached = 0;
  const elsewhere = await serve((_, response) => response.end(String(++reached)));
  const kore = koreAt(await serve((_, response) => response.writeHead(status, { location: elsewhere }).end()));
  for (const call of [
    () => kore.voice.get(CAMPAIGN_ID),
    () => kore.voice.start(CAMPAIGN_ID),
    () => kore.v1.voice.create(CAMPAIGN),
    () =>
      kore.http.GET("/campaign/api/v2/public/{streamId}/campaign/{campaignId}", {
        params: { path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID } },
      }),
  ]) {
    const error = await thrownBy(call);
    expect(error.constructor).toBe(ApiError);
    expect(error.status).toBe(status);
    expect(error.message).toContain(`a redirect to ${elsewhere}`);
  }
  expect(reached).toBe(0);
});

test("a redirect that a browser hides is refused", async () => {
  const hidden = { type: "opaqueredirect", status: 0, ok: false, headers: new Headers() } as Response;
  const kore = koreAt("https://kore.example", { fetch: async () => hidden });
  const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  expect(error.constructor).toBe(ApiError);
  expect(error.status).toBe(0);
});

test("kore.http does not take the token to another host", async () => {
  let reached = 0;
  const elsewhere = await serve((_, response) => response.end(String(++reached)));
  const call = koreAt("https://kore.example").http.GET("/campaign/api/v2/public/{streamId}/campaign/{campaignId}", {
    baseUrl: elsewhere,
    params: { path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID } },
  });
  await expect(call).rejects.toThrow(`it would go to ${elsewhere}, and the token goes to baseUrl only`);
  expect(reached).toBe(0);
});
