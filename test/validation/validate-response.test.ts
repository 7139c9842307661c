import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { InvalidRequestError } from "../../src/index.ts";
import { validateResponse } from "../../src/validation/index.ts";
import type { Json } from "../spec/bundle.ts";
import { operations, responseExamples } from "../support/request-examples.ts";

test.each(responseExamples)("%s: %s is as described, also with more fields", (id, _, body) => {
  expect(validateResponse(id, body)).toEqual([]);
  expect(validateResponse(id, { ...body, more: 1 })).toEqual([]);
});

test("every operation is tried", () => {
  expect(new Set(responseExamples.map(([id]) => id)).size).toBe(operations.length);
});

/** The fields that tell the forms of a response apart. Without one, it is another form. */
const DECIDING = ["dialingMode", "campId", "results", "data"];

test.each(responseExamples)("%s: %s without a field has that issue alone, if any", (id, _, body) => {
  const lacking: string[] = [];
  for (const [prefix, object] of [["", body] as const, ["/data", Array.isArray(body.data) ? {} : body.data] as const])
    for (const field of Object.keys(Object(object)).filter((name) => !DECIDING.includes(name))) {
      const { [field]: __, ...rest } = object;
      const issues = validateResponse(id, prefix === "" ? rest : { ...body, data: rest });
      if (issues.length === 0) continue;
      expect(issues).toEqual([{ path: `${prefix}/${field}`, message: "is missing" }]);
      lacking.push(field);
    }
  expect(lacking.length).toBeGreaterThan(0);
});

const response = (id: string): Json => structuredClone(responseExamples.find(([other]) => other === id)?.[2]);

describe("names", () => {
  test.each<[string, (body: Json) => unknown, object]>([
    ["a type", (body) => (body.data.name = 7), { path: "/data/name", message: "must be text" }],
    ["no data", (body) => delete body.data, { path: "/data", message: "is missing" }],
    [
      "a time",
      (body) => (body.data.createdAt = "yesterday"),
      { path: "/data/createdAt", message: 'must be a date and time, such as "2026-01-05T09:00:00Z"' },
    ],
    [
      "a state that no page names",
      (body) => (body.data.status = "Exploded"),
      {
        path: "/data/status",
        message: expect.stringMatching(/^must be "Preparing" or .*"Rescheduled"$/),
        limit: expect.arrayContaining(["Preparing", "Ready", "Active"]),
      },
    ],
  ])("%s", (_, change, issue) => {
    const body = response("getCampaignV2");
    change(body);
    expect(validateResponse("getCampaignV2", body)).toEqual([issue]);
  });

  test.each([null, undefined, "text", [], 7])("%j, which is no response", (body) => {
    expect(validateResponse("getCampaignV2", body)).toContainEqual({ path: "", message: "must be an object" });
  });
});

test("a value is not in what a log has", () => {
  const [issue] = validateResponse("getCampaignV2", { ...response("getCampaignV2"), message: ["a secret"] });
  expect(issue?.value).toEqual(["a secret"]);
  expect(JSON.stringify(issue) + inspect(issue)).not.toContain("secret");
});

test("what there is not is an InvalidRequestError", () => {
  expect(() => validateResponse("getCampaign" as never, {})).toThrow(InvalidRequestError);
});
