import type { CallContext } from "../call/context.ts";
import { CampaignKindError } from "../errors/api-error.ts";
import type { ReceivedResponse } from "../response/read.ts";
import { ownProperties } from "../validate.ts";

/** Makes the error of a read that returned a campaign which is clearly of the other kind; `undefined` if it did not. */
export function campaignKindError(
  { json }: ReceivedResponse,
  expected: "voice" | "sms" | undefined,
  { call, redactor }: CallContext,
): CampaignKindError | undefined {
  const campaignType = expected && kindOf(ownProperties(Object(json?.data)));
  if (campaignType === undefined || campaignType === expected) return undefined;
  return new CampaignKindError(
    `This is ${campaignType === "voice" ? "a voice" : "an SMS"} campaign. Read it with ${campaignType}.get, or with campaigns.get, which takes either kind.`,
    { campaignType, call, response: redactor.json(json) as object },
  );
}

/** Only voice campaigns have a dialing mode. A format alone is that of an SMS campaign; a voice page lists it too. */
export function kindOf({ dialingMode, format }: Record<string, unknown>): "voice" | "sms" | undefined {
  if (typeof dialingMode === "string") return "voice";
  if (typeof format === "string") return "sms";
  return undefined;
}
