import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { InvalidRequestError } from "../../src/index.ts";
import { type Issue, validate } from "../../src/validation/index.ts";
import type { Json } from "../spec/bundle.ts";
import { idOf, operations, queryOf, requestCopy, requestExamples } from "../support/request-examples.ts";

const VOICE = { campaignType: "voice" };
const progressive = (): Json => requestCopy("create-voice-campaign-progressive-v2");

/** Issues with their values, which are not enumerable. */
const withValues = (issues: Issue[]) => issues.map((issue) => ({ ...issue, value: issue.value }));

/** What is found in a Progressive campaign that was changed. */
function issuesOf(change: (body: Json) => unknown) {
  const body = progressive();
  change(body);
  return withValues(validate("createCampaignV2", body, VOICE));
}

describe("every documented request", () => {
  test.each(requestExamples)("%s: %s", (id, _, query, body) => {
    expect(validate(id, body, query)).toEqual([]);
    expect(validate(id, body)).toEqual([]);
  });

  const withoutBody = operations.filter((operation) => !operation.requestBody);
  test.each(withoutBody.map((operation) => [idOf(operation), queryOf(operation)] as const))("%s", (id, query) => {
    expect(validate(id, undefined, query)).toEqual([]);
  });

  test("is tried", () => {
    expect(new Set(requestExamples.map(([id]) => id)).size + withoutBody.length).toBe(operations.length);
  });
});

describe("each kind of limit", () => {
  test.each<[string, (body: Json) => unknown, object]>([
    ["a missing field", (body) => delete body.queue_name, { path: "/queue_name", message: "is missing" }],
    ["text", (body) => (body.name = 7), { path: "/name", message: "must be text", value: 7 }],
    [
      "a length",
      (body) => (body.name = "n".repeat(49)),
      { path: "/name", message: "must have at most 48 characters", limit: 48, value: "n".repeat(49) },
    ],
    [
      "a whole number",
      (body) => (body.dialingStrategy.maxRingTime = "30"),
      { path: "/dialingStrategy/maxRingTime", message: "must be a whole number", value: "30" },
    ],
    [
      "a maximum",
      (body) => (body.dialingStrategy.maxRingTime = 121),
      { path: "/dialingStrategy/maxRingTime", message: "must be at most 120", limit: 120, value: 121 },
    ],
    [
      "a minimum",
      (body) => (body.dialingStrategy.maxRingTime = -1),
      { path: "/dialingStrategy/maxRingTime", message: "must be at least 5", limit: 5, value: -1 },
    ],
    [
      "values",
      (body) => (body.priority = 9),
      {
        path: "/priority",
        message: 'must be "1" or "2" or "3" or "4" or "5"',
        limit: ["1", "2", "3", "4", "5"],
        value: 9,
      },
    ],
    [
      "a list",
      (body) => (body.contactLists = "Patients"),
      { path: "/contactLists", message: "must be a list", value: "Patients" },
    ],
    [
      "items",
      (body) => (body.contactLists = []),
      { path: "/contactLists", message: "must have at least 1 item", limit: 1, value: [] },
    ],
    [
      "an item",
      (body) => (body.contactLists = ["Patients", null]),
      { path: "/contactLists/1", message: "must be text", value: null },
    ],
    [
      "an object",
      (body) => (body.dialingStrategy = []),
      { path: "/dialingStrategy", message: "must be an object", value: [] },
    ],
    [
      "a time of day",
      (body) => (body.dialingStrategy.callingHours.days[0].start = "9:00am"),
      {
        path: "/dialingStrategy/callingHours/days/0/start",
        message: 'must be written as "9:00 AM"',
        value: "9:00am",
      },
    ],
  ])("%s", (_, change, issue) => {
    expect(issuesOf(change)).toEqual([{ value: undefined, ...issue }]);
  });

  test.each<[string, Parameters<typeof validate>, object[]]>([
    [
      "a time",
      ["listCampaignsV2", { ...requestCopy("get-all-campaigns-v2"), startDate: "yesterday" }],
      [{ path: "/startDate", message: 'must be a date and time, such as "2026-01-05T09:00:00Z"' }],
    ],
    [
      "a choice of simple values, as one issue",
      ["listCampaignsV2", { ...requestCopy("get-all-campaigns-v2"), page: true }],
      [{ path: "/page", message: "must be a whole number or empty" }],
    ],
    ["no fields", ["startSmsCampaignV2", { now: true }], [{ path: "", message: "must be empty", limit: 0 }]],
    ["no body", ["createCampaignV2", undefined], [{ path: "", message: "is missing" }]],
    ["a body that is text", ["createContactListV2", "Patients"], [{ path: "", message: "must be an object" }]],
    ["a body that is null", ["createContactListV2", null], [{ path: "", message: "must be an object" }]],
    [
      "a name of two",
      ["createContactListV1", { description: "All", source: "passiveApi" }],
      [{ path: "", message: "has neither name nor name1" }],
    ],
    [
      "characters",
      ["scheduleCallbacksV2", [{ campaignDialingListId: "", timeToContact: "2026-01-05T09:00:00Z" }]],
      [{ path: "/0/campaignDialingListId", message: "must have at least 1 character", limit: 1 }],
    ],
    [
      "a query",
      ["triggerVoiceCampaignV2", {}, { campaignType: "voice", trigger: "pause" }],
      [{ path: "query/trigger", message: 'must be "play" or "stop"', limit: ["play", "stop"] }],
    ],
    [
      "a parameter that is missing",
      ["triggerVoiceCampaignV2", {}, new URLSearchParams({ campaignType: "voice" })],
      [{ path: "query/trigger", message: "is missing" }],
    ],
    [
      "a parameter that is given twice",
      ["triggerVoiceCampaignV2", {}, { campaignType: "voice", trigger: ["play", "stop"] }],
      [{ path: "query/trigger", message: "is given more than once" }],
    ],
  ])("%s", (_, args, issues) => {
    expect(validate(...args)).toEqual(issues);
  });

  test("a field of the body that is called query", () => {
    const body = { ...progressive(), query: {}, name: 7 };
    expect(validate("createCampaignV2", body, VOICE)).toEqual([{ path: "/name", message: "must be text" }]);
  });
});

describe("the chosen form of a body alone", () => {
  test.each<[string, string, string, string[]]>([
    ["Progressive without a queue", "create-voice-campaign-progressive-v2", "queue_name", ["/queue_name"]],
    ["no dialing mode", "create-voice-campaign-progressive-v2", "dialingMode", ["/dialingMode"]],
    ["no type", "create-voice-campaign-progressive-v2", "campaignType", ["/campaignType"]],
    ["SMS without a message", "create-sms-campaign-without-template-v2", "message", ["/message"]],
  ])("%s", (_, example, field, paths) => {
    const body = requestCopy(example);
    delete body[field];
    expect(validate("createCampaignV2", body).map(({ path }) => path)).toEqual(paths);
  });

  test("an unknown one", () => {
    expect(issuesOf((body) => (body.dialingMode = "Power"))).toEqual([
      {
        path: "/dialingMode",
        message: 'must be "Agentless" or "Progressive" or "Preview"',
        limit: ["Agentless", "Progressive", "Preview"],
        value: "Power",
      },
    ]);
  });
});

describe("a value", () => {
  const body = { ...progressive(), name: ["a secret"] };
  const [issue] = validate("createCampaignV2", body) as [Issue];

  test("is there", () => {
    expect(issue.value).toEqual(["a secret"]);
  });

  test("is not in what a log has", () => {
    expect(Object.keys(issue)).toEqual(["path", "message"]);
    for (const logged of [JSON.stringify(issue), inspect(issue), JSON.stringify({ ...issue })])
      expect(logged).not.toContain("secret");
  });
});

describe("what there is not", () => {
  test.each([["createCampaign"], ["toString"], ["__proto__"], [undefined], [{}]])("operation %s", (id) => {
    expect(() => validate(id as never, {})).toThrow(InvalidRequestError);
    expect(() => validate(id as never, {})).toThrow("operationId: there is no such operation.");
  });

  test("an option", () => {
    expect(() => validate("createCampaignV2", {}, {}, { overnight: true } as never)).toThrow(
      "overnight: there is no such option. validate takes allowOvernight.",
    );
    expect(() => validate("createCampaignV2", {}, {}, { allowOvernight: "no" } as never)).toThrow(
      "allowOvernight: expected true or false, but got string.",
    );
  });
});
