import { afterAll, describe, expect, inject, test } from "vitest";
import { meet, type Result } from "./cell.ts";
import { contradictionsIn } from "./contradictions.ts";
import { EXPECTED_WITHOUT_RETRIES, expectedIn, throughHttp } from "./expected.ts";
import { everyOperation, someOf } from "./operations.ts";
import { printed } from "./print.ts";

const rows = someOf(await everyOperation());
const faults = Object.keys(EXPECTED_WITHOUT_RETRIES) as (keyof typeof EXPECTED_WITHOUT_RETRIES)[];
const options = { retries: 0 };

describe.each([
  ["a method", false],
  ["kore.http", true],
])("with retries: 0 nothing is sent twice through %s", (way, http) => {
  const results: Result[] = [];
  afterAll(() => void process.stdout.write(printed(`With retries: 0, through ${way}`, results)));

  test.each(faults)("%s", async (fault) => {
    const met = await meet(inject("controlUrl"), fault, rows, { options, http });
    results.push(...met);
    expect(met.map(({ operation, end, sent, executed }) => [operation, end, sent, executed])).toEqual(
      rows.map(({ name, effect }) => {
        const expected = expectedIn(EXPECTED_WITHOUT_RETRIES[fault], effect);
        return [name, ...(http ? throughHttp(expected, fault) : expected)];
      }),
    );
    expect(met.filter(({ received }) => received > (fault === "reset of a reused connection" ? 2 : 1))).toEqual([]);
    expect(contradictionsIn(met)).toEqual([]);
  });
});
