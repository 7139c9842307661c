import type { Assumption } from "./assumptions.ts";

/** How the pre-call check is asked. */
export const PRE_CALL = {
  "pre-call-asked": {
    values: ["first-call", "each-call"],
    what: "The pre-call check is asked before the first call to a contact in a run, not before its retries and callbacks.",
    why: "The page says once for each eligible contact, and also immediately before the call.",
    restsOn: ["pre-call-asked-once"],
  },
  "pre-call-skipped": {
    values: ["final", "retried"],
    what: "A contact that the pre-call check skips is not tried again in the run, unless a callback is due, and stands in no results. Skipping is no attempt.",
    why: "The page says that the next contact is taken.",
    restsOn: ["pre-call-skipped-contacts"],
  },
  "pre-call-ids": {
    values: ["of-the-api"],
    what: "The pre-call check is sent the id of the campaign as CampaignId, and the campaignDialingListId as DialingId.",
    why: "The prefixes of the page are not those of the API.",
    restsOn: ["pre-call-id-prefixes"],
  },
  "pre-call-timeout": {
    values: ["5s", "1s"],
    what: "The server skips a contact if the pre-call check has no response within 5 seconds. The sandbox's clock stands meanwhile.",
    why: "The page names a timeout and no time.",
    restsOn: ["pre-call-timeout"],
  },
} as const satisfies Readonly<Record<string, Assumption>>;
