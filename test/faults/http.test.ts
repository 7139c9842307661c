import { expect, inject, test } from "vitest";
import { endsOf, meet, type Result } from "./cell.ts";
import { contradictionsIn } from "./contradictions.ts";
import { EXPECTED, expectedIn, throughHttp } from "./expected.ts";
import { FAULTS, type FaultName } from "./faults.ts";
import { everyOperation, someOf } from "./operations.ts";
import { totals } from "./print.ts";
import { printAtEnd, shortBackOff } from "./surroundings.ts";

const rows = someOf(await everyOperation());
const results: Result[] = [];
shortBackOff();

printAtEnd(() => totals("Some operations and every fault, through kore.http", results));

test.each(Object.keys(FAULTS) as FaultName[])("kore.http keeps to the same rule: %s", async (fault) => {
  const met = await meet(inject("controlUrl"), fault, rows, { http: true });
  results.push(...met);
  expect(endsOf(met)).toEqual(
    rows.map(({ name, effect }) => [name, ...throughHttp(expectedIn(EXPECTED[fault], effect), fault)]),
  );
  expect(contradictionsIn(met)).toEqual([]);
});
