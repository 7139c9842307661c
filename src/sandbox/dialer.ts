import type { Campaign, CampaignInstance } from "./state.ts";

/** Reaches the contacts of campaigns, in the time of the sandbox. */
export interface Dialer {
  /** Starts a run: `campaign.state` becomes `Active`, and its contacts are dialed from the next turn of the clock on. */
  start(campaign: Campaign): CampaignInstance;
  /** Ends the run and resets its data: `campaign.state` becomes `Stopped`. Nobody is dialed for it any more. */
  stop(campaign: Campaign): void;
  /**
   * Calls a contact of a run back at a time, once, whatever the calling hours are.
   *
   * @returns whether the run has this contact
   */
  callBack(instance: CampaignInstance, campaignDialingListId: string, at: number): boolean;
}
