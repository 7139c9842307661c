import type { CampaignV1Answer, CampaignV2Answer } from "../generated/schemas.ts";
import { CampaignKindError } from "./errors/campaign-kind-error.ts";

/**
 * Passes on the answer of a call that reads either kind of campaign, if it is not clearly of the other kind.
 *
 * @throws {@link CampaignKindError}
 */
export async function expectKind<Answer extends CampaignV1Answer | CampaignV2Answer>(
  campaignType: "voice" | "sms",
  reading: Promise<CampaignV1Answer | CampaignV2Answer>,
): Promise<Answer> {
  const answer = await reading;
  const kind = kindIn(answer.data);
  if (kind !== undefined && kind !== campaignType) throw new CampaignKindError(kind, answer);
  return answer as Answer;
}

/** Only voice campaigns have a dialing mode. A format alone is that of an SMS campaign; a voice page lists it too. */
function kindIn(data: object | undefined): "voice" | "sms" | undefined {
  if (data && "dialingMode" in data) return "voice";
  if (data && "format" in data) return "sms";
  return undefined;
}
