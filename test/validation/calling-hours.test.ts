import { describe, expect, test } from "vitest";
import { validate } from "../../src/validation/index.ts";
import type { Json } from "../spec/bundle.ts";
import { requestCopy, requestExamples } from "../support/request-examples.ts";

const HOURS = "/dialingStrategy/callingHours";

/** Every documented body with calling hours. */
const BODIES = requestExamples.filter(([, , , body]) => body.dialingStrategy?.callingHours);

test("each operation that takes calling hours is tried", () => {
  expect(new Set(BODIES.map(([id]) => id))).toEqual(
    new Set([
      "createCampaignV2",
      "createAdvancedSmsCampaignV2",
      "updateCampaignV2",
      "createCampaignV1",
      "updateCampaignV1",
    ]),
  );
});

describe.each(BODIES)("%s, %s", (id, _, __, example) => {
  const withHours = (hours: object): Json => {
    const body = structuredClone(example);
    Object.assign(body.dialingStrategy.callingHours, hours);
    return body;
  };
  const issuesFor = (start: string, end: string, options = {}) =>
    validate(id, withHours({ days: [{ day: "MO", start, end }] }), undefined, options).map(({ path, message }) => [
      path,
      message,
    ]);
  const NOT_LATER = [[`${HOURS}/days/0/end`, "must be later than the start; 12:00 AM is the end of the day"]];
  const UNREADABLE = 'must be written as "9:00 AM"';

  test.each<[string, string, unknown[]]>([
    ["9:00 AM", "5:00 PM", []],
    ["09:00 AM", "9:01 AM", []],
    ["12:00 AM", "12:00 PM", []],
    ["9:00 AM", "12:00 AM", []],
    ["12:00 AM", "12:00 AM", []],
    ["9:00 PM", "5:00 AM", NOT_LATER],
    ["9:00 AM", "9:00 AM", NOT_LATER],
    ["12:00 PM", "12:01 AM", NOT_LATER],
    ["9:00 AM", "17:00", [[`${HOURS}/days/0/end`, UNREADABLE]]],
    ["10:00pm", "9:00 AM", [[`${HOURS}/days/0/start`, UNREADABLE]]],
    [
      "0:30 AM",
      "25:00 PM",
      [
        [`${HOURS}/days/0/start`, UNREADABLE],
        [`${HOURS}/days/0/end`, UNREADABLE],
      ],
    ],
  ])("%s to %s", (start, end, issues) => {
    expect(issuesFor(start, end)).toEqual(issues);
  });

  test("a window that passes midnight is let through with allowOvernight alone", () => {
    expect(issuesFor("9:00 PM", "5:00 AM", { allowOvernight: true })).toEqual([]);
    expect(issuesFor("9:00 PM", "5:00 AM", { allowOvernight: false })).toEqual(NOT_LATER);
    expect(issuesFor("9:00 PM", "5:00", { allowOvernight: true })).toEqual([[`${HOURS}/days/0/end`, UNREADABLE]]);
  });

  test.each(["Mars/Olympus", "", "+05:30", "EST5EDT4", "constructor"])("the time zone %j", (timezone) => {
    const issues = validate(id, withHours({ timezone }));
    expect(issues).toEqual([
      { path: `${HOURS}/timezone`, message: 'must be a known name of the tz database, such as "America/New_York"' },
    ]);
    expect(issues[0]?.value).toBe(timezone);
  });
});

test.each<[string, unknown]>([
  ["no object", 7],
  ["days that are no list", { frequency: "WEEKLY", timezone: "UTC", days: "MO" }],
  ["days that are no objects", { frequency: "WEEKLY", timezone: "UTC", days: [null, 7, ["9:00 AM"]] }],
  ["no days", { frequency: "WEEKLY", timezone: 7 }],
])("calling hours in another form are reported once: %s", (_, callingHours) => {
  const body = requestCopy("create-voice-campaign-progressive-v2");
  body.dialingStrategy.callingHours = callingHours;
  const paths = validate("createCampaignV2", body).map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(0);
  expect(new Set(paths).size).toBe(paths.length);
});
