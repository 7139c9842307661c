import { InvalidRequestError } from "../../errors/campaign-error.ts";
import type { Journal, JournalEntry } from "../journal/journal.ts";

/** What a journal knows of something that is done once. */
export interface KnownOnce {
  /** What was about to be done first; `undefined` if nothing was, or if it was refused. */
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
    if (entry.type === type) intent ??= entry;
    if (entry.type === `${type}-refused`) [intent, done] = [undefined, undefined];
    if (entry.type === `${type}-done`) done = entry;
  }
  return { intent, done };
}

/**
 * Writes what is about to be done, and reads the journal again: of two jobs at once only the first may go on.
 *
 * @returns the intent of the other job, if that was first
 * @throws {@link InvalidRequestError} if the journal does not have what it was given: then it protects nobody
 */
export async function claim(
  journal: Journal,
  { type, ...fields }: OnceKey,
  intent: object,
): Promise<JournalEntry | undefined> {
  const job = crypto.randomUUID();
  await journal.append({ type, ...fields, ...intent, job });
  const { intent: first } = await readOnce(journal, { type, ...fields });
  if (!first)
    throw new InvalidRequestError(
      "journal: it does not have the entry that was just written, so nothing was sent. Give one that keeps what it is given, and that no other job uses meanwhile.",
    );
  return first.job === job ? undefined : first;
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
