import { idsIn } from "../../campaign-id.ts";
import type { CampaignClient } from "../../client.ts";
import { hasName } from "../../confirmation/has-name.ts";
import { allCampaigns } from "../pages/all-campaigns.ts";
import { allContactLists } from "../pages/all-contact-lists.ts";
import type { CreatedKind } from "./created-kind.ts";

/** What has a name. */
export interface Namesakes {
  readonly ids: readonly string[];
  /** Ids of what may have it, in another case. */
  readonly maybe: readonly string[];
  /** How many requests it took to read. */
  readonly requests: number;
}

/** Reads all campaigns of a type, or all contact lists, of a name. */
export async function readNamesakes(
  kore: CampaignClient,
  kind: CreatedKind,
  name: string,
  signal: AbortSignal | undefined,
): Promise<Namesakes> {
  const all =
    kind === "contact list" ? allContactLists(kore, { signal }) : allCampaigns(kore, { type: kind }, { signal });
  const ids: string[] = [];
  const maybe: string[] = [];
  let requests = 0;
  for await (const page of all.pages()) {
    requests += 1;
    for (const each of page) {
      const has = hasName(name, each);
      const [id = ""] = idsIn(each);
      if (has) ids.push(id);
      if (has === undefined) maybe.push(id);
    }
  }
  return { ids, maybe, requests: Math.max(requests, 1) };
}
