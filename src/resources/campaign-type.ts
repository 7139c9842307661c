import { InvalidRequestError } from "../errors/campaign-error.ts";
import { ownProperties, readObject } from "../validate.ts";

/**
 * The body of a campaign without its type, which the method implies. A plain `Omit` would lose what the branches don't
 * share.
 */
export type WithoutCampaignType<Body> = Body extends unknown ? Omit<Body, "campaignType"> : never;

/**
 * Adds `campaignType`, which the method implies.
 *
 * @throws {@link InvalidRequestError} if the body is not a plain object or names another type
 */
export function withCampaignType<Body extends object, Type extends "voice" | "sms">(body: Body, campaignType: Type) {
  const campaign = readObject("campaign", body);
  const { campaignType: given = campaignType } = ownProperties<{ campaignType?: unknown }>(campaign);
  if (given !== campaignType)
    throw new InvalidRequestError(`campaign.campaignType: this call is for ${campaignType} campaigns. Leave it out.`);
  return { ...campaign, campaignType };
}
