import type { Campaign } from "../state.ts";
import type { World } from "../world.ts";
import {
  dncListsOf,
  experienceFlowOf,
  latestRunOf,
  priorityOf,
  scheduleFlagsOf,
  shownState,
  smsContentOf,
} from "./campaign-fields.ts";
import { cutPage } from "./paging.ts";
import { ok, timestamp } from "./reply.ts";
import { type Handler, type Version, versionOf } from "./request.ts";

/** The body of the request. */
interface ListRequest {
  readonly type: Campaign["type"];
  readonly skip?: number | "";
  readonly page?: number | "";
  readonly limit?: number | "";
  readonly startDate?: string;
  readonly endDate?: string;
  readonly sortBy?: Partial<Record<SortField, "asc" | "desc">>;
  readonly filters?: {
    readonly status?: readonly string[];
    readonly priority?: readonly number[];
    readonly dialingMode?: readonly string[];
  };
}

type SortField = "name" | "createdAt" | "updatedAt";

/** Lists a page of the voice or SMS campaigns. */
export const listCampaigns: Handler = (request, world) => {
  const body: ListRequest = request.body;
  const found = [...world.state.campaigns.values()].filter((campaign) => matches(campaign, body, world));
  const { page, ...data } = cutPage(sort(found, body.sortBy, world), body, world);
  const results = data.results.map((campaign) => listed(campaign, versionOf(request), world));
  return ok({ status: "success", message: "Campaigns retrieved successfully", data: { ...data, results } });
};

function matches(campaign: Campaign, { type, startDate, endDate, filters = {} }: ListRequest, world: World): boolean {
  if (startDate || endDate) world.assumptions.use("list-dates");
  const { createdAt, settings, state } = campaign;
  return (
    campaign.type === type &&
    !(startDate && createdAt < Date.parse(startDate)) &&
    !(endDate && createdAt > Date.parse(endDate)) &&
    accepts(filters.status, state) &&
    accepts(filters.priority, Number(priorityOf(campaign, world))) &&
    // Samples send dialing modes for SMS campaigns, which have none.
    (type === "sms" || accepts(filters.dialingMode, settings.dialingMode))
  );
}

/** An empty filter counts as none. */
function accepts<T>(filter: readonly T[] | undefined, value: unknown): boolean {
  return !filter || filter.length === 0 || filter.some((accepted) => accepted === value);
}

function sort(campaigns: Campaign[], sortBy: ListRequest["sortBy"], world: World): Campaign[] {
  const order = Object.entries(sortBy ?? {}) as [SortField, "asc" | "desc"][];
  if (order.length === 0) {
    world.assumptions.use("list-order");
    order.push(["createdAt", "desc"]);
  }
  const age = new Map(campaigns.map((campaign, index) => [campaign, index]));
  const byAge = (a: Campaign, b: Campaign) => (age.get(a) ?? 0) - (age.get(b) ?? 0);
  return campaigns.sort((a, b) => {
    for (const [field, direction] of order) {
      // Campaigns of the same time are still in the order of their creation.
      const difference = compare(field, a, b) || (field === "createdAt" ? byAge(a, b) : 0);
      if (difference !== 0) return direction === "desc" ? -difference : difference;
    }
    return byAge(a, b);
  });
}

function compare(field: SortField, a: Campaign, b: Campaign): number {
  if (field !== "name") return a[field] - b[field];
  // By code units and not by locale: the same in every runtime.
  const [left, right] = [a.settings.name.toLowerCase(), b.settings.name.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}

function listed(campaign: Campaign, version: Version, world: World): object {
  const { id, type, settings } = campaign;
  return {
    // v2 lists voice campaigns with `_id`; all others have `id`.
    [type === "voice" && version === 2 ? "_id" : "id"]: id,
    name: settings.name,
    description: settings.description ?? "",
    status: shownState(campaign, world),
    ...dncListsOf(campaign, version, world),
    priority: priorityOf(campaign, world),
    ...(type === "voice" ? voiceFields(campaign, version) : smsFields(campaign, world)),
    ...experienceFlowOf(campaign, world),
    createdAt: timestamp(campaign.createdAt),
    updatedAt: timestamp(campaign.updatedAt),
    schedule: scheduleFlagsOf(campaign),
    ...latestRunOf(campaign, type === "sms" && version === 2, world),
    campaignInstanceUpdatedAt: timestamp(instanceUpdatedAt(campaign, world)),
    contactLists: settings.contactLists,
  };
}

/** Samples show this of campaigns that never ran, and of a stopped one. */
function instanceUpdatedAt({ instances, updatedAt }: Campaign, { assumptions }: World): number {
  const latest = instances.at(-1);
  if (!latest) return updatedAt;
  assumptions.use("run-updated-at");
  return latest.endedAt ?? latest.startedAt;
}

const voiceFields = ({ settings }: Campaign, version: Version): object =>
  version === 1
    ? {}
    : {
        dialingMode: settings.dialingMode,
        isFiltersEnabled: false,
        ...(settings.queue_name !== undefined && { connection: settings.queue_name }),
      };

const smsFields = (campaign: Campaign, world: World): object => ({
  ...smsContentOf(campaign),
  totalMessagesSent: messagesSent(campaign, world),
  campaignExecutionType: "NORMAL",
});

/** Counts the messages of the latest run. A sample shows them after a stop, which empties the results. */
function messagesSent({ instances }: Campaign, { contacted }: World): number {
  const latest = instances.at(-1);
  if (!latest) return 0;
  return contacted.entries.filter(({ campaignInstanceId }) => campaignInstanceId === latest.id).length;
}
