import { describe, expect, inject, test } from "vitest";
import { operations } from "../../generated/operations.ts";
import { requestExample, responseExample } from "../../scripts/spec/examples.ts";
import { pagesOf } from "../../scripts/spec/page-link.ts";
import { operationsOf, readBundle } from "../../scripts/spec/spec.ts";
import { koreAt } from "../support/kore.ts";
import { missingRows } from "../support/missing-rows.ts";
import { OPERATION_ROWS } from "./operation-rows.ts";
import { expectSent, recordWire } from "./recorder.ts";
import { ROWS, withoutCampaignType } from "./rows.ts";

const TABLE = "ROWS in test/contract/rows.ts";

test("there is a row for every page of the documentation", () => {
  const pages = operationsOf(readBundle()).flatMap(({ operation }) => pagesOf(operation).map(({ slug }) => slug));
  const missing = missingRows(
    pages,
    ROWS.map(({ page }) => page),
    { table: TABLE, add: "the call of the page, and what must be on the wire" },
  );
  expect(missing, missing.join("\n")).toEqual([]);
});

test("there is a row for every example of a response", () => {
  const examples = operationsOf(readBundle()).flatMap(({ operation }) =>
    Object.keys(operation.responses["2XX"]?.content?.["application/json"]?.examples ?? {}),
  );
  const had = ROWS.map(({ page, example = page }) => example);
  const missing = missingRows(examples, had, { table: TABLE, add: "a call of its page, with this example" });
  expect(missing, missing.join("\n")).toEqual([]);
  expect(had.sort()).toEqual(examples.sort());
});

test("there is a row for every operation with each of its effects", () => {
  const described = Object.entries(operations).flatMap(([operationId, { effect }]) => {
    const effects = typeof effect === "string" ? [effect] : Object.values(effect).flatMap(Object.values<string>);
    return effects.map((each) => `${operationId} ${each}`);
  });
  const missing = missingRows(
    described,
    OPERATION_ROWS.map(({ operationId, effect }) => `${operationId} ${effect}`),
    { table: TABLE, add: "a call of this operation with this effect" },
  );
  expect(missing, missing.join("\n")).toEqual([]);
});

describe("each documented call", () => {
  const wire = recordWire(() => inject("mockUrl"));

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

      expectSent(wire.recorded, { sends, body });
      expect(responses.map(({ status }) => status)).toEqual([200]);
      expect(responses[0]?.headers.get("sl-violations")).toBeNull();
      expect(data).toEqual(responseExample(name));
    },
  );
});
