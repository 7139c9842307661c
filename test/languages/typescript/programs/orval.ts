// Makes the calls of test/languages/expected.ts at the URL argv[2], then starts the campaigns that follow.
import * as bodies from "./bodies";
import {
  addContactsV1,
  createCampaignV1,
  createCampaignV2,
  createContactListV2,
  getCampaignStatusV2,
  getCampaignV2,
  triggerCampaignV1,
  triggerVoiceCampaignV2,
} from "./kore/kore";
import { outcome, report } from "./outcome";

const [STREAM, accountId] = ["st-123", "456"];

/** What a call that reaches nobody brought. */
function read(status: number, result: string): string {
  report(status, result);
  return result;
}

/** Starts a campaign once, and reports what is known. */
async function start(send: Promise<{ status: number; data: unknown }>) {
  const response = await send.catch(() => undefined);
  if (!response) return report(null, "unknown");
  report(response.status, outcome(response.status, response.data));
}

const startV1 = (campaignId: string, campaignType: "voice" | "sms") =>
  start(triggerCampaignV1(STREAM, campaignId, { campaignType, trigger: "play" }, {}));

const startV2 = (campaignId: string) =>
  start(triggerVoiceCampaignV2(STREAM, campaignId, { accountId, campaignType: "voice", trigger: "play" }, {}));

const list = await createContactListV2(STREAM, bodies.list, { accountId });
if (list.status !== 200) throw new Error(`${list.status}`);
read(list.status, list.data.data.name);
const added = await addContactsV1(STREAM, bodies.contacts);
if (added.status !== 200) throw new Error(`${added.status}`);
read(added.status, added.data.message);

const progressive = await createCampaignV1(STREAM, bodies.progressive, { campaignType: "voice" });
if (progressive.status !== 200 || !("id" in progressive.data.data)) throw new Error(`${progressive.status}`);
const progressiveId = read(progressive.status, progressive.data.data.id);
const agentless = await createCampaignV2(STREAM, bodies.agentless, { accountId, campaignType: "voice" });
if (agentless.status !== 200 || !("id" in agentless.data.data)) throw new Error(`${agentless.status}`);
const agentlessId = read(agentless.status, agentless.data.data.id);
const sms = await createCampaignV2(STREAM, bodies.sms, { accountId, campaignType: "sms" });
if (sms.status !== 200 || !("_id" in sms.data.data)) throw new Error(`${sms.status}`);
const smsId = read(sms.status, sms.data.data._id);

const campaign = await getCampaignV2(STREAM, agentlessId, { accountId });
if (campaign.status !== 200 || !("dialingMode" in campaign.data.data)) throw new Error(`${campaign.status}`);
read(campaign.status, campaign.data.data.dialingMode);
await startV1(progressiveId, "voice");
await startV2(agentlessId);
await startV1(smsId, "sms");
const status = await getCampaignStatusV2(STREAM, agentlessId, {}, { accountId, view: "status" });
if (status.status !== 200 || !("status" in status.data.data)) throw new Error(`${status.status}`);
read(status.status, status.data.data.status);

for (const id of process.argv.slice(3)) await startV2(id);
