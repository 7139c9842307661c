import type { Assumption } from "./assumptions.ts";

/** What reads return, and in which order. */
export const READS = {
  "default-view": {
    values: ["status", "contacts"],
    what: "A status call without `view` returns the state.",
    why: "The page on the state comes without a body, too.",
    restsOn: ["status-view-optional"],
  },
  "results-of-sms": {
    values: ["same"],
    what: "The results of an SMS campaign have the form of those of a voice campaign.",
    why: "The page speaks of voice campaigns only.",
    restsOn: ["status-two-views"],
  },
  "outcome-words": {
    values: ["own"],
    what: "Outcomes other than `completed` are no-answer, busy, failed, answering-machine, delivered, skipped and `DNC Excluded`, for a contact that a DNC list kept out of the run.",
    why: "The page shows only `completed` and an empty outcome; the guide lists dispositions in other words, of which `DNC Excluded` is one.",
    restsOn: ["results-dialer-dispositions"],
  },
  "default-limit": {
    values: ["20"],
    what: "A page has 20 results if the request has no limit.",
    why: "No page names a default.",
    restsOn: ["paging-two-forms", "contact-list-no-paging-parameters"],
  },
  "skip-before-page": {
    values: ["skip"],
    what: "If `skip` and `page` disagree, `skip` counts.",
    why: "The responses repeat `skip`, not `page`.",
    restsOn: ["paging-two-forms"],
  },
  "paging-out-of-range": {
    values: ["refuse"],
    what: "A `limit` or `page` below 1 or a `skip` below 0 is refused with 400.",
    why: "No page gives a range for lists of campaigns.",
    restsOn: ["list-paging-number-or-empty"],
  },
  "list-dates": {
    values: ["created"],
    what: "`startDate` and `endDate` select by the time of creation, both included.",
    why: "No page says which time they are about.",
    restsOn: ["list-date-form"],
  },
  "list-order": {
    values: ["newest-first"],
    what: "Without `sortBy`, the newest campaign comes first.",
    why: "The samples have this order.",
    restsOn: ["list-sort-by-name"],
  },
  "reads-name-run": {
    values: ["as-documented", "all"],
    what: "The v2 list of SMS campaigns, their updates, and deletions have the id of the latest run. With `all`, every list, read and update of a campaign has it.",
    why: "No other page has it.",
    restsOn: ["latest-run-in-reads"],
  },
  "run-updated-at": {
    values: ["start-and-end"],
    what: "campaignInstanceUpdatedAt is when the latest run began or, once it is over, ended.",
    why: "The pages don't say what updates it.",
    restsOn: ["latest-run-in-reads"],
  },
  "results-after-stop": {
    values: ["empty", "kept"],
    what: "A stop empties the results of its run.",
    why: "The user guide says that it resets the data of the campaign, the release notes that results are offered for stopped campaigns.",
    restsOn: ["states-stop-resets", "results-availability"],
  },
  "results-rows": {
    values: ["latest-attempt", "each-attempt"],
    what: "A contact stands once in the results, with its latest attempt.",
    why: "A response field counts the attempts so far; no sample shows a contact that was called twice.",
    restsOn: ["status-two-views"],
  },
} as const satisfies Readonly<Record<string, Assumption>>;
