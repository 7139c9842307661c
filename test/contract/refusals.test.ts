// What the mock refuses. test/spec/limits.test.ts tests the limits of the bodies.
import { describe, expect, inject, test } from "vitest";
import { requestExample } from "../../scripts/examples.ts";
import { ACCOUNT_ID, koreAt, STREAM_ID, TOKEN, thrownBy } from "../support/kore.ts";
import { ROWS } from "./rows.ts";

/** Sends a request without the client. Returns the violations that the mock reports. */
async function violationsOf(sends: string, body?: unknown): Promise<string[]> {
  const [method, target] = sends.split(" ") as [string, string];
  const response = await fetch(`${inject("mockUrl")}${target}`, {
    method,
    headers: { auth: TOKEN, iid: STREAM_ID, accountId: ACCOUNT_ID, "content-type": "application/json" },
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (response.ok) return [];
  expect(response.status).toBe(422);
  const violations: { location: string[]; message: string }[] = JSON.parse(
    response.headers.get("sl-violations") ?? "[]",
  );
  return violations.map(({ location, message }) => `${location.slice(1).join(".")}: ${message}`);
}

const pageRow = (page: string) => ROWS.find((row) => row.page === page)?.sends as string;

// The client sets campaignType itself, so these requests are sent without it.
describe.each([
  "create-voice-campaign-agentless",
  "create-voice-campaign-preview-v2",
  "create-sms-campaign-without-template",
  "create-sms-campaign-using-template-v2",
  "create-sms-campaign-advanced-format-v2",
  "update-voice-campaign",
  "update-voice-campaign-v2",
  "update-sms-campaign",
  "update-sms-campaign-v2",
])("%s", (page) => {
  const body = requestExample(page);

  test("accepts the example", async () => {
    expect(await violationsOf(pageRow(page), body)).toEqual([]);
  });

  test.each([undefined, "fax"])("refuses campaignType %j in the body", async (campaignType) => {
    const violations = await violationsOf(pageRow(page), { ...body, campaignType });
    expect(violations.join("\n")).toContain("campaignType");
  });
});

describe("refuses a query value that is not documented", () => {
  test.each<[string, string, string]>(
    ROWS.flatMap(({ page, sends }) =>
      ["campaignType", "trigger", "view", "enableSchedule", "type"]
        .filter((name) => sends.includes(`${name}=`))
        .map((name): [string, string, string] => [page, name, sends.replace(new RegExp(`${name}=[^&]*`), `${name}=x`)]),
    ),
  )("%s: another %s", async (page, name, sends) => {
    const violations = await violationsOf(sends, requestExample(page));
    // Prism writes the names of query parameters in lower case.
    expect(violations).toContainEqual(expect.stringMatching(`^query.${name.toLowerCase()}: `));
  });
});

describe("refuses a call without a required query parameter", () => {
  test.each<[string, string, string]>(
    ROWS.flatMap(({ page, sends }) =>
      ["campaignType", "trigger", "enableSchedule", "campaignName"]
        .filter((name) => sends.includes(`${name}=`))
        .map((name): [string, string, string] => [page, name, sends.replace(new RegExp(`${name}=[^&]*&?`), "")]),
    ),
  )("%s: no %s", async (page, name, sends) => {
    const violations = await violationsOf(sends, requestExample(page));
    expect(violations.join("\n").toLowerCase()).toContain(name.toLowerCase());
  });
});

test("the client throws a refusal with the violations that the mock reports", async () => {
  const error = await thrownBy(() => koreAt(inject("mockUrl")).sms.send({ fromNo: "+12025550143" } as never));
  expect(error).toMatchObject({ name: "ApiError", status: 422 });
  expect(error.headers.get("sl-violations")).toContain("toNo");
});
