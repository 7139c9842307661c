// Contact lists and campaigns of a sandbox, as tests of its API begin with.
import type { Json } from "../spec/bundle.ts";
import type { CallArguments } from "./api-call.ts";
import type { CalledSandbox } from "./caller.ts";
import { ALWAYS, bodyOf, KINDS, type Kind } from "./kinds.ts";

export const [ADA, BOB, EVE] = ["+12025550143", "+12025550144", "+12025550145"] as const;
export const LIST = "Patients";
/** Numbers that nobody has, up to a thousand. */
export const people = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `+447700900${String(index).padStart(3, "0")}`);

/** Finds the kind of campaign that an example creates. */
export function kindOf(create: string): Kind {
  const kind = KINDS.find((each) => each.create === create);
  if (!kind) throw new Error(`there is no kind ${create}`);
  return kind;
}

export const AGENTLESS = kindOf("create-voice-campaign-agentless-v2");
export const PROGRESSIVE = kindOf("create-voice-campaign-progressive-v2");
export const PREVIEW = kindOf("create-voice-campaign-preview-v2");
export const SMS = kindOf("create-sms-campaign-without-template-v2");
export const ADVANCED = kindOf("create-sms-campaign-advanced-format-v2");

/** Creates a contact list, and waits until its contacts are in it. Returns its id. */
export async function createList(
  sandbox: CalledSandbox,
  {
    name = LIST,
    phoneNumbers = [ADA, BOB],
    ...fields
  }: { name?: string; phoneNumbers?: readonly string[]; [field: string]: unknown } = {},
): Promise<string> {
  const body = { name, description: "Due for a test", source: "passiveApi", ...fields };
  const { data } = await sandbox.call("createContactListV2", { body });
  for (let from = 0; from < phoneNumbers.length; from += 100)
    await addContacts(sandbox, phoneNumbers.slice(from, from + 100), name);
  sandbox.clock.advance("1m");
  return data._id;
}

export const addContacts = (sandbox: CalledSandbox, phoneNumbers: readonly string[], list = LIST): Promise<Json> =>
  sandbox.call("addContactsV1", {
    body: { contact_list_name: list, data: phoneNumbers.map((phoneNumber) => ({ phoneNumber })) },
  });

/** The settings of a campaign of a kind that may always call. `fields` replace some. */
const settingsOf = (example: string, type: Kind["type"], { dialingStrategy, ...fields }: Json): Json => ({
  campaignType: type,
  ...bodyOf(example, {
    name: "Recalls",
    contactLists: [LIST],
    dncLists: { name: "Opted out" },
    dialingStrategy: { callingHours: ALWAYS, ...dialingStrategy },
    ...fields,
  }),
});

/** The creation of a campaign. */
export const creationOf = ({ create, type }: Kind, fields: Json = {}): CallArguments => ({
  query: { campaignType: type },
  body: settingsOf(create, type, fields),
});

/** An update with other settings. */
export const updateOf = ({ update, type }: Kind, campaignId: string, fields: Json = {}): CallArguments => ({
  parameters: { campaignId },
  query: { campaignType: type },
  body: settingsOf(update, type, fields),
});

/** A start or a stop. */
export const triggerOf = ({ type }: Kind, campaignId: string, trigger: "play" | "stop"): CallArguments => ({
  parameters: { campaignId },
  query: { campaignType: type, trigger },
});

export const deletionOf = ({ type }: Kind, campaignId: string): CallArguments => ({
  parameters: { campaignId },
  query: { campaignType: type },
});

/** Creates a campaign. A voice campaign is Preparing then. Returns its id. */
export async function createCampaign(sandbox: CalledSandbox, kind: Kind, fields: Json = {}): Promise<string> {
  const { data } = await sandbox.call(kind.operations.create, creationOf(kind, fields));
  return data._id ?? data.id ?? data.campId;
}

/** Creates a campaign with its contact list, and waits until it can be started. Returns its id. */
export async function readyCampaign(sandbox: CalledSandbox, kind: Kind, fields: Json = {}): Promise<string> {
  const { data: lists } = await sandbox.call("listContactListsV2");
  for (const name of fields.contactLists ?? [LIST])
    if (!lists.some((list: Json) => list.name === name)) await createList(sandbox, { name });
  const id = await createCampaign(sandbox, kind, fields);
  sandbox.clock.advance("5m");
  return id;
}

export const start = (sandbox: CalledSandbox, kind: Kind, campaignId: string): Promise<Json> =>
  sandbox.call(kind.operations.start, triggerOf(kind, campaignId, "play"));

export const stop = (sandbox: CalledSandbox, kind: Kind, campaignId: string): Promise<Json> =>
  sandbox.call(kind.operations.stop, triggerOf(kind, campaignId, "stop"));

/** Creates a campaign that is active. Returns its id and, if it is a voice campaign, the id of its run. */
export async function activeCampaign(
  sandbox: CalledSandbox,
  kind: Kind,
  fields: Json = {},
): Promise<{ campaignId: string; campaignInstanceId: string }> {
  const campaignId = await readyCampaign(sandbox, kind, fields);
  const { campaignInstanceId } = await start(sandbox, kind, campaignId);
  return { campaignId, campaignInstanceId };
}

/** Turns the schedule of a campaign on. */
export const schedulingOf = (campaignName: string, schedule: Json): CallArguments => ({
  query: { enableSchedule: "true", campaignName },
  body: schedule,
});

/** Turns the schedule of a campaign off. */
export const unschedulingOf = (campaignName: string): CallArguments => ({
  query: { enableSchedule: "false", campaignName },
  body: {},
});

export const stateOf = async (sandbox: CalledSandbox, campaignId: string): Promise<string> =>
  (await sandbox.call("getCampaignStatusV2", { parameters: { campaignId }, query: { view: "status" } })).data.status;
