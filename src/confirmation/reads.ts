import type { CallOptions } from "../call/call-options.ts";
import { idsIn } from "../campaign-id.ts";
import type { Campaigns } from "../resources/campaigns.ts";
import type { ContactLists } from "../resources/contact-lists.ts";
import type { CampaignsV1 } from "../resources/v1/campaigns.ts";
import type { ContactListsV1 } from "../resources/v1/contact-lists.ts";
import type { Confirmation, LostCall } from "./confirmation.ts";

/** What a confirmation reads with, in the version of the call. */
export interface Reads {
  readonly campaigns: Campaigns | CampaignsV1;
  readonly contactLists: ContactLists | ContactListsV1;
  /** Options of each read. */
  readonly options: CallOptions | undefined;
  /** Whether a time in the latest response is surely not before the call was sent. */
  isNoOlder(time: unknown): boolean;
}

/** Finds out by reads what became of a call. It throws if a read fails. */
export type Confirmer = (lost: LostCall, reads: Reads) => Promise<Confirmation>;

export const executed = (reason: string, found: Partial<Confirmation> = {}): Confirmation => ({
  outcome: "executed",
  reason,
  ...found,
});
export const notSeen = (reason: string): Confirmation => ({ outcome: "not-seen", reason });
export const unknown = (reason: string): Confirmation => ({ outcome: "unknown", reason });

/** An item of a list, as far as it is looked at. */
export interface Listed {
  readonly name?: unknown;
  readonly createdAt?: unknown;
  readonly campaignInstanceId?: unknown;
}

/** @throws an error that says so, if a response has no list */
export function listIn(value: unknown): readonly Listed[] {
  if (Array.isArray(value)) return value;
  throw new Error("The response has no list.");
}

/** The id of a campaign or a contact list; `undefined` if it has none. */
export const idOf = (item: unknown): string | undefined => idsIn(item)[0];

/** Campaigns a read, as in the samples of the pages. No page gives a maximum. */
export const PAGE_SIZE = 50;

/** A sixth of the requests that an account may send in a minute. */
const MAX_READS = 10;

/**
 * Looks through the campaigns of a type, newest first, a page at a time. Each page repeats the last campaign of the one
 * before, because a deletion in between would hide a campaign otherwise.
 *
 * @param look returns what it found; `undefined` to go on
 * @returns `undefined` after the last campaign
 * @throws an error that says why, if the end of the list is not reached
 */
export async function searchCampaigns<Found>(
  { campaigns, options }: Reads,
  type: "voice" | "sms",
  look: (results: readonly Listed[]) => Found | undefined,
): Promise<Found | undefined> {
  let last: string | undefined;
  for (let read = 0, skip = 0; read < MAX_READS; read++) {
    const { data } = await campaigns.list({ type, skip, limit: PAGE_SIZE, sortBy: { createdAt: "desc" } }, options);
    const results = listIn(data?.results);
    if (last !== undefined && idOf(results[0]) !== last) throw new Error("The list changed while it was read.");
    const found = look(results);
    if (found !== undefined || data.hasMore === false) return found;
    const hasNothingNew = results.length <= (last === undefined ? 0 : 1);
    if (hasNothingNew && data.hasMore !== true) return undefined;
    last = idOf(results.at(-1));
    if (hasNothingNew || last === undefined) throw new Error("The list of campaigns has no end.");
    skip += results.length - 1;
  }
  throw new Error(`The list of campaigns is longer than ${MAX_READS} reads of ${PAGE_SIZE}.`);
}

/** @throws an error that says so, if a call names no type of campaigns to list */
export function typeOf(campaignType: string | undefined): "voice" | "sms" {
  if (campaignType === "voice" || campaignType === "sms") return campaignType;
  throw new Error("The call names no campaignType, voice or sms.");
}
