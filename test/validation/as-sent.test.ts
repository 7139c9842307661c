import { describe, expect, test } from "vitest";
import { validate } from "../../src/validation/index.ts";
import { requestCopy } from "../support/request-examples.ts";

const LIST = requestCopy("get-all-campaigns-v2");
const CAMPAIGN = requestCopy("create-voice-campaign-progressive-v2");
const throws = () => {
  throw new Error("no");
};

const circular: Record<string, unknown> = { ...CAMPAIGN };
circular.self = circular;

test("a Date is its text", () => {
  expect(validate("listCampaignsV2", { ...LIST, startDate: new Date(0) })).toEqual([]);
  const [issue] = validate("createCampaignV2", { ...CAMPAIGN, priority: new Date(0) });
  expect(issue?.value).toBe("1970-01-01T00:00:00.000Z");
});

test("a field that is undefined is left out", () => {
  expect(validate("createCampaignV2", { ...CAMPAIGN, more: undefined })).toEqual([]);
  expect(validate("createCampaignV2", { ...CAMPAIGN, queue_name: undefined })).toEqual([
    { path: "/queue_name", message: "is missing" },
  ]);
});

describe("what can't be sent is one issue", () => {
  test.each<[string, unknown, string, string]>([
    ["NaN", { maxSkips: Number.NaN }, "/maxSkips", "is NaN, which can't be sent"],
    ["Infinity", { maxSkips: Number.POSITIVE_INFINITY }, "/maxSkips", "is Infinity, which can't be sent"],
    ["an invalid Date", { name: new Date("garbage") }, "/name", "is an invalid Date, which can't be sent"],
    ["a hole", { contactLists: Array(1) }, "/contactLists/0", "is undefined, which can't be sent"],
    ["a Map", { dialingStrategy: new Map() }, "/dialingStrategy", "is an object of the class Map, which can't be sent"],
    ["a function", { name: () => "A" }, "/name", "is a function, which can't be sent"],
    ["a bigint", { maxSkips: 1n }, "/maxSkips", "is a bigint, which can't be sent"],
    ["deep in an unknown field", { "a/b": [{ "c~d": 1n }] }, "/a~1b/0/c~0d", "is a bigint, which can't be sent"],
  ])("%s", (_, change, path, message) => {
    expect(validate("createCampaignV2", { ...CAMPAIGN, ...(change as object) })).toEqual([{ path, message }]);
  });

  test("each is named, with its value", () => {
    const day = { day: "MO", start: Number.NaN, end: Symbol.iterator };
    const callingHours = { ...CAMPAIGN.dialingStrategy.callingHours, days: [day] };
    const issues = validate("createCampaignV2", {
      ...CAMPAIGN,
      dialingStrategy: { ...CAMPAIGN.dialingStrategy, callingHours },
    });
    expect(issues.map(({ path, value }) => [path, value])).toEqual([
      ["/dialingStrategy/callingHours/days/0/start", Number.NaN],
      ["/dialingStrategy/callingHours/days/0/end", Symbol.iterator],
    ]);
  });

  test("a field that is given twice is named where it is", () => {
    const shared = { bad: Number.NaN };
    const issues = validate("createCampaignV2", { ...CAMPAIGN, x: shared, y: [shared] });
    expect(issues.map(({ path }) => path)).toEqual(["/x/bad", "/y/0/bad"]);
  });

  test.each<[string, unknown]>([
    ["contains itself", circular],
    ["has a getter that throws", Object.defineProperty({ ...CAMPAIGN }, "name", { get: throws, enumerable: true })],
    ["is a proxy that throws", new Proxy({}, { get: throws, ownKeys: throws, getPrototypeOf: throws })],
  ])("a body that %s", (_, body) => {
    const message = "contains itself, nests too deep, or has a getter or a proxy that throws";
    expect(validate("createCampaignV2", body)).toEqual([{ path: "", message }]);
  });
});

describe("a query", () => {
  test.each<[string, unknown, object[]]>([
    ["true is its text", { enableSchedule: false, campaignName: "A" }, []],
    [
      "NaN",
      { enableSchedule: true, campaignName: Number.NaN },
      [{ path: "query/campaignName", message: "is NaN, which can't be sent" }],
    ],
    [
      "a list in a list",
      { enableSchedule: true, campaignName: [["A"]] },
      [{ path: "query", message: "can't be written in a URL" }],
    ],
    ["text", "enableSchedule=true", [{ path: "query", message: "can't be written in a URL" }]],
    [
      "undefined is left out",
      { enableSchedule: false, campaignName: undefined },
      [{ path: "query/campaignName", message: "is missing" }],
    ],
  ])("%s", (_, query, issues) => {
    expect(validate("scheduleCampaignV2", {}, query as never)).toEqual(issues);
  });
});
