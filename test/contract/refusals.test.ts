// What the mock refuses. test/spec/limits.test.ts tests the bodies.
import { expect, inject, test } from "vitest";
import { koreAt, thrownBy } from "../support/kore.ts";
import { testCredentials } from "./credentials.ts";
import { testQueries } from "./queries.ts";

const mockUrl = () => inject("mockUrl");

testCredentials(mockUrl);

testQueries(mockUrl, async ({ status, headers }) => {
  expect(status).toBe(422);
  const violations: { location: string[]; message: string }[] = JSON.parse(headers.get("sl-violations") ?? "[]");
  return violations.map(({ location, message }) => `${location.slice(1).join(".")}: ${message}`);
});

test("the client throws a refusal with the violations that the mock reports", async () => {
  const error = await thrownBy(() => koreAt(mockUrl()).sms.send({ fromNo: "+12025550143" } as never));
  expect(error).toMatchObject({ name: "ApiError", status: 422 });
  expect(error.headers.get("sl-violations")).toContain("toNo");
});
