// Which queries the mock refuses, for each operation. test/spec/limits.test.ts tests the bodies.
import { describe, expect, inject, test } from "vitest";
import { requestExample } from "../../scripts/examples.ts";
import { ACCOUNT_ID, koreAt, STREAM_ID, TOKEN, thrownBy } from "../support/kore.ts";
import { OPERATION_ROWS } from "./operation-rows.ts";

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

/** The query parameters that take any text, and those that may be missing. All others are refused. */
const ANY_TEXT = ["accountId", "campaignName"];
const OPTIONAL = ["accountId", "view", "type"];

const QUERIES = OPERATION_ROWS.flatMap(({ operationId, effect, page, sends }) =>
  [...new URL(sends.split(" ")[1] as string, "https://kore.example").searchParams.keys()].map((name) => ({
    call: `${operationId} ${effect}`,
    name,
    body: requestExample(page),
    withAnother: sends.replace(new RegExp(`${name}=[^&]*`), `${name}=x`),
    without: sends.replace(new RegExp(`${name}=[^&]*&?`), ""),
  })),
);

describe("a query parameter has another value", () => {
  test.each(QUERIES)("$call: $name", async ({ name, withAnother, body }) => {
    const violations = await violationsOf(withAnother, body);
    // Prism writes the names of query parameters in lower case.
    const refused = violations.some((violation) => violation.startsWith(`query.${name.toLowerCase()}: `));
    expect(refused, violations.join("\n")).toBe(!ANY_TEXT.includes(name));
  });
});

describe("a query parameter is missing", () => {
  test.each(QUERIES)("$call: $name", async ({ name, without, body }) => {
    const violations = await violationsOf(without, body);
    const refused = violations.some((violation) => violation.toLowerCase().includes(name.toLowerCase()));
    expect(refused, violations.join("\n")).toBe(!OPTIONAL.includes(name));
  });
});

test("the client throws a refusal with the violations that the mock reports", async () => {
  const error = await thrownBy(() => koreAt(inject("mockUrl")).sms.send({ fromNo: "+12025550143" } as never));
  expect(error).toMatchObject({ name: "ApiError", status: 422 });
  expect(error.headers.get("sl-violations")).toContain("toNo");
});
