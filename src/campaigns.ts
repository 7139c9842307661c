import type {
  CallbacksAnswer,
  CallbacksBody,
  CampaignContactsAnswer,
  CampaignContactsBody,
  CampaignStatusAnswer,
  CampaignV2Answer,
  DailyScheduleBody,
  ListCampaignsBody,
  ListCampaignsV2Answer,
  ScheduleCampaignAnswer,
  WeeklyScheduleBody,
} from "../generated/schemas.ts";
import { checkObject } from "./body.ts";
import type { Connection } from "./connection.ts";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import type { CallOptions } from "./options.ts";

/** When a campaign is to run by itself: daily or weekly. */
export type NewCampaignSchedule = DailyScheduleBody | WeeklyScheduleBody;

/** Calls on campaigns of either kind, in the newest version that is documented. */
export interface Campaigns {
  /**
   * Lists campaigns, a page at a time. It changes nothing, although it is a POST.
   *
   * Effect: read. Page: get-all-campaigns-v2.
   *
   * @param query `type` is required, `voice` or `sms`; the rest narrows, sorts and pages. Dates are ISO 8601 with
   * milliseconds
   * @returns the campaigns in `data.results`; `campaignId(result)` reads the id of each, which is `id` or `_id`
   * @throws {@link InvalidRequestError}, {@link NotAllowedError} before anything is sent, {@link ApiError} where the
   * call is refused; after all tries {@link RateLimitError}, {@link ServerError}, {@link TimeoutError},
   * {@link ConnectionError}, {@link UnreadableAnswerError}; {@link AbortedError}
   */
  list(query: ListCampaignsBody, options?: CallOptions): Promise<ListCampaignsV2Answer>;

  /**
   * Reads a campaign of either kind: a voice campaign has a `dialingMode`, an SMS campaign a `format`. It changes
   * nothing and may be repeated.
   *
   * Effect: read. Pages: get-voice-campaign-by-id-v2, get-sms-campaign-by-id-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the campaign; its id is `data._id`
   * @throws {@link InvalidRequestError}, {@link NotAllowedError} before anything is sent, {@link ApiError} where the
   * call is refused; after all tries {@link RateLimitError}, {@link ServerError}, {@link TimeoutError},
   * {@link ConnectionError}, {@link UnreadableAnswerError}; {@link AbortedError}
   */
  get(campaignId: string, options?: CallOptions): Promise<CampaignV2Answer>;

  /**
   * Tells the state of a campaign. It changes nothing, although it is a POST, and may be repeated.
   *
   * Effect: read. Page: get-campaign-status-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the state in `data.status`, for example `Active`; read a value that you do not know as "some other state"
   * @throws {@link InvalidRequestError}, {@link NotAllowedError} before anything is sent, {@link ApiError} where the
   * call is refused; after all tries {@link RateLimitError}, {@link ServerError}, {@link TimeoutError},
   * {@link ConnectionError}, {@link UnreadableAnswerError}; {@link AbortedError}
   */
  status(campaignId: string, options?: CallOptions): Promise<CampaignStatusAnswer>;

  /**
   * Lists what became of the calls of a voice campaign, a page at a time. It changes nothing, although it is a POST.
   *
   * Effect: read. Page: get-all-contact-details-voice-campaigns-v2.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @param page `page` counts from 1, `limit` is 1 to 100; what comes without them is not documented
   * @returns the call attempts in `data.results`; while a call is in progress its `dialerOutcome` is empty
   * @throws {@link InvalidRequestError}, {@link NotAllowedError} before anything is sent, {@link ApiError} where the
   * call is refused; after all tries {@link RateLimitError}, {@link ServerError}, {@link TimeoutError},
   * {@link ConnectionError}, {@link UnreadableAnswerError}; {@link AbortedError}
   */
  contacts(campaignId: string, page?: CampaignContactsBody, options?: CallOptions): Promise<CampaignContactsAnswer>;

  /**
   * Has a campaign run by itself, daily or weekly: **people get called or messaged** when its time comes. It goes by
   * the **name** of the campaign. Whether names are unique, and in which time zone the times are read, is not
   * documented.
   *
   * Effect: contact. Never sent twice where it may have been carried out. Pages:
   * enable-voice-or-sms-campaign-schedule-daily, enable-voice-or-sms-campaign-schedule-weekly.
   *
   * @param campaignName name of the campaign
   * @param schedule `startDateTime` and `endDateTime` as `YYYY-MM-DD HH:mm:ss`, the end later than now and than the
   * start; `recurrenceObject.recurType` is `Daily` (every N days) or `Weekly` (every N weeks, on which days)
   * @returns the id of the campaign, in `id`
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  enableSchedule(
    campaignName: string,
    schedule: NewCampaignSchedule,
    options?: CallOptions,
  ): Promise<ScheduleCampaignAnswer>;

  /**
   * Switches the schedule of a campaign off. It goes by the **name** of the campaign. What becomes of a run that is
   * under way is not documented.
   *
   * Effect: write. Page: disable-voice-or-sms-campaign-schedule.
   *
   * @param campaignName name of the campaign
   * @returns the id of the campaign, in `id`
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  disableSchedule(campaignName: string, options?: CallOptions): Promise<ScheduleCampaignAnswer>;

  /**
   * Has contacts of a running campaign called back, each at a time of its own: **people get called.** The answer
   * may report success and yet hold callbacks that failed: look at the `status` and the `reason` of each.
   *
   * Never sent twice where it may have been carried out. No call tells afterwards which callbacks are planned: after
   * an {@link OutcomeUnknownError} ask on the platform before you send them again.
   *
   * Effect: contact. Page: create-call-back-schedule-v2.
   *
   * @param campaignInstanceId id of the run (`cid-…`), which a voice start answers; not that of the campaign (`cd-…`)
   * @param callbacks each with `campaignDialingListId`, the contact within the run, and `timeToContact`, ISO 8601,
   * in the future
   * @returns in `data`, an outcome for each callback
   * @throws {@link InvalidRequestError}, {@link NotAllowedError}, {@link AbortedError}, and at its deadline
   * {@link TimeoutError}, before it is sent, or sent again; {@link ConnectionError} where no connection was made,
   * {@link ApiError} where the call is refused, {@link OutcomeUnknownError} where it may have been carried out
   */
  scheduleCallbacks(
    campaignInstanceId: string,
    callbacks: CallbacksBody,
    options?: CallOptions,
  ): Promise<CallbacksAnswer>;
}

const STATUS = "/campaign/api/v2/public/{streamId}/campaign/{campaignId}/status";
const SCHEDULE = "/campaign/api/v2/public/{streamId}/campaign/schedule";

export const campaigns = ({ http, streamId, accountId, fetchWith, dataOf }: Connection): Campaigns => ({
  list: async (query, options) => {
    checkObject("query", query);
    return dataOf(
      http.POST("/campaign/api/v2/public/{streamId}/campaign/getAllCampaignDetails", {
        params: { path: { streamId }, query: { accountId } },
        body: query,
        fetch: fetchWith(options),
      }),
    );
  },

  get: async (campaignId, options) =>
    dataOf(
      http.GET("/campaign/api/v2/public/{streamId}/campaign/{campaignId}", {
        params: { path: { streamId, campaignId }, query: { accountId } },
        fetch: fetchWith(options),
      }),
    ),

  status: async (campaignId, options) =>
    dataOf(
      http.POST(STATUS, {
        params: { path: { streamId, campaignId }, query: { accountId, view: "status" } },
        body: {},
        fetch: fetchWith(options),
      }),
    ) as Promise<CampaignStatusAnswer>,

  contacts: async (campaignId, page = {}, options) => {
    checkObject("page", page);
    return dataOf(
      http.POST(STATUS, {
        params: { path: { streamId, campaignId }, query: { view: "contacts" } },
        body: page,
        fetch: fetchWith(options),
      }),
    ) as Promise<CampaignContactsAnswer>;
  },

  enableSchedule: async (campaignName, schedule, options) => {
    checkName(campaignName);
    checkObject("schedule", schedule);
    return dataOf(
      http.POST(SCHEDULE, {
        params: { path: { streamId }, query: { enableSchedule: true, campaignName } },
        body: schedule,
        fetch: fetchWith(options),
      }),
    );
  },

  disableSchedule: async (campaignName, options) => {
    checkName(campaignName);
    return dataOf(
      http.POST(SCHEDULE, {
        params: { path: { streamId }, query: { enableSchedule: false, campaignName } },
        body: {},
        fetch: fetchWith(options),
      }),
    );
  },

  scheduleCallbacks: async (campaignInstanceId, callbacks, options) => {
    if (!Array.isArray(callbacks))
      throw new InvalidRequestError("callbacks: expected an array, with an object for each contact.");
    return dataOf(
      http.POST("/campaign/api/v2/public/{streamId}/campaign/{campaignInstanceId}/callContactAt", {
        params: { path: { streamId, campaignInstanceId } },
        body: callbacks,
        fetch: fetchWith(options),
      }),
    );
  },
});

function checkName(campaignName: unknown): void {
  if (typeof campaignName !== "string" || campaignName.trim() === "")
    throw new InvalidRequestError("campaignName: expected the name of the campaign, a non-empty string.");
}
