import { describe, expect, test } from "vitest";
import { readBundle } from "../../scripts/spec/spec.ts";
import { validateRequest } from "../../src/sandbox/http/validate-request.ts";
import type { Json } from "../spec/bundle.ts";
import { requestExamples as examples, idOf, operations, queryOf, requestCopy } from "../support/request-examples.ts";

const spec: Json = readBundle();

const VOICE = new URLSearchParams({ campaignType: "voice" });
const faultsOf = (change: (body: Json) => void, name = "create-voice-campaign-progressive-v2") => {
  const body = requestCopy(name);
  change(body);
  return validateRequest("createCampaignV2", VOICE, body);
};

test("there are examples", () => {
  expect(examples.length).toBeGreaterThan(30);
});

test.each(examples)("%s accepts the example %s", (id, _, query, body) => {
  expect(validateRequest(id, query, body)).toEqual([]);
});

test.each(
  operations
    .filter((operation) => !operation.requestBody)
    .map((operation) => [idOf(operation), queryOf(operation)] as const),
)("%s needs no body", (id, query) => {
  expect(validateRequest(id, query, undefined)).toEqual([]);
});

test.each(
  operations
    .filter((operation) => operation.requestBody?.required)
    .map((operation) => [idOf(operation), queryOf(operation)] as const),
)("%s refuses no body, and one that is no object", (id, query) => {
  expect(validateRequest(id, query, undefined)).toEqual(["body is missing."]);
  expect(validateRequest(id, query, "a text")).not.toEqual([]);
});

test.each(
  operations.flatMap((operation) =>
    [...queryOf(operation).keys()].map((name) => [idOf(operation), name, queryOf(operation)] as const),
  ),
)("%s refuses a query without %s, and with it twice", (id, name, query) => {
  const body = examples.find(([each]) => each === id)?.[3];
  const twice = new URLSearchParams([...query, [name, "voice"]]);
  expect(validateRequest(id, twice, body)).toEqual([`query.${name} is given more than once.`]);
  query.delete(name);
  expect(validateRequest(id, query, body)).toEqual([`query.${name} is missing.`]);
});

describe("names the field, and reports the mistakes in the selected branch alone", () => {
  test.each<[string, (body: Json) => void, string[]]>([
    ["a missing field", (body) => delete body.dialingStrategy.callerId, ["body.dialingStrategy.callerId is missing."]],
    ["another type", (body) => (body.name = 7), ["body.name must be text."]],
    ["a long name", (body) => (body.name = "n".repeat(49)), ["body.name must have at most 48 characters."]],
    [
      "a number out of range",
      (body) => (body.dialingStrategy.maxRingTime = 121),
      ["body.dialingStrategy.maxRingTime must be at most 120."],
    ],
    [
      "an unknown day",
      (body) => (body.dialingStrategy.callingHours.days[0].day = "Monday"),
      ['body.dialingStrategy.callingHours.days[0].day must be "MO" or "TU" or "WE" or "TH" or "FR" or "SA" or "SU".'],
    ],
    [
      "a time of day in another form",
      (body) => (body.dialingStrategy.callingHours.days[0].end = "17:00"),
      ['body.dialingStrategy.callingHours.days[0].end must be written as "9:00 AM".'],
    ],
    [
      "an unknown dialing mode",
      (body) => (body.dialingMode = "Power"),
      ['body.dialingMode must be "Agentless" or "Progressive" or "Preview".'],
    ],
    ["no dialing mode", (body) => delete body.dialingMode, ["body.dialingMode is missing."]],
    ["an unknown type", (body) => (body.campaignType = "fax"), ['body.campaignType must be "voice" or "sms".']],
    ["no queue", (body) => delete body.queue_name, ["body.queue_name is missing."]],
    [
      "two mistakes",
      (body) => {
        delete body.queue_name;
        body.priority = null;
      },
      ["body.queue_name is missing.", 'body.priority must be "1" or "2" or "3" or "4" or "5".'],
    ],
  ])("%s", (_, change, sentences) => {
    expect(faultsOf(change)).toEqual(sentences);
  });

  test("a schedule", () => {
    const query = new URLSearchParams({ enableSchedule: "true", campaignName: "Recall" });
    const body = requestCopy("enable-voice-or-sms-campaign-schedule-weekly");
    delete body.recurrenceObject.weeklyDetails;
    expect(validateRequest("scheduleCampaignV2", query, body)).toEqual([
      "body.recurrenceObject.weeklyDetails is missing.",
    ]);
    body.recurrenceObject.recurType = "Monthly";
    expect(validateRequest("scheduleCampaignV2", query, body)).toEqual([
      'body.recurrenceObject.recurType must be "Daily" or "Weekly".',
    ]);
  });

  test("a contact list without a name", () => {
    const body = requestCopy("create-contact-list");
    delete body.name;
    delete body.name1;
    expect(validateRequest("createContactListV1", new URLSearchParams(), body)).toEqual([
      "body has neither name nor name1.",
    ]);
  });

  test("a date", () => {
    const body = { ...requestCopy("get-all-campaigns-v2"), startDate: "yesterday" };
    expect(validateRequest("listCampaignsV2", new URLSearchParams(), body)).toEqual([
      'body.startDate must be a date and time, such as "2026-01-05T09:00:00Z".',
    ]);
  });

  test("a query", () => {
    const query = new URLSearchParams({ campaignType: "voice", trigger: "pause" });
    expect(validateRequest("triggerVoiceCampaignV2", query, {})).toEqual(['query.trigger must be "play" or "stop".']);
    expect(validateRequest("triggerVoiceCampaignV2", query, { now: true })).toEqual([
      'query.trigger must be "play" or "stop".',
      "body must be empty.",
    ]);
  });
});

// The sentence about a pattern gives a time of day as its example.
test("times of day alone have a pattern", () => {
  const patterns = new Set<string>();
  JSON.stringify(operations.map(({ requestBody }) => requestBody).concat(spec.components.schemas), (key, value) => {
    if (key === "pattern" && typeof value === "string") patterns.add(value);
    return value;
  });
  expect([...patterns]).toEqual([spec.components.schemas.ClockTime.pattern]);
});
