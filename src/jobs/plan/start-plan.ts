import type { PlannedCampaign } from "./campaign.ts";
import type { PlannedContacts } from "./contacts.ts";
import type { PlannedHours } from "./hours.ts";
import type { PlannedList } from "./lists.ts";
import type { OtherCampaign } from "./other-campaigns.ts";
import type { PlannedRequests } from "./requests.ts";
import type { PlannedRun } from "./run.ts";
import type { ChangedSinceSave } from "./scrub.ts";

/** What a start would do, as far as reads tell: plain JSON, with times as ISO 8601. */
export interface StartPlan {
  readonly campaign: PlannedCampaign;
  /** The lists of the campaign, in its order. A start reaches people on these alone. */
  readonly contactLists: readonly PlannedList[];
  /** How many contacts the lists have together; `null` if one is not known. */
  readonly size: number | null;
  /** The DNC list of the campaign; `null` if it has none. The Global DNC list covers every voice campaign beside it. */
  readonly dncList: PlannedList | null;
  readonly changedSinceSave: ChangedSinceSave;
  readonly run: PlannedRun;
  /** Other campaigns of either kind on the same lists, unless they are surely idle. */
  readonly otherCampaigns: readonly OtherCampaign[];
  readonly hours: PlannedHours;
  /** `null` if they were not asked for. */
  readonly contacts: PlannedContacts | null;
  readonly requests: PlannedRequests;
  /** Sentences on what keeps a start from being right. They name no contact. */
  readonly problems: readonly string[];
  /** Sentences on what no read shows. */
  readonly unknown: readonly string[];
  /**
   * SHA-256 of what decides about who is reached, when and how: campaign, contact lists with their sizes, DNC list, run and
   * other campaigns. It has nothing of the time of the plan or of the contacts that were read.
   */
  readonly hash: string;
}
