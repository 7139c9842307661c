// What the mock refuses. The limits of the bodies are tried one by one in test/spec/limits.test.ts.
import { describe, expect, inject, test } from "vitest";
import { requestExample } from "../../scripts/examples.ts";
import { ACCOUNT_ID, koreAt, STREAM_ID, TOKEN, thrownBy } from "../support/kore.ts";
import { ROWS } from "./rows.ts";

/** The places that the mock finds wrong in a call which may be none that the client would make. */
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

// The client says the kind itself, so a wrong one has to go around it.
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

  test("is accepted as it is", async () => {
    expect(await violationsOf(pageRow(page), body)).toEqual([]);
  });

  test.each([undefined, "fax"])("with campaignType %j in the body is refused", async (campaignType) => {
    const violations = await violationsOf(pageRow(page), { ...body, campaignType });
    expect(violations.join("\n")).toContain("campaignType");
  });
});

describe("a query that is not documented is refused", () => {
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

describe("a call without a query that it needs is refused", () => {
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

test("the client passes a refusal on, with the place that the mock names", async () => {
  const error = await thrownBy(() => koreAt(inject("mockUrl")).sms.send({ fromNo: "+12025550143" } as never));
  expect(error).toMatchObject({ name: "ApiError", status: 422 });
  expect(error.headers.get("sl-violations")).toContain("toNo");
});
