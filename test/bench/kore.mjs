import { createCampaignClient } from "../../dist/index.js";
import { ACCOUNT_ID, CALLS, CAMPAIGN_ID, STREAM_ID, TOKEN } from "./calls.mjs";

/**
 * This package, as it is published. Nothing waits for the rate limit.
 *
 * @param {Partial<import("../../src/index.ts").CampaignClientOptions>} [options]
 */
export function createKore(baseUrl, options) {
  const kore = createCampaignClient({
    baseUrl,
    streamId: STREAM_ID,
    accountId: ACCOUNT_ID,
    auth: TOKEN,
    rateLimit: false,
    ...options,
  });
  return {
    get: (options) => kore.campaigns.get(CAMPAIGN_ID, options),
    start: () => kore.voice.start(CAMPAIGN_ID),
    list: () => kore.campaigns.list(CALLS.list.body),
  };
}
