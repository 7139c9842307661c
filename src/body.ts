import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import { kindOf } from "./kind-of.ts";

/** The body of a campaign without its kind, which the method says. A plain `Omit` would lose what the branches do not share. */
export type WithoutCampaignType<Body> = Body extends unknown ? Omit<Body, "campaignType"> : never;

/**
 * Adds the kind of campaign, which the method called already says.
 *
 * @throws {@link InvalidRequestError} where the body is no object or names another kind.
 */
export function withCampaignType<Body extends object, Kind extends "voice" | "sms">(body: Body, campaignType: Kind) {
  checkObject("campaign", body);
  if ("campaignType" in body && body.campaignType !== campaignType)
    throw new InvalidRequestError(`campaign.campaignType: this call is for ${campaignType} campaigns. Leave it out.`);
  return { ...body, campaignType };
}

/** @throws {@link InvalidRequestError} where it is no object. */
export function checkObject(place: string, value: unknown): asserts value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new InvalidRequestError(
      `${place}: expected an object, and got ${Array.isArray(value) ? "an array" : kindOf(value)}.`,
    );
}

/** @throws {@link InvalidRequestError} where the body can't be written as JSON. */
export function toJson(body: unknown): string {
  try {
    return JSON.stringify(body);
  } catch (cause) {
    throw new InvalidRequestError(
      "body: it can't be written as JSON, for instance because it holds itself or a bigint.",
      { cause },
    );
  }
}
