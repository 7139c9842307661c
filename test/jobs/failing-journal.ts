import type { Journal, JournalEntry } from "../../src/jobs/index.ts";

/**
 * A journal whose store fails for good at an entry, counted from 0 since it was opened, before or after it is written, as if
 * the process had been killed there. Reads are copies.
 */
export function failingJournal(lines: JournalEntry[], failAt: number | null, isWritten: boolean): Journal {
  let appended = 0;
  return {
    async *entries() {
      yield* structuredClone(lines);
    },
    async append(entry) {
      const fails = failAt !== null && appended >= failAt;
      if (!fails || (isWritten && appended === failAt)) lines.push(JSON.parse(JSON.stringify(entry)));
      appended += 1;
      if (fails) throw new Error("The disk is full.");
    },
  };
}
