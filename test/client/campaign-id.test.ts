import { describe, expect, test } from "vitest";
import { responseExample } from "../../scripts/spec/examples.ts";
import { readYaml } from "../../scripts/spec/spec.ts";
import { campaignId, InvalidRequestError } from "../../src/index.ts";

test.each<[string, object]>([
  ["id", { id: "cd-1" }],
  ["_id", { _id: "cd-1" }],
  ["data.id", { data: { id: "cd-1" } }],
  ["data._id", { data: { _id: "cd-1" } }],
  ["data.campId", { data: { campId: "cd-1" } }],
  ["data before what is outside", { _id: "cd-5", id: "cd-6", data: { campId: "cd-1" } }],
  ["data._id before the others in data", { data: { id: "cd-5", campId: "cd-6", _id: "cd-1" } }],
  ["data.id before data.campId", { data: { campId: "cd-5", id: "cd-1" } }],
  ["_id before id", { id: "cd-5", _id: "cd-1" }],
  ["data.id, if there are instance ids outside data", { id: "cid-1", _id: "cid-1", data: { id: "cd-1" } }],
  ["id, if data.id is empty", { id: "cd-1", data: { id: "" } }],
])("reads the id from %s", (_, response) => {
  expect(campaignId(response as never)).toBe("cd-1");
});

const pages: string[] = readYaml("openapi/pages.yaml");
const WITH_ID = /^(create|update|get|delete)-(sms|voice)-campaign|^get-campaign-status|campaign-schedule/;

describe("reads the id from the documented response of", () => {
  test.each(pages.filter((page) => WITH_ID.test(page)))("%s", (page) => {
    expect(campaignId(responseExample(page))).toMatch(/^cd-/);
  });

  test.each(["get-all-campaigns", "get-all-campaigns-v2", "get-all-campaigns-v2-sms"])(
    "each campaign of %s",
    (page) => {
      const { results } = responseExample(page).data;
      expect(results.length).toBeGreaterThan(0);
      for (const campaign of results) expect(campaignId(campaign)).toMatch(/^cd-/);
    },
  );
});

test.each<[string, unknown]>([
  ["of a start", { status: "Active", campaignInstanceId: "cid-1" }],
  ["with a numeric id", { id: 5 }],
  ["of a contact list", { data: { _id: "cl-1" } }],
  ["with the id of a campaign instance", { id: "cid-1" }],
  ["with the id of an application", { id: "st-1" }],
  ["that is undefined", undefined],
  ["that is a string", "cd-1"],
])("refuses a response %s", (_, response) => {
  const read = () => campaignId(response as never);
  expect(read).toThrow(InvalidRequestError);
  expect(read).toThrow("campaignId: this response has no id of a campaign. The response of a start or a stop");
});
