import type { ContactListV2 } from "../../../generated/schemas.ts";
import type { CallOptions } from "../../call/call-options.ts";
import type { CampaignClient } from "../../client.ts";
import { createPages, type Pages } from "./pages.ts";
import { PagingError } from "./paging-error.ts";

/**
 * Lists all contact lists for calls, in one request: the page documents no paging.
 *
 * Effect: read. Page: get-all-contact-lists-v2.
 *
 * @param options options of the request
 * @throws {@link PagingError} while you iterate, if the response has no lists
 */
export const allContactLists = (kore: CampaignClient, options?: CallOptions): Pages<ContactListV2> =>
  createPages(async function* () {
    const { data } = await kore.contactLists.list(options);
    if (!Array.isArray(data)) throw new PagingError("The contact lists: the response has none.");
    if (data.length > 0) yield data;
  });
