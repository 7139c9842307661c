import { InvalidRequestError } from "../../errors/campaign-error.ts";
import type { Journal, JournalEntry } from "../journal/journal.ts";
import type { Batch } from "./batches.ts";

/** What a journal knows of a batch. */
export interface KnownBatch {
  readonly outcome: "accepted" | "refused" | "unknown" | "not-sent";
  readonly reason: string;
}

/** What is known of a batch whose rows were not read again. */
export interface KnownRows {
  readonly outcome: KnownBatch["outcome"];
  /** Its last row. */
  readonly last: number;
  /** How many rows it has. */
  readonly size: number;
}

/** What tells one load from another. */
export interface LoadHeader {
  readonly streamId: string;
  readonly accountId: string;
  readonly contactListId: string;
  readonly batchSize: number;
  readonly duplicates: string;
}

/** A batch as the journal has it. Between its first row and its last, some may not be sent. */
interface BatchEntry {
  readonly batch: number;
  readonly first: number;
  readonly last: number;
  readonly size: number;
  readonly hash: string | undefined;
}

/** The part of a journal that is about one load. It holds rows, hashes and verdicts, and nothing of a contact. */
export interface LoadJournal {
  /** Contacts of the list before the load. */
  readonly before: number;
  /**
   * Returns what is known of a batch.
   *
   * @throws {@link InvalidRequestError} if another batch had its number
   */
  find(batch: Batch): KnownBatch | undefined;
  /** Writes that a batch is about to be sent. */
  sending(batch: Batch): Promise<void>;
  /** Writes what came of it. */
  sent(batch: Batch, known: KnownBatch): Promise<void>;
  /** Returns what is known of the batches that come after so many. */
  after(batches: number): readonly KnownRows[];
  /** @throws {@link InvalidRequestError} if the input ended before what it had when it was sent */
  assertComplete(batches: number): void;
}

/** What a batch is whose process ended before it wrote what came of it. */
const INTERRUPTED: KnownBatch = { outcome: "unknown", reason: "the process ended before it knew the response" };

/**
 * Opens the journal of a load, and writes its header if it is new.
 *
 * @throws {@link InvalidRequestError} if it has another load into the same list
 */
export async function openLoadJournal(
  journal: Journal | undefined,
  header: LoadHeader,
  now: { readonly before: number },
): Promise<LoadJournal> {
  const { contactListId } = header;
  const known = new Map<number, KnownBatch & { readonly sent: BatchEntry }>();
  let before: number | undefined;
  for await (const entry of journal?.entries() ?? []) {
    if (entry.contactListId !== contactListId) continue;
    if (entry.type === "load") {
      assertSame(entry, header);
      before = entry.before as number;
    } else if (entry.type === "batch") {
      const sent = entry as unknown as BatchEntry;
      known.set(sent.batch, { ...INTERRUPTED, sent });
    } else if (entry.type === "verdict") {
      const { batch, outcome, reason } = entry as unknown as KnownBatch & { batch: number };
      const sent = known.get(batch)?.sent;
      if (sent) known.set(batch, { outcome, reason, sent });
    }
  }
  if (before === undefined) await journal?.append({ type: "load", ...header, before: now.before });
  return {
    before: before ?? now.before,
    find(batch) {
      const found = known.get(batch.batch);
      const entry = entryOf(batch);
      // A store may have null for what is undefined.
      if (found && FIELDS.some((field) => (found.sent[field] ?? undefined) !== entry[field]))
        throw anotherInput(`rows ${entry.first} to ${entry.last}`);
      return found;
    },
    sending: async (batch) => journal?.append({ type: "batch", contactListId, ...entryOf(batch) }),
    sent: async ({ batch }, { outcome, reason }) =>
      journal?.append({ type: "verdict", contactListId, batch, outcome, reason }),
    after: (batches) =>
      [...known.values()]
        .filter(({ sent }) => sent.batch >= batches)
        .map(({ outcome, sent }) => ({ ...sent, outcome })),
    assertComplete(batches) {
      const missing = [...known.values()].find(({ sent }) => sent.batch >= batches);
      if (missing) throw anotherInput(`row ${missing.sent.first} and what follows`);
    },
  };
}

const FIELDS = ["first", "last", "size", "hash"] as const;

const entryOf = ({ batch, rows, hash }: Batch): BatchEntry => ({
  batch,
  first: rows[0] as number,
  last: rows.at(-1) as number,
  size: rows.length,
  hash,
});

function assertSame(entry: JournalEntry, header: LoadHeader): void {
  const other = Object.entries(header).find(([name, value]) => entry[name] !== value);
  if (!other) return;
  const [name, value] = other;
  throw new InvalidRequestError(
    `journal: it has a load with another ${name}, ${JSON.stringify(entry[name])} and not ${JSON.stringify(value)}. Give the same again, or a new journal.`,
  );
}

const anotherInput = (what: string): InvalidRequestError =>
  new InvalidRequestError(
    `contacts: ${what} are not what was sent before. Give the same contacts in the same order, or a new journal.`,
  );
