import { expect, test } from "vitest";
import { readLedger } from "../../../scripts/spec/ledger.ts";
import { readYaml } from "../../../scripts/spec/spec.ts";
import { spec } from "../bundle.ts";
import { differencesIn, PAGES } from "./compare.ts";
import { deviations, needless, unexplained } from "./deviations.ts";

const pages: string[] = readYaml("openapi/pages.yaml");

test("every page is transcribed", () => {
  expect(
    Object.keys(PAGES),
    "test/spec/documented/pages.yaml has the pages of openapi/pages.yaml, in their order: write down there what each says.",
  ).toEqual(pages);
});

test("the description says what the pages say, but for what the ledger explains", () => {
  const differences = unexplained(differencesIn(spec));
  const add =
    "Write down what each page says in test/spec/documented/pages.yaml. If the description differs from it on purpose, add the line to test/spec/documented/deviations.yaml, below the id of the entry that says why.";
  expect(differences, [...differences, add].join("\n")).toEqual([]);
});

test("no deviation is listed for nothing, or without an entry of the ledger", () => {
  const ids = readLedger().map(({ id }) => id);
  const unknown = deviations.filter(({ entry }) => !ids.includes(entry)).map(({ entry }) => entry);
  expect(
    unknown,
    "test/spec/documented/deviations.yaml names entries that openapi/discrepancies.yaml does not have.",
  ).toEqual([]);
  expect(
    needless(differencesIn(spec)),
    "The description and the pages don't differ there: remove these lines from test/spec/documented/deviations.yaml.",
  ).toEqual([]);
});
