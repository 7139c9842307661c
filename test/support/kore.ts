import { expect } from "vitest";
import {
  type CampaignClient,
  type CampaignClientOptions,
  CampaignError,
  createCampaignClient,
} from "../../src/index.ts";

export const STREAM_ID = "st-0a1b2c3d-4e5f-5678-9abc-def012345678";
export const ACCOUNT_ID = "0123456789abcdef01234567";
export const CAMPAIGN_ID = "cd-1234567-89ab-4cde-8f01-23456789abcd";
export const TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2VjcmV0LXNpZ25hdHVyZQ";

/**
 * A client with good options, but for those that a test brings. It sends each request once and at once: most tests are
 * about what one answer means.
 */
export const koreAt = (baseUrl: string, options: Partial<CampaignClientOptions> = {}): CampaignClient =>
  createCampaignClient({
    baseUrl,
    streamId: STREAM_ID,
    accountId: ACCOUNT_ID,
    auth: TOKEN,
    retries: 0,
    rateLimit: false,
    ...options,
  });

/** Reads a campaign through `kore.http`, with more options, or others, where a test brings them. */
export const getByHttp = ({ http }: CampaignClient, options: object = {}) =>
  http.GET("/campaign/api/v2/public/{streamId}/campaign/{campaignId}", {
    params: { path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID } },
    ...options,
  });

/** What a call throws, which is an error of this package. */
// biome-ignore lint/suspicious/noExplicitAny: each test asks for the class and the fields that it expects.
export async function thrownBy(call: () => unknown): Promise<any> {
  try {
    await call();
  } catch (error) {
    expect(error).toBeInstanceOf(CampaignError);
    return error;
  }
  throw new Error("Nothing was thrown.");
}
