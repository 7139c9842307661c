import type {
  AgentlessVoiceCampaignV1Body,
  CreatedPreviewVoiceCampaignV1Answer,
  CreatedVoiceCampaignV1Answer,
  PreviewVoiceCampaignV1Body,
  ProgressiveVoiceCampaignV1Body,
  UpdatedVoiceCampaignV1Answer,
  VoiceCampaignV1Answer,
} from "../generated/schemas.ts";
import { type WithoutCampaignType, withCampaignType } from "./body.ts";
import type { Connection } from "./connection.ts";
import type { CallOptions } from "./options.ts";
import type { StartVoiceCampaignAnswer, StopVoiceCampaignAnswer } from "./voice.ts";

/** What a v1 voice campaign is created with: the documented body, less `campaignType`. */
export type NewVoiceCampaignV1 = WithoutCampaignType<
  AgentlessVoiceCampaignV1Body | ProgressiveVoiceCampaignV1Body | PreviewVoiceCampaignV1Body
>;

/** What a v1 voice campaign is updated with: the same as it is created with. */
export type VoiceCampaignUpdateV1 = NewVoiceCampaignV1;

/** Calls on voice campaigns in v1. */
export interface VoiceCampaignsV1 {
  /**
   * Makes a preview campaign, as the other `create`. Its answer differs from that of every other campaign.
   *
   * Effect: write. Page: create-voice-campaign-preview.
   *
   * @returns the id of the campaign, in `id` and in `data.campId`
   * @throws as the other `create`
   */
  create(
    campaign: WithoutCampaignType<PreviewVoiceCampaignV1Body>,
    options?: CallOptions,
  ): Promise<CreatedPreviewVoiceCampaignV1Answer>;

  /**
   * Makes a voice campaign. Nobody is called until it is started, as we read the pages. It begins as `Preparing`
   * and, as the samples suggest, becomes `Ready` by itself within minutes. The contact lists must
   * exist; they, the queue and the experience flow go by name. There is no field for a DNC list in v1.
   *
   * Effect: write. Never sent twice where it may have been carried out: after an {@link OutcomeUnknownError} look with
   * its `confirm` whether the campaign exists before you make it again. Pages: create-voice-campaign-agentless,
   * create-voice-campaign-progressive.
   *
   * @param campaign by `dialingMode`: `Agentless` needs `experienceFlowName`, `Progressive` `queue_name`, `Preview`
   * `queue_name` and `maxSkips`, and each `enableMachineDetect`, a boolean. Name at most 48 characters, description at most 256, priority `"1"` to `"5"`; in
   * `dialingStrategy` attempts 1 to 100, retry period 1 to 1440 minutes, ring time 5 to 120 seconds
   * @returns the campaign; its id is `data.id`
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  create(
    campaign: WithoutCampaignType<AgentlessVoiceCampaignV1Body | ProgressiveVoiceCampaignV1Body>,
    options?: CallOptions,
  ): Promise<CreatedVoiceCampaignV1Answer>;

  /**
   * Makes a voice campaign of a dialing mode that is known only when it runs.
   *
   * @returns either answer; `campaignId(answer)` reads the id from both
   * @throws as the other `create`
   */
  create(
    campaign: NewVoiceCampaignV1,
    options?: CallOptions,
  ): Promise<CreatedVoiceCampaignV1Answer | CreatedPreviewVoiceCampaignV1Answer>;

  /**
   * Changes a voice campaign. The page does not say that a field which is left out keeps its value: send the whole
   * campaign. On the platform an active campaign cannot be edited.
   *
   * Effect: write. Page: update-voice-campaign.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @param campaign the whole campaign, with the limits of `create`
   * @returns the campaign as it is now; its id is `id` and `data.id`
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  update(
    campaignId: string,
    campaign: VoiceCampaignUpdateV1,
    options?: CallOptions,
  ): Promise<UpdatedVoiceCampaignV1Answer>;

  /**
   * Reads a voice campaign. It changes nothing and may be repeated.
   *
   * Effect: read. Page: get-voice-campaign-by-id.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the campaign; its id is `data._id`
   * @throws {@link CampaignKindError} where it is an SMS campaign
   * @throws {@link InvalidRequestError}, {@link NotAllowedError} before anything is sent, {@link ApiError} where the
   * call is refused; after all tries {@link RateLimitError}, {@link ServerError}, {@link TimeoutError},
   * {@link ConnectionError}, {@link UnreadableAnswerError}; {@link AbortedError}
   */
  get(campaignId: string, options?: CallOptions): Promise<VoiceCampaignV1Answer>;

  /**
   * Starts a voice campaign: **people get called.** As `kore.voice.start`, by the older path.
   *
   * Effect: contact. Page: start-voice-campaign.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the state, and in `campaignInstanceId` (`cid-…`) the run that was started
   * @throws as `kore.voice.start`
   */
  start(campaignId: string, options?: CallOptions): Promise<StartVoiceCampaignAnswer>;

  /**
   * Stops a voice campaign that runs. As `kore.voice.stop`, by the older path.
   *
   * Effect: write. Page: stop-voice-campaign.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the state, and where the answer says it, the run that was stopped
   * @throws as `kore.voice.stop`
   */
  stop(campaignId: string, options?: CallOptions): Promise<StopVoiceCampaignAnswer>;

  /**
   * Deletes a voice campaign. No call brings it back. Which states may be deleted is not documented.
   *
   * Effect: write. Page: delete-voice-campaign.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the campaign as it was
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  delete(campaignId: string, options?: CallOptions): Promise<VoiceCampaignV1Answer>;
}

const CAMPAIGN = "/agentassist/api/v1/public/{streamId}/campaign/{campaignId}";
const TRIGGER = "/campaign/api/v1/public/{streamId}/campaign/{campaignId}";
const campaignType = "voice";

export const voiceCampaignsV1 = ({ http, streamId, fetchWith, dataOf }: Connection): VoiceCampaignsV1 => ({
  create: async (campaign: NewVoiceCampaignV1, options?: CallOptions) =>
    // The overloads say which answer comes for which dialing mode.
    dataOf(
      http.POST("/agentassist/api/v1/public/{streamId}/campaign", {
        params: { path: { streamId }, query: { campaignType } },
        body: withCampaignType(campaign, campaignType),
        fetch: fetchWith(options),
      }),
    ) as Promise<CreatedVoiceCampaignV1Answer & CreatedPreviewVoiceCampaignV1Answer>,

  update: async (campaignId, campaign, options) =>
    dataOf(
      http.PUT(CAMPAIGN, {
        params: { path: { streamId, campaignId }, query: { campaignType } },
        body: withCampaignType(campaign, campaignType),
        fetch: fetchWith(options),
      }),
    ) as Promise<UpdatedVoiceCampaignV1Answer>,

  get: async (campaignId, options) =>
    dataOf(
      http.GET(CAMPAIGN, {
        params: { path: { streamId, campaignId } },
        fetch: fetchWith(options, campaignType),
      }),
    ) as Promise<VoiceCampaignV1Answer>,

  start: async (campaignId, options) =>
    dataOf(
      http.POST(TRIGGER, {
        params: { path: { streamId, campaignId }, query: { campaignType, trigger: "play" } },
        body: {},
        fetch: fetchWith(options),
      }),
    ) as Promise<StartVoiceCampaignAnswer>,

  stop: async (campaignId, options) =>
    dataOf(
      http.POST(TRIGGER, {
        params: { path: { streamId, campaignId }, query: { campaignType, trigger: "stop" } },
        body: {},
        fetch: fetchWith(options),
      }),
    ),

  delete: async (campaignId, options) =>
    dataOf(
      http.DELETE(CAMPAIGN, {
        params: { path: { streamId, campaignId }, query: { campaignType } },
        fetch: fetchWith(options),
      }),
    ) as Promise<VoiceCampaignV1Answer>,
});
