import type { CallOptions } from "../call/call-options.ts";
import { idsIn } from "../campaign-id.ts";
import { CampaignError } from "../errors/campaign-error.ts";
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
  /** `false` if a time in the latest response is surely not before the call was sent; `undefined` if it is no time. */
  isOlder(time: unknown): boolean | undefined;
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

/** A part of a list, and whether it is the last. */
export interface Page {
  readonly listed: readonly Listed[];
  readonly isLast: boolean;
}

/** The id of a campaign or a contact list; `undefined` if it has none. */
export const idOf = (item: unknown): string | undefined => idsIn(item)[0];

/** Campaigns a read, as in the samples of the pages. No page gives a maximum. */
const PAGE_SIZE = 50;

/** A sixth of the requests that an account may send in a minute. */
const MAX_READS = 10;

/**
 * Lists the campaigns of a type, newest first, a page at a time. Each read repeats the last campaign of the one before,
 * because a deletion in between would hide a campaign otherwise.
 *
 * @throws an error that says why, if the end of the list is not reached
 */
export async function* listCampaigns(
  { campaigns, options }: Reads,
  type: "voice" | "sms",
): AsyncGenerator<Page, undefined> {
  let last: string | undefined;
  for (let read = 0, skip = 0; read < MAX_READS; read++) {
    const { data } = await campaigns.list({ type, skip, limit: PAGE_SIZE, sortBy: { createdAt: "desc" } }, options);
    const results: readonly Listed[] = data.results;
    if (!Array.isArray(results) || (last !== undefined && idOf(results[0]) !== last)) break;
    const listed = results.slice(last === undefined ? 0 : 1);
    const isLast = data.hasMore === false || (listed.length === 0 && data.hasMore !== true);
    yield { listed, isLast };
    if (isLast) return undefined;
    last = idOf(listed.at(-1));
    if (last === undefined) break;
    skip += results.length - 1;
  }
  throw new CampaignError("The list of campaigns can't be read to its end: it changed meanwhile, or is too long.");
}

/** @throws an error that says so, if a call names no type of campaigns to list */
export function typeOf(campaignType: string | undefined): "voice" | "sms" {
  if (campaignType === "voice" || campaignType === "sms") return campaignType;
  throw new CampaignError("The call names no campaignType, voice or sms.");
}
