import type { ContactToAdd } from "../../../generated/schemas.ts";
import type { CampaignClient } from "../../client.ts";
import { AbortedError, InvalidRequestError } from "../../errors/campaign-error.ts";
import type { Journal } from "../journal/journal.ts";
import { createBatchSender } from "./batch-sender.ts";
import { cutIntoBatches } from "./batches.ts";
import { type FoundContactList, findContactList } from "./find-contact-list.ts";
import { type LoadAccount, LoadStoppedError } from "./load-account.ts";
import { openLoadJournal } from "./load-journal.ts";
import { assertIterable, type LoadOptions, type ReadLoadOptions, readLoadOptions, totalOf } from "./load-options.ts";
import { createReport } from "./load-report.ts";
import { untilAborted } from "./until-aborted.ts";

/**
 * Adds contacts to a contact list, one request at a time. **A running campaign may call the people whom it adds.** The
 * service only queues them: `waitForContacts` waits until they are in the list.
 *
 * Nobody is sent twice: not after a lost response, not after a crash with a `journal`, and a number that comes twice once.
 * What says nothing of the rows (401, 403, 404, 409 …) stops the load; after a 429, or without a connection, it waits up to ten
 * minutes first. It stops after three batches in a row that were refused or whose response was lost.
 *
 * Effect: write. Page: add-contacts-to-contact-list.
 *
 * @param listName name of the list, which must exist once
 * @param contacts each with its `phoneNumber`, and any other columns of the list. Rows are read as they are sent, so a stream
 * of a million takes no memory, and about three hours
 * @returns what became of the rows, when all were read
 * @throws {@link LoadStoppedError} with the account if the load ended before; {@link InvalidRequestError} before anything
 * is sent if there is no such list, or the journal is of another load, or of one under way
 */
export async function loadContacts(
  kore: CampaignClient,
  listName: string,
  contacts: Iterable<ContactToAdd> | AsyncIterable<ContactToAdd>,
  options: LoadOptions = {},
): Promise<LoadAccount> {
  const read = readLoadOptions(options);
  const { journal, unknown, signal } = read;
  assertIterable(contacts);
  const list = await findContactList(kore, listName, signal);
  if (unknown === "resend" && list.allowDuplicates !== false)
    throw new InvalidRequestError(
      'unknown: "resend" needs a list that allows no duplicates. People could be in this one twice, and be called twice.',
    );
  const release = holdJournal(journal, list.contactListId);
  try {
    return await load(kore, listName, contacts, list, read);
  } finally {
    release();
  }
}

/** Journals with the lists that are loaded with them: two loads at once would both send what neither has written down. */
const underWay = new WeakMap<Journal, Set<string>>();

/** @throws {@link InvalidRequestError} if a load into the list uses the journal */
function holdJournal(journal: Journal | undefined, contactListId: string): () => void {
  if (!journal) return () => {};
  const lists = underWay.get(journal) ?? new Set();
  if (lists.has(contactListId))
    throw new InvalidRequestError("journal: a load into the same list uses it. Wait for that, and call again.");
  underWay.set(journal, lists.add(contactListId));
  return () => lists.delete(contactListId);
}

async function load(
  kore: CampaignClient,
  listName: string,
  contacts: Iterable<ContactToAdd> | AsyncIterable<ContactToAdd>,
  list: FoundContactList,
  read: ReadLoadOptions,
): Promise<LoadAccount> {
  const { batchSize, journal, duplicates, signal } = read;
  const { streamId, accountId } = kore;
  const header = { streamId, accountId, contactListId: list.contactListId, batchSize, duplicates };
  const known = await openLoadJournal(journal, header, list);
  const { before } = known;
  const report = createReport({ ...list, before, total: totalOf(contacts), batchSize }, read);
  const sender = createBatchSender(kore, listName, known, report, read);
  report.progress();

  const onRow = () => report.count("rows", 1);
  let batches = 0;
  let isWhole = false;
  try {
    for await (const step of cutIntoBatches(untilAborted(contacts, signal), { batchSize, duplicates }, onRow)) {
      // What is left is counted, but whoever aborts does not want to wait for a stream.
      signal?.throwIfAborted();
      if (!("contacts" in step)) {
        report.judge(step);
        continue;
      }
      batches += 1;
      await sender.send(step);
    }
    isWhole = true;
    known.assertComplete(batches);
  } catch (error) {
    if (error instanceof InvalidRequestError && !report.hasSent) throw error;
    sender.stop(signal?.aborted ? new AbortedError("The load was aborted.", { cause: signal.reason }) : error);
  }
  const account = report.end(isWhole, isWhole ? [] : known.after(batches));
  if (!sender.stopped) return account;
  const { cause } = sender.stopped;
  const why = cause instanceof Error ? cause.message : String(cause);
  throw new LoadStoppedError(`The load stopped: ${account.notSent} of ${account.rows} rows were not sent. ${why}`, {
    account,
    cause,
  });
}
