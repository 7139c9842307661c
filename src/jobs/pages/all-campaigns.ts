import type { ListCampaignsRequest, ListedCampaignV2 } from "../../../generated/schemas.ts";
import type { CallOptions } from "../../call/call-options.ts";
import { idsIn } from "../../campaign-id.ts";
import type { CampaignClient } from "../../client.ts";
import { assertInteger, readOptions } from "../../validate.ts";
import { createPages, type Pages } from "./pages.ts";
import { readAll } from "./read-all.ts";

/** Which campaigns to list. */
export interface AllCampaignsQuery extends Omit<ListCampaignsRequest, "skip" | "page" | "limit" | "sortBy"> {
  /** Campaigns that each request asks for, 2 and up. Default: 50. No page gives a maximum. */
  readonly limit?: number;
}

/**
 * Lists all campaigns of a type, oldest first, each once: a campaign that is created meanwhile comes last, and after one is
 * deleted it reads the list again. It holds the ids in memory.
 *
 * Effect: read. Page: get-all-campaigns-v2.
 *
 * @param query `type` is required, `voice` or `sms`; `startDate`, `endDate` and `filters` as in `kore.campaigns.list`
 * @param options options of each request
 * @throws {@link PagingError} while you iterate, if campaigns may be missing
 */
export function allCampaigns(
  kore: CampaignClient,
  query: AllCampaignsQuery,
  options?: CallOptions,
): Pages<ListedCampaignV2> {
  const { limit = 50, ...own } = readOptions("query", query, ["type", "startDate", "endDate", "filters", "limit"]);
  // Each request repeats a campaign of the one before.
  assertInteger("limit", limit, 2, Number.MAX_SAFE_INTEGER);
  return createPages(() =>
    readAll({
      name: "The list of campaigns",
      by: "skip",
      limit,
      idOf: (campaign) => idsIn(campaign)[0],
      read: async ({ skip }) =>
        (await kore.campaigns.list({ ...own, skip, limit, sortBy: { createdAt: "asc" } }, options)).data,
    }),
  );
}
