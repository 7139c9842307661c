import type {
  AdvancedSmsCampaignV1Request,
  SimpleSmsCampaignV1Request,
  SmsCampaignV1Response,
  StartSmsCampaignResponse,
  StopSmsCampaignResponse,
  UpdateSmsCampaignV1Request,
} from "../../../generated/schemas.ts";
import type { CallOptions } from "../../call/call-options.ts";
import type { Call } from "../../operations/call.ts";
import { type WithoutCampaignType, withCampaignType } from "../campaign-type.ts";

/** A new v1 SMS campaign: the documented body without `campaignType`, which the method implies. */
export type NewSmsCampaignV1 = WithoutCampaignType<SimpleSmsCampaignV1Request | AdvancedSmsCampaignV1Request>;

/** An update of a v1 SMS campaign: the documented body without `campaignType`. */
export type SmsCampaignUpdateV1 = WithoutCampaignType<UpdateSmsCampaignV1Request>;

/** Calls on SMS campaigns in v1. */
export type SmsCampaignsV1 = ReturnType<typeof createSmsCampaignsV1>;

const campaignType = "sms";

/** Creates the group `kore.v1.sms`. */
export const createSmsCampaignsV1 = (call: Call) => ({
  /**
   * Creates an SMS campaign. Nobody is messaged until it is started, as we read the pages. The contact lists and the
   * experience flow must exist; they are given by name. v1 has no field for a DNC list.
   *
   * The page on the advanced format says that `schedule: { isSchedulingEnabled: false }` **triggers the campaign at
   * once**. Its own sample response shows otherwise. Try it first with a contact list that may be messaged.
   *
   * Pages show the text plain, in Base64 and in percent-encoded Base64. **Send one to your own phone first.**
   *
   * After an {@link OutcomeUnknownError}, its `confirm` looks whether the campaign exists.
   *
   * Effect: write. Pages: create-sms-campaign-without-template, create-sms-campaign-using-template,
   * create-sms-campaign-advanced-format.
   *
   * @param campaign by `format`: `simple` needs `message`, and `template_name` if it uses a template; `advanced` needs
   * `experienceFlowName`. In the simple format: name at most 48 characters, description at most 256, priority `"1"` to
   * `"5"`
   * @returns the campaign; its id is `data._id`
   */
  async create(campaign: NewSmsCampaignV1, options?: CallOptions): Promise<SmsCampaignV1Response> {
    const body = withCampaignType(campaign, campaignType);
    return call("createCampaignV1", { query: { campaignType }, body }, options);
  },

  /**
   * Updates an SMS campaign. Send all of it: samples disagree on whether a field left out is kept. v1 has no field for a
   * DNC list, so the campaign may lose the one it has: use `kore.sms.update`.
   *
   * Effect: write. Page: update-sms-campaign.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @param campaign the whole campaign, with its `experienceFlowName`: name at most 48 characters, description at most
   * 256, priority `"1"` to `"5"`
   * @returns the campaign as it is now
   */
  async update(
    campaignId: string,
    campaign: SmsCampaignUpdateV1,
    options?: CallOptions,
  ): Promise<SmsCampaignV1Response> {
    const body = withCampaignType(campaign, campaignType);
    return call("updateCampaignV1", { path: { campaignId }, query: { campaignType }, body }, options);
  },

  /**
   * Reads an SMS campaign. It changes nothing, so you may repeat it.
   *
   * Effect: read. Page: get-sms-campaign-by-id.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the campaign; its id is `data._id`
   * @throws {@link CampaignKindError} if it is a voice campaign
   */
  async get(campaignId: string, options?: CallOptions): Promise<SmsCampaignV1Response> {
    return call("getCampaignV1", { path: { campaignId } }, options, campaignType);
  },

  /**
   * Starts an SMS campaign: **people get messages.** It works like `kore.sms.start`, on the older path.
   *
   * It is never repeated if it may have been executed. After an {@link OutcomeUnknownError} the campaign may be running:
   * its `confirm` looks, and its `not-seen` is no licence to start it again.
   *
   * Effect: contact. Page: start-sms-campaign.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the state; unlike a voice start, it names no campaign instance
   */
  async start(campaignId: string, options?: CallOptions): Promise<StartSmsCampaignResponse> {
    const query = { campaignType, trigger: "play" } as const;
    return call("triggerCampaignV1", { path: { campaignId }, query, body: {} }, options);
  },

  /**
   * Stops a running SMS campaign. It works like `kore.sms.stop`, on the older path.
   *
   * It leaves before everything else that waits for the rate limit.
   *
   * Effect: write. Page: stop-sms-campaign.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the state
   */
  async stop(campaignId: string, options?: CallOptions): Promise<StopSmsCampaignResponse> {
    const query = { campaignType, trigger: "stop" } as const;
    return call("triggerCampaignV1", { path: { campaignId }, query, body: {} }, options);
  },

  /**
   * Deletes an SMS campaign. No call restores it. The page does not say in which states a campaign may be deleted.
   *
   * Effect: write. Page: delete-sms-campaign.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the campaign as it was
   */
  async delete(campaignId: string, options?: CallOptions): Promise<SmsCampaignV1Response> {
    return call("deleteCampaignV1", { path: { campaignId }, query: { campaignType } }, options);
  },
});
