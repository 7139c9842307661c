import type {
  CampaignContactsAnswer,
  CampaignContactsBody,
  CampaignStatusAnswer,
  CampaignV1Answer,
  ListCampaignsBody,
  ListCampaignsV1Answer,
} from "../generated/schemas.ts";
import { checkObject } from "./body.ts";
import type { Connection } from "./connection.ts";
import type { CallOptions } from "./options.ts";

/** Calls on campaigns of either kind in v1. */
export interface CampaignsV1 {
  /**
   * Lists campaigns, a page at a time. It changes nothing, although it is a POST.
   *
   * Effect: read. Page: get-all-campaigns.
   *
   * @param query `type` is required, `voice` or `sms`; the rest narrows, sorts and pages. Dates are ISO 8601 with
   * milliseconds
   * @returns the campaigns in `data.results`; `campaignId(result)` reads the id of each, which is `id` or `_id`
   * @throws {@link InvalidRequestError}, {@link NotAllowedError} before anything is sent, {@link ApiError} where the
   * call is refused; after all tries {@link RateLimitError}, {@link ServerError}, {@link TimeoutError},
   * {@link ConnectionError}, {@link UnreadableAnswerError}; {@link AbortedError}
   */
  list(query: ListCampaignsBody, options?: CallOptions): Promise<ListCampaignsV1Answer>;

  /**
   * Reads a campaign of either kind: a voice campaign has a `dialingMode`, an SMS campaign a `format`. It changes
   * nothing and may be repeated.
   *
   * Effect: read. Pages: get-voice-campaign-by-id, get-sms-campaign-by-id.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the campaign; its id is `data._id`
   * @throws {@link InvalidRequestError}, {@link NotAllowedError} before anything is sent, {@link ApiError} where the
   * call is refused; after all tries {@link RateLimitError}, {@link ServerError}, {@link TimeoutError},
   * {@link ConnectionError}, {@link UnreadableAnswerError}; {@link AbortedError}
   */
  get(campaignId: string, options?: CallOptions): Promise<CampaignV1Answer>;

  /**
   * Tells the state of a campaign. It changes nothing, although it is a POST, and may be repeated.
   *
   * Effect: read. Page: get-campaign-status.
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
   * Effect: read. Page: get-all-contact-details-voice-campaigns.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @param page `page` counts from 1, `limit` is 1 to 100; what comes without them is not documented
   * @returns the call attempts in `data.results`; while a call is in progress its `dialerOutcome` is empty
   * @throws {@link InvalidRequestError}, {@link NotAllowedError} before anything is sent, {@link ApiError} where the
   * call is refused; after all tries {@link RateLimitError}, {@link ServerError}, {@link TimeoutError},
   * {@link ConnectionError}, {@link UnreadableAnswerError}; {@link AbortedError}
   */
  contacts(campaignId: string, page?: CampaignContactsBody, options?: CallOptions): Promise<CampaignContactsAnswer>;
}

const STATUS = "/agentassist/api/v1/public/{streamId}/campaign/{campaignId}/status";

export const campaignsV1 = ({ http, streamId, fetchWith, dataOf }: Connection): CampaignsV1 => ({
  list: async (query, options) => {
    checkObject("query", query);
    return dataOf(
      http.POST("/agentassist/api/v1/public/{streamId}/campaign/getAllCampaignDetails", {
        params: { path: { streamId } },
        body: query,
        fetch: fetchWith(options),
      }),
    );
  },

  get: async (campaignId, options) =>
    dataOf(
      http.GET("/agentassist/api/v1/public/{streamId}/campaign/{campaignId}", {
        params: { path: { streamId, campaignId } },
        fetch: fetchWith(options),
      }),
    ),

  status: async (campaignId, options) =>
    dataOf(
      http.POST(STATUS, {
        params: { path: { streamId, campaignId }, query: { view: "status" } },
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
});
