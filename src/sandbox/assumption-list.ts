/** What dialing and scheduling assume where no page says anything. The first value is the default. */
export const ASSUMPTIONS = {
  "call-outcomes": {
    values: ["drawn", "completed", "no-answer", "busy", "answering-machine", "failed"],
    what: "Without a script, 60 % of calls are completed, 20 % not answered, 10 % busy, 5 % taken by an answering machine, 5 % fail. Messages are delivered.",
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
  "stop-ends-calls": {
    values: ["failed"],
    what: "Calls that go on when their run is stopped, or when its schedule ends, end at once as failed.",
    why: "No page says what becomes of them.",
    restsOn: ["stop-says-little", "states-stop-resets"],
  },
  "callback-replaces-retries": {
    values: ["replaces"],
    what: "A callback takes the next free line at its time, counts as an attempt, is not repeated, and takes the place of whatever the run still had planned for the contact. The run goes on until it is made.",
    why: "The page says that it ties a callback to the earlier call, and nothing of retries, limits or hours.",
    restsOn: ["callbacks-third-party", "callbacks-dialing-list-id"],
  },
  "scheduled-state": {
    values: ["Scheduled", "unchanged"],
    what: "A campaign that is scheduled is Scheduled until its first occurrence, and Ready if it is switched off before. Between occurrences it is as its last run left it; at the end of the schedule it is Completed.",
    why: "The state stands in the list of filters alone.",
    restsOn: ["states-completed"],
  },
  "schedule-occurrences": {
    values: ["from-start"],
    what: "Occurrences are at the start's time of day, in UTC: each N days from the start, or on the given days of each Nth week, Monday first, from that of the start. Those that are past, or not before the end, are left out.",
    why: "The pages give the interval and the days, not how they are counted.",
    restsOn: ["schedule-time-zone-unstated", "schedule-recurrence-starts-over", "schedule-replaces"],
  },
} as const;
