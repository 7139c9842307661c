export { type FileJournal, fileJournal } from "./journal/file-journal.ts";
export type { Journal, JournalEntry } from "./journal/journal.ts";
export { type LoadAccount, LoadStoppedError, type LoadVerdict } from "./load/load-account.ts";
export { loadContacts } from "./load/load-contacts.ts";
export type { LoadOptions } from "./load/load-options.ts";
export type { LoadProgress } from "./load/load-report.ts";
export type { PollOptions, Sleep } from "./wait/polls.ts";
