import type { Assumption } from "./assumptions.ts";

/** What schedules and callbacks do. */
export const SCHEDULES = {
  "schedule-ambiguous": {
    values: ["refuse"],
    what: "A schedule for a name that two campaigns have is refused with 409.",
    why: "The call takes the name, and no page says that names are unique.",
    restsOn: ["schedule-by-name"],
  },
  "schedule-interval": {
    values: ["refuse"],
    what: "A schedule that recurs every 0 days or weeks, or on no day, is refused with 400.",
    why: "No page gives a minimum.",
    restsOn: ["number-or-integer"],
  },
  "schedule-conflicts": {
    values: ["left-out"],
    what: "An occurrence is left out if a start would be refused at its time: the campaign is still Preparing, its lists are empty, another one is active on one of them, or 50 voice campaigns are active.",
    why: "The guide's rules are about runs, however they begin. No page says what becomes of the occurrence.",
    restsOn: ["start-conditions", "states-same-list-exclusive", "limits-voice-concurrent"],
  },
  "schedule-occurrences": {
    values: ["from-start"],
    what: "Occurrences are at the start's time of day, in UTC: each N days from the start, or on the given days of each Nth week, Monday first, from that of the start. Those that are past, or not before the end, are left out.",
    why: "The pages give the interval and the days, not how they are counted.",
    restsOn: [
      "schedule-time-zone-unstated",
      "schedule-weekdays-zone",
      "schedule-recurrence-starts-over",
      "schedule-replaces",
    ],
  },
  "scheduled-state": {
    values: ["Scheduled", "unchanged"],
    what: "A campaign that is scheduled is Scheduled until its first occurrence, and Ready if it is switched off before. Between occurrences it is as its last run left it; at the end of the schedule it is Completed, and has none any more.",
    why: "The state stands in the list of filters alone.",
    restsOn: ["states-completed"],
  },
  "disable-unscheduled": {
    values: ["ok"],
    what: "A schedule that isn't on can be turned off: nothing changes.",
    why: "No page says.",
    restsOn: ["schedule-replaces"],
  },
  "disable-while-active": {
    values: ["continue"],
    what: "A run in progress, or a paused one, goes on when the schedule is turned off.",
    why: "A separate operation stops a run.",
    restsOn: ["schedule-replaces", "states-stop-scheduled"],
  },
  "callback-accepted": {
    values: ["success"],
    what: "An accepted callback has the status `success`.",
    why: "The page shows only `failed`.",
    restsOn: ["callbacks-success-or-status"],
  },
  "callback-unknown-contact": {
    values: ["contact_not_found"],
    what: "A callback of a contact that the run doesn't have fails with the reason `contact_not_found`.",
    why: "The page shows only `time_in_past`.",
    restsOn: ["callbacks-success-with-failed-items", "callbacks-dialing-list-id"],
  },
  "callback-of-sms": {
    values: ["refuse"],
    what: "Callbacks in a run of an SMS campaign are refused with 409.",
    why: "It has no calls.",
    restsOn: ["callbacks-agentless-only"],
  },
  "callback-with-agents": {
    values: ["ok", "conflict"],
    what: "Contacts of progressive and preview campaigns can be called back, too.",
    why: "The page speaks of any campaign, the release notes of agentless ones.",
    restsOn: ["callbacks-agentless-only"],
  },
  "callback-hours": {
    values: ["wait", "any-time"],
    what: "A callback that is due outside the contact's calling hours waits for them.",
    why: "The user guide has contacts dialed within the hours only; the page on callbacks says nothing of hours.",
    restsOn: ["calling-hours-overridden"],
  },
  "callback-replaces-retries": {
    values: ["replaces"],
    what: "A callback takes the next free line at its time, counts as an attempt, is not repeated, and takes the place of whatever the run still had planned for the contact. The run goes on until it is made.",
    why: "The page says that it ties a callback to the earlier call, and nothing of retries or limits.",
    restsOn: ["callbacks-third-party", "callbacks-dialing-list-id"],
  },
} as const satisfies Readonly<Record<string, Assumption>>;
