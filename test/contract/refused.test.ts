import { expect, inject, test } from "vitest";
import { CAMPAIGN_ID, koreAt, STREAM_ID } from "../support/kore.ts";

/** Asks the mock for a refusal. */
async function refusalFor(prefer: string) {
  const { http } = koreAt(inject("mockUrl"));
  const path = { streamId: STREAM_ID, campaignId: CAMPAIGN_ID };
  const { error, response } = await http.GET("/campaign/api/v2/public/{streamId}/campaign/{campaignId}", {
    params: { path },
    headers: { prefer },
  });
  return { status: response.status, error };
}

test("the mock refuses as it is asked to, with JSON", async () => {
  expect(await refusalFor("code=403")).toEqual({ status: 403, error: {} });
});

test("the mock has the documented refusal of a token", async () => {
  expect(await refusalFor("code=401, example=replay")).toMatchObject({
    status: 401,
    error: { errors: [{ code: 401 }] },
  });
});
