import type {
  CampaignContactsRequest,
  CampaignContactsResponse,
  CampaignStatusResponse,
  CampaignV1Response,
  ListCampaignsRequest,
  ListCampaignsV1Response,
} from "../../../generated/schemas.ts";
import type { CallOptions } from "../../call/call-options.ts";
import type { Call } from "../../operations/call.ts";
import { readObject } from "../../validate.ts";

/** Calls on campaigns of either kind in v1. */
export type CampaignsV1 = ReturnType<typeof createCampaignsV1>;

/** Creates the group `kore.v1.campaigns`. */
export const createCampaignsV1 = (call: Call) => ({
  /**
   * Lists campaigns, one page at a time. It changes nothing, although it is a POST.
   *
   * Effect: read. Page: get-all-campaigns.
   *
   * @param query `type` is required, `voice` or `sms`; the other fields filter, sort and page. Dates are ISO 8601 with
   * milliseconds
   * @returns the campaigns in `data.results`; `campaignId(result)` reads the id of each, which is `id` or `_id`
   */
  async list(query: ListCampaignsRequest, options?: CallOptions): Promise<ListCampaignsV1Response> {
    return call("listCampaignsV1", { body: readObject("query", query) }, options);
  },

  /**
   * Reads a campaign of either kind: a voice campaign has a `dialingMode`, an SMS campaign a `format`. It changes
   * nothing, so you may repeat it.
   *
   * Effect: read. Pages: get-voice-campaign-by-id, get-sms-campaign-by-id.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the campaign; its id is `data._id`
   */
  async get(campaignId: string, options?: CallOptions): Promise<CampaignV1Response> {
    return call("getCampaignV1", { path: { campaignId } }, options);
  },

  /**
   * Reads the state of a campaign. It changes nothing, although it is a POST, so you may repeat it.
   *
   * Effect: read. Page: get-campaign-status.
   *
   * @param campaignId id of the campaign (`cd-…`)
   * @returns the state in `data.status`, for example `Active`; treat a value that you don't know as "some other state"
   */
  async status(campaignId: string, options?: CallOptions): Promise<CampaignStatusResponse> {
    return call("getCampaignStatusV1", { path: { campaignId }, query: { view: "status" } }, options);
  },

  /**
   * Lists the call attempts of a voice campaign and their results, one page at a time. It changes nothing, although it
   * is a POST.
   *
   * Effect: read. Page: get-all-contact-details-voice-campaigns.
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
    return call(
      "getCampaignStatusV1",
      { path: { campaignId }, query: { view: "contacts" }, body: readObject("page", page) },
      options,
    );
  },
});
