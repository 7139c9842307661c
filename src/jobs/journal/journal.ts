/** An entry of a journal, as plain JSON. `type` says what it records. */
export interface JournalEntry {
  readonly type: string;
  readonly [field: string]: unknown;
}

/**
 * Where a job writes down what it is about to do, and what came of it, so that it can go on after a crash. It holds no
 * phone number, no token and no text of a response.
 *
 * A store fits if an entry whose `append` resolved is never lost, also when power fails, and if one process at a time
 * writes to it. A cache does not, nor does Redis without `appendfsync always`: an intent that is lost is a call that may be
 * sent twice.
 */
export interface Journal {
  /** Returns all entries, oldest first. */
  entries(): Iterable<JournalEntry> | AsyncIterable<JournalEntry>;
  /** Adds an entry. It resolves once the entry would survive a loss of power, and nothing is sent before. */
  append(entry: JournalEntry): Promise<void> | void;
}
