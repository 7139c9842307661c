import type { Assumption } from "./assumptions.ts";

/** When a campaign starts, stops, pauses and runs again. */
export const RUNS = {
  "start-active": {
    values: ["conflict", "ok"],
    what: "A start of an active campaign is refused with 409. With `ok`, it returns the run in progress.",
    why: "The pages say that they start an active campaign, which we read as a ready one.",
    restsOn: ["start-of-an-active-campaign"],
  },
  "start-preparing": {
    values: ["conflict", "ok"],
    what: "A start of a campaign that is still Preparing is refused with 409.",
    why: "Ready means ready to run in the user guide.",
    restsOn: ["start-conditions", "ready-by-itself"],
  },
  "start-scheduled": {
    values: ["conflict", "ok"],
    what: "A start of a scheduled campaign is refused with 409.",
    why: "The user guide says that it gives an error.",
    restsOn: ["start-conditions", "states-run-scheduled-error"],
  },
  "start-stopped-scheduled": {
    values: ["ok", "conflict"],
    what: "A stopped campaign whose schedule is still on can be started by hand.",
    why: "The guide says so of web campaigns, and that a scheduled campaign can't be started.",
    restsOn: ["states-rerun-stopped-scheduled", "states-run-scheduled-error"],
  },
  "start-again": {
    values: ["ok", "conflict"],
    what: "A stopped or completed campaign can be started again, as a new run.",
    why: "The console runs it again; no page says whether `play` does.",
    restsOn: ["run-again-starts-over", "states-rerun-completed"],
  },
  "start-same-list": {
    values: ["conflict", "ok"],
    what: "A start is refused with 409 while another campaign is active on one of its contact lists, and so is a creation that starts.",
    why: "The user guide says that two can't run at once on the same list.",
    restsOn: ["start-conditions", "states-same-list-exclusive"],
  },
  "start-limit": {
    values: ["conflict", "ok"],
    what: "A start of a voice campaign is refused with 409 while 50 others are active.",
    why: "The user guide has this limit.",
    restsOn: ["start-conditions", "limits-voice-concurrent"],
  },
  "start-empty": {
    values: ["ok", "conflict"],
    what: "A campaign whose contact lists are empty can be started, and is Completed at once.",
    why: "No page says.",
    restsOn: ["start-conditions"],
  },
  "start-paused": {
    values: ["conflict", "ok"],
    what: "A start of a paused campaign is refused with 409. With `ok`, its run goes on.",
    why: "The console resumes a campaign; no page says that `play` does.",
    restsOn: ["start-conditions", "states-resume"],
  },
  "stop-inactive": {
    values: ["conflict", "ok"],
    what: "A stop of a campaign that isn't active is refused with 409. With `ok`, it changes nothing.",
    why: "No page says.",
    restsOn: ["stop-says-little"],
  },
  "stop-paused": {
    values: ["ok", "conflict"],
    what: "A paused campaign can be stopped.",
    why: "The user guide stops a running campaign, and does not say whether a paused one is running.",
    restsOn: ["stop-says-little", "states-actions-while-running"],
  },
  "rerun-state": {
    values: ["Active", "Rerun"],
    what: "A campaign that runs again is Active.",
    why: "The console shows Rerun for voice campaigns; the pages show a run as Active and never name Rerun.",
    restsOn: ["states-ui-voice"],
  },
  "pause-holds": {
    values: ["held"],
    what: "While a campaign is paused in the console, nobody new is called or messaged for it. Calls that go on end as they would; a contact that an agent reviews goes back. Retries and callbacks wait, and a run that has reached everybody ends once it is resumed.",
    why: "The user guide says that it is held, and that it goes on from the point where it was paused.",
    restsOn: ["states-ui-voice", "states-resume"],
  },
  "paused-counts": {
    values: ["conflict", "ok"],
    what: "A paused campaign counts as one that runs: no other can start on its contact lists, and a voice campaign is among the 50. With `ok` it does not count, and may find its place taken when it is resumed.",
    why: "The user guide rules out two that run at once, and does not say whether a paused one runs.",
    restsOn: ["states-same-list-exclusive", "limits-voice-concurrent"],
  },
  "paused-occurrence": {
    values: ["left-out", "starts"],
    what: "An occurrence of a schedule is left out while the campaign is paused. With `starts`, it ends the paused run and is a new one.",
    why: "No page says. Whoever paused it does not expect calls.",
    restsOn: ["schedules-occurrence-complete", "states-resume"],
  },
  "emergency-run": {
    values: ["first"],
    what: "An SMS campaign that the console runs as emergency is Active in every response, and sends all messages that a minute allows until everybody on its lists was messaged. Its DNC list holds.",
    why: "The user guide lets it go before all others at full capacity, and shows a state of its own, which the API does not have.",
    restsOn: ["campaign-state-names", "sms-emergency-capacity", "sms-throughput"],
  },
  "emergency-end": {
    values: ["completes", "until-stopped"],
    what: "An emergency run is Completed when everybody was messaged. With `until-stopped` it stays Active.",
    why: "The user guide says the one of lists from files, the other of lists that are pulled from a URL, and nothing of lists that the API filled.",
    restsOn: ["sms-emergency-end"],
  },
  "emergency-again": {
    values: ["starts-over"],
    what: "A campaign that was stopped and is run as emergency messages its whole list.",
    why: "A stop resets it; the longer guide has an emergency go on where it was.",
    restsOn: ["states-stop-resets", "sms-emergency-rerun-resumes"],
  },
} as const satisfies Readonly<Record<string, Assumption>>;
