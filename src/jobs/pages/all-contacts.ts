import type { Contact } from "../../../generated/schemas.ts";
import type { CallOptions } from "../../call/call-options.ts";
import type { CampaignClient } from "../../client.ts";
import { InvalidRequestError } from "../../errors/campaign-error.ts";
import { assertInteger, readOptions } from "../../validate.ts";
import { createPages, type Pages } from "./pages.ts";
import { PagingError } from "./paging-error.ts";
import type { Part } from "./part.ts";
import { readAll } from "./read-all.ts";

/** How to read contacts. */
export interface AllContactsOptions {
  /**
   * Asks for further pages with `skip` and `limit` in the query. Release notes name `skip`, and not where it goes; the page
   * of the call has neither. A server that does not move on ends in a {@link PagingError}. Default: not sent.
   */
  readonly undocumentedPaging?: "skip";
  /** Contacts that each further page is asked for, 2 and up. Default: 50, as in the sample. */
  readonly limit?: number;
}

/**
 * Lists all contacts of a contact list, each once. **The first page is all that the documentation tells how to ask for.** If
 * it says that there are more, iterating ends in a {@link PagingError}, unless you choose `undocumentedPaging`. It holds the
 * ids in memory.
 *
 * Effect: read. Page: get-all-contacts-of-a-contactlist-v2.
 *
 * @param contactListId id of the list (`cl-…`)
 * @param options options of each request; of further pages `signal` only, which have the timeouts of the client
 * @throws {@link PagingError} while you iterate, if contacts may be missing
 */
export function allContacts(
  kore: CampaignClient,
  contactListId: string,
  paging: AllContactsOptions = {},
  options?: CallOptions,
): Pages<Contact> {
  const { undocumentedPaging, limit = 50 } = readOptions("The third argument", paging, ["undocumentedPaging", "limit"]);
  if (undocumentedPaging !== undefined && undocumentedPaging !== "skip")
    throw new InvalidRequestError('undocumentedPaging: expected "skip", or leave it out.');
  assertInteger("limit", limit, 2, Number.MAX_SAFE_INTEGER);
  const name = `The contacts of ${contactListId}`;
  return createPages(() =>
    readAll({
      name,
      by: "skip",
      limit,
      idOf: ({ _id }) => _id,
      read: async ({ skip, page }) => {
        if (page === 1) return (await kore.contactLists.contacts(contactListId, options)).data;
        if (undocumentedPaging === "skip") return readSkipped(kore, contactListId, { skip, limit }, options?.signal);
        throw new PagingError(
          `${name}: there are more, and no page of the documentation says how to ask for them. undocumentedPaging: "skip" tries what release notes name.`,
        );
      },
    }),
  );
}

async function readSkipped(
  { http, streamId, accountId }: CampaignClient,
  contactListId: string,
  { skip, limit }: { readonly skip: number; readonly limit: number },
  signal: AbortSignal | undefined,
): Promise<Part<Contact>> {
  const { data, error, response } = await http.GET(
    "/campaign/api/v2/public/{streamId}/campaign/contactList/{contactListId}/getAllContacts",
    {
      params: { path: { streamId, contactListId }, query: { accountId } },
      // The types know the documented query alone.
      querySerializer: (query) => String(new URLSearchParams({ ...query, skip: `${skip}`, limit: `${limit}` })),
      ...(signal && { signal }),
    },
  );
  if (data) return data.data;
  throw new PagingError(`The contacts of ${contactListId}: the server refused skip, with status ${response.status}.`, {
    cause: error,
  });
}
