import type {
  AdvancedSmsCampaignV2Body,
  SendOutboundSmsAnswer,
  SendOutboundSmsBody,
  SimpleSmsCampaignV2Body,
  SmsCampaignV2Answer,
  StartSmsCampaignAnswer,
  StopSmsCampaignAnswer,
  UpdateSmsCampaignV2Body,
} from "../generated/schemas.ts";
import { checkObject, type WithoutCampaignType, withCampaignType } from "./body.ts";
import type { Connection } from "./connection.ts";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import type { CallOptions } from "./options.ts";

/** What an SMS campaign is created with: the documented body, less `campaignType`, which the method says. */
export type NewSmsCampaign = WithoutCampaignType<SimpleSmsCampaignV2Body | AdvancedSmsCampaignV2Body>;

/** What an SMS campaign is updated with: the documented body, less `campaignType`. */
export type SmsCampaignUpdate = WithoutCampaignType<UpdateSmsCampaignV2Body>;

/** Calls on SMS campaigns, in the newest version that is documented, and single messages. */
export interface SmsCampaigns {
  /**
   * Makes an SMS campaign. Nobody is messaged until it is started, as we read the pages. The contact lists, the
   * DNC list and the experience flow must exist; they go by name. A campaign in the advanced format is sent to a path
   * of its own, as its page documents it.
   *
   * The page on the advanced format says that `schedule: { isSchedulingEnabled: false }` **triggers the campaign at
   * once**. Its own answer shows otherwise, but try it first with a contact list that may be messaged.
   *
   * Effect: write. Never sent twice where it may have been carried out: after an {@link OutcomeUnknownError} look with
   * its `confirm` whether the campaign exists before you make it again. Pages:
   * create-sms-campaign-without-template-v2, create-sms-campaign-using-template-v2,
   * create-sms-campaign-advanced-format-v2.
   *
   * @param campaign by `format`: `simple` needs `message`, with `template_name` where it uses a template;
   * `advanced` needs `experienceFlowName`. Of a simple one: name at most 48 characters, description at most 256,
   * priority `"1"` to `"5"`
   * @returns the campaign; its id is `data._id`
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  create(campaign: NewSmsCampaign, options?: CallOptions): Promise<SmsCampaignV2Answer>;

  /**
   * Changes an SMS campaign. The page does not say that a field which is left out keeps its value: send the whole
   * campaign, the DNC list included. On the platform an active campaign cannot be edited.
   *
   * Effect: write. Page: update-sms-campaign-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @param campaign the whole campaign, with its `experienceFlowName`: name at most 48 characters, description at most
   * 256, priority `"1"` to `"5"`
   * @returns the campaign as it is now
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  update(campaignId: string, campaign: SmsCampaignUpdate, options?: CallOptions): Promise<SmsCampaignV2Answer>;

  /**
   * Reads an SMS campaign. It changes nothing and may be repeated.
   *
   * Effect: read. Page: get-sms-campaign-by-id-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the campaign; its id is `data._id`
   * @throws {@link CampaignKindError} where it is a voice campaign
   * @throws {@link InvalidRequestError}, {@link NotAllowedError} before anything is sent, {@link ApiError} where the
   * call is refused; after all tries {@link RateLimitError}, {@link ServerError}, {@link TimeoutError},
   * {@link ConnectionError}, {@link UnreadableAnswerError}; {@link AbortedError}
   */
  get(campaignId: string, options?: CallOptions): Promise<SmsCampaignV2Answer>;

  /**
   * Starts an SMS campaign: **people get messages.** The campaign should be `Ready`.
   *
   * Never sent twice where it may have been carried out. After an {@link OutcomeUnknownError} look with its `confirm`
   * before you start it again: the campaign may be running.
   *
   * Effect: contact. Page: start-sms-campaign-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the state; unlike a voice start it names no campaign instance
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  start(campaignId: string, options?: CallOptions): Promise<StartSmsCampaignAnswer>;

  /**
   * Stops an SMS campaign that runs. There is no pause: on the platform, a campaign that is started again is a new
   * campaign instance. What becomes of messages that are on their way is not documented.
   *
   * Effect: write. Page: stop-sms-campaign-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the state
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  stop(campaignId: string, options?: CallOptions): Promise<StopSmsCampaignAnswer>;

  /**
   * Deletes an SMS campaign. No call brings it back. Which states may be deleted is not documented.
   *
   * Effect: write. Page: delete-sms-campaign-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the campaign as it was
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  delete(campaignId: string, options?: CallOptions): Promise<SmsCampaignV2Answer>;

  /**
   * Sends one message to one person, without a campaign: **somebody gets a message.** The token needs the API scope
   * Outbound SMS. The sending number must be set up for outbound SMS and attached to an experience flow.
   *
   * Never sent twice where it may have been carried out. No call tells afterwards whether a message went out: after an
   * {@link OutcomeUnknownError} ask on the platform before you send it again.
   *
   * Effect: contact. Page: send-outbound-sms.
   *
   * @param message the number that sends, `fromNo`, and the one that receives, `toNo`, both as `+12025550143` (E.164)
   * @returns a sentence on what was done
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  send(message: SendOutboundSmsBody, options?: CallOptions): Promise<SendOutboundSmsAnswer>;
}

const CAMPAIGN = "/campaign/api/v2/public/{streamId}/campaign/{campaignId}";
const campaignType = "sms";

export const smsCampaigns = ({ http, streamId, accountId, fetchWith, dataOf }: Connection): SmsCampaigns => ({
  create: async (campaign, options) => {
    const params = { path: { streamId }, query: { accountId, campaignType } } as const;
    const body = withCampaignType(campaign, campaignType);
    const fetch = fetchWith(options);
    switch (body.format) {
      case "simple":
        return dataOf(
          http.POST("/campaign/api/v2/public/{streamId}/campaign", { params, body, fetch }),
        ) as Promise<SmsCampaignV2Answer>;
      case "advanced":
        return dataOf(http.POST("/api/v2/public/{streamId}/campaign", { params, body, fetch }));
      default:
        // Each format has a path of its own.
        throw new InvalidRequestError('campaign.format: expected "simple" or "advanced".');
    }
  },

  update: async (campaignId, campaign, options) =>
    dataOf(
      http.PUT(CAMPAIGN, {
        params: { path: { streamId, campaignId }, query: { accountId, campaignType } },
        body: withCampaignType(campaign, campaignType),
        fetch: fetchWith(options),
      }),
    ) as Promise<SmsCampaignV2Answer>,

  get: async (campaignId, options) =>
    dataOf(
      http.GET(CAMPAIGN, {
        params: { path: { streamId, campaignId }, query: { accountId } },
        fetch: fetchWith(options, campaignType),
      }),
    ) as Promise<SmsCampaignV2Answer>,

  start: async (campaignId, options) =>
    dataOf(
      http.POST(CAMPAIGN, {
        params: { path: { streamId, campaignId }, query: { campaignType, trigger: "play" } },
        body: {},
        fetch: fetchWith(options),
      }),
    ),

  stop: async (campaignId, options) =>
    dataOf(
      http.POST("/campaign/api/v2/public/{streamId}/campaign/trigger/{campaignId}", {
        params: { path: { streamId, campaignId }, query: { accountId, campaignType, trigger: "stop" } },
        body: {},
        fetch: fetchWith(options),
      }),
    ),

  delete: async (campaignId, options) =>
    dataOf(
      http.DELETE(CAMPAIGN, {
        params: { path: { streamId, campaignId }, query: { accountId, campaignType } },
        fetch: fetchWith(options),
      }),
    ) as Promise<SmsCampaignV2Answer>,

  send: async (message, options) => {
    checkObject("message", message);
    return dataOf(
      http.POST("/api/public/bot/{streamId}/outboundsms", {
        params: { path: { streamId } },
        body: message,
        fetch: fetchWith(options),
      }),
    );
  },
});
