import { describe, expect, test } from "vitest";
import { requestExample } from "../../scripts/spec/examples.ts";
import { ACCOUNT_ID, STREAM_ID, TOKEN } from "../support/kore.ts";
import { OPERATION_ROWS } from "./operation-rows.ts";

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

/**
 * Tests which queries a server refuses, for each operation.
 *
 * @param violationsIn returns what a response says is wrong with the query
 */
export function testQueries(url: () => string, violationsIn: (response: Response) => Promise<string[]>): void {
  /** Sends a request without the client. */
  async function violationsOf(sends: string, body?: unknown): Promise<string[]> {
    const [method, target] = sends.split(" ") as [string, string];
    const response = await fetch(`${url()}${target}`, {
      method,
      headers: { auth: TOKEN, iid: STREAM_ID, accountId: ACCOUNT_ID, "content-type": "application/json" },
      body: body === undefined ? null : JSON.stringify(body),
    });
    return response.ok ? [] : violationsIn(response);
  }

  describe("a query parameter has another value", () => {
    test.each(QUERIES)("$call: $name", async ({ name, withAnother, body }) => {
      const violations = await violationsOf(withAnother, body);
      // Prism writes the names of query parameters in lower case.
      const refused = violations.some((violation) => violation.toLowerCase().startsWith(`query.${name.toLowerCase()}`));
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
}
