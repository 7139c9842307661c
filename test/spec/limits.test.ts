// Every documented limit of a request body, at and past its edge. The bodies are the examples.
import { describe, expect, test } from "vitest";
import { requestExample } from "../../scripts/spec/examples.ts";
import { operationsOf } from "../../scripts/spec/spec.ts";
import { branchOf, documentedLimits, placeOf, refusalsOf } from "./bodies.ts";
import { type Json, spec } from "./bundle.ts";

/** Values for a place such as `dialingStrategy.maxRingTime`: some just within its limits, some just beyond. */
interface Limit {
  place: string;
  good?: unknown[];
  bad?: unknown[];
  /** Whether the place may be missing. `not alone`: only if another field stands in for it. */
  optional?: true | "not alone";
}

const text = (place: string, most: number): Limit => ({
  place,
  good: ["x".repeat(most)],
  bad: ["x".repeat(most + 1), 5],
});
const range = (place: string, least: number, most: number): Limit => ({
  place,
  good: [least, most],
  bad: [least - 1, most + 1, String(least)],
});
const oneOf = (place: string, good: unknown[], bad: unknown[]): Limit => ({ place, good, bad });
const string = (place: string): Limit => ({ place, good: ["Any text"], bad: [5] });
const optional = (limit: Limit): Limit => ({ ...limit, optional: true });

const NAMES = [text("name", 48), text("description", 256)];
const CONTACT_LISTS: Limit = { place: "contactLists", good: [["One"], ["One", "Two"]], bad: [[], "One", [5]] };
// The pages on agentless campaigns and on the advanced format don't require at least one.
const CONTACT_LISTS_OR_NONE: Limit = { place: "contactLists", good: [["One"], []], bad: ["One", [5]] };
const PRIORITY = oneOf("priority", ["1", "2", "3", "4", "5"], ["0", "6", 5]);
const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const CLOCK_TIMES = ["1:00 AM", "9:00 AM", "09:00 AM", "12:00 AM", "12:59 PM", "11:59 PM"];
const NO_CLOCK_TIMES = [
  "",
  "0:00 AM",
  "00:30 AM",
  "13:00 PM",
  "9:60 AM",
  "9:5 AM",
  "9:00",
  "9 AM",
  "21:00",
  "9:00AM",
].concat(["9:00  AM", "9:00 am", "9:00 XM", " 9:00 AM", "9:00 AM ", "9:00 AM\n"]);
const window = { day: "MO", start: "9:00 AM", end: "1:00 PM" };
const FREQUENCY = oneOf("dialingStrategy.callingHours.frequency", ["WEEKLY", "DAILY", "CUSTOM"], ["MONTHLY", "weekly"]);
const HOURS: Limit[] = [
  { place: "dialingStrategy" },
  { place: "dialingStrategy.callerId" },
  { place: "dialingStrategy.callingHours" },
  string("dialingStrategy.callerId.phoneNumber"),
  string("dialingStrategy.callingHours.timezone"),
  {
    place: "dialingStrategy.callingHours.days",
    good: [
      ...DAYS.map((day) => [{ ...window, day }]),
      ...CLOCK_TIMES.flatMap((time) => [[{ ...window, start: time }], [{ ...window, end: time }]]),
    ],
    bad: [
      [{ ...window, day: "XX" }],
      ...["day", "start", "end"].flatMap((name) => [5, undefined].map((value) => [{ ...window, [name]: value }])),
      ...NO_CLOCK_TIMES.flatMap((time) => [[{ ...window, start: time }], [{ ...window, end: time }]]),
    ],
  },
];
const DIALING: Limit[] = [
  ...HOURS,
  FREQUENCY,
  oneOf("dialingStrategy.dialingOrder", ["FIFO", "LIFO"], ["RANDOM"]),
  range("dialingStrategy.maxAttemptsPerRecord", 1, 100),
  range("dialingStrategy.defaultRetryPeriod", 1, 1440),
  range("dialingStrategy.maxRingTime", 5, 120),
];
const SCHEDULE = optional(
  oneOf("schedule", [{ isSchedulingEnabled: false }, { isSchedulingEnabled: true }], [{ isSchedulingEnabled: "no" }]),
);
const FLAG = (place: string) => oneOf(place, [true, false], ["no"]);
const DNC_LIST: Limit = { place: "dncLists", good: [{ name: "Opted out" }], bad: [{}, ["Opted out"], { name: 5 }] };
const kind = (own: string, other: string) => oneOf("campaignType", [own], [other, "fax"]);

const VOICE_OF_ANY_LIST = [...NAMES, PRIORITY, ...DIALING, SCHEDULE, kind("voice", "sms")];
const VOICE = [...VOICE_OF_ANY_LIST, CONTACT_LISTS];
const MODE = oneOf("dialingMode", [], ["Power", "progressive"]);
const FORMAT = oneOf("format", [], ["basic"]);
const QUEUE = string("queue_name");
const SKIPS: Limit = { place: "maxSkips", good: [0, 1, 25], bad: ["1"] };
const FLOW = string("experienceFlowName");
const DETECT_V1 = FLAG("enableMachineDetect");
const DETECT_V2 = oneOf("enableMachineDetect", ["no", "detect", "disconnect"], [true, "yes"]);

const SMS = [...HOURS, SCHEDULE, kind("sms", "voice")];
const MESSAGE: Limit = {
  place: "message",
  good: [{ message: "Hello" }, { message: "SGVsbG8=", template_name: "A" }, { message: "Hello", templateId: "" }],
  bad: [{}, ...["message", "template_name", "templateId"].map((name) => ({ message: "Hello", [name]: 5 }))],
};
const SIMPLE = [...SMS, CONTACT_LISTS, FREQUENCY, ...NAMES, PRIORITY, MESSAGE, FORMAT];
const ADVANCED = [
  ...SMS,
  CONTACT_LISTS_OR_NONE,
  string("dialingStrategy.callingHours.frequency"),
  string("name"),
  optional(string("description")),
  optional(string("priority")),
  optional(MESSAGE),
  FORMAT,
  FLOW,
];
const SMS_UPDATE = [...SMS, CONTACT_LISTS, FREQUENCY, ...NAMES, PRIORITY, string("format"), FLOW];

const STATES = ["Active", "Completed", "Ready", "Paused", "Preparing", "Stopped", "Scheduled", "Rescheduled"];
const DATE = (place: string) => oneOf(place, ["2026-10-01T00:00:00.000Z"], ["2026-10-01", 5]);
const DIRECTION = (place: string) => optional(oneOf(place, ["asc", "desc"], ["up"]));
const PAGING = ["skip", "page", "limit"].map((place) => optional(oneOf(place, [0, 50, ""], ["5", null])));
const LISTING: Limit[] = [
  oneOf("type", ["voice", "sms"], ["fax"]),
  ...PAGING,
  optional(DATE("startDate")),
  optional(DATE("endDate")),
  DIRECTION("sortBy.name"),
  DIRECTION("sortBy.createdAt"),
  DIRECTION("sortBy.updatedAt"),
  optional(oneOf("filters.status", [[], STATES], [["Draft"], ["Rerun"]])),
  optional(oneOf("filters.priority", [[], [1, 2, 3, 4, 5]], [[0], [6], ["5"]])),
  optional(oneOf("filters.dialingMode", [[], ["Progressive", "Preview"]], [["Power"], [1]])),
];
const RESULTS: Limit[] = [
  optional({ place: "page", good: [1, 7], bad: [0, "1"] }),
  optional({ place: "limit", good: [1, 100], bad: [0, 101, "1"] }),
];
const SCHEDULING = [
  string("startDateTime"),
  string("endDateTime"),
  { place: "recurrenceObject" },
  oneOf("recurrenceObject.recurType", [], ["Monthly", "Yearly"]),
];

const LIMITS: Record<string, Limit[]> = {
  "create-voice-campaign-agentless": [...VOICE_OF_ANY_LIST, CONTACT_LISTS_OR_NONE, MODE, FLOW, DETECT_V1],
  "create-voice-campaign-progressive": [...VOICE, MODE, QUEUE, DETECT_V1],
  "create-voice-campaign-preview": [...VOICE, MODE, QUEUE, SKIPS, DETECT_V1],
  "create-voice-campaign-agentless-v2": [...VOICE_OF_ANY_LIST, CONTACT_LISTS_OR_NONE, MODE, FLOW, DETECT_V2, DNC_LIST],
  "create-voice-campaign-progressive-v2": [...VOICE, MODE, QUEUE, DNC_LIST],
  "create-voice-campaign-preview-v2": [...VOICE, MODE, QUEUE, SKIPS, DNC_LIST],
  "update-voice-campaign": [...VOICE, MODE, QUEUE, SKIPS, DETECT_V1],
  "update-voice-campaign-v2": [...VOICE, MODE, FLOW, DNC_LIST],
  "create-sms-campaign-without-template": SIMPLE,
  "create-sms-campaign-using-template": SIMPLE,
  "create-sms-campaign-advanced-format": ADVANCED,
  "create-sms-campaign-without-template-v2": [...SIMPLE, optional(DNC_LIST)],
  "create-sms-campaign-using-template-v2": [...SIMPLE, optional(DNC_LIST)],
  "create-sms-campaign-advanced-format-v2": [...ADVANCED, optional(DNC_LIST)],
  "update-sms-campaign": SMS_UPDATE,
  "update-sms-campaign-v2": [...SMS_UPDATE, optional(DNC_LIST)],
  "send-outbound-sms": [string("fromNo"), string("toNo")],
  "create-call-back-schedule-v2": [
    { place: "0.campaignDialingListId", good: ["Any text"], bad: ["", 5] },
    oneOf("0.timeToContact", ["2026-11-30T09:00:00.000Z"], ["tomorrow", 5]),
  ],
  "enable-voice-or-sms-campaign-schedule-daily": [
    ...SCHEDULING,
    { place: "recurrenceObject.dailyDetails" },
    oneOf("recurrenceObject.dailyDetails.onceEveryNdays", [1, 30], [1.5, "1"]),
  ],
  "enable-voice-or-sms-campaign-schedule-weekly": [
    ...SCHEDULING,
    { place: "recurrenceObject.weeklyDetails" },
    oneOf("recurrenceObject.weeklyDetails.onceEveryNweeks", [1, 4], [1.5, "1"]),
    oneOf(
      "recurrenceObject.weeklyDetails.whichDays",
      [["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]],
      [["MO"], "Mon"],
    ),
  ],
  "get-all-campaigns": LISTING,
  "get-all-campaigns-v2": LISTING,
  "get-all-contact-details-voice-campaigns": RESULTS,
  "get-all-contact-details-voice-campaigns-v2": RESULTS,
  "create-contact-list": [
    { ...text("name", 48), optional: "not alone" }, // or name1: test/spec/branches.test.ts
    optional(string("name1")),
    text("description", 256),
    oneOf("source", ["passiveApi", "passiveApiIntegration"], ["localDrive"]),
    optional(FLAG("allowDuplicates")),
  ],
  "create-contact-list-v2": [
    ...NAMES,
    oneOf("source", ["passiveApi"], ["localDrive"]),
    optional(FLAG("allowDuplicates")),
  ],
  "update-contact-list": [
    ...NAMES.map(optional),
    optional(string("name1")),
    optional(string("source")),
    optional(FLAG("allowDuplicates")),
  ],
  "update-contact-list-v2": NAMES.map(optional),
  "add-contacts-to-contact-list": [
    string("contact_list_name"),
    {
      place: "data",
      good: [[{ phoneNumber: "12025550143", "first name": "Ada" }]],
      bad: [{}, [{}], [{ phoneNumber: 5 }]],
    },
  ],
};

/** Returns a body with another value at a place. Without the place if the value is `undefined`. */
function withValue(body: object, place: string, value: unknown): object {
  const changed = structuredClone(body);
  const names = place.split(".");
  const last = names.pop() as string;
  let holder = changed as Record<string, unknown>;
  for (const name of names) {
    holder[name] ??= {};
    holder = holder[name] as Record<string, unknown>;
  }
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return JSON.parse(JSON.stringify(changed));
}

/** The values beyond the limits of a body: each with its place. A required place may not be missing. */
const beyond = (limits: Limit[]) =>
  limits.flatMap(({ place, bad = [], optional }) => [
    ...bad.map((value) => ({ place, value })),
    ...(optional ? [] : [{ place, value: undefined }]),
  ]);

/** Shortens a value for a message. */
function show(value: unknown): string {
  if (value === undefined) return "left out";
  const text = JSON.stringify(value);
  return typeof value === "string" && value.length > 20 ? `a text of ${value.length} characters` : text;
}

/** Says what the schema answers to a body: what it says about the place, or else about the whole. */
function answerTo(page: string, body: object, place = ""): string {
  const answers = refusalsOf(page, body).map((refusal) => `${placeOf(refusal)} ${refusal.message}`);
  const here = answers.filter((answer) => answer.startsWith(place));
  return [...new Set(here.length > 0 ? here : answers)].join("; ") || "nothing";
}

/** The pages with a body that must be empty. */
const EMPTY = [
  "disable-voice-or-sms-campaign-schedule",
  ...["start-sms-campaign", "start-voice-campaign", "stop-sms-campaign", "stop-voice-campaign"].flatMap((page) => [
    page,
    `${page}-v2`,
  ]),
];

test.each(EMPTY)("%s takes an empty body only", (page) => {
  expect(refusalsOf(page, {}).map(placeOf)).toEqual([]);
  expect(refusalsOf(page, { startDateTime: "2026-12-01 09:00:00" }).map(({ keyword }) => keyword)).toContain(
    "maxProperties",
  );
});

test("every body is tested", () => {
  const examples = operationsOf(spec).flatMap(({ operation }) =>
    Object.keys((operation as Json).requestBody?.content["application/json"].examples ?? {}),
  );
  const branch = (example: string) => branchOf(example, requestExample(example));
  const tested = [...Object.keys(LIMITS), ...EMPTY].map(branch);
  // A schema without limits needs no test.
  const limited = examples.filter((example) => documentedLimits(example, requestExample(example)).length > 0);
  expect(
    limited.filter((example) => !tested.includes(branch(example))),
    "Their bodies have limits: add each to LIMITS in test/spec/limits.test.ts.",
  ).toEqual([]);
});

describe.each(Object.entries(LIMITS))("%s", (page, limits) => {
  const body = requestExample(page);
  const refusedAt = (changed: object) => refusalsOf(page, changed).map(placeOf);

  test("the example is within every limit", () => {
    expect(refusedAt(body), answerTo(page, body)).toEqual([]);
  });

  test("every limit is tested beyond its edge", () => {
    const refusals = beyond(limits).flatMap(({ place, value }) => refusalsOf(page, withValue(body, place, value)));
    const untested = documentedLimits(page, body).filter(({ causes }) => !refusals.some(causes));
    const names = untested.map(({ name }) => name);
    expect(
      names,
      `no value is beyond these limits: ${names.join("; ")}. Add good and bad values to "${page}" in LIMITS of test/spec/limits.test.ts.`,
    ).toEqual([]);
  });

  test.each(limits)("$place", ({ place, good = [], bad = [], optional }) => {
    for (const value of [...good, ...(optional === true ? [undefined] : [])]) {
      const changed = withValue(body, place, value);
      const answer = `${place}, ${show(value)}: to be accepted, and the schema says: ${answerTo(page, changed, place)}`;
      expect(refusedAt(changed), answer).toEqual([]);
    }
    for (const { value } of beyond([{ place, bad, ...(optional && { optional }) }])) {
      const changed = withValue(body, place, value);
      const isRefused = refusedAt(changed).some((refused) => refused === place || refused.startsWith(`${place}.`));
      const answer = `${place}, ${show(value)}: to be refused, and the schema says: ${answerTo(page, changed, place)}`;
      expect(isRefused, answer).toBe(true);
    }
  });
});
