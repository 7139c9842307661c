import type { Assumption } from "./assumptions.ts";

/** What the settings of a campaign are when it is created, and after an update or a deletion. */
export const SETTINGS = {
  "overnight-window": {
    values: ["refuse", "next-day"],
    what: "Calling hours that end at or before their start, such as 5:00 PM to 9:00 AM, are refused with 400. With `next-day` they end on the next day.",
    why: "No page has hours that pass midnight. If start and end were swapped by mistake, people would be called at night.",
    restsOn: ["calling-hours-overnight"],
  },
  "midnight-end": {
    values: ["end-of-day"],
    what: "Calling hours that end at 12:00 AM end with their day: from 12:00 AM to 12:00 AM is the whole day.",
    why: "The pages write times with AM and PM, which has no other way to say the end of a day.",
    restsOn: ["calling-hours-overnight"],
  },
  "campaign-name-taken": {
    values: ["ok", "conflict"],
    what: "Two campaigns may have the same name.",
    why: "No page says that names are unique.",
    restsOn: ["schedule-by-name"],
  },
  "preparing-time": {
    values: ["2m30s"],
    what: "A new voice campaign is Preparing for 2 minutes and 30 seconds and then becomes Ready by itself.",
    why: "The samples of one campaign lie that far apart.",
    restsOn: ["ready-by-itself"],
  },
  "create-schedule-false": {
    values: ["wait", "start"],
    what: "An advanced SMS campaign whose schedule is off waits for a start.",
    why: "The sample shows it as Ready, although the page says that it is triggered at once.",
    restsOn: ["create-schedule-false-triggers", "create-calls-nobody"],
  },
  "schedule-flag-ignored": {
    values: ["ignore"],
    what: "`schedule.isSchedulingEnabled: true` in a create or update does nothing.",
    why: "It names no time, and a separate operation sets the schedule.",
    restsOn: ["schedule-only-in-samples"],
  },
  "default-priority": {
    values: ["5"],
    what: "A campaign that is created without a priority has priority 5.",
    why: "It is the default of the user guide; the page marks the field as optional.",
    restsOn: ["create-advanced-without-limits", "dialers-priority-range"],
  },
  "contact-list-limits": {
    values: ["refuse"],
    what: "A campaign with more than 10 contact lists is refused with 400, and so are the 1,001st list, contacts beyond 1,000,000 in a list or 5,000,000 in all, duplicates included, more than 150 columns, and values of more than 300 characters.",
    why: "The user guide has these limits; the pages have none.",
    restsOn: ["contact-list-count", "add-contacts-maximum"],
  },
  "mixed-contact-lists": {
    values: ["refuse", "ok"],
    what: "A campaign whose contact lists differ in their source or, once they have contacts, in their fields is refused with 400.",
    why: "The user guide wants both to be the same; no page says what happens otherwise.",
    restsOn: ["lists-same-fields-source"],
  },
  "voice-without-dnc-list": {
    values: ["ok", "refuse"],
    what: "A voice campaign that is created or updated by v1 has no DNC list of its own. Only the global one holds for it.",
    why: "The pages of v1 have no field for it, although the user guide says that voice campaigns need one.",
    restsOn: ["create-v1-without-dnc-list"],
  },
  "update-replaces": {
    values: ["replace", "merge"],
    what: "An update replaces all settings: a field that is left out, such as the DNC list, is gone.",
    why: "Samples disagree. An SMS campaign has `dncLists` at 08:16, in its creation, and not after an update without it at 08:57; a voice update without `maxSkips` returns one. A rehearsal should show what could do harm.",
    restsOn: ["update-replaces", "update-sms-v2-without-dnc-list", "update-keeps-or-replaces"],
  },
  "update-active-voice": {
    values: ["conflict", "ok"],
    what: "An update of an active voice campaign is refused with 409.",
    why: "The user guide says that it can't be edited.",
    restsOn: ["update-states-open", "states-edit"],
  },
  "update-active-sms": {
    values: ["ok", "conflict"],
    what: "An active SMS campaign can be updated.",
    why: "The user guide rules it out for voice only.",
    restsOn: ["update-states-open", "states-edit"],
  },
  "update-reaches-run": {
    values: ["at-once"],
    what: "A run in progress, or a paused one, keeps the campaign's new DNC list, calling hours and attempts from the update on, for calls and messages that have not begun. Its contacts, their order and its lines stay, and nobody returns whom the DNC list kept out at the start.",
    why: "No page says. The longer guide checks contacts again when a power campaign is changed; an edit of the list itself reaches no active campaign.",
    restsOn: ["update-states-open", "dnc-changes-not-live", "dialers-power-refetch"],
  },
  "delete-active": {
    values: ["conflict", "ok"],
    what: "The deletion of an active or paused campaign is refused with 409. With `ok`, it is stopped first.",
    why: "The pages say that they delete an active campaign; the samples show Ready and Stopped ones.",
    restsOn: ["delete-states-open"],
  },
} as const satisfies Readonly<Record<string, Assumption>>;
