import { expect, test } from "vitest";
import { readSources } from "../../../scripts/generate/source-links.ts";
import { readLedger } from "../../../scripts/spec/ledger.ts";
import { spec } from "../bundle.ts";
import { PAGES } from "./compare.ts";
import { SPANS, spanDifferencesIn } from "./units.ts";

test("the spans of time in all descriptions are known", () => {
  const differences = spanDifferencesIn(spec);
  expect(differences, differences.join("\n")).toEqual([]);
});

test("each span is of a page, of a source or of an entry of the ledger", () => {
  const known = [...Object.keys(PAGES), ...Object.keys(readSources()), ...readLedger().map(({ id }) => id)];
  expect(Object.entries(SPANS).filter(([, { says }]) => !known.includes(says))).toEqual([]);
});
