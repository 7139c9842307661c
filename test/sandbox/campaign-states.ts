// Campaigns in each state that a call or time leads to, and how every operation is called on what a sandbox has.
import type { OperationId } from "../../src/operations/operation.ts";
import type { CallArguments } from "./api-call.ts";
import type { CallableSandbox, CalledSandbox } from "./caller.ts";
import { type Kind, TOMORROW } from "./kinds.ts";
import {
  ADA,
  createCampaign,
  createList,
  creationOf,
  deletionOf,
  LIST,
  readyCampaign,
  schedulingOf,
  start,
  stop,
  triggerOf,
  unschedulingOf,
  updateOf,
} from "./setups.ts";

/** Three runs, from the day after that on which a sandbox begins. */
const DAILY = { ...TOMORROW, endDateTime: "2026-01-09 08:00:00" };

async function scheduledCampaign(sandbox: CalledSandbox, kind: Kind): Promise<void> {
  await readyCampaign(sandbox, kind);
  await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", DAILY));
}

async function preparingCampaign(sandbox: CalledSandbox, kind: Kind): Promise<void> {
  await createList(sandbox);
  await createCampaign(sandbox, kind);
}

async function activeCampaign(sandbox: CalledSandbox, kind: Kind): Promise<string> {
  const campaignId = await readyCampaign(sandbox, kind);
  await start(sandbox, kind, campaignId);
  sandbox.clock.advance("1s");
  return campaignId;
}

/** Brings the campaign of an empty sandbox into a state. An SMS campaign is `Ready` at once, and never prepares. */
export const BRING_ABOUT = {
  preparing: preparingCampaign,
  async "preparing with a schedule"(sandbox, kind) {
    await preparingCampaign(sandbox, kind);
    await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", DAILY));
  },
  async ready(sandbox, kind) {
    await readyCampaign(sandbox, kind);
  },
  scheduled: scheduledCampaign,
  async active(sandbox, kind) {
    await activeCampaign(sandbox, kind);
  },
  async "active at its time"(sandbox, kind) {
    await scheduledCampaign(sandbox, kind);
    sandbox.clock.set("2026-01-06T09:00:01Z");
  },
  async stopped(sandbox, kind) {
    await stop(sandbox, kind, await activeCampaign(sandbox, kind));
  },
  async "stopped between two occurrences"(sandbox, kind) {
    await scheduledCampaign(sandbox, kind);
    sandbox.clock.set("2026-01-06T09:00:01Z");
    await stop(sandbox, kind, sandbox.state.campaigns[0]?.id ?? "");
  },
  async completed(sandbox, kind) {
    await activeCampaign(sandbox, kind);
    sandbox.clock.settle();
  },
  async "completed between two occurrences"(sandbox, kind) {
    await scheduledCampaign(sandbox, kind);
    sandbox.clock.set("2026-01-07T08:00:00Z");
  },
} as const satisfies Readonly<Record<string, (sandbox: CallableSandbox, kind: Kind) => Promise<void>>>;

const NO_ID = "cid-0000000";

type ArgumentsOf = (sandbox: CallableSandbox, kind: Kind, value: string | undefined) => CallArguments;

const ofCampaign: ArgumentsOf = ({ state }) => ({ parameters: { campaignId: state.campaigns[0]?.id ?? NO_ID } });
const ofContactList: ArgumentsOf = ({ state }) => ({
  parameters: { contactListId: state.contactLists[0]?.id ?? NO_ID },
});
const creation: ArgumentsOf = (_, kind) => creationOf(kind);
const update: ArgumentsOf = ({ state }, kind) => updateOf(kind, state.campaigns[0]?.id ?? NO_ID);
const deletion: ArgumentsOf = ({ state }, kind) => deletionOf(kind, state.campaigns[0]?.id ?? NO_ID);
const trigger: ArgumentsOf = ({ state }, kind, value) =>
  triggerOf(kind, state.campaigns[0]?.id ?? NO_ID, value as "play" | "stop");
const status: ArgumentsOf = (sandbox, kind) => ({ ...ofCampaign(sandbox, kind, undefined), query: { view: "status" } });
const campaignList: ArgumentsOf = (_, { type }) => ({ body: { type } });
const listCreation: ArgumentsOf = () => ({ body: { name: LIST, description: "Due for a test", source: "passiveApi" } });
const listUpdate: ArgumentsOf = (sandbox, kind) => ({
  ...ofContactList(sandbox, kind, undefined),
  body: { name: LIST, description: "Nobody" },
});
const none: ArgumentsOf = () => ({});

/**
 * How an operation is called on the first campaign, run or contact list of a sandbox. `value` is that of the query
 * parameter that decides what it does.
 */
export const ARGUMENTS: Readonly<Record<OperationId, ArgumentsOf>> = {
  createCampaignV1: creation,
  createCampaignV2: creation,
  createAdvancedSmsCampaignV2: creation,
  listCampaignsV1: campaignList,
  listCampaignsV2: campaignList,
  getCampaignV1: ofCampaign,
  getCampaignV2: ofCampaign,
  updateCampaignV1: update,
  updateCampaignV2: update,
  deleteCampaignV1: deletion,
  deleteCampaignV2: deletion,
  triggerCampaignV1: trigger,
  triggerVoiceCampaignV2: trigger,
  startSmsCampaignV2: (sandbox, kind) => trigger(sandbox, kind, "play"),
  stopSmsCampaignV2: trigger,
  getCampaignStatusV1: status,
  getCampaignStatusV2: status,
  scheduleCampaignV2: (_, __, value) => (value === "true" ? schedulingOf("Recalls", DAILY) : unschedulingOf("Recalls")),
  scheduleCallbacksV2: ({ state, contacted }) => ({
    parameters: { campaignInstanceId: state.campaigns[0]?.runs.at(-1)?.id ?? NO_ID },
    body: [
      {
        campaignDialingListId: contacted.at(-1)?.campaignDialingListId ?? NO_ID,
        timeToContact: "2026-02-02T09:00:00Z",
      },
    ],
  }),
  createContactListV1: listCreation,
  createContactListV2: listCreation,
  getContactListV1: ofContactList,
  getContactListV2: ofContactList,
  listContactListsV1: none,
  listContactListsV2: none,
  updateContactListV1: listUpdate,
  updateContactListV2: listUpdate,
  deleteContactListV1: ofContactList,
  deleteContactListV2: ofContactList,
  addContactsV1: () => ({ body: { contact_list_name: LIST, data: [{ phoneNumber: ADA }] } }),
  listContactsV1: ofContactList,
  listContactsV2: ofContactList,
  sendOutboundSmsV1: () => ({ body: { fromNo: "+12025550126", toNo: ADA } }),
};
