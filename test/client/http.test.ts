import { expect, test } from "vitest";
import { AbortedError, InvalidRequestError } from "../../src/index.ts";
import { json, koreAnswering } from "../support/answering.ts";
import { ACCOUNT_ID, CAMPAIGN_ID, getByHttp, koreAt, STREAM_ID, TOKEN, thrownBy } from "../support/kore.ts";
import { serve } from "../support/server.ts";

test("kore.http does not take the token to another host", async () => {
  let reached = 0;
  const elsewhere = await serve((_, response) => response.end(String(++reached)));
  const here = await serve((_, response) => response.end('{"status":"success"}'));
  const call = getByHttp(koreAt(here), { baseUrl: elsewhere });
  await expect(call).rejects.toThrow(
    `at ${elsewhere}: this is not one of the described calls below baseUrl, and the token goes nowhere else`,
  );
  expect(reached).toBe(0);
});

test("kore.http does not take the token to another path of the host", async () => {
  let reached = 0;
  const here = await serve((_, response) => response.end(String(++reached)));
  for (const baseUrl of [here, `${here}/proxy/elsewhere`, `${here}/elsewhere/proxy`])
    await expect(getByHttp(koreAt(`${here}/proxy`), { baseUrl })).rejects.toThrow("not one of the described calls");
  expect(reached).toBe(0);
});

const ALMOST = `/api/1x1/public/${STREAM_ID}/campaign/contactList/addContacts`;

test.each<[string, object]>([
  ["no path parameters", { params: { query: {} } }],
  ["another method", { method: "PATCH" }],
  [
    "a described path with another character for its dot",
    { method: "POST", pathSerializer: (url: string) => new URL(ALMOST, url).href },
  ],
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
  await expect(call).rejects.toThrow("this is not one of the described calls");
  expect(reached).toBe(0);
});

test("kore.http puts our headers in place of the caller's", async () => {
  const seen: (string | undefined)[] = [];
  const url = await serve(({ headers }, response) => {
    seen.push(headers.auth as string, headers.iid as string, headers.accountid as string);
    response.end('{"status":"success"}');
  });
  await getByHttp(koreAt(url), { headers: { auth: "another", iid: "another", accountId: "another" } });
  expect(seen).toEqual([TOKEN, STREAM_ID, ACCOUNT_ID]);
});

test("kore.http keeps the token out of the request that its middleware sees", async () => {
  const kore = koreAt(await serve((_, response) => response.end('{"status":"success"}')));
  const seen: (string | null)[] = [];
  kore.http.use({ onResponse: ({ request }) => void seen.push(request.headers.get("auth")) });
  await getByHttp(kore);
  expect(seen).toEqual([null]);
});

test("kore.http refuses a body that a middleware has read, before anything is sent", async () => {
  const { kore, tokens } = koreAnswering([json(200)]);
  kore.http.use({ onRequest: async ({ request }) => void (await request.text()) });
  const call = kore.http.POST("/campaign/api/v2/public/{streamId}/campaign/{campaignId}", {
    params: { path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID }, query: { campaignType: "sms", trigger: "play" } },
    body: {},
  });
  const error = await thrownBy(() => call);
  expect(error.constructor).toBe(InvalidRequestError);
  expect(error.message).toContain("body: a middleware has read it. Let it read a clone");
  expect(error.cause).toBeInstanceOf(TypeError);
  expect(tokens).toHaveLength(0);
});

test("kore.http can be aborted while it reads a body that does not end", async () => {
  const abort = new AbortController();
  setTimeout(() => abort.abort(), 20);
  const call = koreAt("https://kore.example").http.POST("/campaign/api/v2/public/{streamId}/campaign/{campaignId}", {
    params: { path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID }, query: { campaignType: "sms", trigger: "play" } },
    body: {},
    bodySerializer: () => new ReadableStream(),
    duplex: "half",
    signal: abort.signal,
  });
  const error = await thrownBy(() => call);
  expect(error.constructor).toBe(AbortedError);
  expect(error.message).toContain("before anything was sent");
});
