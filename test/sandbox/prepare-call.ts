import { requestExample } from "../../scripts/spec/examples.ts";
import { type CampaignClient, campaignId } from "../../src/index.ts";
import {
  CAMPAIGN_INSTANCE_ID,
  CAMPAIGN_NAME,
  CONTACT_LIST_ID,
  type Row,
  withoutCampaignType,
} from "../contract/rows.ts";
import { CAMPAIGN_ID, koreAt } from "../support/kore.ts";
import { withArguments } from "../support/with-arguments.ts";
import type { TestedSandbox } from "./tested-sandbox.ts";

/** A Monday, in the calling hours of the campaign below. The times of the examples are later. */
export const NOW = "2026-10-05T10:00:00-05:00";

const LIST = "Patients";
const CAMPAIGNS = {
  voice: "create-voice-campaign-progressive-v2",
  sms: "create-sms-campaign-advanced-format-v2",
};
/** The contact in the example of a callback. */
const CALLED_BACK: string = requestExample("create-call-back-schedule-v2")[0].campaignDialingListId;

/** Ids of a sandbox by those of the contract, which they replace. */
type Ids = Readonly<Record<string, string | undefined>>;

/** A call of the contract, with the ids of a sandbox that is prepared for it. */
export interface PreparedCall {
  /** Method, path and query, as in {@link Row}. */
  readonly sends: string;
  // biome-ignore lint/suspicious/noExplicitAny: the description has the types of the examples.
  readonly body: any;
  readonly call: (kore: CampaignClient) => Promise<object>;
}

/** Creates what a call of the contract needs: contact lists, a campaign, its run or its schedule. */
export async function prepareCall(row: Row, sandbox: TestedSandbox): Promise<PreparedCall> {
  const { page, example = page, sends } = row;
  const body = requestExample(example);
  const kore = koreAt(sandbox.url, sandbox.options);
  const lists = [LIST, ...(body?.contactLists ?? []), body?.contact_list_name].filter((name) => name !== undefined);
  for (const name of lists) await kore.contactLists.create({ name, description: "", source: "passiveApi" });
  const data = [{ phoneNumber: "+12025550143" }, { phoneNumber: "+12025550144" }];
  await kore.contactLists.addContacts({ contact_list_name: LIST, data });
  if ([CAMPAIGN_ID, CAMPAIGN_INSTANCE_ID, "campaignName="].some((part) => sends.includes(part)))
    await prepareCampaign(kore, page.includes("sms") ? "sms" : "voice", sends, sandbox);
  await sandbox.advance("10s");

  const ids = await readIds(sandbox);
  return {
    ...withIds({ sends, body }, ids),
    call: (client) =>
      row.call(
        withArguments(client, (args) => withIds(args, ids)),
        withoutCampaignType(body),
      ),
  };
}

/** Creates the campaign of the call, in the state that the call needs. */
async function prepareCampaign(kore: CampaignClient, type: "voice" | "sms", sends: string, sandbox: TestedSandbox) {
  const { campaignType: _, ...settings } = requestExample(CAMPAIGNS[type]);
  const id = campaignId(await kore[type].create({ ...settings, name: CAMPAIGN_NAME, contactLists: [LIST] }));
  await sandbox.advance("5m");
  const has = (...parts: string[]) => parts.some((part) => sends.includes(part));
  if (has("trigger=stop", "callContactAt", "view=contacts")) await kore[type].start(id);
  if (has("view=contacts")) await sandbox.settle();
  if (has("enableSchedule=false"))
    await kore.campaigns.enableSchedule(CAMPAIGN_NAME, requestExample("enable-voice-or-sms-campaign-schedule-daily"));
}

async function readIds(sandbox: TestedSandbox): Promise<Ids> {
  const { campaigns, contactLists } = await sandbox.state();
  const [contacted] = await sandbox.contacted();
  return {
    [CONTACT_LIST_ID]: contactLists.find(({ name }) => name === LIST)?.id,
    [CAMPAIGN_ID]: campaigns[0]?.id,
    [CAMPAIGN_INSTANCE_ID]: campaigns[0]?.runs[0]?.id,
    [CALLED_BACK]: contacted?.campaignDialingListId ?? undefined,
  };
}

/** Replaces the ids of the contract. */
function withIds<Value>(value: Value, ids: Ids): Value;
function withIds(value: unknown, ids: Ids): unknown {
  if (typeof value === "string")
    return Object.entries(ids).reduce((text, [from, to = from]) => text.replaceAll(from, to), value);
  if (Array.isArray(value)) return value.map((item) => withIds(item, ids));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, withIds(field, ids)]));
}
