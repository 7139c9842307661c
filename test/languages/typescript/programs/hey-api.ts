// Makes the calls of test/languages/expected.ts at the URL argv[2], then starts the campaigns that follow.
import * as bodies from "./bodies";
import { client } from "./kore/client.gen";
import {
  addContactsV1,
  createCampaignV1,
  createCampaignV2,
  createContactListV2,
  getCampaignStatusV2,
  getCampaignV2,
  triggerCampaignV1,
  triggerVoiceCampaignV2,
} from "./kore/sdk.gen";
import { outcome, report } from "./outcome";

const [url = "", ...ids] = process.argv.slice(2);
// By `auth`, the header accountId would be left out of each call that has it in the query.
client.setConfig({
  baseUrl: url,
  headers: { auth: "a-token", iid: "st-123", accountId: "456" },
  redirect: "manual",
});

const path = { streamId: "st-123" };
const query = { accountId: "456" };

/** What a call that reaches nobody brought. */
function read<T>(data: T | undefined, response: Response | undefined, result: (data: T) => string): string {
  if (!data || !response) throw new Error(`no response, or an error: ${response?.status}`);
  report(response.status, result(data));
  return result(data);
}

/** Starts a campaign once, and reports what is known. */
async function start(send: Promise<{ data: unknown; error: unknown; response?: Response }>) {
  const { data, error, response } = await send;
  if (!response) return report(null, "unknown");
  report(response.status, outcome(response.status, data ?? error));
}

const startV1 = (campaignId: string, campaignType: "voice" | "sms") =>
  start(triggerCampaignV1({ path: { ...path, campaignId }, query: { campaignType, trigger: "play" }, body: {} }));

const startV2 = (campaignId: string) =>
  start(
    triggerVoiceCampaignV2({
      path: { ...path, campaignId },
      query: { ...query, campaignType: "voice", trigger: "play" },
      body: {},
    }),
  );

const list = await createContactListV2({ path, query, body: bodies.list });
read(list.data, list.response, ({ data }) => data.name);
const added = await addContactsV1({ path, body: bodies.contacts });
read(added.data, added.response, ({ message }) => message);

const progressive = await createCampaignV1({ path, query: { campaignType: "voice" }, body: bodies.progressive });
const progressiveId = read(progressive.data, progressive.response, ({ data }) => ("id" in data && data.id) || "");
const agentless = await createCampaignV2({
  path,
  query: { ...query, campaignType: "voice" },
  body: bodies.agentless,
});
const agentlessId = read(agentless.data, agentless.response, ({ data }) => ("id" in data && data.id) || "");
const sms = await createCampaignV2({ path, query: { ...query, campaignType: "sms" }, body: bodies.sms });
const smsId = read(sms.data, sms.response, ({ data }) => ("_id" in data && data._id) || "");

const campaign = await getCampaignV2({ path: { ...path, campaignId: agentlessId }, query });
read(campaign.data, campaign.response, ({ data }) => ("dialingMode" in data && data.dialingMode) || "");
await startV1(progressiveId, "voice");
await startV2(agentlessId);
await startV1(smsId, "sms");
const status = await getCampaignStatusV2({
  path: { ...path, campaignId: agentlessId },
  query: { ...query, view: "status" },
  body: {},
});
read(status.data, status.response, ({ data }) => ("status" in data && data.status) || "");

for (const id of ids) await startV2(id);
