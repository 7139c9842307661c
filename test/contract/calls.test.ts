import { describe, expect, test } from "vitest";
import { operations } from "../../generated/operations.ts";
import { answerExample, requestExample } from "../../scripts/examples.ts";
import { operationsOf, readBundle, readYaml } from "../../scripts/spec.ts";
import { ACCOUNT_ID, koreAt, STREAM_ID, TOKEN } from "../support/kore.ts";
import { OPERATION_ROWS } from "./operation-rows.ts";
import { recordWire } from "./recorder.ts";
import { ROWS } from "./rows.ts";

test("there is a row for every page of the documentation", () => {
  expect(new Set(ROWS.map(({ page }) => page))).toEqual(new Set(readYaml("openapi/pages.yaml")));
});

test("there is a row for every example of a response", () => {
  const examples = operationsOf(readBundle()).flatMap(({ operation }) =>
    Object.keys(operation.responses["2XX"]?.content?.["application/json"]?.examples ?? {}),
  );
  expect(ROWS.map(({ page, example = page }) => example).sort()).toEqual(examples.sort());
});

test("there is a row for every operation with each of its effects", () => {
  const described = Object.entries(operations).flatMap(([operationId, { effect }]) => {
    const effects = typeof effect === "string" ? [effect] : Object.values(effect).flatMap(Object.values<string>);
    return effects.map((each) => `${operationId} ${each}`);
  });
  expect(OPERATION_ROWS.map(({ operationId, effect }) => `${operationId} ${effect}`).sort()).toEqual(described.sort());
});

describe("each documented call", () => {
  const wire = recordWire();

  test.each(ROWS.map(({ page, example = page, ...row }) => ({ name: example, ...row })))(
    "$name",
    async ({ name, call, sends }) => {
      const responses: Response[] = [];
      const kore = koreAt(wire.url, {
        fetch: async (url, init) => {
          const headers = new Headers(init?.headers);
          headers.set("prefer", `example=${name}`);
          const response = await fetch(url, { ...init, headers });
          responses.push(response);
          return response;
        },
      });
      const body = requestExample(name);

      const data = await call(kore, withoutCampaignType(body));

      expect(wire.recorded).toHaveLength(1);
      const [sent] = wire.recorded;
      expect(`${sent?.method} ${sent?.target}`).toBe(sends);
      expect(sent?.headers).toMatchObject({ auth: TOKEN, iid: STREAM_ID, accountid: ACCOUNT_ID });
      expect(sent?.headers["content-type"]).toBe(body && "application/json");
      expect(sent?.body && JSON.parse(sent.body)).toEqual(body ?? "");
      expect(responses.map(({ status }) => status)).toEqual([200]);
      expect(responses[0]?.headers.get("sl-violations")).toBeNull();
      expect(data).toEqual(answerExample(name));
    },
  );
});

/** Returns the body that a caller passes: without `campaignType`, which the method implies. */
function withoutCampaignType(body: Record<string, unknown> | undefined) {
  if (!body || Array.isArray(body)) return body;
  const { campaignType: _, ...rest } = body;
  return rest;
}
