import type { ListedCampaignV2 } from "../../../generated/schemas.ts";
import { idsIn } from "../../campaign-id.ts";

/** Another campaign that may be reaching people on the same lists. */
export interface OtherCampaign {
  readonly id: string | null;
  readonly name: string;
  readonly state: string;
  /** The lists that both campaigns have, by name. */
  readonly contactLists: readonly string[];
}

/** States in which a campaign reaches nobody. A word that is not here may be any other. */
const IDLE = ["Preparing", "Ready", "Scheduled", "Stopped", "Completed"];

/** Whether another campaign may run on one of some lists; `undefined` if it does not. */
export function otherOnLists(other: ListedCampaignV2, names: readonly string[]): OtherCampaign | undefined {
  // Without its lists, it may be on each of them.
  const { name, status, contactLists = names } = other;
  const shared = names.filter((each) => contactLists.includes(each));
  if (shared.length === 0 || IDLE.includes(status)) return undefined;
  return { id: idsIn(other)[0] ?? null, name, state: status, contactLists: shared };
}
