import type { ContactResult } from "../../../generated/schemas.ts";
import type { CallOptions } from "../../call/call-options.ts";
import type { CampaignClient } from "../../client.ts";
import { assertInteger, readOptions } from "../../validate.ts";
import { createPages, type Pages } from "./pages.ts";
import { readAll } from "./read-all.ts";

/** How to read results. */
export interface AllResultsOptions {
  /** Results that each request asks for, 1 to 100. Default: 100, the most. */
  readonly limit?: number;
}

/**
 * Lists all call attempts of a voice campaign and their results. Read them when the run has ended and before the next one:
 * on the platform a stop resets the data, and no page says in which order they come. While people are called, results move,
 * and a call that ends between two reads may come twice, also in its new state.
 *
 * Effect: read. Page: get-all-contact-details-voice-campaigns-v2.
 *
 * @param campaignId id of the campaign (`cd-…`)
 * @param options options of each request
 * @throws {@link PagingError} while you iterate, if results may be missing
 */
export function allResults(
  kore: CampaignClient,
  campaignId: string,
  page: AllResultsOptions = {},
  options?: CallOptions,
): Pages<ContactResult> {
  const { limit = 100 } = readOptions("The third argument", page, ["limit"]);
  assertInteger("limit", limit, 1, 100);
  return createPages(() =>
    readAll({
      name: `The results of ${campaignId}`,
      by: "page",
      limit,
      idOf: attemptId,
      read: async ({ page }) => (await kore.campaigns.contacts(campaignId, { page, limit }, options)).data,
    }),
  );
}

/** What tells attempts apart. `uniqueId` is empty in the samples. A bot session is one call, unless its attempts differ. */
const attemptId = ({ uniqueId, botSessionId, phoneNumber, numberOfAttemptsSoFar }: ContactResult): string | undefined =>
  uniqueId || (botSessionId && `${botSessionId} ${phoneNumber} ${numberOfAttemptsSoFar}`);
