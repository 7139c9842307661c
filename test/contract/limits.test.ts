import { describe, expect, inject, test } from "vitest";
import { ApiError } from "../../src/index.ts";
import { koreAt, thrownBy } from "../kore.ts";
import { CAMPAIGN } from "./campaign.ts";

/** Sets the value at a place like `dialingStrategy.maxRingTime`; `undefined` takes the field out. */
function campaignWith(place: string, value: unknown) {
  const body = structuredClone(CAMPAIGN);
  const names = place.split(".");
  const last = names.pop() as string;
  let target = body as unknown as Record<string, unknown>;
  for (const name of names) target = target[name] as Record<string, unknown>;
  if (value === undefined) delete target[last];
  else target[last] = value;
  return body;
}

const create = (place: string, value: unknown) => koreAt(inject("mockUrl")).v1.voice.create(campaignWith(place, value));

/** The places in the body that the mock found wrong, without those that only say that a branch did not fit. */
async function refusedPlaces(place: string, value: unknown): Promise<string[]> {
  const error = await thrownBy(() => create(place, value));
  expect(error).toBeInstanceOf(ApiError);
  expect(error.status).toBe(422);
  const violations: { location: string[]; code: string; message: string }[] = JSON.parse(
    error.headers.get("sl-violations"),
  );
  const places = violations
    .filter(({ code }) => code !== "oneOf")
    .map(({ location, code, message }) => {
      const missing = code === "required" ? [message.split("'")[1] as string] : [];
      return [...location.slice(2), ...missing].join(".");
    });
  return [...new Set(places)];
}

describe("at its limit the mock accepts", () => {
  const each = (place: string, values: unknown[]) => values.map((value): [string, unknown] => [place, value]);

  test.each([
    ...each("name", ["n".repeat(48)]),
    ...each("description", ["d".repeat(256)]),
    ...each("contactLists", [["One"]]),
    ...each("priority", ["1", "2", "3", "4", "5"]),
    ...each("dialingStrategy.callingHours.frequency", ["WEEKLY", "DAILY", "CUSTOM"]),
    ...each(
      "dialingStrategy.callingHours.days",
      ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].map((day) => [{ day, start: "9:00 AM", end: "1:00 PM" }]),
    ),
    ...each("dialingStrategy.dialingOrder", ["FIFO", "LIFO"]),
    ...each("dialingStrategy.maxAttemptsPerRecord", [1, 100]),
    ...each("dialingStrategy.defaultRetryPeriod", [1, 1440]),
    ...each("dialingStrategy.maxRingTime", [5, 120]),
    ...each("enableMachineDetect", [true, false]),
    ...each("schedule", [{ isSchedulingEnabled: false }]),
  ])("%s = %j", async (place, value) => {
    await expect(create(place, value)).resolves.toHaveProperty("data.id");
  });
});

describe("past its limit the mock refuses, and names the place", () => {
  const hours = "dialingStrategy.callingHours";
  const window = { day: "MO", start: "9:00 AM", end: "1:00 PM" };

  test.each<[string, unknown, string?]>([
    ["name", "n".repeat(49)],
    ["description", "d".repeat(257)],
    ["contactLists", []],
    ["priority", "0"],
    ["priority", "6"],
    ["priority", 5],
    ["dialingMode", "Power"],
    [`${hours}.frequency`, "MONTHLY"],
    ["dialingStrategy.dialingOrder", "RANDOM"],
    ["dialingStrategy.maxAttemptsPerRecord", 0],
    ["dialingStrategy.maxAttemptsPerRecord", 101],
    ["dialingStrategy.defaultRetryPeriod", 0],
    ["dialingStrategy.defaultRetryPeriod", 1441],
    ["dialingStrategy.maxRingTime", 4],
    ["dialingStrategy.maxRingTime", 121],
    ["enableMachineDetect", "no"],
    ["schedule", { isSchedulingEnabled: "no" }, "schedule.isSchedulingEnabled"],
    [`${hours}.days`, [{ ...window, day: "XX" }], `${hours}.days.0.day`],
    [`${hours}.days`, [{ ...window, day: undefined }], `${hours}.days.0.day`],
    [`${hours}.days`, [{ ...window, start: undefined }], `${hours}.days.0.start`],
    [`${hours}.days`, [{ ...window, end: undefined }], `${hours}.days.0.end`],
  ])("%s = %j", async (place, value, named = place) => {
    expect(await refusedPlaces(place, value)).toEqual([named]);
  });
});

describe("the mock refuses a body without", () => {
  test.each([
    "name",
    "description",
    "contactLists",
    "priority",
    "dialingMode",
    "dialingStrategy",
    "dialingStrategy.callerId",
    "dialingStrategy.callerId.phoneNumber",
    "dialingStrategy.callingHours",
    "dialingStrategy.callingHours.frequency",
    "dialingStrategy.callingHours.timezone",
    "dialingStrategy.callingHours.days",
    "dialingStrategy.dialingOrder",
    "dialingStrategy.maxAttemptsPerRecord",
    "dialingStrategy.defaultRetryPeriod",
    "dialingStrategy.maxRingTime",
    "queue_name",
    "enableMachineDetect",
  ])("%s", async (place) => {
    expect(await refusedPlaces(place, undefined)).toEqual([place]);
  });
});

// The client says campaignType itself, so a wrong one has to go around it.
test.each([undefined, "sms"])("the mock refuses campaignType %j in the body", async (campaignType) => {
  const { response } = await koreAt(inject("mockUrl")).http.POST("/agentassist/api/v1/public/{streamId}/campaign", {
    params: { path: { streamId: "st-1" }, query: { campaignType: "voice" } },
    body: { ...CAMPAIGN, campaignType } as never,
  });
  expect(response.status).toBe(422);
  expect(response.headers.get("sl-violations")).toContain("campaignType");
});

test.each([
  ["campaignType", "fax", "play"],
  ["trigger", "voice", "pause"],
])("the mock refuses another %s in the query of a start", async (name, campaignType, trigger) => {
  const { response } = await koreAt(inject("mockUrl")).http.POST(
    "/campaign/api/v1/public/{streamId}/campaign/{campaignId}",
    {
      params: {
        path: { streamId: "st-1", campaignId: "cd-1" },
        query: { campaignType: campaignType as "voice", trigger: trigger as "play" },
      },
    },
  );
  expect(response.status).toBe(422);
  // Prism writes the names of query parameters in lower case.
  expect(response.headers.get("sl-violations")).toContain(`"query","${name.toLowerCase()}"`);
});
