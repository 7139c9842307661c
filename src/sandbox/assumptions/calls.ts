import type { Assumption } from "./assumptions.ts";

/** Who is called or messaged, when, and what becomes of it. */
export const CALLS = {
  "outbound-sms-unchecked": {
    values: ["send"],
    what: "A single SMS is sent whatever the DNC lists and calling hours are.",
    why: "The page names neither.",
    restsOn: ["outbound-sms-opt-out"],
  },
  "dnc-scrub": {
    values: ["on-save-and-before-schedule", "also-at-start"],
    what: "Contacts are checked against the DNC lists when an SMS campaign is created, when a voice campaign becomes Ready, at each update, and 15 minutes before a scheduled start. Contacts and opt-outs that come later are not. With `also-at-start`, every start checks them as well.",
    why: "The user guide names these moments, and none for a start by hand. On a platform that has no other, people who opt out between the save and the start are called, and a rehearsal should show that.",
    restsOn: ["dnc-changes-not-live"],
  },
  "call-outcomes": {
    values: ["drawn", "completed", "no-answer", "busy", "answering-machine", "failed"],
    what: "Without a script, 60 % of calls are completed, 20 % not answered, 10 % busy, 5 % taken by an answering machine, which counts as completed if machine detection is off, 5 % fail. Messages are delivered.",
    why: "No page says how often anything happens. The seed decides, so that a test is the same each time; another value ends all calls in one way.",
    restsOn: ["results-dialer-dispositions"],
  },
  "call-durations": {
    values: ["drawn"],
    what: "A call that is not answered rings for maxRingTime, one that is answered for less, then lasts 20 to 180 seconds, 5 with an answering machine; busy and failed calls take a second.",
    why: "Only the longest ring time is documented.",
    restsOn: ["dialers-attempts"],
  },
  "retried-outcomes": {
    values: ["all-but-completed"],
    what: "Every call that is not completed is repeated, up to maxAttemptsPerRecord attempts in all; defaultRetryPeriod counts from the end of the call, and retries follow when everybody was called once, in every dialing mode.",
    why: "The guide says so of preview dialing; nothing says otherwise of the other modes. Which field counts attempts and which retries is contradictory.",
    restsOn: ["dialers-retry-order", "attempts-or-retries"],
  },
  "outside-calling-hours": {
    values: ["wait"],
    what: "A contact whose calling hours are not now waits until they are; other contacts go first. Retries wait for it. A contact whose hours never come is left out.",
    why: "The guide says that a contact is skipped for its time zone and counts as processed, and also that contacts are dialed when the hours allow. Frequency means nothing beyond the windows.",
    restsOn: [
      "hours-outside-skipped",
      "hours-contact-zone",
      "schedules-activation-not-dialing",
      "calling-hours-overridden",
    ],
  },
  "contact-list-order": {
    values: ["as-named"],
    what: "Contacts are dialed list by list, in the order in which the campaign names them and in which they were added; LIFO reverses the whole. They are taken when the run starts.",
    why: "FIFO and LIFO are explained only as first in, first out and the reverse.",
    restsOn: ["dialing-order-open-ended", "schedules-recurrence-fresh"],
  },
  "duplicate-numbers": {
    values: ["each", "once"],
    what: "A number that is on several lists of a campaign, or twice on one, is contacted for each entry.",
    why: "The guide says that appended duplicates are contacted again, and of preview dialing that a number is not dialed again once a call connected.",
    restsOn: ["lists-duplicates-modes", "dialers-connected-not-redialed"],
  },
  "global-limits": {
    values: ["shared", "per-campaign"],
    what: "All agentless campaigns together have 10 calls at once, all SMS campaigns together one message a minute.",
    why: "Both are defaults of the Global Settings. Whether they hold for all campaigns together is not said.",
    restsOn: ["limits-agentless-calls", "sms-throughput"],
  },
  "agents-in-turn": {
    values: ["in-turn"],
    what: "Campaigns that share agents or lines get them in turn, whatever their priority. An agent is busy from the review of a contact, which always lasts 30 seconds, to the end of the call.",
    why: "The guide contradicts itself on priority, and says how long a review may last, not how long it does.",
    restsOn: ["priority-order-or-share", "dialers-preview-30s", "dialers-progressive", "preview-dials-by-itself"],
  },
  "skipped-contact": {
    values: ["attempt", "no-attempt"],
    what: "A contact that an agent skips has used an attempt, which stands in the results. It is shown to an agent again after the retry period, when everybody was dialed once, up to maxAttemptsPerRecord. With `no-attempt`, a skip is none.",
    why: "The user guide puts it back under the retry rules up to the maximum attempts. No page says whether the skip is one of them.",
    restsOn: ["dialers-preview-skip", "skipped-contact-flagged-or-dropped"],
  },
  "skip-limit": {
    values: ["no-more", "dropped"],
    what: "Once agents have skipped maxSkips times, they can't: the contact is called. With `dropped`, the last of these skips drops the contact, and so does any later one.",
    why: "The user guide switches skipping off at the limit; a page drops the contact, others flag it.",
    restsOn: ["dialers-preview-skip", "skipped-contact-flagged-or-dropped"],
  },
  "skips-counted": {
    values: ["per-contact", "per-run"],
    what: "maxSkips counts the skips of each contact in a run. With `per-run`, it counts those of all contacts together, as of a single agent.",
    why: "The user guide has the limit for each record, its longer edition for each agent.",
    restsOn: ["skips-per-record-or-agent"],
  },
  "stop-ends-calls": {
    values: ["failed"],
    what: "Calls that go on when their run is stopped, or when its schedule ends, end at once as failed.",
    why: "No page says what becomes of them.",
    restsOn: ["stop-says-little", "states-stop-resets"],
  },
} as const satisfies Readonly<Record<string, Assumption>>;
