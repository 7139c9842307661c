import type { TriggerCampaignV1Answer } from "../generated/schemas.ts";
import type { Connection } from "./connection.ts";
import type { CallOptions } from "./options.ts";

/** What an SMS start answers: the state of the campaign in `status`, `message` and `updatedAt`. */
export type StartSmsCampaignAnswer = Omit<TriggerCampaignV1Answer, "totalCallsCompleted" | "campaignInstanceId">;

/** Calls on SMS campaigns in v1. */
export interface SmsCampaignsV1 {
  /**
   * Starts an SMS campaign: **people get messages.** The campaign should be `Ready`.
   *
   * Sent once and never repeated by this client. After an {@link OutcomeUnknownError} look at the campaign on the
   * platform before you start it again: it may be running. (No call that reads SMS campaigns is described yet.)
   *
   * Effect: contact. Page: start-sms-campaign.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the state; unlike a voice start it names no campaign instance
   * @throws {@link InvalidRequestError}, {@link AbortedError} before anything is sent, {@link ConnectionError} where
   * no connection was made, {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may
   * have been carried out
   */
  start(campaignId: string, options?: CallOptions): Promise<StartSmsCampaignAnswer>;
}

export const smsCampaignsV1 = ({ http, streamId, fetchWith, dataOf }: Connection): SmsCampaignsV1 => ({
  start: async (campaignId, options) =>
    dataOf(
      http.POST("/campaign/api/v1/public/{streamId}/campaign/{campaignId}", {
        params: { path: { streamId, campaignId }, query: { campaignType: "sms", trigger: "play" } },
        body: {},
        fetch: fetchWith(options),
      }),
    ),
});
