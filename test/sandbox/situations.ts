// Requests of every operation, each with what stands in the sandbox before it.
import type { OperationId } from "../../src/operations/operation.ts";
import type { CallArguments } from "./api-call.ts";
import { ALWAYS, bodyOf, KINDS, type Kind, TOMORROW } from "./kinds.ts";
import { givenDncLists } from "./no-fixtures.ts";
import {
  ADA,
  ADVANCED,
  AGENTLESS,
  activeCampaign,
  createCampaign,
  createList,
  creationOf,
  deletionOf,
  kindOf,
  PROGRESSIVE,
  readyCampaign,
  SMS,
  schedulingOf,
  stop,
  triggerOf,
  unschedulingOf,
  updateOf,
} from "./setups.ts";
import type { StrictSandbox } from "./strict-sandbox.ts";

const BODIES = KINDS.flatMap(({ create, update }) => [bodyOf(create, {}), bodyOf(update, {})]);
/** All that the campaigns of the situations name. */
export const GIVEN = {
  queues: new Map(BODIES.filter((body) => body.queue_name).map((body) => [body.queue_name, 1])),
  flows: new Set<string>(BODIES.map((body) => body.experienceFlowName).filter(Boolean)),
  dncLists: givenDncLists({ "Opted out": [] }),
};

/** Brings a sandbox to the point where a request of an operation is made. Returns the request. */
type Situation = (sandbox: StrictSandbox) => Promise<CallArguments>;
type Situations = Readonly<Record<string, Situation>>;

const forKinds = (kinds: readonly Kind[], situationOf: (kind: Kind) => Situation): Situations =>
  Object.fromEntries(kinds.map((kind) => [kind.create, situationOf(kind)]));
const kindsOf = (version: 1 | 2, operationId: OperationId) =>
  KINDS.filter((kind) => kind.version === version && Object.values(kind.operations).includes(operationId)) as [Kind];

const creations = (version: 1 | 2, operationId: OperationId) =>
  forKinds(kindsOf(version, operationId), (kind) => async (sandbox) => {
    await createList(sandbox);
    return creationOf(kind);
  });

const campaignLists: Situations = {
  "of nothing": async () => ({ body: { type: "voice" } }),
  "of a voice campaign": async (sandbox) => {
    await readyCampaign(sandbox, AGENTLESS);
    return { body: { type: "voice", startDate: "2026-01-01T00:00:00Z", limit: 1, skip: 1, page: 3 } };
  },
  "of an active voice campaign": async (sandbox) => {
    await activeCampaign(sandbox, AGENTLESS);
    return { body: { type: "voice", skip: 0, limit: 10, sortBy: { name: "asc" } } };
  },
  "of an SMS campaign without a priority": async (sandbox) => {
    await readyCampaign(sandbox, ADVANCED, { priority: undefined });
    return { body: { type: "sms" } };
  },
};

const reads: Situations = {
  ...forKinds(KINDS, (kind) => async (sandbox) => ({
    parameters: { campaignId: await readyCampaign(sandbox, kind) },
  })),
  "an active campaign": async (sandbox) => {
    const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
    return { parameters: { campaignId } };
  },
};

const updates = (version: 1 | 2): Situations => ({
  ...forKinds(
    kindsOf(version, `updateCampaignV${version}`),
    (kind) => async (sandbox) => updateOf(kind, await readyCampaign(sandbox, kind)),
  ),
  "an active voice campaign": async (sandbox) => {
    const kind = kindOf(`create-voice-campaign-agentless${version === 2 ? "-v2" : ""}`);
    return updateOf(kind, (await activeCampaign(sandbox, kind)).campaignId);
  },
  "an active SMS campaign": async (sandbox) => {
    const kind = kindOf(`create-sms-campaign-without-template${version === 2 ? "-v2" : ""}`);
    return updateOf(kind, (await activeCampaign(sandbox, kind)).campaignId);
  },
});

const deletions: Situations = {
  ...forKinds(
    [AGENTLESS, SMS, ADVANCED],
    (kind) => async (sandbox) => deletionOf(kind, await readyCampaign(sandbox, kind)),
  ),
  "an active campaign": async (sandbox) => {
    const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
    sandbox.clock.advance("1s");
    return deletionOf(AGENTLESS, campaignId);
  },
  "an active campaign with a schedule": async (sandbox) => {
    const { campaignId } = await activeCampaign(sandbox, AGENTLESS);
    sandbox.clock.advance("1s");
    await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW));
    return deletionOf(AGENTLESS, campaignId);
  },
};

const starts = (kinds: readonly [Kind, ...Kind[]]): Situations => {
  const [kind] = kinds;
  return {
    ...forKinds(kinds, (each) => async (sandbox) => triggerOf(each, await readyCampaign(sandbox, each), "play")),
    "an active campaign": async (sandbox) => triggerOf(kind, (await activeCampaign(sandbox, kind)).campaignId, "play"),
    "a paused campaign": async (sandbox) => triggerOf(kind, await pausedCampaign(sandbox, kind), "play"),
    "a campaign on the list of one that is paused": async (sandbox) => {
      await pausedCampaign(sandbox, AGENTLESS);
      return triggerOf(kind, await readyCampaign(sandbox, kind), "play");
    },
    "a stopped campaign": async (sandbox) => {
      const { campaignId } = await activeCampaign(sandbox, kind);
      await stop(sandbox, kind, campaignId);
      return triggerOf(kind, campaignId, "play");
    },
    "a campaign with a schedule": async (sandbox) => {
      const campaignId = await readyCampaign(sandbox, kind);
      await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW));
      return triggerOf(kind, campaignId, "play");
    },
    "a campaign that is not ready, on the list of another": async (sandbox) => {
      await activeCampaign(sandbox, AGENTLESS);
      return triggerOf(kind, await createCampaign(sandbox, kind), "play");
    },
  };
};

async function pausedCampaign(sandbox: StrictSandbox, kind: Kind): Promise<string> {
  const { campaignId } = await activeCampaign(sandbox, kind);
  sandbox.console.pause(campaignId);
  return campaignId;
}

const stops = (kind: Kind): Situations => ({
  "a stop": async (sandbox) => {
    const { campaignId } = await activeCampaign(sandbox, kind);
    sandbox.clock.advance("1s");
    return triggerOf(kind, campaignId, "stop");
  },
  "a stop of a paused campaign": async (sandbox) => triggerOf(kind, await pausedCampaign(sandbox, kind), "stop"),
  "a stop of what isn't active": async (sandbox) => triggerOf(kind, await readyCampaign(sandbox, kind), "stop"),
});

const statuses: Situations = {
  "without a view": async (sandbox) => ({ parameters: { campaignId: await readyCampaign(sandbox, AGENTLESS) } }),
  ...forKinds([AGENTLESS, SMS], (kind) => async (sandbox) => {
    const { campaignId } = await activeCampaign(sandbox, kind);
    sandbox.clock.advance("30m");
    return { parameters: { campaignId }, query: { view: "contacts" }, body: {} };
  }),
};

const onList =
  (args: CallArguments = {}): Situation =>
  async (sandbox) => {
    const contactListId = await createList(sandbox);
    return { ...args, parameters: { contactListId } };
  };

const listLists: Situations = {
  "no list": async () => ({}),
  "a list": async (sandbox) => {
    await createList(sandbox);
    return {};
  },
};

const listUpdates: Situations = {
  "another description": onList({ body: { name: "Patients", description: "Nobody" } }),
  "another name of a list in use": async (sandbox) => {
    const contactListId = await createList(sandbox);
    await createCampaign(sandbox, AGENTLESS);
    return { parameters: { contactListId }, body: { name: "Others", description: "Others" } };
  },
  "the name of another list": async (sandbox) => {
    await createList(sandbox, { name: "Others" });
    return onList({ body: { name: "Others", description: "Others" } })(sandbox);
  },
};

const listDeletions: Situations = {
  "a list": onList(),
  "a list in use": async (sandbox) => {
    const contactListId = await createList(sandbox);
    await createCampaign(sandbox, AGENTLESS);
    return { parameters: { contactListId } };
  },
};

const listCreations: Situations = {
  "a list": async () => ({ body: { name: "Patients", description: "Due for a test", source: "passiveApi" } }),
  "a list of a name that is taken": async (sandbox) => {
    await createList(sandbox);
    return { body: { name: "Patients", description: "Due for a test", source: "passiveApi" } };
  },
};

/** What each operation is tried with. */
export const SITUATIONS: Readonly<Record<OperationId, Situations>> = {
  createCampaignV1: creations(1, "createCampaignV1"),
  createCampaignV2: {
    ...creations(2, "createCampaignV2"),
    "with hours that pass midnight": async (sandbox) => {
      await createList(sandbox);
      const days = [{ day: "MO", start: "5:00 PM", end: "9:00 AM" }];
      return creationOf(AGENTLESS, { dialingStrategy: { callingHours: { ...ALWAYS, days } } });
    },
    "a campaign of a name that is taken": async (sandbox) => {
      await readyCampaign(sandbox, SMS);
      return creationOf(SMS);
    },
  },
  createAdvancedSmsCampaignV2: {
    ...creations(2, "createAdvancedSmsCampaignV2"),
    "a campaign whose schedule is off": async (sandbox) => {
      await createList(sandbox);
      return creationOf(ADVANCED, { schedule: { isSchedulingEnabled: false } });
    },
  },
  listCampaignsV1: campaignLists,
  listCampaignsV2: campaignLists,
  getCampaignV1: reads,
  getCampaignV2: reads,
  updateCampaignV1: updates(1),
  updateCampaignV2: updates(2),
  deleteCampaignV1: deletions,
  deleteCampaignV2: deletions,
  triggerCampaignV1: {
    ...starts(kindsOf(1, "triggerCampaignV1")),
    ...stops(kindOf("create-voice-campaign-agentless")),
  },
  triggerVoiceCampaignV2: { ...starts(kindsOf(2, "triggerVoiceCampaignV2")), ...stops(AGENTLESS) },
  startSmsCampaignV2: starts(kindsOf(2, "startSmsCampaignV2")),
  stopSmsCampaignV2: stops(SMS),
  getCampaignStatusV1: statuses,
  getCampaignStatusV2: statuses,
  scheduleCampaignV2: {
    ...forKinds(KINDS, (kind) => async (sandbox) => {
      await readyCampaign(sandbox, kind);
      return schedulingOf("Recalls", TOMORROW);
    }),
    "a paused campaign": async (sandbox) => {
      await pausedCampaign(sandbox, SMS);
      return schedulingOf("Recalls", TOMORROW);
    },
    "a schedule is turned off": async (sandbox) => {
      await readyCampaign(sandbox, SMS);
      await sandbox.call("scheduleCampaignV2", schedulingOf("Recalls", TOMORROW));
      return unschedulingOf("Recalls");
    },
    "no schedule is turned off, while a run goes on": async (sandbox) => {
      await activeCampaign(sandbox, SMS);
      return unschedulingOf("Recalls");
    },
  },
  scheduleCallbacksV2: {
    "a contact, one that isn't there, and one too late": async (sandbox) => {
      const { campaignInstanceId } = await activeCampaign(sandbox, PROGRESSIVE);
      sandbox.clock.advance("1s");
      const campaignDialingListId = sandbox.contacted[0]?.campaignDialingListId ?? "";
      return {
        parameters: { campaignInstanceId },
        body: [
          { campaignDialingListId, timeToContact: "2026-01-06T09:00:00Z" },
          { campaignDialingListId: "cid-0000000", timeToContact: "2026-01-06T09:00:00Z" },
          { campaignDialingListId, timeToContact: "2026-01-01T09:00:00Z" },
        ],
      };
    },
  },
  createContactListV1: listCreations,
  createContactListV2: listCreations,
  getContactListV1: { "a list": onList() },
  getContactListV2: { "a list": onList() },
  listContactListsV1: listLists,
  listContactListsV2: listLists,
  updateContactListV1: { ...listUpdates, duplicates: onList({ body: { name: "Patients", allowDuplicates: true } }) },
  updateContactListV2: listUpdates,
  deleteContactListV1: listDeletions,
  deleteContactListV2: listDeletions,
  addContactsV1: {
    contacts: async (sandbox) => {
      await createList(sandbox);
      return { body: { contact_list_name: "Patients", data: [{ phoneNumber: ADA }] } };
    },
  },
  listContactsV1: { all: onList(), "a page": onList({ query: { skip: "1", limit: "1" } }) },
  listContactsV2: { all: onList(), "a page": onList({ query: { skip: "1", limit: "1" } }) },
  sendOutboundSmsV1: { "a message": async () => ({ body: { fromNo: "+12025550126", toNo: ADA } }) },
};
