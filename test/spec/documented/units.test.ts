import { expect, test } from "vitest";
import { readSources } from "../../../scripts/generate/source-links.ts";
import { readLedger } from "../../../scripts/spec/ledger.ts";
import { type Json, spec } from "../bundle.ts";
import { differencesIn, PAGES } from "./compare.ts";
import { unexplained } from "./deviations.ts";
import { SPANS, spanDifferencesIn, UNITS } from "./units.ts";

/** The fields that the pages give a unit. */
const FIELDS = new Map(
  Object.values(PAGES)
    .flatMap(({ request, response }) => [...Object.entries(request?.fields ?? {}), ...Object.entries(response)])
    .flatMap(([place, { unit }]) => (unit ? [[place.replace(/.*\./, ""), unit]] : [])),
);

test("the spans of time in all descriptions are known", () => {
  const differences = spanDifferencesIn(spec);
  expect(differences, differences.join("\n")).toEqual([]);
});

test("each span is of a page, of a source or of an entry of the ledger", () => {
  const known = [...Object.keys(PAGES), ...Object.keys(readSources()), ...readLedger().map(({ id }) => id)];
  expect(Object.entries(SPANS).filter(([, { says }]) => !known.includes(says))).toEqual([]);
});

/** Changes the descriptions of schemas, operations and fields, by their names, wherever they stand. */
const withDescriptions = (change: (name: string, description: string) => string): Json =>
  JSON.parse(JSON.stringify(spec), (key, value) =>
    typeof value?.description === "string"
      ? { ...value, description: change(value.operationId ?? key, value.description) }
      : value,
  );

const OTHERS = [...UNITS, "no unit"];

test.each(OTHERS)("a field is noticed if its unit becomes %s", (other) => {
  const bent = withDescriptions((name, text) =>
    text.replace(` in ${FIELDS.get(name)}`, other === "no unit" ? "" : ` in ${other}`),
  );
  const differences = unexplained(differencesIn(bent)).join("\n");
  for (const [name, unit] of FIELDS)
    if (unit !== other)
      expect(differences).toContain(`${name}: unit is ${other === "no unit" ? "not named" : other}, not ${unit}`);
});

/** The spans of each place, by the name of the operation, the component or the field. */
const SPANS_BY_NAME = new Map(Object.entries(SPANS).map(([place, { spans }]) => [place.replace(/.*\./, ""), spans]));

test.each(OTHERS)("a span is noticed if its unit becomes %s", (other) => {
  /** The span with the other unit in place of its last word, which is singular or plural as before. */
  const bend = (span: string) => span.replace(/[a-z]+?(?=s?$)/i, other === "no unit" ? "" : other.slice(0, -1));
  const bent = withDescriptions((name, text) =>
    (SPANS_BY_NAME.get(name) ?? []).reduce((all, span) => all.replaceAll(span, bend(span)), text),
  );
  const differences = spanDifferencesIn(bent).join("\n");
  for (const [place, { spans }] of Object.entries(SPANS))
    if (spans.some((span) => bend(span) !== span)) expect(differences).toContain(place);
});
