// Each contender makes the three calls of calls.mjs, as its own documentation shows it, with its defaults.
import axios from "axios";
import ky from "ky";
import createClient from "openapi-fetch";
import { CALLS, CAMPAIGN_ID, HEADERS, PATHS, STREAM_ID } from "./calls.mjs";
import { createFloor } from "./floor.mjs";
import { createKore } from "./kore.mjs";
import { client as heyApi } from "./node_modules/.cache/hey-api/dist/client.js";
import * as sdk from "./node_modules/.cache/hey-api/dist/sdk.js";

/**
 * @param {string} baseUrl where the server is
 * @returns {Record<string, Record<"get" | "start" | "list", () => Promise<unknown>>>} the calls of each contender
 */
export const createContenders = (baseUrl) => ({
  floor: createFloor(baseUrl, fetch),
  fetch: withFetch(baseUrl),
  "kore-campaigns": createKore(baseUrl),
  "openapi-fetch": withOpenapiFetch(baseUrl),
  "hey-api SDK": withHeyApi(baseUrl),
  ky: withKy(baseUrl),
  axios: withAxios(baseUrl),
});

function withFetch(baseUrl) {
  const call = (name) => async () => {
    const { method, query, body } = CALLS[name];
    const init = body
      ? { headers: { ...HEADERS, "content-type": "application/json" }, body: JSON.stringify(body) }
      : { headers: HEADERS };
    const response = await fetch(`${baseUrl}${PATHS[name]}?${new URLSearchParams(query)}`, { method, ...init });
    return response.json();
  };
  return { get: call("get"), start: call("start"), list: call("list") };
}

function withOpenapiFetch(baseUrl) {
  const client = createClient({ baseUrl, headers: HEADERS });
  const path = { streamId: STREAM_ID, campaignId: CAMPAIGN_ID };
  const { get, start, list } = CALLS;
  const data = async (call) => (await call).data;
  return {
    get: () =>
      data(
        client.GET("/campaign/api/v2/public/{streamId}/campaign/{campaignId}", { params: { path, query: get.query } }),
      ),
    start: () =>
      data(
        client.POST("/api/v2/public/{streamId}/campaign/trigger/{campaignId}", {
          params: { path, query: start.query },
          body: start.body,
        }),
      ),
    list: () =>
      data(
        client.POST("/campaign/api/v2/public/{streamId}/campaign/getAllCampaignDetails", {
          params: { path: { streamId: STREAM_ID }, query: list.query },
          body: list.body,
        }),
      ),
  };
}

function withHeyApi(baseUrl) {
  heyApi.setConfig({ baseUrl, auth: ({ name }) => HEADERS[name] });
  const path = { streamId: STREAM_ID, campaignId: CAMPAIGN_ID };
  const data = async (call) => (await call).data;
  return {
    get: () => data(sdk.getCampaignV2({ path, query: CALLS.get.query })),
    start: () => data(sdk.triggerVoiceCampaignV2({ path, query: CALLS.start.query, body: CALLS.start.body })),
    list: () =>
      data(sdk.listCampaignsV2({ path: { streamId: STREAM_ID }, query: CALLS.list.query, body: CALLS.list.body })),
  };
}

function withKy(baseUrl) {
  const client = ky.create({ prefixUrl: baseUrl, headers: HEADERS });
  const call = (name) => {
    const { method, query, body } = CALLS[name];
    return () => client(PATHS[name].slice(1), { method, searchParams: query, json: body }).json();
  };
  return { get: call("get"), start: call("start"), list: call("list") };
}

function withAxios(baseUrl) {
  const client = axios.create({ baseURL: baseUrl, headers: HEADERS });
  const call = (name) => {
    const { method, query, body } = CALLS[name];
    return async () => (await client.request({ url: PATHS[name], method, params: query, data: body })).data;
  };
  return { get: call("get"), start: call("start"), list: call("list") };
}
