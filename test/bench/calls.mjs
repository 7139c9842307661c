// The calls that every contender makes, and their responses: the documented examples.
import { readFileSync } from "node:fs";

export const STREAM_ID = "st-0a1b2c3d-4e5f-5678-9abc-def012345678";
export const ACCOUNT_ID = "0123456789abcdef01234567";
export const CAMPAIGN_ID = "cd-1234567-89ab-4cde-8f01-23456789abcd";
/** As long as a JWT with a few claims. */
export const TOKEN = `${"eyJhbGciOiJIUzI1NiJ9."}${"eyJhcHBJZCI6ImNzLTEi".repeat(8)}.${"c2lnbmF0dXJl".repeat(4)}`;

export const HEADERS = { auth: TOKEN, iid: STREAM_ID, accountId: ACCOUNT_ID };

const LIST_BODY = { type: "voice", page: 1, limit: 100 };

export const PATHS = {
  get: `/campaign/api/v2/public/${STREAM_ID}/campaign/${CAMPAIGN_ID}`,
  start: `/api/v2/public/${STREAM_ID}/campaign/trigger/${CAMPAIGN_ID}`,
  list: `/campaign/api/v2/public/${STREAM_ID}/campaign/getAllCampaignDetails`,
};

/** `start` is the only one that must not be sent twice. */
export const CALLS = {
  get: { method: "GET", query: { accountId: ACCOUNT_ID }, body: undefined },
  start: { method: "POST", query: { accountId: ACCOUNT_ID, campaignType: "voice", trigger: "play" }, body: {} },
  list: { method: "POST", query: { accountId: ACCOUNT_ID }, body: LIST_BODY },
};

const { paths, components } = JSON.parse(
  readFileSync(new URL("../../generated/openapi.json", import.meta.url), "utf8"),
);

/** The response of a page. An example that is there once is in its operation, others are among the components. */
function example(page) {
  for (const { responses } of Object.values(paths).flatMap((item) => Object.values(item))) {
    const found = responses?.["2XX"].content["application/json"].examples[page];
    if (found) return found.$ref ? components.examples[found.$ref.split("/").at(-1)].value : found.value;
  }
  throw new Error(`There is no response of the page ${page}.`);
}

/** The body of each response. That of `list` has about 190 kB. */
export const RESPONSES = {
  get: example("get-voice-campaign-by-id-v2"),
  start: example("start-voice-campaign-v2"),
  list: longList(190_000),
};

function longList(bytes) {
  const list = example("get-all-campaigns-v2");
  const [campaign] = list.data.results;
  const count = Math.round(bytes / JSON.stringify(campaign).length);
  return { ...list, data: { ...list.data, results: Array(count).fill(campaign) } };
}
