import type {
  CallbacksRequest,
  CallbacksResponse,
  CampaignContactsRequest,
  CampaignContactsResponse,
  CampaignStatusResponse,
  CampaignV2Response,
  DailyScheduleRequest,
  ListCampaignsRequest,
  ListCampaignsV2Response,
  ScheduleCampaignResponse,
  WeeklyScheduleRequest,
} from "../../generated/schemas.ts";
import type { CallOptions } from "../call/call-options.ts";
import { InvalidRequestError } from "../errors/campaign-error.ts";
import type { Call } from "../operations/call.ts";
import { readInput, readObject } from "../validate.ts";

/** The schedule of a campaign, daily or weekly. */
export type NewCampaignSchedule = DailyScheduleRequest | WeeklyScheduleRequest;

/** Calls on campaigns of either kind, in the newest documented version. */
export type Campaigns = ReturnType<typeof createCampaigns>;

/** Creates the group `kore.campaigns`. */
export const createCampaigns = (call: Call) => ({
  /**
   * Lists campaigns, one page at a time. It changes nothing, although it is a POST.
   *
   * Effect: read. Page: get-all-campaigns-v2.
   *
   * @param query `type` is required, `voice` or `sms`; the other fields filter, sort and page. Dates are ISO 8601 with
   * milliseconds
   * @returns the campaigns in `data.results`; `campaignId(result)` reads the id of each, which is `id` or `_id`
   */
  async list(query: ListCampaignsRequest, options?: CallOptions): Promise<ListCampaignsV2Response> {
    return call("listCampaignsV2", { body: readObject("query", query) }, options);
  },

  /**
   * Reads a campaign of either kind: a voice campaign has a `dialingMode`, an SMS campaign a `format`. It changes
   * nothing, so you may repeat it.
   *
   * Effect: read. Pages: get-voice-campaign-by-id-v2, get-sms-campaign-by-id-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the campaign; its id is `data._id`
   */
  async get(campaignId: string, options?: CallOptions): Promise<CampaignV2Response> {
    return call("getCampaignV2", { path: { campaignId } }, options);
  },

  /**
   * Reads the state of a campaign. It changes nothing, although it is a POST, so you may repeat it.
   *
   * Effect: read. Page: get-campaign-status-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the state in `data.status`, for example `Active`, also while the endpoint of a pre-call check is down and nobody
   * is called; treat a value that you don't know as "some other state"
   */
  async status(campaignId: string, options?: CallOptions): Promise<CampaignStatusResponse> {
    return call("getCampaignStatusV2", { path: { campaignId }, query: { view: "status" }, body: {} }, options);
  },

  /**
   * Lists the call attempts of a voice campaign and their results, one page at a time. It changes nothing, although it
   * is a POST.
   *
   * Effect: read. Page: get-all-contact-details-voice-campaigns-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @param page `page` counts from 1, `limit` is 1 to 100; their defaults are not documented
   * @returns the call attempts in `data.results`; while a call is in progress its `dialerOutcome` is empty
   */
  async contacts(
    campaignId: string,
    page: CampaignContactsRequest = {},
    options?: CallOptions,
  ): Promise<CampaignContactsResponse> {
    // The documented URL of this view lacks the account id.
    const query = { accountId: undefined, view: "contacts" } as const;
    return call("getCampaignStatusV2", { path: { campaignId }, query, body: readObject("page", page) }, options);
  },

  /**
   * Schedules a campaign, daily or weekly: **people get called or messaged** when its time comes. On the platform each
   * recurrence of a voice campaign calls the whole contact list again: assume the same for SMS. The call replaces the
   * schedule that the campaign has. The campaign is given by its **name**. The pages do not say whether names are unique.
   *
   * It is never repeated if it may have been executed. No call can tell afterwards whether this schedule is set: after
   * an {@link OutcomeUnknownError}, check on the platform before you set it again.
   *
   * Effect: contact. Pages: enable-voice-or-sms-campaign-schedule-daily, enable-voice-or-sms-campaign-schedule-weekly.
   *
   * @param campaignName name of the campaign
   * @param schedule `startDateTime` and `endDateTime` in UTC, as `YYYY-MM-DD HH:mm:ss`, the end later than now and than the
   * start; `recurrenceObject.recurType` is `Daily` (every N days) or `Weekly` (every N weeks, on which days)
   * @returns the id of the campaign, in `id`
   */
  async enableSchedule(
    campaignName: string,
    schedule: NewCampaignSchedule,
    options?: CallOptions,
  ): Promise<ScheduleCampaignResponse> {
    assertCampaignName(campaignName);
    return call(
      "scheduleCampaignV2",
      { query: { enableSchedule: true, campaignName }, body: readObject("schedule", schedule) },
      options,
    );
  },

  /**
   * Disables the schedule of a campaign. The campaign is given by its **name**. The page does not say what becomes of a
   * run in progress.
   *
   * It leaves before everything else that waits for the rate limit.
   *
   * Effect: write. Page: disable-voice-or-sms-campaign-schedule.
   *
   * @param campaignName name of the campaign
   * @returns the id of the campaign, in `id`
   */
  async disableSchedule(campaignName: string, options?: CallOptions): Promise<ScheduleCampaignResponse> {
    assertCampaignName(campaignName);
    return call("scheduleCampaignV2", { query: { enableSchedule: false, campaignName }, body: {} }, options);
  },

  /**
   * Schedules callbacks to contacts of a running campaign, each at its own time: **people get called.** The release
   * notes speak of agentless campaigns, the page of any. A response that reports success may still contain callbacks
   * that failed: check the `status` and the `reason` of each.
   *
   * It is never repeated if it may have been executed. No call can tell afterwards which callbacks are planned: after
   * an {@link OutcomeUnknownError}, check on the platform before you send them again.
   *
   * Effect: contact. Page: create-call-back-schedule-v2.
   *
   * @param campaignInstanceId id of the run (`cid-…`), which a voice start returns; not the id of the campaign (`cd-…`)
   * @param callbacks each with `campaignDialingListId`, the contact within the run, and `timeToContact`, ISO 8601, in
   * the future. No call here returns that id: the call details of the platform have it (`InteractionDetails`)
   * @returns an outcome for each callback, in `data`
   */
  async scheduleCallbacks(
    campaignInstanceId: string,
    callbacks: CallbacksRequest,
    options?: CallOptions,
  ): Promise<CallbacksResponse> {
    if (!readInput("callbacks", () => Array.isArray(callbacks)))
      throw new InvalidRequestError("callbacks: expected an array, with an object for each contact.");
    return call("scheduleCallbacksV2", { path: { campaignInstanceId }, body: callbacks }, options);
  },
});

/** @throws {@link InvalidRequestError} if the value is not a string, or is blank. */
function assertCampaignName(campaignName: unknown): void {
  if (typeof campaignName !== "string" || campaignName.trim() === "")
    throw new InvalidRequestError("campaignName: expected the name of the campaign, a non-empty string.");
}
