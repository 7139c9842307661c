import { expect, test } from "vitest";
import { ApiError, OutcomeUnknownError } from "../../src/index.ts";
import { CAMPAIGN } from "../contract/campaign.ts";
import { ACCOUNT_ID, CAMPAIGN_ID, koreAt, STREAM_ID, TOKEN, thrownBy } from "../kore.ts";
import { serve } from "../server.ts";

test.each([301, 302, 307, 308])("a %i is refused, and nothing reaches the other place", async (status) => {
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

test("a 303 stands for a call that was carried out", async () => {
  const kore = koreAt(await serve((_, response) => response.writeHead(303, { location: "/done" }).end()));
  expect((await thrownBy(() => kore.voice.get(CAMPAIGN_ID))).constructor).toBe(ApiError);
  const error = await thrownBy(() => kore.voice.start(CAMPAIGN_ID));
  expect(error.constructor).toBe(OutcomeUnknownError);
  expect(error).toMatchObject({ status: 303, cause: { status: 303 } });
});

test("the body of a redirect is not waited for, and its connection is closed", async () => {
  let closed: () => void;
  const connectionClosed = new Promise<void>((resolve) => {
    closed = resolve;
  });
  const url = await serve((request, response) => {
    request.socket.on("close", closed);
    response.writeHead(307, { location: "/elsewhere" }).write("never the whole of it");
  });
  const error = await thrownBy(() => koreAt(url).voice.start(CAMPAIGN_ID));
  expect(error.status).toBe(307);
  await connectionClosed;
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
  const here = await serve((_, response) => response.end("{}"));
  const call = koreAt(here).http.GET("/campaign/api/v2/public/{streamId}/campaign/{campaignId}", {
    baseUrl: elsewhere,
    params: { path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID } },
  });
  await expect(call).rejects.toThrow(
    `at ${elsewhere}: this is none of the described calls below baseUrl, and the token goes nowhere else`,
  );
  expect(reached).toBe(0);
});

test.each<[string, object]>([
  ["no path parameters", { params: { query: {} } }],
  ["another method", { method: "DELETE" }],
  [
    "a serializer of its own that goes elsewhere",
    { pathSerializer: (path: string) => path.replace("{streamId}", "st-1").replace("{campaignId}", "..") },
  ],
])("kore.http makes no call that is not described: %s", async (_, init) => {
  let reached = 0;
  const url = await serve((_, response) => response.end(String(++reached)));
  const { method = "GET", ...rest } = init as { method?: "GET" };
  const call = koreAt(url).http[method]("/campaign/api/v2/public/{streamId}/campaign/{campaignId}", {
    params: { path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID } },
    ...rest,
  });
  await expect(call).rejects.toThrow("this is none of the described calls");
  expect(reached).toBe(0);
});

test("kore.http puts our headers in place of the caller's", async () => {
  const seen: (string | undefined)[] = [];
  const url = await serve(({ headers }, response) => {
    seen.push(headers.auth as string, headers.iid as string, headers.accountid as string);
    response.end("{}");
  });
  await koreAt(url).http.GET("/campaign/api/v2/public/{streamId}/campaign/{campaignId}", {
    params: { path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID } },
    headers: { auth: "another", iid: "another", accountId: "another" },
  });
  expect(seen).toEqual([TOKEN, STREAM_ID, ACCOUNT_ID]);
});
