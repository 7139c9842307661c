import * as jobs from "../../src/jobs/index.ts";

/**
 * `kore-campaigns/jobs` as programs import it, but that its waits are those of a test, which turn the clocks of sandboxes, and
 * that its journals are kept in memory.
 *
 * @param files the journals, by their paths: of programs that share a folder
 */
export const turnedJobs = (sleep: jobs.Sleep, files = new Map<string, jobs.JournalEntry[]>()): typeof jobs => ({
  ...jobs,
  fileJournal(path) {
    const entries = files.get(path) ?? [];
    files.set(path, entries);
    return {
      entries: () => [...entries],
      append: (entry) => void entries.push(JSON.parse(JSON.stringify(entry))),
      close() {},
    };
  },
  loadContacts: (kore, listName, contacts, options) =>
    jobs.loadContacts(kore, listName, contacts, { sleep, ...options }),
  createOnce: (kore, campaign, options) => jobs.createOnce(kore, campaign, { sleep, ...options }),
  startOnce: (kore, campaignId, options) => jobs.startOnce(kore, campaignId, { sleep, ...options }),
  waitForContacts: (kore, listId, options) => jobs.waitForContacts(kore, listId, { sleep, ...options }),
  waitForStatus: (kore, campaignId, wanted, options) =>
    jobs.waitForStatus(kore, campaignId, wanted, { sleep, ...options }),
  waitUntilEnded: (kore, campaignId, options) => jobs.waitUntilEnded(kore, campaignId, { sleep, ...options }),
});
