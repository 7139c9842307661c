import { isPlainObject } from "../../validate.ts";
import { sha256 } from "../hash/sha256.ts";
import type { StartPlan } from "./start-plan.ts";

/** What a plan has that decides about who is reached, when and how. Nobody's number is among it. */
const DECIDING = ["campaign", "contactLists", "dncList", "run", "otherCampaigns"] as const;

/** The part of a plan that its hash is made from. */
export type Deciding = Pick<StartPlan, (typeof DECIDING)[number]>;

/** SHA-256 of what decides, in lower-case hexadecimal. It is the same whatever the order of the fields in a response. */
export const hashOf = (plan: Deciding): Promise<string> => sha256(canonical(DECIDING.map((part) => plan[part])));

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each) =>
    isPlainObject(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each,
  );

/** Says in words what decides in two plans and is not the same. They have the same hash if, and only if, it is empty. */
export const planChanges = (before: Deciding, after: Deciding): string[] =>
  DECIDING.flatMap((part) => changesIn(part, before[part], after[part]));

function changesIn(place: string, before: unknown, after: unknown): string[] {
  if (canonical(before) === canonical(after)) return [];
  if (before === undefined) return [`${place} is new: ${JSON.stringify(after)}.`];
  if (after === undefined) return [`${place} is gone. It was ${JSON.stringify(before)}.`];
  if (!isContainer(before) || !isContainer(after) || Array.isArray(before) !== Array.isArray(after))
    return [`${place} was ${JSON.stringify(before)} and is ${JSON.stringify(after)}.`];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const at = (key: string) => (Array.isArray(before) ? `${place}[${key}]` : `${place}.${key}`);
  return [...keys].flatMap((key) => changesIn(at(key), before[key], after[key]));
}

const isContainer = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
