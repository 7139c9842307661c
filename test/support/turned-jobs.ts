import * as jobs from "../../src/jobs/index.ts";

/** `kore-campaigns/jobs` as programs import it, but that its waits are those of a test, which turn the clocks of sandboxes. */
export const turnedJobs = (sleep: jobs.Sleep): typeof jobs => ({
  ...jobs,
  loadContacts: (kore, listName, contacts, options) =>
    jobs.loadContacts(kore, listName, contacts, { sleep, ...options }),
  createOnce: (kore, campaign, options) => jobs.createOnce(kore, campaign, { sleep, ...options }),
  startOnce: (kore, campaignId, options) => jobs.startOnce(kore, campaignId, { sleep, ...options }),
  waitForContacts: (kore, listId, options) => jobs.waitForContacts(kore, listId, { sleep, ...options }),
  waitForStatus: (kore, campaignId, wanted, options) =>
    jobs.waitForStatus(kore, campaignId, wanted, { sleep, ...options }),
  waitUntilEnded: (kore, campaignId, options) => jobs.waitUntilEnded(kore, campaignId, { sleep, ...options }),
});
