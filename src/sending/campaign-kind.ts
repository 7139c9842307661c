import { CampaignKindError } from "../errors/campaign-kind-error.ts";
import type { Answer } from "./answer.ts";
import type { Exchange } from "./exchange.ts";

/** The error that a read ends in which came upon a campaign that is clearly of the other kind, or `undefined`. */
export function otherKindIn(
  { json }: Answer,
  expected: "voice" | "sms",
  { call, scrub }: Exchange,
): CampaignKindError | undefined {
  const kind = kindIn(Object(json?.data));
  if (kind === undefined || kind === expected) return undefined;
  return new CampaignKindError(kind, { call, answer: scrub.json(json) as object });
}

/** Only voice campaigns have a dialing mode. A format alone is that of an SMS campaign; a voice page lists it too. */
function kindIn({ dialingMode, format }: Record<string, unknown>): "voice" | "sms" | undefined {
  if (typeof dialingMode === "string") return "voice";
  if (typeof format === "string") return "sms";
  return undefined;
}
