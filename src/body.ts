import { InvalidRequestError } from "./errors/invalid-request-error.ts";

/**
 * Adds the kind of campaign, which the method called already says.
 *
 * @throws {@link InvalidRequestError} where the body is no object or names another kind.
 */
export function withCampaignType<Body extends object, Kind extends "voice" | "sms">(body: Body, campaignType: Kind) {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new InvalidRequestError("body: expected an object that describes the campaign.");
  if ("campaignType" in body && body.campaignType !== campaignType)
    throw new InvalidRequestError(`body.campaignType: this call is for ${campaignType} campaigns. Leave it out.`);
  return { ...body, campaignType };
}

/** @throws {@link InvalidRequestError} where the body can't be written as JSON. */
export function toJson(body: unknown): string {
  try {
    return JSON.stringify(body);
  } catch (cause) {
    throw new InvalidRequestError(
      "body: it can't be written as JSON, for instance because it holds itself or a bigint.",
      {
        cause,
      },
    );
  }
}
