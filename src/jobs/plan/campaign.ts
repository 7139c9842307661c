import type { CampaignV2Response } from "../../../generated/schemas.ts";
import { kindOf } from "../../resources/campaign-kind.ts";
import { ownProperties } from "../../validate.ts";

/** The campaign that is to be started, as it was read. */
export interface PlannedCampaign {
  readonly id: string;
  readonly name: string;
  /** `null` if the read doesn't tell. */
  readonly type: "voice" | "sms" | null;
  /** As the page shows it, for example `Ready`. */
  readonly state: string;
  /** When it was last updated: a start, a stop and a save may each do so. */
  readonly updatedAt: string;
  /** What else decides about who is reached, when and how, as far as reads have it: the dialing strategy, the message, … */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A closed list: a count or a flag that comes and goes would make another plan of each read. `updatedAt` tells of the rest. */
const SETTINGS = [
  "dialingMode",
  "format",
  "dialingStrategy",
  "priority",
  "message",
  "experienceFlow",
  "maxSkips",
  "enableMachineDetect",
  "isFiltersEnabled",
  "schedule",
];

/** States in which a start is documented, or starts over. */
export const STARTABLE = ["Ready", "Stopped", "Completed"];

/** Plans with the campaign itself. What keeps a start from being right is added to `problems`. */
export function planCampaign(id: string, data: CampaignV2Response["data"], problems: string[]): PlannedCampaign {
  const fields: Record<string, unknown> = ownProperties(data);
  const type = kindOf(fields) ?? null;
  if (!type) problems.push("The read doesn't tell whether this is a voice or an SMS campaign.");
  if (!STARTABLE.includes(data.status))
    problems.push(`The campaign is ${data.status}. Only one that is ${STARTABLE.join(", ")} can be started.`);
  if (data.schedule?.isSchedulingEnabled) problems.push("The campaign has a schedule: it starts by itself.");
  if (type === "sms" && !data.dncLists)
    problems.push("The campaign has no DNC list, and the Global DNC list covers no SMS campaign.");
  const settings = Object.fromEntries(SETTINGS.filter((name) => name in fields).map((name) => [name, fields[name]]));
  return { id, name: data.name, type, state: data.status, updatedAt: data.updatedAt, settings };
}
