import type {
  AgentlessVoiceCampaignV1Request,
  CreatedPreviewVoiceCampaignV1Response,
  CreatedVoiceCampaignV1Response,
  PreviewVoiceCampaignV1Request,
  ProgressiveVoiceCampaignV1Request,
  UpdatedVoiceCampaignV1Response,
  VoiceCampaignV1Response,
} from "../../../generated/schemas.ts";
import type { CallOptions } from "../../call/call-options.ts";
import type { Call } from "../../operations/call.ts";
import { type WithoutCampaignType, withCampaignType } from "../campaign-type.ts";
import type { StartVoiceCampaignResponse, StopVoiceCampaignResponse } from "../voice.ts";

/** A new v1 voice campaign: the documented body without `campaignType`, which the method implies. */
export type NewVoiceCampaignV1 = WithoutCampaignType<
  AgentlessVoiceCampaignV1Request | ProgressiveVoiceCampaignV1Request | PreviewVoiceCampaignV1Request
>;

/** An update of a v1 voice campaign: the same body as a new one. */
export type VoiceCampaignUpdateV1 = NewVoiceCampaignV1;

/** The overloads of `create`: an interface, because a method of an object literal can't have any. */
interface CreateVoiceCampaignV1 {
  /**
   * Creates a preview campaign, like the other `create`. Its response differs from that of every other campaign.
   *
   * After an {@link OutcomeUnknownError}, its `confirm` looks whether the campaign exists.
   *
   * Effect: write. Page: create-voice-campaign-preview.
   *
   * @returns the id of the campaign, in `id` and in `data.campId`
   */
  create(
    campaign: WithoutCampaignType<PreviewVoiceCampaignV1Request>,
    options?: CallOptions,
  ): Promise<CreatedPreviewVoiceCampaignV1Response>;

  /**
   * Creates a voice campaign. Nobody is called until it is started, as we read the pages. It begins as `Preparing` and,
   * as the samples suggest, becomes `Ready` by itself within minutes. The contact lists must exist; they, the queue and
   * the experience flow are given by name. v1 has no field for a DNC list.
   *
   * After an {@link OutcomeUnknownError}, its `confirm` looks whether the campaign exists.
   *
   * Effect: write. Pages: create-voice-campaign-agentless, create-voice-campaign-progressive.
   *
   * @param campaign by `dialingMode`: `Agentless` needs `experienceFlowName`, `Progressive` `queue_name`, `Preview`
   * `queue_name` and `maxSkips`; each needs `enableMachineDetect`, a boolean. Name at most 48 characters, description
   * at most 256, priority `"1"` to `"5"`; in `dialingStrategy` attempts 1 to 100, retry period 1 to 1440 minutes, ring
   * time 5 to 120 seconds
   * @returns the campaign; its id is `data.id`
   */
  create(
    campaign: WithoutCampaignType<AgentlessVoiceCampaignV1Request | ProgressiveVoiceCampaignV1Request>,
    options?: CallOptions,
  ): Promise<CreatedVoiceCampaignV1Response>;

  /**
   * Creates a voice campaign whose dialing mode is known only at run time.
   *
   * @returns either response; `campaignId(response)` reads the id from both
   */
  create(
    campaign: NewVoiceCampaignV1,
    options?: CallOptions,
  ): Promise<CreatedVoiceCampaignV1Response | CreatedPreviewVoiceCampaignV1Response>;
}

/** Calls on voice campaigns in v1. */
export type VoiceCampaignsV1 = ReturnType<typeof createVoiceCampaignsV1>;

const campaignType = "voice";

/** Creates the group `kore.v1.voice`. */
export const createVoiceCampaignsV1 = (call: Call) => {
  const overloaded: CreateVoiceCampaignV1 = {
    // The overloads say which of the two responses a dialing mode gets.
    async create(
      campaign: NewVoiceCampaignV1,
      options?: CallOptions,
    ): Promise<CreatedVoiceCampaignV1Response & CreatedPreviewVoiceCampaignV1Response> {
      const body = withCampaignType(campaign, campaignType);
      return call("createCampaignV1", { query: { campaignType }, body }, options);
    },
  };

  return {
    ...overloaded,

    /**
     * Updates a voice campaign. Send all of it: samples disagree on whether a field left out is kept. On the platform an
     * active campaign can't be edited.
     *
     * Effect: write. Page: update-voice-campaign.
     *
     * @param campaignId id of the campaign (`cd-…`)
     * @param campaign the whole campaign, with the limits of `create`
     * @returns the campaign as it is now; its id is `id` and `data.id`
     */
    async update(
      campaignId: string,
      campaign: VoiceCampaignUpdateV1,
      options?: CallOptions,
    ): Promise<UpdatedVoiceCampaignV1Response> {
      const body = withCampaignType(campaign, campaignType);
      return call("updateCampaignV1", { path: { campaignId }, query: { campaignType }, body }, options);
    },

    /**
     * Reads a voice campaign. It changes nothing, so you may repeat it.
     *
     * Effect: read. Page: get-voice-campaign-by-id.
     *
     * @param campaignId id of the campaign (`cd-…`)
     * @returns the campaign; its id is `data._id`
     * @throws {@link CampaignKindError} if it is an SMS campaign
     */
    async get(campaignId: string, options?: CallOptions): Promise<VoiceCampaignV1Response> {
      return call("getCampaignV1", { path: { campaignId } }, options, campaignType);
    },

    /**
     * Starts a voice campaign: **people get called.** It works like `kore.voice.start`, on the older path.
     *
     * It is never repeated if it may have been executed. After an {@link OutcomeUnknownError} the campaign may be running:
     * its `confirm` looks, and its `not-seen` is no licence to start it again.
     *
     * Effect: contact. Page: start-voice-campaign.
     *
     * @param campaignId id of the campaign (`cd-…`)
     * @returns the state, and in `campaignInstanceId` (`cid-…`) the run that was started
     */
    async start(campaignId: string, options?: CallOptions): Promise<StartVoiceCampaignResponse> {
      const query = { campaignType, trigger: "play" } as const;
      return call("triggerCampaignV1", { path: { campaignId }, query, body: {} }, options);
    },

    /**
     * Stops a running voice campaign. It works like `kore.voice.stop`, on the older path.
     *
     * It leaves before everything else that waits for the rate limit.
     *
     * Effect: write. Page: stop-voice-campaign.
     *
     * @param campaignId id of the campaign (`cd-…`)
     * @returns the state, and the run that was stopped, if the response has it
     */
    async stop(campaignId: string, options?: CallOptions): Promise<StopVoiceCampaignResponse> {
      const query = { campaignType, trigger: "stop" } as const;
      return call("triggerCampaignV1", { path: { campaignId }, query, body: {} }, options);
    },

    /**
     * Deletes a voice campaign. No call restores it. The page does not say in which states a campaign may be deleted.
     *
     * Effect: write. Page: delete-voice-campaign.
     *
     * @param campaignId id of the campaign (`cd-…`)
     * @returns the campaign as it was
     */
    async delete(campaignId: string, options?: CallOptions): Promise<VoiceCampaignV1Response> {
      return call("deleteCampaignV1", { path: { campaignId }, query: { campaignType } }, options);
    },
  };
};
