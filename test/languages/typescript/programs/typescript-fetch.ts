// Makes the calls of test/languages/expected.ts at the URL argv[2], then starts the campaigns that follow.
import * as bodies from "./bodies";
import { CampaignsApi, ContactListsApi, StartAndStopApi, StatusAndResultsApi } from "./kore/apis";
import { type ApiResponse, Configuration, ResponseError } from "./kore/runtime";
import { outcome, readBody, report } from "./outcome";

const [basePath = "", ...ids] = process.argv.slice(2);
const credentials: Record<string, string> = { auth: "a-token", iid: "st-123", accountId: "456" };
const fetchApi: typeof fetch = (input, init) => fetch(input, { ...init, redirect: "manual" });
const configuration = new Configuration({ basePath, apiKey: (name) => credentials[name] ?? "", fetchApi });
const lists = new ContactListsApi(configuration);
const campaigns = new CampaignsApi(configuration);
const starts = new StartAndStopApi(configuration);

const query = { streamId: "st-123", accountId: "456" };
const PLAY = { ...query, trigger: "play", body: {} } as const;

/** What a call that reaches nobody brought. */
function read({ raw }: ApiResponse<unknown>, result: string): string {
  report(raw.status, result);
  return result;
}

/** Starts a campaign once, and reports what is known. */
async function start(send: Promise<ApiResponse<unknown>>) {
  try {
    const response = await send.then(
      ({ raw }) => raw,
      (error) => {
        if (error instanceof ResponseError) return error.response;
        throw error;
      },
    );
    report(response.status, outcome(response.status, await readBody(response)));
  } catch {
    report(null, "unknown");
  }
}

const startV1 = (campaignId: string, campaignType: "voice" | "sms") =>
  start(starts.triggerCampaignV1Raw({ ...PLAY, campaignId, campaignType }));

const startV2 = (campaignId: string) =>
  start(starts.triggerVoiceCampaignV2Raw({ ...PLAY, campaignId, campaignType: "voice" }));

const list = await lists.createContactListV2Raw({ ...query, createContactListV2Request: bodies.list });
read(list, (await list.value()).data.name);
const { contact_list_name: contactListName, data } = bodies.contacts;
const added = await lists.addContactsV1Raw({ ...query, addContactsRequest: { contactListName, data } });
read(added, (await added.value()).message);

const { queue_name: queueName, ...others } = bodies.progressive;
const progressive = await campaigns.createCampaignV1Raw({
  ...query,
  campaignType: "voice",
  createCampaignV1Request: { ...others, queueName },
});
// `value()` takes the first branch of a `oneOf` whose outer fields are there, and loses those of the right one.
const progressiveId = read(progressive, (await progressive.raw.json()).data.id);
const agentless = await campaigns.createCampaignV2Raw({
  ...query,
  campaignType: "voice",
  createCampaignV2Request: bodies.agentless,
});
const agentlessId = read(agentless, (await agentless.raw.json()).data.id);
const sms = await campaigns.createCampaignV2Raw({
  ...query,
  campaignType: "sms",
  createCampaignV2Request: bodies.sms,
});
const smsId = read(sms, (await sms.raw.json()).data._id);

const campaign = await campaigns.getCampaignV2Raw({ ...query, campaignId: agentlessId });
read(campaign, (await campaign.raw.json()).data.dialingMode);
await startV1(progressiveId, "voice");
await startV2(agentlessId);
await startV1(smsId, "sms");
const status = await new StatusAndResultsApi(configuration).getCampaignStatusV2Raw({
  ...query,
  campaignId: agentlessId,
  view: "status",
  campaignContactsRequest: {},
});
read(status, (await status.raw.json()).data.status);

for (const id of ids) await startV2(id);
