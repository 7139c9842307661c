import type { Row, Table } from "./rows.ts";

const heads = ["looked for", "what there is instead"];

const row = (id: string, title: string, answer: string): Row => ({ id, cells: [title, answer] });

/** What many look for and the API doesn't have, or no page decides. */
export const missing: Table = {
  heads,
  rows: [
    row(
      "pause",
      "Pause a campaign",
      "Not by the API. Only the console pauses and resumes: [the life of a campaign](lifecycle.html).",
    ),
    row(
      "webhook",
      "A webhook at the end of a campaign",
      "None: [poll its state](guides/results.html#in-short). The only webhook is the [pre-call check](guides/pre-call-check.html).",
    ),
    row(
      "csv",
      "CSV files",
      "No call takes or returns one: [load rows](guides/contacts.html#load-them), [write results](guides/results.html#as-csv).",
    ),
    row(
      "sms-length",
      "Maximum length of an SMS",
      "Not documented, for [a campaign](operations/createCampaignV2.html#body.message.message) or [a single SMS](operations/sendOutboundSmsV1.html).",
    ),
    row(
      "overnight",
      "Calling hours over midnight",
      "[No page decides](discrepancies.html#calling-hours-overnight). Let each window end later than it starts, or people may be called at night.",
    ),
    row(
      "overlapping-runs",
      "Runs that overlap",
      "The user guide allows [no two at once with one contact list](discrepancies.html#start-conditions).",
    ),
    row(
      "more-than-100-contacts",
      "More than 100 contacts",
      "[Several requests](guides/contacts.html#load-them), [100 in each](discrepancies.html#add-contacts-maximum): `loadContacts` makes them.",
    ),
  ],
};

/** The same, less often. */
export const seldomMissing: Table = {
  heads,
  rows: [
    row("status-codes", "Status codes", "[No page states one](discrepancies.html#http-status-unstated)."),
    row(
      "idempotency-key",
      "An idempotency key",
      "No page has one. [Start once](guides/start-timed-out.html#start-once-with-a-journal) with a journal instead.",
    ),
    row("test-mode", "A test mode", "None. The [sandbox](guides/testing.html) reaches nobody."),
    row(
      "remove-contact",
      "Remove or change one contact",
      "No call does. Put opt-outs on a [DNC list](guides/contacts.html#dnc-lists).",
    ),
    row(
      "local-schedule",
      "A schedule in local time",
      "No field for a zone: [times are in UTC](discrepancies.html#schedule-time-zone-unstated), as we read it. [Convert them](guides/schedules-and-callbacks.html).",
    ),
    row(
      "fill-dnc-list",
      "Create or fill a DNC list",
      "No call does: [the console, bots and agents](guides/contacts.html#dnc-lists) do.",
    ),
    row(
      "cancel-callback",
      "List or cancel callbacks",
      "No call does. [Schedule them](operations/scheduleCallbacksV2.html) with care.",
    ),
    row(
      "read-schedule",
      "Read a schedule",
      "No call shows its times. A new one [replaces it](discrepancies.html#schedule-replaces).",
    ),
    row(
      "one-time-schedule",
      "A schedule for one date, monthly or yearly",
      "[Daily and weekly only](discrepancies.html#schedule-daily-and-weekly-only).",
    ),
    row(
      "run-ids",
      "The id of the latest run",
      "[No read of a voice campaign](discrepancies.html#latest-run-in-reads) has it: keep that of the start.",
    ),
    row(
      "sms-results",
      "Results of an SMS campaign by contact",
      "No call: [those of calls](operations/getCampaignStatusV2.html) are for voice.",
    ),
    row(
      "sms-replies",
      "Replies to an SMS",
      "No call reads them, and [no page says what STOP does](discrepancies.html#sms-answered-stop).",
    ),
    row(
      "contact-fields",
      "Time zone and name of a contact",
      "[The page has `phoneNumber` alone](discrepancies.html#add-contacts-other-fields); the release notes allow more.",
    ),
    row(
      "contact-pages",
      "The second page of a contact list's contacts",
      "[No parameter selects it](discrepancies.html#contact-list-no-paging-parameters).",
    ),
    row(
      "add-outcome",
      "What became of added contacts",
      "[Not documented](discrepancies.html#add-contacts-outcome): they are only queued.",
    ),
    row("power-dialing", "Power dialing", "[In the console only](discrepancies.html#dialing-mode-power)."),
    row(
      "recording",
      "Recording and consent",
      "The longer edition of the user guide says that [voice calls are recorded](discrepancies.html#calls-recorded). The law may ask for consent.",
    ),
    row("other-channels", "WhatsApp, email", "No page has a call for them: campaigns are for voice or SMS."),
    row("restore", "Restore what was deleted", "No call does."),
  ],
};
