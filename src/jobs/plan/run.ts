import type { ListedCampaignV2 } from "../../../generated/schemas.ts";

/** The run that a start begins. */
export interface PlannedRun {
  /**
   * `again`: the campaign has run, and a start reaches **the whole list again**. `first`: no read shows a run. `unknown`:
   * reads don't tell.
   */
  readonly kind: "first" | "again" | "unknown";
  /** The latest run (`cid-…`), if a read names it. None is documented to do so for a voice campaign. */
  readonly latest: string | null;
  /** When the list says that the run was last updated. */
  readonly updatedAt: string | null;
}

/** States of a campaign that has not run since it was created, as far as no read names a run. */
const NEW = ["Preparing", "Ready"];
const HAS_RUN = ["Active", "Paused", "Stopped", "Completed", "Rerun"];

/**
 * Plans with the runs of a campaign.
 *
 * @param read the campaign as it was read
 * @param listed the same campaign in the list of all, which has the time of the run; `undefined` if it is not there
 */
export function planRun(
  read: { readonly status: string; readonly campaignInstanceId?: string },
  listed: ListedCampaignV2 | undefined,
): PlannedRun {
  const updatedAt = listed?.campaignInstanceUpdatedAt ?? null;
  const latest = listed?.campaignInstanceId ?? read.campaignInstanceId ?? null;
  if (latest !== null || HAS_RUN.includes(read.status)) return { kind: "again", latest, updatedAt };
  // Samples show the same time twice for a campaign that is new, also if it was edited. A run that was before an edit has
  // an earlier one.
  const hasNoRun = (each: ListedCampaignV2) =>
    Date.parse(each.campaignInstanceUpdatedAt) === Date.parse(each.updatedAt);
  const isNew = listed !== undefined && hasNoRun(listed) && NEW.includes(read.status);
  return { kind: isNew ? "first" : "unknown", latest, updatedAt };
}
