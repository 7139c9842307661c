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
export const TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJhcHBJZCI6ImNzLTEiLCJzdWIiOiIxIn0.c2VjcmV0LXNpZ25hdHVyZQ";

/**
 * Creates a client with valid options. `options` override them. Retries and the rate limit are off, because most tests
 * are about a single response.
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

/** Gets a campaign through `kore.http`. `options` are added to the request's own, or replace them. */
export const getByHttp = ({ http }: CampaignClient, options: object = {}) =>
  http.GET("/campaign/api/v2/public/{streamId}/campaign/{campaignId}", {
    params: { path: { streamId: STREAM_ID, campaignId: CAMPAIGN_ID } },
    ...options,
  });

/** Returns the error that a call throws. Fails if nothing is thrown, or if it is not a `CampaignError`. */
// biome-ignore lint/suspicious/noExplicitAny: each test checks the class and the fields that it expects.
export async function thrownBy(call: () => unknown): Promise<any> {
  try {
    await call();
  } catch (error) {
    expect(error).toBeInstanceOf(CampaignError);
    return error;
  }
  throw new Error("Nothing was thrown.");
}
