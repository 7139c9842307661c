import { detectsMachines } from "../dialing/machine-detection.ts";
import type { Campaign } from "../state.ts";
import type { World } from "../world.ts";
import { timestamp } from "./reply.ts";
import type { Version } from "./request.ts";

/** Returns the fields that every response on a single campaign has. Its id and its schedule have different places. */
export function campaignFields(campaign: Campaign, version: Version, world: World): object {
  const { settings, type } = campaign;
  return {
    name: settings.name,
    lname: settings.name.toLowerCase(),
    description: settings.description ?? "",
    ...dncListsOf(campaign, version, world),
    priority: priorityOf(campaign, world),
    ...(type === "voice" ? { dialingMode: settings.dialingMode } : smsContentOf(campaign)),
    dialingStrategy: {
      ...settings.dialingStrategy,
      ...(type === "voice" && version === 2 && { useSystemMappings: false }),
    },
    ...experienceFlowOf(campaign, world),
    ...(type === "voice" && settings.maxSkips !== undefined && { maxSkips: settings.maxSkips }),
    ...(version === 2 ? { isFiltersEnabled: false } : { enableMachineDetect: detectsMachines(campaign) }),
    ...(type === "sms" && version === 2 && { isImported: false }),
    status: shownState(campaign, world),
    createdAt: timestamp(campaign.createdAt),
    updatedAt: timestamp(campaign.updatedAt),
    contactLists: settings.contactLists,
  };
}

/**
 * Returns the id of the latest run, if there is one.
 *
 * @param documented whether the page of the response has it, in its table or its sample
 */
export function latestRunOf({ instances }: Campaign, documented: boolean, { assumptions }: World): object {
  const latest = instances.at(-1);
  if (!latest || !(documented || assumptions.use("reads-name-run") === "all")) return {};
  return { campaignInstanceId: latest.id };
}

/** Returns the state of a campaign as responses show it. */
export function shownState({ state, instances }: Campaign, { assumptions }: World): string {
  return state === "Active" && instances.length > 1 ? assumptions.use("rerun-state") : state;
}

/** v1 has no field for a DNC list. Of an SMS campaign, responses have only the name of the list. */
export function dncListsOf({ settings, type }: Campaign, version: Version, world: World): object {
  if (version === 1 || !settings.dncLists) return {};
  const { name } = settings.dncLists;
  return { dncLists: type === "voice" ? { id: idOfName("cl", name, world), name } : { name } };
}

/** Returns the priority of a campaign. Only an advanced SMS campaign may be created without one. */
export function priorityOf({ settings }: Campaign, world: World): unknown {
  if (settings.priority !== undefined) return settings.priority;
  world.assumptions.use("default-priority");
  return "5";
}

/** Returns the format and the message of an SMS campaign. */
export const smsContentOf = ({ settings }: Campaign): object => ({
  format: settings.format,
  ...(settings.message !== undefined && { message: settings.message }),
});

/** The flow is sent by its name and returned as an id. */
export const experienceFlowOf = ({ settings }: Campaign, world: World): object =>
  settings.experienceFlowName === undefined
    ? {}
    : { experienceFlow: idOfName("cf", settings.experienceFlowName, world) };

/** Returns the flags that say whether a campaign has a schedule. */
export const scheduleFlagsOf = ({ schedule }: Campaign): object => ({
  isSchedulingEnabled: schedule !== undefined,
  isRecurrenceEnabled: schedule !== undefined,
});

/** Returns the id of a DNC list (`cl`) or of an experience flow (`cf`), the same each time it is named. */
export function idOfName(prefix: "cl" | "cf", name: string, { state, random }: World): string {
  const key = `${prefix} ${name}`;
  const known = state.idsByName.get(key);
  if (known !== undefined) return known;
  const id = random.id(prefix);
  state.idsByName.set(key, id);
  return id;
}
