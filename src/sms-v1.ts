import type {
  AdvancedSmsCampaignV1Body,
  SimpleSmsCampaignV1Body,
  SmsCampaignV1Answer,
  StartSmsCampaignAnswer,
  StopSmsCampaignAnswer,
  UpdateSmsCampaignV1Body,
} from "../generated/schemas.ts";
import { type WithoutCampaignType, withCampaignType } from "./body.ts";
import type { Connection } from "./connection.ts";
import type { CallOptions } from "./options.ts";

/** What a v1 SMS campaign is created with: the documented body, less `campaignType`, which the method says. */
export type NewSmsCampaignV1 = WithoutCampaignType<SimpleSmsCampaignV1Body | AdvancedSmsCampaignV1Body>;

/** What a v1 SMS campaign is updated with: the documented body, less `campaignType`. */
export type SmsCampaignUpdateV1 = WithoutCampaignType<UpdateSmsCampaignV1Body>;

/** Calls on SMS campaigns in v1. */
export interface SmsCampaignsV1 {
  /**
   * Makes an SMS campaign. Nobody is messaged until it is started, as we read the pages. The contact lists and
   * the experience flow must exist; they go by name. There is no field for a DNC list in v1.
   *
   * The page on the advanced format says that `schedule: { isSchedulingEnabled: false }` **triggers the campaign at
   * once**. Its own answer shows otherwise, but try it first with a contact list that may be messaged.
   *
   * Effect: write. Never sent twice where it may have been carried out: after an {@link OutcomeUnknownError} look with
   * its `confirm` whether the campaign exists before you make it again. Pages: create-sms-campaign-without-template,
   * create-sms-campaign-using-template, create-sms-campaign-advanced-format.
   *
   * @param campaign by `format`: `simple` needs `message`, with `template_name` where it uses a template;
   * `advanced` needs `experienceFlowName`. Of a simple one: name at most 48 characters, description at most 256,
   * priority `"1"` to `"5"`
   * @returns the campaign; its id is `data._id`
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  create(campaign: NewSmsCampaignV1, options?: CallOptions): Promise<SmsCampaignV1Answer>;

  /**
   * Changes an SMS campaign. The page does not say that a field which is left out keeps its value: send the whole
   * campaign. On the platform an active campaign cannot be edited.
   *
   * Effect: write. Page: update-sms-campaign.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @param campaign the whole campaign, with its `experienceFlowName`: name at most 48 characters, description at most
   * 256, priority `"1"` to `"5"`
   * @returns the campaign as it is now
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  update(campaignId: string, campaign: SmsCampaignUpdateV1, options?: CallOptions): Promise<SmsCampaignV1Answer>;

  /**
   * Reads an SMS campaign. It changes nothing and may be repeated.
   *
   * Effect: read. Page: get-sms-campaign-by-id.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the campaign; its id is `data._id`
   * @throws {@link CampaignKindError} where it is a voice campaign
   * @throws {@link InvalidRequestError}, {@link NotAllowedError} before anything is sent, {@link ApiError} where the
   * call is refused; after all tries {@link RateLimitError}, {@link ServerError}, {@link TimeoutError},
   * {@link ConnectionError}, {@link UnreadableAnswerError}; {@link AbortedError}
   */
  get(campaignId: string, options?: CallOptions): Promise<SmsCampaignV1Answer>;

  /**
   * Starts an SMS campaign: **people get messages.** As `kore.sms.start`, by the older path.
   *
   * Effect: contact. Page: start-sms-campaign.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the state; unlike a voice start it names no campaign instance
   * @throws as `kore.sms.start`
   */
  start(campaignId: string, options?: CallOptions): Promise<StartSmsCampaignAnswer>;

  /**
   * Stops an SMS campaign that runs. As `kore.sms.stop`, by the older path.
   *
   * Effect: write. Page: stop-sms-campaign.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the state
   * @throws as `kore.sms.stop`
   */
  stop(campaignId: string, options?: CallOptions): Promise<StopSmsCampaignAnswer>;

  /**
   * Deletes an SMS campaign. No call brings it back. Which states may be deleted is not documented.
   *
   * Effect: write. Page: delete-sms-campaign.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the campaign as it was
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  delete(campaignId: string, options?: CallOptions): Promise<SmsCampaignV1Answer>;
}

const CAMPAIGN = "/agentassist/api/v1/public/{streamId}/campaign/{campaignId}";
const TRIGGER = "/campaign/api/v1/public/{streamId}/campaign/{campaignId}";
const campaignType = "sms";

export const smsCampaignsV1 = ({ http, streamId, fetchWith, dataOf }: Connection): SmsCampaignsV1 => ({
  create: async (campaign, options) =>
    dataOf(
      http.POST("/agentassist/api/v1/public/{streamId}/campaign", {
        params: { path: { streamId }, query: { campaignType } },
        body: withCampaignType(campaign, campaignType),
        fetch: fetchWith(options),
      }),
    ) as Promise<SmsCampaignV1Answer>,

  update: async (campaignId, campaign, options) =>
    dataOf(
      http.PUT(CAMPAIGN, {
        params: { path: { streamId, campaignId }, query: { campaignType } },
        body: withCampaignType(campaign, campaignType),
        fetch: fetchWith(options),
      }),
    ) as Promise<SmsCampaignV1Answer>,

  get: async (campaignId, options) =>
    dataOf(
      http.GET(CAMPAIGN, {
        params: { path: { streamId, campaignId } },
        fetch: fetchWith(options, campaignType),
      }),
    ) as Promise<SmsCampaignV1Answer>,

  start: async (campaignId, options) =>
    dataOf(
      http.POST(TRIGGER, {
        params: { path: { streamId, campaignId }, query: { campaignType, trigger: "play" } },
        body: {},
        fetch: fetchWith(options),
      }),
    ),

  stop: async (campaignId, options) =>
    dataOf(
      http.POST(TRIGGER, {
        params: { path: { streamId, campaignId }, query: { campaignType, trigger: "stop" } },
        body: {},
        fetch: fetchWith(options),
      }),
    ) as Promise<StopSmsCampaignAnswer>,

  delete: async (campaignId, options) =>
    dataOf(
      http.DELETE(CAMPAIGN, {
        params: { path: { streamId, campaignId }, query: { campaignType } },
        fetch: fetchWith(options),
      }),
    ) as Promise<SmsCampaignV1Answer>,
});
