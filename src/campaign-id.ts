import type {
  CampaignStatusResponse,
  CampaignV1Response,
  CampaignV2Response,
  CreateCampaignV1Response,
  CreateCampaignV2Response,
  ListedCampaignV1,
  ListedCampaignV2,
  ScheduleCampaignResponse,
  UpdateCampaignV1Response,
  UpdateCampaignV2Response,
} from "../generated/schemas.ts";
import { InvalidRequestError } from "./errors/campaign-error.ts";
import { otherKindOfId } from "./operations/ids.ts";
import { readInput } from "./validate.ts";

/** A response, or an item of a list, that has the id of a campaign. */
export type WithCampaignId =
  | CreateCampaignV1Response
  | CreateCampaignV2Response
  | UpdateCampaignV1Response
  | UpdateCampaignV2Response
  | CampaignV1Response
  | CampaignV2Response
  | CampaignStatusResponse
  | ScheduleCampaignResponse
  | ListedCampaignV1
  | ListedCampaignV2;

/**
 * Reads the id of a campaign (`cd-…`) from a response, wherever that call has it: `data._id`, `data.id`,
 * `data.campId`, `_id` or `id`. It sends nothing.
 *
 * ```ts
 * const id = campaignId(await kore.sms.create(campaign));
 * ```
 *
 * @throws {@link InvalidRequestError} if it has none, like the response of a start, which has at most the id of a
 * campaign instance (`cid-…`)
 */
export function campaignId(response: WithCampaignId): string {
  const ids = readInput("campaignId", () => idsIn(response));
  const id = ids.find((each) => !otherKindOfId("campaignId", each));
  if (id !== undefined) return id;
  throw new InvalidRequestError(
    "campaignId: this response has no id of a campaign. The response of a start or a stop does not have one.",
  );
}

/** The ids that a response gives to what it describes, in all the ways of the documentation. */
export function idsIn(response: unknown): string[] {
  const outer: Record<string, unknown> = Object(response);
  const inner: Record<string, unknown> = Object(outer.data);
  return [inner._id, inner.id, inner.campId, outer._id, outer.id].filter(
    (id) => typeof id === "string" && id !== "",
  ) as string[];
}
