import type {
  CampaignStatusAnswer,
  CampaignV1Answer,
  CampaignV2Answer,
  CreateCampaignV1Answer,
  CreateCampaignV2Answer,
  ListedCampaignV1,
  ListedCampaignV2,
  ScheduleCampaignAnswer,
  UpdateCampaignV1Answer,
  UpdateCampaignV2Answer,
} from "../generated/schemas.ts";
import { InvalidRequestError } from "./errors/invalid-request-error.ts";
import { otherIdIn } from "./path.ts";

/** Whatever carries the id of a campaign: the answer of a call about one, or one campaign of a list. */
export type WithCampaignId =
  | CreateCampaignV1Answer
  | CreateCampaignV2Answer
  | UpdateCampaignV1Answer
  | UpdateCampaignV2Answer
  | CampaignV1Answer
  | CampaignV2Answer
  | CampaignStatusAnswer
  | ScheduleCampaignAnswer
  | ListedCampaignV1
  | ListedCampaignV2;

/**
 * Reads the id of a campaign (`cd-…`) from an answer, wherever that call has it: `data._id`, `data.id`,
 * `data.campId`, `_id` or `id`. It sends nothing.
 *
 * ```ts
 * const id = campaignId(await kore.sms.create(campaign));
 * ```
 *
 * @throws {@link InvalidRequestError} where it holds none, as the answer of a start, which names a campaign
 * instance (`cid-…`) at most
 */
export function campaignId(answer: WithCampaignId): string {
  const outer: Record<string, unknown> = Object(answer);
  const inner: Record<string, unknown> = Object(outer.data);
  for (const id of [inner._id, inner.id, inner.campId, outer._id, outer.id])
    if (typeof id === "string" && id !== "" && !otherIdIn("campaignId", id)) return id;
  throw new InvalidRequestError(
    "campaignId: this answer holds no id of a campaign. A start or a stop answers without it.",
  );
}
