import type {
  AdvancedSmsCampaignV2Request,
  DncListReference,
  SendOutboundSmsRequest,
  SendOutboundSmsResponse,
  SimpleSmsCampaignV2Request,
  SmsCampaignV2Response,
  StartSmsCampaignResponse,
  StopSmsCampaignResponse,
  UpdateSmsCampaignV2Request,
} from "../../generated/schemas.ts";
import type { CallOptions } from "../call/call-options.ts";
import { InvalidRequestError } from "../errors/campaign-error.ts";
import type { Call } from "../operations/call.ts";
import { readObject } from "../validate.ts";
import { type WithoutCampaignType, withCampaignType } from "./campaign-type.ts";

/** A new SMS campaign: the documented body without `campaignType`, which the method implies. */
export type NewSmsCampaign = WithoutCampaignType<SimpleSmsCampaignV2Request | AdvancedSmsCampaignV2Request>;

/**
 * An update of an SMS campaign: the documented body without `campaignType`, and with `dncLists`, so that nobody removes a
 * DNC list by leaving it out. For a campaign without one, give `undefined`.
 */
export interface SmsCampaignUpdate extends Omit<UpdateSmsCampaignV2Request, "campaignType" | "dncLists"> {
  dncLists: DncListReference | undefined;
}

/** Calls on SMS campaigns, in the newest documented version, and single messages. */
export type SmsCampaigns = ReturnType<typeof createSmsCampaigns>;

const campaignType = "sms";

/** Creates the group `kore.sms`. */
export const createSmsCampaigns = (call: Call) => ({
  /**
   * Creates an SMS campaign. Nobody is messaged until it is started, as we read the pages. The contact lists, the DNC
   * list and the experience flow must exist; they are given by name. The advanced format uses a separate operation, as
   * its page documents it.
   *
   * The page on the advanced format says that `schedule: { isSchedulingEnabled: false }` **triggers the campaign at
   * once**. Its own sample response shows otherwise. Try it first with a contact list that may be messaged.
   *
   * Pages show the text plain, in Base64 and in percent-encoded Base64. **Send one to your own phone first.**
   *
   * After an {@link OutcomeUnknownError}, its `confirm` looks whether the campaign exists.
   *
   * Effect: write. Pages: create-sms-campaign-without-template-v2, create-sms-campaign-using-template-v2,
   * create-sms-campaign-advanced-format-v2.
   *
   * @param campaign by `format`: `simple` needs `message`, and `template_name` if it uses a template; `advanced` needs
   * `experienceFlowName`. In the simple format: name at most 48 characters, description at most 256, priority `"1"` to
   * `"5"`
   * @returns the campaign; its id is `data._id`
   */
  async create(campaign: NewSmsCampaign, options?: CallOptions): Promise<SmsCampaignV2Response> {
    const query = { campaignType } as const;
    const body = withCampaignType(campaign, campaignType);
    switch (body.format) {
      case "simple":
        return call("createCampaignV2", { query, body }, options);
      case "advanced":
        return call("createAdvancedSmsCampaignV2", { query, body }, options);
      default:
        throw new InvalidRequestError('campaign.format: expected "simple" or "advanced".');
    }
  },

  /**
   * Updates an SMS campaign. Send all of it: samples disagree on whether a field left out is kept.
   *
   * **Send `dncLists`, or people who opted out may be messaged.** In the samples of the pages, a campaign that is updated
   * without it has no DNC list afterwards. No Global DNC list protects them: it covers voice campaigns only.
   *
   * Effect: write. Page: update-sms-campaign-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @param campaign the whole campaign, with its `experienceFlowName`: name at most 48 characters, description at most
   * 256, priority `"1"` to `"5"`. `dncLists` is `undefined` for a campaign that has none
   * @returns the campaign as it is now
   */
  async update(campaignId: string, campaign: SmsCampaignUpdate, options?: CallOptions): Promise<SmsCampaignV2Response> {
    // JSON leaves out what is `undefined`.
    const body = withCampaignType(campaign as UpdateSmsCampaignV2Request, campaignType);
    if (!Object.hasOwn(body, "dncLists"))
      throw new InvalidRequestError(
        "campaign.dncLists: it is missing, and people who opted out might be messaged. Name the DNC list, or give undefined if the campaign has none.",
      );
    return call("updateCampaignV2", { path: { campaignId }, query: { campaignType }, body }, options);
  },

  /**
   * Reads an SMS campaign. It changes nothing, so you may repeat it.
   *
   * Effect: read. Page: get-sms-campaign-by-id-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the campaign; its id is `data._id`
   * @throws {@link CampaignKindError} if it is a voice campaign
   */
  async get(campaignId: string, options?: CallOptions): Promise<SmsCampaignV2Response> {
    return call("getCampaignV2", { path: { campaignId } }, options, campaignType);
  },

  /**
   * Starts an SMS campaign: **people get messages.** The campaign should be `Ready`. On the platform
   *
   * - a start after a stop, or after the end, messages the whole contact list again
   * - only the DNC list of the campaign protects people who opted out: the Global DNC list covers no SMS campaign
   * - who opts out before a start by hand or during a run may be messaged: contacts are checked against the DNC list after
   *   the campaign is saved and 15 minutes before a scheduled start, as the user guide says of voice campaigns
   *
   * What STOP as an answer does is not documented. Send one to your own phone first.
   *
   * It is never repeated if it may have been executed. After an {@link OutcomeUnknownError} the campaign may be running:
   * its `confirm` looks, and its `not-seen` is no licence to start it again.
   *
   * Effect: contact. Page: start-sms-campaign-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the state; unlike a voice start, it names no campaign instance
   */
  async start(campaignId: string, options?: CallOptions): Promise<StartSmsCampaignResponse> {
    const query = { campaignType, trigger: "play" } as const;
    return call("startSmsCampaignV2", { path: { campaignId }, query, body: {} }, options);
  },

  /**
   * Stops a running SMS campaign. There is no pause: on the platform, a stop resets the data of the run, and starting
   * the campaign again makes a new campaign instance, which messages the whole contact list again. The page does not say
   * what becomes of messages that are on their way.
   *
   * It leaves before everything else that waits for the rate limit.
   *
   * Effect: write. Page: stop-sms-campaign-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the state
   */
  async stop(campaignId: string, options?: CallOptions): Promise<StopSmsCampaignResponse> {
    const query = { campaignType, trigger: "stop" } as const;
    return call("stopSmsCampaignV2", { path: { campaignId }, query, body: {} }, options);
  },

  /**
   * Deletes an SMS campaign. No call restores it. The page does not say in which states a campaign may be deleted.
   *
   * Effect: write. Page: delete-sms-campaign-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the campaign as it was
   */
  async delete(campaignId: string, options?: CallOptions): Promise<SmsCampaignV2Response> {
    return call("deleteCampaignV2", { path: { campaignId }, query: { campaignType } }, options);
  },

  /**
   * Sends one message to one person, without a campaign: **somebody gets a message.** The token needs the API scope
   * Outbound SMS. The sending number must be set up for outbound SMS and attached to an experience flow.
   *
   * It is never repeated if it may have been executed. No call can tell afterwards whether a message was sent: after an
   * {@link OutcomeUnknownError}, check on the platform before you send it again.
   *
   * Effect: contact. Page: send-outbound-sms.
   *
   * @param message the sending number, `fromNo`, and the receiving number, `toNo`, both as `+12025550143` (E.164)
   * @returns a sentence on what was done
   */
  async send(message: SendOutboundSmsRequest, options?: CallOptions): Promise<SendOutboundSmsResponse> {
    return call("sendOutboundSmsV1", { body: readObject("message", message) }, options);
  },
});
