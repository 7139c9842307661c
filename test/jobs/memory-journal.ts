import type { Journal, JournalEntry } from "../../src/jobs/index.ts";

/** A journal in memory. `failAt` is the entry, counted from 1, whose write fails. */
export function memoryJournal(lines: JournalEntry[] = [], failAt = 0): Journal & { readonly lines: JournalEntry[] } {
  return {
    lines,
    entries: () => lines,
    append(entry) {
      if (lines.length + 1 === failAt) throw new Error("no space left on device");
      lines.push(JSON.parse(JSON.stringify(entry)));
    },
  };
}
