import type {
  AgentlessVoiceCampaignV2Body,
  CreatedVoiceCampaignV2Answer,
  PreviewVoiceCampaignV2Body,
  ProgressiveVoiceCampaignV2Body,
  TriggerCampaignAnswer,
  UpdateAgentlessVoiceCampaignV2Body,
  UpdatedVoiceCampaignV2Answer,
  VoiceCampaignV2Answer,
} from "../generated/schemas.ts";
import { type WithoutCampaignType, withCampaignType } from "./body.ts";
import type { Connection } from "./connection.ts";
import type { CallOptions } from "./options.ts";

/** What a voice campaign is created with: the documented body, less `campaignType`, which the method says. */
export type NewVoiceCampaign = WithoutCampaignType<
  AgentlessVoiceCampaignV2Body | ProgressiveVoiceCampaignV2Body | PreviewVoiceCampaignV2Body
>;

/** What a voice campaign is updated with: the documented body, less `campaignType`. */
export type VoiceCampaignUpdate = WithoutCampaignType<
  UpdateAgentlessVoiceCampaignV2Body | ProgressiveVoiceCampaignV2Body | PreviewVoiceCampaignV2Body
>;

/** What a voice start answers: the state in `status`, and the run that was started in `campaignInstanceId`. */
export interface StartVoiceCampaignAnswer extends Required<Omit<TriggerCampaignAnswer, "campaignExecutionType">> {}

/** What a voice stop answers: the state in `status`, and where it is said, the run that was stopped. */
export interface StopVoiceCampaignAnswer extends Omit<TriggerCampaignAnswer, "totalCallsCompleted"> {}

/** Calls on voice campaigns, in the newest version that is documented. */
export interface VoiceCampaigns {
  /**
   * Makes a voice campaign. Nobody is called until it is started, as we read the pages. It begins as `Preparing` and,
   * as the samples suggest, becomes `Ready` by itself within minutes. The contact lists, the DNC list and the queue
   * or the experience flow must exist; they go by name.
   *
   * Effect: write. Never sent twice where it may have been carried out: after an {@link OutcomeUnknownError} look with
   * its `confirm` whether the campaign exists before you make it again. Pages: create-voice-campaign-agentless-v2,
   * create-voice-campaign-progressive-v2, create-voice-campaign-preview-v2.
   *
   * @param campaign by `dialingMode`: `Agentless` needs `experienceFlowName` and `enableMachineDetect`, `Progressive`
   * `queue_name`, `Preview` `queue_name` and `maxSkips`. Name at most 48 characters, description at most 256,
   * priority `"1"` to `"5"`; attempts 1 to 100, retry period 1 to 1440 minutes, ring time 5 to 120 seconds
   * @returns the campaign; its id is `data.id`
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  create(campaign: NewVoiceCampaign, options?: CallOptions): Promise<CreatedVoiceCampaignV2Answer>;

  /**
   * Changes a voice campaign. The page does not say that a field which is left out keeps its value: send the whole
   * campaign. On the platform an active campaign cannot be edited.
   *
   * Effect: write. Page: update-voice-campaign-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @param campaign the whole campaign, with the limits of `create`
   * @returns the campaign as it is now
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  update(
    campaignId: string,
    campaign: VoiceCampaignUpdate,
    options?: CallOptions,
  ): Promise<UpdatedVoiceCampaignV2Answer>;

  /**
   * Reads a voice campaign. It changes nothing and may be repeated, for instance until `data.status` is `Ready`.
   *
   * Effect: read. Page: get-voice-campaign-by-id-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the campaign; its id is `data._id`
   * @throws {@link CampaignKindError} where it is an SMS campaign
   * @throws {@link InvalidRequestError}, {@link NotAllowedError} before anything is sent, {@link ApiError} where the
   * call is refused; after all tries {@link RateLimitError}, {@link ServerError}, {@link TimeoutError},
   * {@link ConnectionError}, {@link UnreadableAnswerError}; {@link AbortedError}
   */
  get(campaignId: string, options?: CallOptions): Promise<VoiceCampaignV2Answer>;

  /**
   * Starts a voice campaign: **people get called.** The campaign should be `Ready`.
   *
   * Never sent twice where it may have been carried out. After an {@link OutcomeUnknownError} look with its `confirm`
   * before you start it again: the campaign may be running.
   *
   * Effect: contact. Page: start-voice-campaign-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the state, and in `campaignInstanceId` (`cid-…`) the run that was started
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  start(campaignId: string, options?: CallOptions): Promise<StartVoiceCampaignAnswer>;

  /**
   * Stops a voice campaign that runs. There is no pause: on the platform, stopping resets the data of the run, and
   * a campaign that is started again is a new campaign instance. What becomes of calls in progress is not documented.
   *
   * Effect: write. Page: stop-voice-campaign-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the state, and where the answer says it, the run that was stopped
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  stop(campaignId: string, options?: CallOptions): Promise<StopVoiceCampaignAnswer>;

  /**
   * Deletes a voice campaign. No call brings it back. Which states may be deleted is not documented.
   *
   * Effect: write. Page: delete-voice-campaign-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the campaign as it was
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  delete(campaignId: string, options?: CallOptions): Promise<VoiceCampaignV2Answer>;
}

const CAMPAIGN = "/campaign/api/v2/public/{streamId}/campaign/{campaignId}";
const TRIGGER = "/api/v2/public/{streamId}/campaign/trigger/{campaignId}";
const campaignType = "voice";

export const voiceCampaigns = ({ http, streamId, accountId, fetchWith, dataOf }: Connection): VoiceCampaigns => ({
  create: async (campaign, options) =>
    dataOf(
      http.POST("/campaign/api/v2/public/{streamId}/campaign", {
        params: { path: { streamId }, query: { accountId, campaignType } },
        body: withCampaignType(campaign, campaignType),
        fetch: fetchWith(options),
      }),
    ) as Promise<CreatedVoiceCampaignV2Answer>,

  update: async (campaignId, campaign, options) =>
    dataOf(
      http.PUT(CAMPAIGN, {
        params: { path: { streamId, campaignId }, query: { accountId, campaignType } },
        body: withCampaignType(campaign, campaignType),
        fetch: fetchWith(options),
      }),
    ) as Promise<UpdatedVoiceCampaignV2Answer>,

  get: async (campaignId, options) =>
    dataOf(
      http.GET(CAMPAIGN, {
        params: { path: { streamId, campaignId }, query: { accountId } },
        fetch: fetchWith(options, campaignType),
      }),
    ) as Promise<VoiceCampaignV2Answer>,

  start: async (campaignId, options) =>
    dataOf(
      http.POST(TRIGGER, {
        params: { path: { streamId, campaignId }, query: { accountId, campaignType, trigger: "play" } },
        body: {},
        fetch: fetchWith(options),
      }),
    ) as Promise<StartVoiceCampaignAnswer>,

  stop: async (campaignId, options) =>
    dataOf(
      http.POST(TRIGGER, {
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
    ) as Promise<VoiceCampaignV2Answer>,
});
