import { expect, test } from "vitest";
import { readLedger } from "../../../scripts/spec/ledger.ts";
import { readYaml } from "../../../scripts/spec/spec.ts";
import { spec } from "../bundle.ts";
import { differencesIn, PAGES } from "./compare.ts";
import { deviations, needless, unexplained } from "./deviations.ts";

const pages: string[] = readYaml("openapi/pages.yaml");

test("every page is transcribed", () => {
  expect(Object.keys(PAGES)).toEqual(pages);
});

test("the description says what the pages say, but for what the ledger explains", () => {
  const differences = unexplained(differencesIn(spec));
  expect(differences, differences.join("\n")).toEqual([]);
});

test("no deviation is listed for nothing, or without an entry of the ledger", () => {
  const ids = readLedger().map(({ id }) => id);
  expect(deviations.filter(({ entry }) => !ids.includes(entry))).toEqual([]);
  expect(needless(differencesIn(spec))).toEqual([]);
});
