import type { Journal, JournalEntry } from "../journal/journal.ts";

/** What a journal knows of something that is done once. */
export interface KnownOnce {
  /** What was about to be done; `undefined` if nothing was, or if it was refused. */
  readonly intent: JournalEntry | undefined;
  /** What came of it; `undefined` as long as nobody knows. */
  readonly done: JournalEntry | undefined;
}

/** What is done once, and on what. */
export interface OnceKey {
  readonly type: "create" | "start";
  readonly [field: string]: string;
}

/** Reads what a journal knows. Entries are `create` or `start`, then the same with `-done` or `-refused`. */
export async function readOnce(journal: Journal, { type, ...fields }: OnceKey): Promise<KnownOnce> {
  let intent: JournalEntry | undefined;
  let done: JournalEntry | undefined;
  for await (const entry of journal.entries()) {
    if (Object.entries(fields).some(([name, value]) => entry[name] !== value)) continue;
    if (entry.type === type) [intent, done] = [entry, undefined];
    if (entry.type === `${type}-refused`) [intent, done] = [undefined, undefined];
    if (entry.type === `${type}-done`) done = entry;
  }
  return { intent, done };
}

/**
 * Writes what came of it. If that fails, what is known is known all the same: whoever goes on with the journal finds the
 * intent alone, and looks.
 */
export async function writeEnd(
  journal: Journal,
  { type, ...fields }: OnceKey,
  end: "done" | "refused",
  result: object = {},
): Promise<void> {
  try {
    await journal.append({ type: `${type}-${end}`, ...fields, ...result });
  } catch {
    // See above.
  }
}
