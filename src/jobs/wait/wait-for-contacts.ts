import type { CampaignClient } from "../../client.ts";
import { UnreadableResponseError } from "../../errors/api-error.ts";
import { assertInteger, assertObject, MAX_TIMEOUT_MS, readOptions } from "../../validate.ts";
import { POLL_OPTIONS, type PollOptions, readPollOptions } from "./polls.ts";
import { watch } from "./watch.ts";

/** How long the number of contacts must not change by default, in ms: a dozen looks. */
export const UNCHANGED_FOR_MS = 120_000;

/** What was added, and how to wait for it. */
export interface ContactsWaitOptions extends PollOptions {
  /** What `loadContacts` returned, or at least how many contacts were accepted. */
  readonly account: {
    readonly accepted: number;
    /** How many contacts the list had before: its `totalRecordCount`. */
    readonly before?: number;
  };
  /** How many contacts the list had before, in place of `account.before`. */
  readonly before?: number;
  /**
   * A list that drops duplicates may end up with fewer. It is done once its number of contacts has not changed for so long,
   * in ms. Default: 120,000.
   */
  readonly unchangedFor?: number;
}

/** How a list looked when the wait ended. */
export interface ContactsWaitResult {
  /** Contacts that the list has. */
  readonly contacts: number;
  /** Whether all are there, or the number has not changed for long enough. */
  readonly why: "all-there" | "unchanged";
}

/**
 * Waits until contacts that were added are in their list: adding only queues them, and a start before reaches nobody, or
 * some. It reads only, at most every six seconds.
 *
 * It ends once the list has as many as before and as were accepted, or more. If the list allows no duplicates, it also ends
 * once the number has not changed for `unchangedFor`: no page says how long contacts are queued, so that fewer may be
 * duplicates, or late. Contacts that others add meanwhile are counted, too, and so are those of a lost response.
 *
 * @param contactListId id of the list (`cl-…`)
 * @param options `timeout` 600,000 ms by default, because no page says how long it takes; `interval` 10,000 ms
 * @throws {@link WaitError} if there are fewer at the end; what a read throws, if that does not pass: a 404, for example,
 * but no 503
 */
export async function waitForContacts(
  kore: CampaignClient,
  contactListId: string,
  options: ContactsWaitOptions,
): Promise<ContactsWaitResult> {
  const known = [...POLL_OPTIONS, "account", "before", "unchangedFor"];
  const {
    account,
    before: given,
    unchangedFor = UNCHANGED_FOR_MS,
    ...own
  } = readOptions("The last argument", options, known);
  assertObject("account", account);
  const { accepted } = account;
  const before = given ?? account.before ?? Number.NaN;
  assertInteger("account.accepted", accepted, 0, Number.MAX_SAFE_INTEGER);
  assertInteger("before", before, 0, Number.MAX_SAFE_INTEGER);
  assertInteger("unchangedFor", unchangedFor, 1, MAX_TIMEOUT_MS, " of milliseconds");
  const expected = before + accepted;
  let dropsDuplicates = false;
  let latest: { contacts: number; since: number } | undefined;
  return watch(
    {
      async read() {
        const { data } = await kore.contactLists.get(contactListId, { signal: own.signal });
        dropsDuplicates = data?.allowDuplicates === false;
        if (Number.isInteger(data?.totalRecordCount)) return data.totalRecordCount;
        throw new UnreadableResponseError(`The response has no totalRecordCount of list ${contactListId}.`);
      },
      decide(contacts, elapsed): ContactsWaitResult | undefined {
        if (contacts >= expected) return { contacts, why: "all-there" };
        if (latest?.contacts !== contacts) latest = { contacts, since: elapsed };
        return dropsDuplicates && elapsed - latest.since >= unchangedFor ? { contacts, why: "unchanged" } : undefined;
      },
      missing: (contacts) =>
        `List ${contactListId} got ${contacts === undefined ? "nobody knows how many" : contacts - before} of the ${accepted} contacts that were added`,
    },
    readPollOptions(own, { timeout: 600_000, interval: 10_000 }),
  );
}
