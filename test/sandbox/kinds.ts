// Campaigns of every kind and version, and how a client calls for them.
import { requestExample } from "../../scripts/spec/examples.ts";
import type { CampaignClient } from "../../src/index.ts";
import type { OperationId } from "../../src/operations/operation.ts";
import type { Json } from "../spec/bundle.ts";

export interface Kind {
  readonly version: 1 | 2;
  readonly type: "voice" | "sms";
  /** Names of the examples of the bodies. */
  readonly create: string;
  readonly update: string;
  readonly operations: Readonly<Record<"create" | "update" | "start" | "stop" | "delete", OperationId>>;
}

const OPERATIONS: Readonly<Record<string, Kind["operations"]>> = {
  "voice 1": operations("createCampaignV1", "triggerCampaignV1", "triggerCampaignV1", 1),
  "sms 1": operations("createCampaignV1", "triggerCampaignV1", "triggerCampaignV1", 1),
  "voice 2": operations("createCampaignV2", "triggerVoiceCampaignV2", "triggerVoiceCampaignV2", 2),
  "sms 2": operations("createCampaignV2", "startSmsCampaignV2", "stopSmsCampaignV2", 2),
};

function operations(create: OperationId, start: OperationId, stop: OperationId, version: 1 | 2): Kind["operations"] {
  return { create, start, stop, update: `updateCampaignV${version}`, delete: `deleteCampaignV${version}` };
}

const kindsOf = (type: Kind["type"], version: 1 | 2, forms: readonly string[]): Kind[] => {
  const suffix = version === 2 ? "-v2" : "";
  return forms.map((form) => ({
    type,
    version,
    create: `create-${type}-campaign-${form}${suffix}`,
    update: `update-${type}-campaign${suffix}`,
    operations: {
      ...(OPERATIONS[`${type} ${version}`] as Kind["operations"]),
      ...(version === 2 && form === "advanced-format" && { create: "createAdvancedSmsCampaignV2" as const }),
    },
  }));
};

const VOICE = ["agentless", "progressive", "preview"];
const SMS = ["without-template", "using-template", "advanced-format"];

export const KINDS: readonly Kind[] = [
  ...kindsOf("voice", 2, VOICE),
  ...kindsOf("sms", 2, SMS),
  ...kindsOf("voice", 1, VOICE),
  ...kindsOf("sms", 1, SMS),
];

/** The methods for a kind of campaign. */
export const methodsOf = (kore: CampaignClient, { type, version }: Kind): Json =>
  version === 2 ? kore[type] : kore.v1[type];

/** The body of an example, with other fields in their places. */
export function bodyOf(example: string, { dialingStrategy, dncLists, ...fields }: Json): Json {
  const { campaignType: _, schedule: __, ...body } = requestExample(example);
  const mayHaveDncList = example.endsWith("-v2");
  return {
    ...body,
    ...fields,
    ...(mayHaveDncList && { dncLists }),
    dialingStrategy: { ...body.dialingStrategy, ...dialingStrategy },
  };
}

/** Calling hours that never end. */
export const ALWAYS = {
  frequency: "WEEKLY",
  timezone: "UTC",
  days: ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].map((day) => ({ day, start: "12:00 AM", end: "12:00 AM" })),
};

/** One run, on the day after that on which a sandbox begins. */
export const TOMORROW: Json = {
  startDateTime: "2026-01-06 09:00:00",
  endDateTime: "2026-01-07 09:00:00",
  recurrenceObject: { recurType: "Daily", dailyDetails: { onceEveryNdays: 1 } },
};
