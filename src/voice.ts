import type {
  CreateVoiceCampaignV1Answer,
  CreateVoiceCampaignV1Body,
  GetVoiceCampaignV2Answer,
  StartVoiceCampaignAnswer,
} from "../generated/schemas.ts";
import { withCampaignType } from "./body.ts";
import type { Connection } from "./connection.ts";
import type { CallOptions } from "./options.ts";

/** What a v1 voice campaign is created with: the documented body, less `campaignType`, which the method says. */
export type NewVoiceCampaignV1 = WithoutCampaignType<CreateVoiceCampaignV1Body>;

/** Takes the field out of each branch of a union; a plain `Omit` would lose what the branches do not share. */
type WithoutCampaignType<Body> = Body extends unknown ? Omit<Body, "campaignType"> : never;

/** Calls on voice campaigns, in the newest version that is documented. */
export interface VoiceCampaigns {
  /**
   * Reads a voice campaign. It changes nothing and may be repeated, for instance until `data.status` is `Ready`.
   *
   * Effect: read. Page: get-voice-campaign-by-id-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the campaign; its id is `data._id`
   * @throws {@link InvalidRequestError} before anything is sent, {@link ApiError} where the call is refused,
   * {@link ServerError}, {@link TimeoutError}, {@link ConnectionError}, {@link UnreadableAnswerError}, {@link AbortedError}
   */
  get(campaignId: string, options?: CallOptions): Promise<GetVoiceCampaignV2Answer>;

  /**
   * Starts a voice campaign: **people get called.** The campaign should be `Ready`.
   *
   * Sent once and never repeated by this client. After an {@link OutcomeUnknownError} read the campaign before you
   * start it again: it may be running.
   *
   * Effect: contact. Page: start-voice-campaign-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the state, and in `campaignInstanceId` (`cid-…`) the run that was started
   * @throws {@link InvalidRequestError}, {@link AbortedError} before anything is sent, {@link ConnectionError} where
   * no connection was made, {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may
   * have been carried out
   */
  start(campaignId: string, options?: CallOptions): Promise<StartVoiceCampaignAnswer>;
}

/** Calls on voice campaigns in v1. */
export interface VoiceCampaignsV1 {
  /**
   * Makes a voice campaign. Nobody is called until it is started, as we read the page. It begins as `Preparing`
   * and, as the samples suggest, becomes `Ready` by itself within minutes. The contact lists must
   * exist; they and the queue go by name.
   *
   * Effect: write. Sent once: after an {@link OutcomeUnknownError} look whether the campaign exists before you make
   * it again. Page: create-voice-campaign-progressive.
   *
   * @param campaign name at most 48 characters, description at most 256, priority `"1"` to `"5"`; in
   * `dialingStrategy` attempts 1 to 100, retry period 1 to 1440 minutes, ring time 5 to 120 seconds
   * @returns the campaign; its id is `data.id`
   * @throws {@link InvalidRequestError}, {@link AbortedError} before anything is sent, {@link ConnectionError} where
   * no connection was made, {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may
   * have been carried out
   */
  create(campaign: NewVoiceCampaignV1, options?: CallOptions): Promise<CreateVoiceCampaignV1Answer>;

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
}

export const voiceCampaigns = ({ http, streamId, accountId, fetchWith, dataOf }: Connection): VoiceCampaigns => ({
  get: async (campaignId, options) =>
    dataOf(
      http.GET("/campaign/api/v2/public/{streamId}/campaign/{campaignId}", {
        params: { path: { streamId, campaignId }, query: { accountId } },
        fetch: fetchWith(options),
      }),
    ),

  start: async (campaignId, options) =>
    dataOf(
      http.POST("/api/v2/public/{streamId}/campaign/trigger/{campaignId}", {
        params: { path: { streamId, campaignId }, query: { accountId, campaignType: "voice", trigger: "play" } },
        body: {},
        fetch: fetchWith(options),
      }),
    ),
});

export const voiceCampaignsV1 = ({ http, streamId, fetchWith, dataOf }: Connection): VoiceCampaignsV1 => ({
  create: async (campaign, options) =>
    dataOf(
      http.POST("/agentassist/api/v1/public/{streamId}/campaign", {
        params: { path: { streamId }, query: { campaignType: "voice" } },
        body: withCampaignType(campaign, "voice"),
        fetch: fetchWith(options),
      }),
    ),

  start: async (campaignId, options) =>
    // The operation starts SMS campaigns too; voice answers this way.
    dataOf(
      http.POST("/campaign/api/v1/public/{streamId}/campaign/{campaignId}", {
        params: { path: { streamId, campaignId }, query: { campaignType: "voice", trigger: "play" } },
        body: {},
        fetch: fetchWith(options),
      }),
    ) as Promise<StartVoiceCampaignAnswer>,
});
