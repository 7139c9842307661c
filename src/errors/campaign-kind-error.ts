import { brand } from "./brand.ts";
import { CampaignError, type CampaignErrorOptions } from "./campaign-error.ts";

/**
 * The campaign that was read is of the other kind: `voice.get` came upon an SMS campaign, or `sms.get` upon a voice
 * campaign. Both kinds are read at one URL, so only the answer tells. Nothing was changed.
 */
export class CampaignKindError extends CampaignError {
  static {
    brand(CampaignKindError, "CampaignKindError");
  }
  /** The kind that the campaign is of. */
  readonly campaignType: "voice" | "sms";
  /** The answer, which is whole and right but for its kind. */
  readonly answer: object;

  constructor(campaignType: "voice" | "sms", { answer, ...options }: CampaignErrorOptions & { answer: object }) {
    super(
      `This is ${campaignType === "voice" ? "a voice" : "an SMS"} campaign. Read it with ${campaignType}.get, or with campaigns.get, which takes either kind.`,
      options,
    );
    this.campaignType = campaignType;
    this.answer = answer;
  }
}
