import { expect, test } from "vitest";
import { readLedger } from "../../../scripts/ledger.ts";
import { readYaml } from "../../../scripts/spec.ts";
import { spec } from "../bundle.ts";
import { differencesIn, PAGES } from "./compare.ts";
import { deviations } from "./deviations.ts";

const pages: string[] = readYaml("openapi/pages.yaml");

test("every page is transcribed", () => {
  expect(Object.keys(PAGES)).toEqual(pages);
});

test("the description says what the pages say, but for what the ledger explains", () => {
  expect(differencesIn(spec).filter((line) => !deviations.some(({ covers }) => covers(line)))).toEqual([]);
});

test("no deviation is listed for nothing, or without an entry of the ledger", () => {
  const differences = differencesIn(spec);
  const ids = readLedger().map(({ id }) => id);
  expect(deviations.filter(({ entry }) => !ids.includes(entry))).toEqual([]);
  expect(deviations.filter(({ covers }) => !differences.some(covers)).map(({ pattern }) => pattern)).toEqual([]);
});
