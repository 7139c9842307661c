import type {
  AddContactsRequest,
  AdvancedSmsCampaignV2Request,
  AgentlessVoiceCampaignV2Request,
  CreateContactListV2Request,
  PreviewVoiceCampaignV2Request,
  ProgressiveVoiceCampaignV2Request,
  SimpleSmsCampaignV2Request,
} from "../../../generated/schemas.ts";
import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { assertObject, ownProperties, readOptions } from "../../validate.ts";

/** What a sandbox begins with. Nothing was sent for it, and nothing stands in `sandbox.log`. */
export interface SandboxGiven {
  /** They are created before the campaigns, and have their contacts. */
  readonly contactLists?: readonly GivenContactList[];
  readonly campaigns?: readonly GivenCampaign[];
}

/** A contact list, as `kore.contactLists.create` takes it, with its contacts, as `addContacts` does; any number of them. */
export type GivenContactList = CreateContactListV2Request & { readonly contacts?: AddContactsRequest["data"] };

/** A campaign, as `kore.voice.create` or `kore.sms.create` takes it, with `campaignType`, and the state it is in. */
export type GivenCampaign = (
  | AgentlessVoiceCampaignV2Request
  | ProgressiveVoiceCampaignV2Request
  | PreviewVoiceCampaignV2Request
  | SimpleSmsCampaignV2Request
  | AdvancedSmsCampaignV2Request
) & {
  /** Default `Ready`. */
  readonly state?: GivenState;
};

/**
 * The state of a campaign that a sandbox begins with. `Active` was started at this moment: its contacts are dialed from
 * the next turn of the clock on. `Paused` and `Stopped` were so before anybody was reached.
 */
export type GivenState = (typeof GIVEN_STATES)[number];

const GIVEN_STATES = ["Preparing", "Ready", "Active", "Paused", "Stopped"] as const;

/** How to come to the other states. */
const OTHER_STATES: Readonly<Record<string, string>> = {
  Completed: ' Give "Active", and let it run with sandbox.clock.settle().',
  Scheduled: ' Give "Ready", and schedule it with kore.campaigns.enableSchedule().',
};

/** @throws {@link InvalidRequestError} that names what is no list or campaign, or the state that can't be given */
export function checkGiven(given: SandboxGiven): void {
  assertObject("given", given);
  const { contactLists = [], campaigns = [] } = readOptions("given", given, ["contactLists", "campaigns"]);
  for (const [name, items] of Object.entries({ contactLists, campaigns })) {
    if (!Array.isArray(items)) throw new InvalidRequestError(`given.${name}: expected an array.`);
    for (const [index, item] of items.entries()) assertObject(`given.${name}[${index}]`, item);
  }
  for (const [index, { contacts = [] }] of contactLists.entries())
    if (!Array.isArray(contacts))
      throw new InvalidRequestError(`given.contactLists[${index}].contacts: expected an array.`);
  for (const [index, campaign] of campaigns.entries()) checkCampaign(`given.campaigns[${index}]`, campaign);
}

function checkCampaign(place: string, campaign: GivenCampaign): void {
  const { campaignType, state = "Ready" } = ownProperties<{ campaignType?: unknown; state?: unknown }>(campaign);
  if (campaignType !== "voice" && campaignType !== "sms")
    throw new InvalidRequestError(`${place}.campaignType: expected "voice" or "sms".`);
  if (!GIVEN_STATES.some((known) => known === state))
    throw new InvalidRequestError(
      `${place}.state: expected ${GIVEN_STATES.join(", ")}, not ${JSON.stringify(state)}.${OTHER_STATES[String(state)] ?? ""}`,
    );
  if (campaignType === "sms" && state === "Preparing")
    throw new InvalidRequestError(`${place}.state: an SMS campaign is never Preparing, it is Ready at once.`);
}
