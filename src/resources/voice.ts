import type {
  AgentlessVoiceCampaignV2Request,
  CreatedVoiceCampaignV2Response,
  PreviewVoiceCampaignV2Request,
  ProgressiveVoiceCampaignV2Request,
  TriggerCampaignResponse,
  UpdateAgentlessVoiceCampaignV2Request,
  UpdatedVoiceCampaignV2Response,
  VoiceCampaignV2Response,
} from "../../generated/schemas.ts";
import type { CallOptions } from "../call/call-options.ts";
import type { Call } from "../operations/call.ts";
import { type WithoutCampaignType, withCampaignType } from "./campaign-type.ts";

/** A new voice campaign: the documented body without `campaignType`, which the method implies. */
export type NewVoiceCampaign = WithoutCampaignType<
  AgentlessVoiceCampaignV2Request | ProgressiveVoiceCampaignV2Request | PreviewVoiceCampaignV2Request
>;

/** An update of a voice campaign: the documented body without `campaignType`. */
export type VoiceCampaignUpdate = WithoutCampaignType<
  UpdateAgentlessVoiceCampaignV2Request | ProgressiveVoiceCampaignV2Request | PreviewVoiceCampaignV2Request
>;

/** The response of a voice start: the state in `status`, and the run that was started in `campaignInstanceId`. */
export interface StartVoiceCampaignResponse extends Required<Omit<TriggerCampaignResponse, "campaignExecutionType">> {}

/** The response of a voice stop: the state in `status`, and the run that was stopped, if the response has it. */
export interface StopVoiceCampaignResponse extends Omit<TriggerCampaignResponse, "totalCallsCompleted"> {}

/** Calls on voice campaigns, in the newest documented version. */
export type VoiceCampaigns = ReturnType<typeof createVoiceCampaigns>;

const campaignType = "voice";

/** Creates the group `kore.voice`. */
export const createVoiceCampaigns = (call: Call) => ({
  /**
   * Creates a voice campaign. Nobody is called until it is started, as we read the pages. It begins as `Preparing` and,
   * as the samples suggest, becomes `Ready` by itself within minutes. The contact lists, the DNC list and the queue or
   * the experience flow must exist; they are given by name. In `Preview`, an agent reviews each contact before the call,
   * but on the platform the number is dialed by itself after 30 seconds.
   *
   * After an {@link OutcomeUnknownError}, its `confirm` looks whether the campaign exists.
   *
   * Effect: write. Pages: create-voice-campaign-agentless-v2, create-voice-campaign-progressive-v2,
   * create-voice-campaign-preview-v2.
   *
   * @param campaign by `dialingMode`: `Agentless` needs `experienceFlowName` and `enableMachineDetect`, `Progressive`
   * `queue_name`, `Preview` `queue_name` and `maxSkips`. Name at most 48 characters, description at most 256, priority
   * `"1"` to `"5"`; attempts 1 to 100, retry period 1 to 1440 minutes, ring time 5 to 120 seconds
   * @returns the campaign; its id is `data.id`
   */
  async create(campaign: NewVoiceCampaign, options?: CallOptions): Promise<CreatedVoiceCampaignV2Response> {
    const body = withCampaignType(campaign, campaignType);
    return call("createCampaignV2", { query: { campaignType }, body }, options);
  },

  /**
   * Updates a voice campaign. Send all of it: samples disagree on whether a field left out is kept. On the platform an
   * active campaign can't be edited.
   *
   * Effect: write. Page: update-voice-campaign-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @param campaign the whole campaign, with the limits of `create`
   * @returns the campaign as it is now
   */
  async update(
    campaignId: string,
    campaign: VoiceCampaignUpdate,
    options?: CallOptions,
  ): Promise<UpdatedVoiceCampaignV2Response> {
    const body = withCampaignType(campaign, campaignType);
    return call("updateCampaignV2", { path: { campaignId }, query: { campaignType }, body }, options);
  },

  /**
   * Reads a voice campaign. It changes nothing, so you may repeat it, for example until `data.status` is `Ready`.
   *
   * Effect: read. Page: get-voice-campaign-by-id-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the campaign; its id is `data._id`
   * @throws {@link CampaignKindError} if it is an SMS campaign
   */
  async get(campaignId: string, options?: CallOptions): Promise<VoiceCampaignV2Response> {
    return call("getCampaignV2", { path: { campaignId } }, options, campaignType);
  },

  /**
   * Starts a voice campaign: **people get called.** The campaign should be `Ready`. On the platform
   *
   * - a start after a stop, or after the end, calls the whole contact list again
   * - a contact's own time zone has priority over that of the calling hours
   * - the Global DNC list covers every voice campaign
   * - who opts out before a start by hand or during a run may be called: contacts are checked against DNC lists after the
   *   campaign is saved and 15 minutes before a scheduled start
   * - calls are recorded, and in `Preview` a number is dialed by itself after 30 seconds
   * - while the endpoint of a pre-call check is down, nobody is called
   *
   * It is never repeated if it may have been executed. After an {@link OutcomeUnknownError} the campaign may be running:
   * its `confirm` looks, and its `not-seen` is no licence to start it again.
   *
   * Effect: contact. Page: start-voice-campaign-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the state, and in `campaignInstanceId` (`cid-…`) the run that was started
   */
  async start(campaignId: string, options?: CallOptions): Promise<StartVoiceCampaignResponse> {
    const query = { campaignType, trigger: "play" } as const;
    return call("triggerVoiceCampaignV2", { path: { campaignId }, query, body: {} }, options);
  },

  /**
   * Stops a running voice campaign. There is no pause: on the platform, a stop resets the data of the run, and starting
   * the campaign again makes a new campaign instance, which calls the whole contact list again. The page does not say
   * what becomes of calls in progress.
   *
   * It leaves before everything else that waits for the rate limit.
   *
   * Effect: write. Page: stop-voice-campaign-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the state, and the run that was stopped, if the response has it
   */
  async stop(campaignId: string, options?: CallOptions): Promise<StopVoiceCampaignResponse> {
    const query = { campaignType, trigger: "stop" } as const;
    return call("triggerVoiceCampaignV2", { path: { campaignId }, query, body: {} }, options);
  },

  /**
   * Deletes a voice campaign. No call restores it. The page does not say in which states a campaign may be deleted.
   *
   * Effect: write. Page: delete-voice-campaign-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the campaign as it was
   */
  async delete(campaignId: string, options?: CallOptions): Promise<VoiceCampaignV2Response> {
    return call("deleteCampaignV2", { path: { campaignId }, query: { campaignType } }, options);
  },
});
