import { describe, expect, inject, test } from "vitest";
import { endsOf, meet, type Result } from "./cell.ts";
import { contradictionsIn } from "./contradictions.ts";
import { EXPECTED_WITHOUT_RETRIES, expectedIn, throughHttp } from "./expected.ts";
import { everyOperation, someOf } from "./operations.ts";
import { totals } from "./print.ts";
import { printAtEnd } from "./surroundings.ts";

const rows = someOf(await everyOperation());
const faults = Object.keys(EXPECTED_WITHOUT_RETRIES) as (keyof typeof EXPECTED_WITHOUT_RETRIES)[];
const options = { retries: 0 };
const results: Result[] = [];

printAtEnd(() => totals("Some operations with retries: 0, through the methods and kore.http", results));

describe.each([
  ["a method", false],
  ["kore.http", true],
])("with retries: 0 nothing is sent twice through %s", (_, http) => {
  test.each(faults)("%s", async (fault) => {
    const met = await meet(inject("controlUrl"), fault, rows, { options, http });
    results.push(...met);
    expect(endsOf(met)).toEqual(
      rows.map(({ name, effect }) => {
        const expected = expectedIn(EXPECTED_WITHOUT_RETRIES[fault], effect);
        return [name, ...(http ? throughHttp(expected, fault) : expected)];
      }),
    );
    expect(met.filter(({ received }) => received > (fault === "reset of a reused connection" ? 2 : 1))).toEqual([]);
    expect(contradictionsIn(met)).toEqual([]);
  });
});
